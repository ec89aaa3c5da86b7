import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { DateField } from './DateField.tsx'

export const examples: readonly Example[] = [
  {
    name: 'With a shortcut',
    render: () => (
      <Held start={{ day: '', month: '', year: '' }}>
        {(value, set) => (
          <DateField
            name="when"
            label="When did it happen?"
            hint="For example, 3 11 2026"
            value={value}
            onChange={set}
            shortcut={{ label: 'Today', value: { day: '23', month: '11', year: '2026' } }}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'A day that never was',
    render: () => (
      <Held start={{ day: '29', month: '2', year: '2023' }}>
        {(value, set) => (
          <DateField
            name="born"
            label="Date of birth"
            error="Date of birth: 29/2/2023 is not a real date"
            wrongPart="day"
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
]
