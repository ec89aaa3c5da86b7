import { Facts, type Fact } from '../../components/Facts/Facts.tsx'
import { sizeInWords } from '../../components/FileField/size.ts'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate, asMoment } from '../../text/format.ts'
import type { CaseView } from '../cases/case-view.ts'
import type { OpenDocument } from './open-document.ts'
import { kindWords, words } from './words.ts'

/** Where a document comes from and what is known of it. */
export function DocumentFacts({ view, document }: { readonly view: CaseView; readonly document: OpenDocument }) {
  return <Facts layout="stacked" facts={factsOf(view, document)} />
}

function factsOf(view: CaseView, document: OpenDocument): readonly Fact[] {
  const { kind, pages, bytes, datedOn, cameFrom, fileName, addedBy, addedAt, contactId, keptFrom, sha256 } = document
  const size = kind === 'pdf' ? `${words.pages(pages)}, ${sizeInWords(bytes)}` : sizeInWords(bytes)
  const said = [
    { term: words.from, detail: cameFrom },
    { term: words.view.fileName, detail: <span className="document-name">{fileName}</span> },
  ]
  return [
    { term: words.kind, detail: `${kindWords[kind]}, ${size}` },
    { term: words.date, detail: asDate(datedOn) },
    ...(document.removed === null ? said : []),
    { term: words.addedBy, detail: `${addedBy}, ${asMoment(addedAt)}` },
    ...(contactId === null ? [] : [{ term: words.view.note, detail: <Note caseId={view.caseId} /> }]),
    ...(keptFrom.length === 0 ? [] : [{ term: words.view.keptFrom, detail: namesOf(view, keptFrom).join(', ') }]),
    { term: words.view.fingerprint, detail: <span className="document-hash">{sha256}</span> },
  ]
}

function Note({ caseId }: { readonly caseId: string }) {
  return <TextLink onPress={() => go({ at: 'case', caseId, tab: 'contacts' })}>{words.view.aNote}</TextLink>
}

function namesOf({ child, parents }: CaseView, ids: readonly string[]): readonly string[] {
  return [child, ...parents]
    .filter(({ personId }) => ids.includes(personId))
    .map(({ givenName, familyName }) => `${givenName} ${familyName}`)
}
