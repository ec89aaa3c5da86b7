import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { ComboBox } from './ComboBox.tsx'

const schools = [
  { value: 'highdown', label: 'Highdown School', note: 'Secondary, Emmer Green' },
  { value: 'girls', label: 'Reading Girls’ School', note: 'Secondary, Whitley' },
  { value: 'park', label: 'Park Lane Primary School', note: 'Primary, Tilehurst' },
  { value: 'avenue', label: 'The Avenue School', note: 'Special, Tilehurst' },
] as const

type School = (typeof schools)[number]['value'] | ''

export const examples: readonly Example[] = [
  {
    name: 'A school',
    render: () => (
      <Held<School> start="highdown">
        {(value, set) => (
          <ComboBox
            name="combo-school"
            label="School"
            hint="Start typing its name"
            options={schools}
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'With an error',
    render: () => (
      <Held<School> start="">
        {(value, set) => (
          <ComboBox
            name="combo-wrong"
            label="School"
            error="Choose a school, or leave it empty"
            options={schools}
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
]
