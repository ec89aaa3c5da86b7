import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { TimeField } from './TimeField.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Plain',
    render: () => (
      <Held start="14:05">{(value, set) => <TimeField name="at" label="At" value={value} onChange={set} />}</Held>
    ),
  },
  {
    name: 'With an error',
    render: () => (
      <Held start="25">
        {(value, set) => (
          <TimeField
            name="at-wrong"
            label="At"
            error="Enter a time, like 14:05 or 2.05pm"
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
]
