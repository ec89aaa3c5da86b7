import type { ReactNode } from 'react'
import { contactKind } from '../../../preload/contract/codes.ts'
import { asDate } from '../../text/format.ts'
import { statusWords } from '../../text/labels.ts'
import { kindWords } from '../documents/words.ts'
import { finds, type Find } from './finds.ts'
import { Snippet } from './Snippet.tsx'
import type { Found } from './use-search.ts'
import { words } from './words.ts'

type Props = {
  /** Option `n` has the id `${id}-n`, the list `${id}-list`. */
  readonly id: string
  readonly found: Found | undefined
  readonly active: number
  readonly onChoose: (find: Find) => void
}

/** What was found, in groups: cases, notes, documents. The focus stays in the box above. */
export function Results({ id, found, active, onChoose }: Props) {
  const all = finds(found).map((find, at) => ({ find, at }))
  const groups = [
    { kind: 'case', title: words.cases },
    { kind: 'note', title: words.notes },
    { kind: 'document', title: words.documents },
  ] as const
  return (
    <div className="search-everywhere__panel">
      <div
        role="listbox"
        id={`${id}-list`}
        aria-label={words.results}
        tabIndex={-1}
        className="search-everywhere__list"
      >
        {groups
          .filter(({ kind }) => all.some(({ find }) => find.kind === kind))
          .map(({ kind, title }) => (
            <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="search-everywhere__group">
              <div id={`${id}-${kind}`} role="presentation" className="search-everywhere__header">
                {title}
              </div>
              {all
                .filter(({ find }) => find.kind === kind)
                .map(({ find, at }) => (
                  <div
                    key={keyOf(find)}
                    id={`${id}-${String(at)}`}
                    role="option"
                    aria-selected={at === active}
                    tabIndex={-1}
                    className="search-everywhere__option"
                    // The focus stays in the box, which has the keys; the mouse only points.
                    onMouseDown={(event) => event.preventDefault()}
                    onMouseUp={() => onChoose(find)}
                  >
                    {shown(find)}
                  </div>
                ))}
            </div>
          ))}
      </div>
      {all.length === 0 && <p className="search-everywhere__none">{whyEmpty(found)}</p>}
    </div>
  )
}

function shown(find: Find): ReactNode {
  const { child, reference } = find.found
  if (find.kind === 'case') {
    const { parents, school, status } = find.found
    return (
      <>
        <span>
          <strong>{child}</strong> <span className="small">{reference}</span>
        </span>
        <span className="small">
          {joined([parents, school, status === 'open' ? '' : wordFor(statusWords, status)])}
        </span>
      </>
    )
  }
  if (find.kind === 'document') {
    const { kind, datedOn, title, snippet } = find.found
    return (
      <>
        <span>
          <strong>{title}</strong>{' '}
          <span className="small">{joined([child, reference, wordFor(kindWords, kind), asDate(datedOn)])}</span>
        </span>
        {snippet !== '' && (
          <span className="search-everywhere__snippet">
            <Snippet text={snippet} />
          </span>
        )}
      </>
    )
  }
  const { kind, at, snippet } = find.found
  return (
    <>
      <span>
        <strong>{child}</strong>{' '}
        <span className="small">{joined([reference, wordFor(contactKind.codes, kind), asDate(at)])}</span>
      </span>
      <span className="search-everywhere__snippet">
        <Snippet text={snippet} />
      </span>
    </>
  )
}

function keyOf(find: Find): string {
  if (find.kind === 'document') return find.found.documentId
  return find.kind === 'case' ? find.found.caseId : find.found.contactId
}

function whyEmpty(found: Found | undefined): string {
  return found === undefined ? words.looking : words.nothing(found.text)
}

function wordFor(list: Readonly<Record<string, string>>, code: string): string {
  return list[code] ?? code
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
