import { useState } from 'react'
import { consentPurpose } from '../../../preload/contract/consent-codes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts, type Fact } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { go } from '../../place.ts'
import { asDate, asMoment } from '../../text/format.ts'
import { consentMethodWords, consentStateTones, consentStateWords } from '../../text/labels.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { words as deciderWords } from '../deciders/words.ts'
import { PaperDialog } from './PaperDialog.tsx'
import { consentWords, tabWords } from './words.ts'

type CaseView = Output<'openCase'>
type Consent = CaseView['consents'][number]

const edges = {
  'in-force': 'ok',
  'not-yet': 'warn',
  lapsed: undefined,
  withdrawn: 'stop',
  superseded: undefined,
  invalidated: 'stop',
  'no-longer-theirs': 'stop',
} as const

/** One permission as it was given, whether it stands, and what can be done with it. */
export function ConsentCard({ view, consent }: { readonly view: CaseView; readonly consent: Consent }) {
  const [receiptOpen, setReceiptOpen] = useState(false)
  const [saving, setSaving] = useState<{ readonly kind: 'success' | 'stop'; readonly text: string }>()
  const mayRecord = useMay('consent:record')
  const { caseId } = view
  const { consentId, givenByName: who, state } = consent
  const date = asDate(consent.givenAt)
  const stands = consent.endedAt === null && state !== 'no-longer-theirs'

  async function saveRecord() {
    const saved = await ask('exportConsentRecord', { caseId, consentId })
    if (saved.ok) setSaving({ kind: 'success', text: tabWords.recordSaved })
    else if (saved.refusal.code !== 'cancelled') setSaving({ kind: 'stop', text: reasonMessage(saved.refusal) })
  }

  return (
    <Card
      title={tabWords.titleOf(who, date)}
      aside={<Tag tone={consentStateTones[state]}>{consentStateWords[state]}</Tag>}
      edge={edges[state]}
    >
      <Facts facts={factsOf(consent, view)} />
      <div className="consent-acts">
        <ButtonRow>
          <Button small label={tabWords.actionFor(tabWords.receipt, who, date)} onPress={() => setReceiptOpen(true)}>
            {tabWords.receipt}
          </Button>
          {mayRecord ? (
            <Button small label={tabWords.actionFor(tabWords.record27560, who, date)} onPress={() => void saveRecord()}>
              {tabWords.record27560}
            </Button>
          ) : null}
          {stands && mayRecord ? (
            <>
              <Button
                small
                label={tabWords.actionFor(tabWords.renew, who, date)}
                onPress={() => go({ at: 'new-consent', caseId, supersedes: consentId })}
              >
                {tabWords.renew}
              </Button>
              <Button
                small
                label={tabWords.actionFor(tabWords.invalidate, who, date)}
                onPress={() => go({ at: 'invalidate-consent', caseId, consentId })}
              >
                {tabWords.invalidate}
              </Button>
              <Button
                small
                kind="danger"
                label={tabWords.actionFor(tabWords.withdraw, who, date)}
                onPress={() => go({ at: 'withdraw-consent', caseId, consentId })}
              >
                {tabWords.withdraw}
              </Button>
            </>
          ) : null}
        </ButtonRow>
      </div>
      {saving === undefined ? null : (
        <Notice kind={saving.kind} announce>
          {saving.text}
        </Notice>
      )}
      {receiptOpen ? (
        <PaperDialog
          title={tabWords.receiptOf(who, date)}
          make={() => ask('printReceipt', { caseId, consentId })}
          onClose={() => setReceiptOpen(false)}
        />
      ) : null}
    </Card>
  )
}

function factsOf(consent: Consent, view: CaseView): readonly Fact[] {
  const { method, evidenceNote, endedAt, state } = consent
  return [
    { term: tabWords.givenBy, detail: `${consent.givenByName}, ${consentWords.standing[consent.standing]}` },
    {
      term: endedAt === null ? tabWords.weMay : tabWords.itOpened,
      detail: (
        <ul className="consent-grants">
          {consent.grants.map((grant) => (
            <li key={`${grant.scope} ${grant.body} ${grant.purpose ?? ''}`}>
              {consentWords.plain(grant, view.child.givenName)}
            </li>
          ))}
        </ul>
      ),
    },
    { term: tabWords.purpose, detail: `${consent.purpose} (${purposesOf(consent)})` },
    ...(consent.conditions === ''
      ? []
      : [{ term: tabWords.conditions, detail: <p className="consent-quote">{consent.conditions}</p> }]),
    { term: tabWords.how, detail: howOf(consent) },
    ...(evidenceNote === ''
      ? []
      : [{ term: method === 'paper-form' ? tabWords.filed : tabWords.said, detail: evidenceNote }]),
    {
      term: endedAt === null ? tabWords.inForce : tabWords.wasInForce,
      detail: tabWords.fromUntil(asMoment(consent.givenAt), asDate(consent.expiresOn)),
    },
    { term: tabWords.notice, detail: tabWords.noticeVersion(consent.notice, consent.language) },
    ...(endedAt !== null && (state === 'withdrawn' || state === 'superseded' || state === 'invalidated')
      ? [{ term: tabWords.ended[state], detail: asMoment(endedAt) }]
      : []),
    ...lossFact(consent),
    { term: tabWords.recordedBy, detail: `${consent.recordedBy}, ${asMoment(consent.recordedAt)}` },
  ]
}

function purposesOf({ purposes }: Consent): string {
  return purposes.map((code) => consentPurpose.codes[code]).join('; ')
}

/** When the right to give it passes: what ended it, or will before its own last day. */
function lossFact({ lost, state, expiresOn }: Consent): readonly Fact[] {
  if (lost === null || (state !== 'no-longer-theirs' && state !== 'in-force')) return []
  if (state === 'in-force' && expiresOn < lost.at.slice(0, 10)) return []
  const { lostTerm, lostOn, lost: why } = deciderWords
  return [
    {
      term: state === 'in-force' ? lostTerm.coming : lostTerm.past,
      detail: lostOn(asDate(lost.at), why[lost.because]),
    },
  ]
}

function howOf({ method, hasEvidence }: Consent): string {
  const how = consentMethodWords[method]
  return method === 'paper-form' && hasEvidence ? `${how}; ${tabWords.hasScan}` : how
}
