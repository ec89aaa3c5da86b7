import { legalSendingMethods } from '../../../preload/contract/legal.ts'
import { Button } from '../../components/Button/Button.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, type DateParts } from '../../components/DateField/date.ts'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { problemAt } from '../../send.ts'
import { wallTimeNow } from '../../text/format.ts'
import type { LegalView } from './steps.ts'
import { dateIn, useStepForm } from '../../use-step-form.ts'
import { legalWords, sendingLabels } from './words.ts'

interface SendingFormProps {
  readonly view: LegalView
  readonly what: 'officer' | 'parents' | 'letter'
  readonly onDone: () => Promise<void>
}

const text = legalWords.sending

/** How and when a pack or the letter left the house. */
export function SendingForm({ view: { caseId, requestId }, what, onDone }: SendingFormProps) {
  const today = datePartsOf(wallTimeNow().slice(0, 10))
  const empty: { method: (typeof legalSendingMethods)[number] | ''; sentOn: DateParts } = { method: '', sentOn: today }
  const { draft, change, problems, busy, submit } = useStepForm(
    { name: 'recordLegalSending', key: `legal-sending:${requestId}:${what}`, labels: sendingLabels, onDone },
    empty,
  )
  if (draft === undefined) return null
  // Two of these forms stand on one page: each field is named after what was sent.
  const here = (field: string) => `${field}-${what}`
  const shown = problems.map((each) => (each.field === undefined ? each : { ...each, field: here(each.field) }))
  return (
    <Form
      onSubmit={() => {
        const sent = dateIn(draft.sentOn, 'sentOn', text.sentOn)
        void submit({ caseId, requestId, what, method: draft.method, sentOn: sent.date }, sent.problems)
      }}
    >
      <ErrorSummary problems={shown} />
      <Radios
        name={here('method')}
        label={text.method}
        layout="chips"
        value={draft.method}
        onChange={(method) => change({ method })}
        error={problemAt(shown, here('method'))}
        choices={legalSendingMethods.map((value) => ({ value, label: text.methods[value] }))}
      />
      <DateField
        name={here('sentOn')}
        label={text.sentOn}
        value={draft.sentOn}
        onChange={(sentOn) => change({ sentOn })}
        error={problemAt(shown, here('sentOn'))}
        shortcut={{ label: text.today, value: today }}
      />
      <Button kind="primary" type="submit" busy={busy}>
        {text.submit[what]}
      </Button>
    </Form>
  )
}
