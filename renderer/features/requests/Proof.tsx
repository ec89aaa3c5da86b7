import { Notice } from '../../components/Notice/Notice.tsx'
import type { Output } from '../../../preload/contract/index.ts'
import { deskWords } from './desk-words.ts'

/** What a search of the finished file found of what was redacted: nothing, or what and where. */
export function Proof({ proof: { proven, sought, leaks } }: { readonly proof: Output<'reviewPack'>['proof'] }) {
  const { proof: text } = deskWords
  if (proven)
    return (
      <p className="desk-proof">
        <strong>{text.proven}</strong> {sought === 0 ? text.nothingSought : text.provenHow(sought)}
      </p>
    )
  if (leaks.length === 0)
    return (
      <Notice kind="stop" title={text.unreadable}>
        {text.unreadableWhy}
      </Notice>
    )
  return (
    <Notice kind="stop" title={text.leaks}>
      <p>{text.leaksWhy}</p>
      <ul className="desk-leftovers">
        {byWords(leaks).map(([words, places]) => (
          <li key={words}>{text.leak(words, places)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function byWords(leaks: readonly { readonly words: string; readonly place: string }[]) {
  return [...new Set(leaks.map(({ words }) => words))].map(
    (words) => [words, leaks.filter((leak) => leak.words === words).map(({ place }) => place)] as const,
  )
}
