import { requestWays } from '../../../preload/contract/requests.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, type DateParts } from '../../components/DateField/date.ts'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { asTime, wallTimeNow } from '../../text/format.ts'
import { words as requestWords } from '../requests/words.ts'
import { Letter } from './LetterCard.tsx'
import type { LegalView } from './steps.ts'
import { dateIn, useStepForm } from '../../use-step-form.ts'
import { legalWords, replyLabels } from './words.ts'

const text = legalWords.reply

/** What the officer tells us when they were asked for more; then it is considered again. */
export function ReplyForm({ view, onDone }: { readonly view: LegalView; readonly onDone: () => Promise<void> }) {
  const { caseId, requestId } = view
  const maySend = useMay('legal:send')
  const today = datePartsOf(wallTimeNow().slice(0, 10))
  const empty: { told: string; receivedOn: DateParts; how: (typeof requestWays)[number] | '' } = {
    told: '',
    receivedOn: today,
    how: '',
  }
  const { draft, change, keptAt, problems, busy, submit } = useStepForm(
    { name: 'recordLegalReply', key: `legal-reply:${requestId}`, labels: replyLabels, onDone },
    empty,
  )
  if (draft === undefined) return null
  const field = fieldsOf(draft, change, problems)
  return (
    <Form
      onSubmit={() => {
        const received = dateIn(draft.receivedOn, 'receivedOn', text.receivedOn)
        void submit({ ...draft, caseId, requestId, receivedOn: received.date }, received.problems)
      }}
    >
      <p>{text.lead}</p>
      <p className="legal-quote">{view.decisions.at(-1)?.wants}</p>
      {maySend && <Letter view={view} />}
      <ErrorSummary problems={problems} />
      <TextArea
        {...field('told')}
        label={text.told}
        rows={3}
        grows
        status={keptAt === null ? null : legalWords.now.draftKept(asTime(keptAt))}
      />
      <DateField
        {...field('receivedOn')}
        label={text.receivedOn}
        shortcut={{ label: legalWords.sending.today, value: today }}
      />
      <Radios
        {...field('how')}
        label={text.how}
        layout="chips"
        choices={requestWays.map((value) => ({ value, label: requestWords.ways[value] }))}
      />
      <Button kind="primary" type="submit" busy={busy}>
        {text.submit}
      </Button>
    </Form>
  )
}
