import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { NumberField } from './NumberField.tsx'

export const examples: readonly Example[] = [
  {
    name: 'With a unit',
    render: () => (
      <Held start="20">
        {(value, set) => (
          <NumberField name="minutes" label="Time spent" suffix="minutes" value={value} onChange={set} />
        )}
      </Held>
    ),
  },
  {
    name: 'With an error',
    render: () => (
      <Held start="lots">
        {(value, set) => (
          <NumberField
            name="minutes-wrong"
            label="Time spent"
            suffix="minutes"
            error="Time spent must be a whole number, like 20"
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
]
