import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { DateField } from '../DateField/DateField.tsx'
import { NumberField } from '../NumberField/NumberField.tsx'
import { TimeField } from '../TimeField/TimeField.tsx'
import { FieldRow } from './FieldRow.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Short fields in a row',
    render: () => (
      <FieldRow>
        <Held start={{ day: '23', month: '11', year: '2026' }}>
          {(value, set) => <DateField name="row-date" label="When" value={value} onChange={set} />}
        </Held>
        <Held start="14:05">
          {(value, set) => <TimeField name="row-time" label="Time" value={value} onChange={set} />}
        </Held>
        <Held start="20">
          {(value, set) => (
            <NumberField name="row-minutes" label="Time spent" suffix="minutes" value={value} onChange={set} />
          )}
        </Held>
      </FieldRow>
    ),
  },
]
