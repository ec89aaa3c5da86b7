import { Button } from '../../components/Button/Button.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, noDate, type DateParts } from '../../components/DateField/date.ts'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { problemAt } from '../../send.ts'
import { wallTimeNow } from '../../text/format.ts'
import { dateIn, useStepForm } from '../../use-step-form.ts'
import { absenceLabels, absenceWords } from './words.ts'

const text = absenceWords.form

type AbsenceDraft = {
  readonly from: DateParts
  readonly until: 'day' | 'open'
  readonly lastDay: DateParts
  readonly why: string
}

/** Whoever plans the head's leave records it before it begins; a sudden illness begins now. */
export function NewAbsence({ onRecorded }: { readonly onRecorded: () => Promise<void> }) {
  const today = datePartsOf(wallTimeNow().slice(0, 10))
  const empty: AbsenceDraft = { from: today, until: 'day', lastDay: noDate, why: '' }
  const { draft, change, problems, busy, submit } = useStepForm(
    {
      name: 'recordAbsence',
      key: 'new-absence',
      labels: absenceLabels,
      onDone: onRecorded,
    },
    empty,
  )
  if (draft === undefined) return null

  function save({ from, until, lastDay, why }: AbsenceDraft) {
    const first = dateIn(from, 'from', text.from)
    const last = until === 'open' ? { date: null, problems: [] } : dateIn(lastDay, 'lastDay', text.lastDay)
    return submit({ from: first.date, lastDay: last.date, why }, [...first.problems, ...last.problems])
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Form onSubmit={() => void save(draft)}>
      <ErrorSummary problems={problems} />
      <DateField
        {...field('from')}
        label={text.from}
        hint={text.fromHint}
        shortcut={{ label: text.today, value: today }}
      />
      <Radios
        name="until"
        label={text.until}
        value={draft.until}
        onChange={(until) => change({ until })}
        choices={[
          {
            value: 'day',
            label: text.untilDay,
            reveal: (
              <DateField
                name="lastDay"
                label={text.lastDay}
                value={draft.lastDay}
                onChange={(lastDay) => change({ lastDay })}
                error={problemAt(problems, 'lastDay')}
              />
            ),
          },
          { value: 'open', label: text.openEnded },
        ]}
      />
      <TextField {...field('why')} label={text.why} hint={text.whyHint} width="long" />
      <Button kind="primary" type="submit" busy={busy}>
        {text.submit}
      </Button>
    </Form>
  )
}
