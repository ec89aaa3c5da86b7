import { Header, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { contactKind } from '../../../preload/contract/codes.ts'
import { asDate } from '../../text/format.ts'
import { statusWords } from '../../text/labels.ts'
import { Snippet } from './Snippet.tsx'
import type { Found } from './use-search.ts'
import { words } from './words.ts'

type FoundCase = Found['cases'][number]
type FoundNote = Found['notes'][number]

export function caseKey({ caseId }: FoundCase): string {
  return `case ${caseId}`
}

export function noteKey({ contactId }: FoundNote): string {
  return `note ${contactId}`
}

export function FoundCases({ cases }: { readonly cases: readonly FoundCase[] }) {
  return (
    <ListBoxSection className="search-everywhere__group">
      <Header className="search-everywhere__header">{words.cases}</Header>
      {cases.map((found) => (
        <ListBoxItem
          key={caseKey(found)}
          id={caseKey(found)}
          textValue={`${found.child}, ${found.reference}`}
          className="search-everywhere__option"
        >
          <span>
            <strong>{found.child}</strong> <span className="small">{found.reference}</span>
          </span>
          <span className="small">
            {joined([found.parents, found.school, found.status === 'open' ? '' : wordFor(statusWords, found.status)])}
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  )
}

export function FoundNotes({ notes }: { readonly notes: readonly FoundNote[] }) {
  return (
    <ListBoxSection className="search-everywhere__group">
      <Header className="search-everywhere__header">{words.notes}</Header>
      {notes.map((found) => (
        <ListBoxItem
          key={noteKey(found)}
          id={noteKey(found)}
          textValue={`${found.child}, ${asDate(found.at)}`}
          className="search-everywhere__option"
        >
          <span>
            <strong>{found.child}</strong>{' '}
            <span className="small">
              {joined([found.reference, wordFor(contactKind.codes, found.kind), asDate(found.at)])}
            </span>
          </span>
          <span className="search-everywhere__snippet">
            <Snippet text={found.snippet} />
          </span>
        </ListBoxItem>
      ))}
    </ListBoxSection>
  )
}

function wordFor(list: Readonly<Record<string, string>>, code: string): string {
  return list[code] ?? code
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
