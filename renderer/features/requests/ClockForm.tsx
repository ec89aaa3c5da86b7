import { useState } from 'react'
import type { ClockEventKind } from '../../../preload/contract/clocks.ts'
import { contract, type Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, readDate } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { withDateWords } from '../../date-problem.ts'
import { fieldsOf } from '../../fields-of.ts'
import { fieldCodes, problemAt, problemsOf, send } from '../../send.ts'
import { wallTimeNow } from '../../text/format.ts'
import { useDraft } from '../../use-draft.ts'
import { clockWords } from './clock-words.ts'
import type { RequestView } from './passages.ts'

interface ClockFormProps {
  readonly view: RequestView
  readonly onRecorded: (clock: Output<'recordClockEvent'>) => void
}

const text = clockWords.form

/** Records what happened to the clock: only what can happen next is offered. */
export function ClockForm({ view, onRecorded }: ClockFormProps) {
  const { caseId, requestId, clock } = view
  const empty = { kind: '' as ClockEventKind | '', on: datePartsOf(wallTimeNow().slice(0, 10)), why: '' }
  const { draft, change, discard } = useDraft(`clock:${requestId}`, empty)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const { on } = draft
  // Kept from before something else was recorded, it may be what cannot happen any more.
  const kind = clock.acts.find((act) => act === draft.kind)
  const whyLabel = kind === undefined ? undefined : whyOf(kind)
  const why = whyLabel === undefined ? '' : draft.why

  function tell(found: readonly Problem[]) {
    setProblems(withDateWords(found, 'happenedOn', on, clockWords.fields.happenedOn))
  }

  async function save() {
    const read = readDate(on)
    const input = { caseId, requestId, kind: kind ?? '', happenedOn: read.ok ? read.date : '', why }
    const codes: Record<string, string> = { ...fieldCodes(contract.recordClockEvent.input, input) }
    if (kind === undefined) codes['kind'] = 'not-chosen'
    if (whyLabel !== undefined && why.trim() === '') codes['why'] = 'missing'
    if (Object.keys(codes).length > 0) return tell(problemsOf({ code: 'malformed', fields: codes }, clockWords.fields))
    setBusy(true)
    const sent = await send('recordClockEvent', input, clockWords.fields)
    setBusy(false)
    if (!sent.ok) return tell(sent.problems)
    await discard()
    return onRecorded(sent.value)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Form onSubmit={() => void save()}>
      <ErrorSummary problems={problems} />
      <Radios
        name="kind"
        label={text.kind}
        error={problemAt(problems, 'kind')}
        choices={clock.acts.map((act) => ({ value: act, label: text.kinds[act], hint: text.hints[act] }))}
        value={kind ?? ''}
        onChange={(chosen) => change({ kind: chosen })}
      />
      <DateField {...field('on', 'happenedOn')} label={text.on} />
      {whyLabel !== undefined && <TextArea {...field('why')} label={whyLabel} />}
      <div>
        <Button kind="primary" type="submit" busy={busy}>
          {text.save}
        </Button>
      </div>
    </Form>
  )
}

function whyOf(kind: ClockEventKind): string | undefined {
  return kind === 'identity-received' || kind === 'clarification-received' ? undefined : text.why[kind]
}
