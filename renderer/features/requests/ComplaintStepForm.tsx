import { useState } from 'react'
import { contract, type Input, type Output } from '../../../preload/contract/index.ts'
import { requestWays } from '../../../preload/contract/requests.ts'
import { Button } from '../../components/Button/Button.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, readDate } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { withDateWords } from '../../date-problem.ts'
import { fieldsOf } from '../../fields-of.ts'
import { fieldCodes, problemsOf, send } from '../../send.ts'
import { asTime, wallTimeNow } from '../../text/format.ts'
import { useDraft } from '../../use-draft.ts'
import { complaintWords } from './complaint-words.ts'
import { words } from './words.ts'

type Step = Input<'recordComplaintStep'>

interface ComplaintStepFormProps {
  readonly view: Output<'openComplaint'>
  readonly next: Step['kind']
  readonly onRecorded: (view: Output<'recordComplaintStep'>) => void
}

/** Records the next step of a complaint once it was taken. */
export function ComplaintStepForm({ view, next, onRecorded }: ComplaintStepFormProps) {
  const { caseId, requestId } = view
  const text = complaintWords.form
  const empty = { on: datePartsOf(wallTimeNow().slice(0, 10)), how: '' as Step['how'] | '', text: '' }
  const { draft, change, keptAt, discard } = useDraft(`complaint:${requestId}:${next}`, empty)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const { on, how } = draft

  function tell(found: readonly Problem[], day: string) {
    setProblems(withDateWords(found, 'happenedOn', on, day))
  }

  async function save(told: string) {
    const read = readDate(on)
    const labels = { happenedOn: text.on[next], how: text.how, text: text.text[next] }
    const step = { caseId, requestId, kind: next, happenedOn: read.ok ? read.date : '', how, text: told }
    const codes: Record<string, string> = { ...fieldCodes(contract.recordComplaintStep.input, step) }
    if (next === 'answered' && told.trim() === '') codes['text'] = 'missing'
    if (Object.keys(codes).length > 0)
      return tell(problemsOf({ code: 'malformed', fields: codes }, labels), labels.happenedOn)
    setBusy(true)
    const sent = await send('recordComplaintStep', step, labels)
    setBusy(false)
    if (!sent.ok) return tell(sent.problems, labels.happenedOn)
    await discard()
    return onRecorded(sent.value)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Form className="stack measure" onSubmit={() => void save(draft.text)}>
      <p>{text.hint[next]}</p>
      <ErrorSummary problems={problems} />
      <DateField {...field('on', 'happenedOn')} label={text.on[next]} />
      <Radios
        {...field('how')}
        label={text.how}
        layout="chips"
        choices={requestWays.map((value) => ({ value, label: words.ways[value] }))}
      />
      <TextArea
        {...field('text')}
        label={text.text[next]}
        optional={next === 'acknowledged'}
        grows
        status={keptAt === null ? null : text.kept(asTime(keptAt))}
      />
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {text.save[next]}
        </Button>
      </div>
    </Form>
  )
}
