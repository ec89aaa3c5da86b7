import type { Output } from '../../../preload/contract/index.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { deskWords } from './desk-words.ts'
import { byItem } from './pack-pages.ts'
import { PagesToLookAt } from './PagesToLookAt.tsx'

type ProofView = Output<'reviewPack'>['proof']

interface ProofProps {
  readonly proof: ProofView
  /** Opens an item on the desk, for who works there. */
  readonly onItem?: ((itemId: string) => void) | undefined
}

/** What a search of the finished file found of what was redacted: nothing, or what and where; and what it could not search. */
export function Proof({ proof, onItem }: ProofProps) {
  const { proof: text } = deskWords
  const { unsearched } = proof
  return (
    <>
      <Searched proof={proof} onItem={onItem} />
      {unsearched.length > 0 && (
        <Notice kind="warning" title={text.unsearched}>
          <p>{text.unsearchedWhy(unsearched.length)}</p>
          <PagesToLookAt items={byItem(unsearched)} onItem={onItem} />
        </Notice>
      )}
    </>
  )
}

function Searched({ proof: { proven, sought, leaks, read }, onItem }: ProofProps) {
  const { proof: text } = deskWords
  if (proven)
    return (
      <p className="desk-proof">
        <strong>{text.proven}</strong> {sought === 0 ? text.nothingSought : text.provenHow(sought)}
      </p>
    )
  if (leaks.length === 0 && read.length === 0)
    return (
      <Notice kind="stop" title={text.unreadable}>
        {text.unreadableWhy}
      </Notice>
    )
  return (
    <Notice kind="stop" title={text.leaks}>
      <p>{text.leaksWhy}</p>
      <ul className="desk-leftovers">
        {byWords(read).map(([words, pages]) => (
          <li key={`read ${words}`}>
            {text.readOn(words)} <PagesToLookAt items={byItem(pages)} onItem={onItem} />
          </li>
        ))}
        {byWords(leaks).map(([words, places]) => (
          <li key={words}>
            {text.leak(
              words,
              places.map(({ place }) => place),
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function byWords<T extends { readonly words: string }>(
  found: readonly T[],
): readonly (readonly [string, readonly T[]])[] {
  return [...new Set(found.map(({ words }) => words))].map(
    (words) => [words, found.filter((each) => each.words === words)] as const,
  )
}
