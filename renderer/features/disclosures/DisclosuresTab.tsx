import { useState } from 'react'
import { contactKind, sharingPurpose } from '../../../preload/contract/codes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Facts, type Fact } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate, asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import type { CaseView } from '../cases/case-view.ts'
import { PaperDialog } from '../consents/PaperDialog.tsx'
import { words } from './words.ts'

type Disclosure = Output<'listDisclosures'>[number]

/** What left our file: to whom, what for, exactly what, and by what right (P2, P8). */
export function DisclosuresTab({ view }: { readonly view: CaseView }) {
  const { caseId } = view
  const { value: disclosures, refusal } = useAsk('listDisclosures', { caseId })
  const mayRecord = useMay('disclosure:record')
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (disclosures === undefined) return null
  return (
    <div className="stack">
      {mayRecord ? (
        <ButtonRow>
          <Button kind="primary" onPress={() => go({ at: 'new-disclosure', caseId, concernId: null })}>
            {words.tab.record}
          </Button>
        </ButtonRow>
      ) : null}
      {disclosures.length === 0 ? (
        <Card>
          <EmptyState title={words.tab.noneTitle}>{words.tab.none}</EmptyState>
        </Card>
      ) : null}
      {disclosures.map((disclosure) => (
        <DisclosureCard key={disclosure.disclosureId} view={view} disclosure={disclosure} />
      ))}
    </div>
  )
}

function DisclosureCard({ view, disclosure }: { readonly view: CaseView; readonly disclosure: Disclosure }) {
  const [printing, setPrinting] = useState(false)
  const { caseId } = view
  const { disclosureId, kind } = disclosure
  const title = words.tab.title(disclosure.body, asDate(disclosure.sentAt))
  return (
    <Card
      title={title}
      edge={kind === 'safeguarding' ? 'warn' : 'accent'}
      aside={
        kind === 'safeguarding' ? (
          <Tag tone="warn">{words.tab.underConcern}</Tag>
        ) : (
          <Tag tone="ok">{words.tab.withPermission}</Tag>
        )
      }
    >
      <div className="stack-close">
        <Facts facts={factsOf(disclosure, view)} />
        <ButtonRow>
          <Button small label={words.tab.sheetFor(title)} onPress={() => setPrinting(true)}>
            {words.tab.sheet}
          </Button>
        </ButtonRow>
      </div>
      {printing ? (
        <PaperDialog
          title={words.tab.sheetFor(title)}
          make={() => ask('printDisclosure', { caseId, disclosureId })}
          onClose={() => setPrinting(false)}
        />
      ) : null}
    </Card>
  )
}

function factsOf(disclosure: Disclosure, view: CaseView): readonly Fact[] {
  const { tab } = words
  const { purpose, notes, anythingElse } = disclosure
  return [
    { term: tab.to, detail: `${disclosure.recipient}, ${disclosure.body}` },
    { term: tab.by, detail: <ByRight disclosure={disclosure} view={view} /> },
    ...(purpose === null ? [] : [{ term: tab.purpose, detail: sharingPurpose.codes[purpose] }]),
    {
      term: tab.items,
      detail: (
        <ul className="consent-grants">
          {notes.map(({ contactId, kind, at, by }) => (
            <li key={contactId}>{tab.note(contactKind.codes[kind], asDate(at), by)}</li>
          ))}
          {anythingElse === '' ? null : <li>{anythingElse}</li>}
        </ul>
      ),
    },
    { term: tab.how, detail: `${words.methods[disclosure.method]}, ${asMoment(disclosure.sentAt)}` },
    { term: tab.recorded, detail: `${disclosure.recordedBy}, ${asMoment(disclosure.recordedAt)}` },
    { term: tab.reference, detail: disclosure.reference },
  ]
}

function ByRight({ disclosure, view }: { readonly disclosure: Disclosure; readonly view: CaseView }) {
  const { consentId, concernId } = disclosure
  const { caseId } = view
  if (concernId !== null)
    return (
      <>
        {words.tab.concern}
        {' · '}
        <TextLink onPress={() => go({ at: 'concern', caseId, concernId })}>{words.tab.openConcern}</TextLink>
      </>
    )
  const consent = view.consents.find((each) => each.consentId === consentId)
  return consent === undefined
    ? words.tab.aPermission
    : words.tab.permission(consent.givenByName, asDate(consent.givenAt))
}
