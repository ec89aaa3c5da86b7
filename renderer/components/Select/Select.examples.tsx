import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { Select } from './Select.tsx'

const levels = [
  { value: '1', label: '1 Information' },
  { value: '2', label: '2 Advice' },
  { value: '3', label: '3 Support' },
  { value: '4', label: '4 Casework' },
] as const

type Level = (typeof levels)[number]['value']

export const examples: readonly Example[] = [
  {
    name: 'Nothing chosen yet',
    render: () => (
      <Held<Level | ''> start="">
        {(value, set) => <Select name="level" label="Level" options={levels} value={value} onChange={set} />}
      </Held>
    ),
  },
  {
    name: 'With an error',
    render: () => (
      <Held<Level | ''> start="2">
        {(value, set) => (
          <Select
            name="level-wrong"
            label="Level"
            error="Choose the level of help you gave"
            options={levels}
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
]
