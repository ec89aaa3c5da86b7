import { useState } from 'react'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { go } from '../../place.ts'
import { asDate, asMoment } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { CaseLink } from './CaseLink.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import { useContactInHand } from './use-contact-in-hand.ts'
import { consentWords, recordedWords, tabWords } from './words.ts'

/** After a permission was recorded: what it opens, the receipt, and the way back to what was interrupted. */
export function ConsentRecordedPage({ caseId, consentId }: { caseId: string; consentId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  const inHand = useContactInHand(caseId)
  const [receiptOpen, setReceiptOpen] = useState(false)
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null
  const consent = view.consents.find((each) => each.consentId === consentId)
  if (consent === undefined) return <RefusedPage refusal={{ code: 'not-found' }} />
  const who = consent.givenByName

  return (
    <Page title={recordedWords.title} over={<CaseLink view={view} tab="consents" />}>
      <Notice kind="success">{recordedWords.lead(who, asMoment(consent.givenAt))}</Notice>
      <Card title={recordedWords.weMay} edge="ok" aside={recordedWords.untilThen(asDate(consent.expiresOn))}>
        <ul className="consent-grants">
          {consent.grants.map((grant) => (
            <li key={`${grant.scope} ${grant.body}`}>{consentWords.plain(grant, view.child.givenName)}</li>
          ))}
        </ul>
      </Card>
      <p>{recordedWords.receiptHint(who)}</p>
      {inHand === undefined ? null : <p>{recordedWords.contactKept}</p>}
      <ButtonRow>
        {inHand === undefined ? null : (
          <Button kind="primary" onPress={() => go({ at: 'new-contact', caseId })}>
            {recordedWords.backToContact}
          </Button>
        )}
        <Button kind={inHand === undefined ? 'primary' : 'secondary'} onPress={() => setReceiptOpen(true)}>
          {recordedWords.receipt}
        </Button>
        <Button onPress={() => go({ at: 'case', caseId, tab: 'consents' })}>{consentWords.toCase}</Button>
      </ButtonRow>
      {receiptOpen ? (
        <PaperDialog
          title={tabWords.receiptOf(who, asDate(consent.givenAt))}
          make={() => ask('printReceipt', { caseId, consentId })}
          onClose={() => setReceiptOpen(false)}
        />
      ) : null}
    </Page>
  )
}
