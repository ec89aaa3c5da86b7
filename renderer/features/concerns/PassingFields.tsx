import { codesOf, concernRecipient } from '../../../preload/contract/codes.ts'
import { passingWays } from '../../../preload/contract/concerns.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { FieldRow } from '../../components/Field/FieldRow.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { MomentFields } from '../consents/MomentFields.tsx'
import type { PassingTyped } from './concern-draft.ts'
import { words } from './words.ts'

interface PassingFieldsProps {
  readonly typed: PassingTyped
  readonly problems: readonly Problem[]
  readonly change: (change: Partial<PassingTyped>) => void
}

/** To whom a concern was passed, how and when. */
export function PassingFields({ typed, problems, change }: PassingFieldsProps) {
  const { passing } = words
  return (
    <div className="stack">
      <Radios
        name="passed.passedTo"
        label={passing.passedTo}
        error={problemAt(problems, 'passed.passedTo')}
        value={typed.passedTo}
        onChange={(passedTo) => change({ passedTo })}
        choices={codesOf(concernRecipient).map((value) => ({
          value,
          label: concernRecipient.codes[value],
          ...(value === 'lado' ? { hint: passing.ladoHint } : {}),
        }))}
      />
      <Radios
        name="passed.how"
        label={passing.how}
        layout="chips"
        error={problemAt(problems, 'passed.how')}
        value={typed.how}
        onChange={(how) => change({ how })}
        choices={passingWays.map((value) => ({ value, label: passing.ways[value] }))}
      />
      <MomentFields
        name="passed.passedAt"
        label={passing.when}
        problems={problems}
        date={typed.date}
        time={typed.time}
        onChange={change}
      />
      <FieldRow>
        <TextField
          name="passed.named"
          label={passing.named}
          optional
          error={problemAt(problems, 'passed.named')}
          value={typed.named}
          onChange={(named) => change({ named })}
        />
        <TextField
          name="passed.reference"
          label={passing.reference}
          optional
          error={problemAt(problems, 'passed.reference')}
          value={typed.reference}
          onChange={(reference) => change({ reference })}
        />
      </FieldRow>
    </div>
  )
}
