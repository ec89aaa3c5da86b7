import { Button } from '../../components/Button/Button.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, type DateParts } from '../../components/DateField/date.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { FieldRow } from '../../components/Field/FieldRow.tsx'
import { TimeField } from '../../components/TimeField/TimeField.tsx'
import { problemAt } from '../../send.ts'
import { wallTimeNow } from '../../text/format.ts'
import { consentWords } from './words.ts'
import './MomentFields.css'

type Moment = { readonly date: DateParts; readonly time: string }

interface MomentFieldsProps extends Moment {
  /** The field of the contract that the two make up; the time's own name is this with `-time`. */
  readonly name: string
  readonly label: string
  readonly problems: readonly Problem[]
  readonly onChange: (moment: Moment) => void
}

/** The day and the time of something, on the office clock. */
export function MomentFields({ name, label, problems, date, time, onChange }: MomentFieldsProps) {
  return (
    <FieldRow>
      <DateField
        name={name}
        label={label}
        error={problemAt(problems, name)}
        value={date}
        onChange={(changed) => onChange({ date: changed, time })}
      />
      <div className="moment-time">
        <TimeField
          name={`${name}-time`}
          label={consentWords.time}
          error={problemAt(problems, `${name}-time`)}
          value={time}
          onChange={(changed) => onChange({ date, time: changed })}
        />
        <Button kind="quiet" small onPress={() => onChange(momentNow())}>
          {consentWords.now}
        </Button>
      </div>
    </FieldRow>
  )
}

export function momentNow(): Moment {
  const now = wallTimeNow()
  return { date: datePartsOf(now.slice(0, 10)), time: now.slice(11) }
}
