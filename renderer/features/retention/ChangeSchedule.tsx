import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, readDate } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { NumberField } from '../../components/NumberField/NumberField.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { withDateWords } from '../../date-problem.ts'
import { fieldsOf } from '../../fields-of.ts'
import { problemAt, send } from '../../send.ts'
import { asTime, wallTimeNow } from '../../text/format.ts'
import { useDraft } from '../../use-draft.ts'
import { scheduleWords as words } from './words.ts'

interface ChangeScheduleProps {
  readonly onCancel: () => void
  readonly onSaved: () => Promise<void>
}

/** A new line of the schedule. */
export function ChangeSchedule({ onCancel, onSaved }: ChangeScheduleProps) {
  const { draft, change, keptAt, discard } = useDraft('retention-schedule', {
    from: datePartsOf(wallTimeNow().slice(0, 10)),
    archiveAfter: '1',
    disposes: false,
    disposeAfter: '',
    why: '',
  })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const { from, archiveAfter, disposes, disposeAfter, why } = draft

  async function save() {
    const read = readDate(from)
    const input = {
      fromDate: read.ok ? read.date : '',
      archiveAfterYears: toNumber(archiveAfter),
      disposeAfterYears: disposes ? toNumber(disposeAfter) : null,
      why,
    }
    setBusy(true)
    const sent = await send('changeRetention', input, words.fields)
    setBusy(false)
    if (!sent.ok) return setProblems(withDateWords(sent.problems, 'fromDate', from, words.fields.fromDate))
    await discard()
    return onSaved()
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Form className="stack measure" onSubmit={() => void save()}>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      <ErrorSummary problems={problems} />
      <DateField {...field('from', 'fromDate')} label={words.fromDate} hint={words.fromHint} />
      <NumberField
        {...field('archiveAfter', 'archiveAfterYears')}
        label={words.archiveAfter}
        hint={words.archiveHint}
        suffix={words.suffix}
      />
      <Checkboxes
        name="disposes"
        label={words.disposal}
        value={disposes ? ['yes'] : []}
        onChange={(chosen) => change({ disposes: chosen.length > 0 })}
        choices={[
          {
            value: 'yes',
            label: words.dispose,
            hint: words.disposeHint,
            reveal: (
              <NumberField
                name="disposeAfterYears"
                label={words.disposeAfter}
                suffix={words.suffix}
                error={problemAt(problems, 'disposeAfterYears')}
                value={disposeAfter}
                onChange={(typed) => change({ disposeAfter: typed })}
              />
            ),
          },
        ]}
      />
      <TextArea
        {...field('why')}
        label={words.reason}
        hint={words.reasonHint}
        rows={3}
        status={keptAt === null ? null : words.kept(asTime(keptAt))}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={busy}>
          {words.save}
        </Button>
        <Button onPress={() => void discard().then(onCancel)}>{words.cancel}</Button>
      </ButtonRow>
    </Form>
  )
}

function toNumber(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed)
}
