import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { go } from '../../place.ts'
import { useAsk } from '../../use-ask.ts'
import { RefusedPage } from '../cases/RefusedPage.tsx'
import { HoldFacts } from './HoldFacts.tsx'
import { ReasonForm } from './ReasonForm.tsx'
import { holdWords as words } from './words.ts'

/** Lifting a hold: what it was for, and why it is over. */
export function LiftHoldPage({ caseId, holdId }: { readonly caseId: string; readonly holdId: string }) {
  const { value, refusal } = useAsk('readRetentionOfCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (value === undefined) return null
  const hold = value.holds.find((each) => each.holdId === holdId)
  if (hold === undefined) return <RefusedPage refusal={{ code: 'not-found' }} />
  const back = (done: string | null) => go({ at: 'case', caseId, tab: 'paper' }, done)
  return (
    <Page title={words.liftTitle} lead={words.liftLead}>
      <HoldFacts hold={hold} />
      {hold.lifted !== null && <Notice kind="warning">{words.already}</Notice>}
      <ReasonForm
        draftKey={`lift-hold:${holdId}`}
        operation="liftHold"
        field="because"
        about={{ caseId, holdId }}
        labels={words.fields}
        label={words.because}
        submit={words.liftSave}
        cancel={words.cancel}
        onDone={() => back(words.liftedDone)}
        onCancel={() => back(null)}
      />
    </Page>
  )
}
