import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { Checkbox } from './Checkbox.tsx'
import { Checkboxes } from './Checkboxes.tsx'

const kinds = [
  { value: 'parent', label: 'With the parent' },
  { value: 'child', label: 'With the child' },
  { value: 'school', label: 'School staff' },
  { value: 'la', label: 'LA staff' },
  { value: 'file', label: 'LA case file' },
  { value: 'other', label: 'Other papers' },
] as const

type Kind = (typeof kinds)[number]['value']

export const examples: readonly Example[] = [
  {
    name: 'Chips with an error',
    render: () => (
      <Held<readonly Kind[]> start={['school']}>
        {(value, set) => (
          <Checkboxes
            name="kind"
            label="What kind of contact?"
            error="Talking to school staff needs permission, and none was in force on 23 November"
            layout="chips"
            choices={kinds}
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'Stacked',
    render: () => (
      <Held<readonly Kind[]> start={['parent']}>
        {(value, set) => (
          <Checkboxes name="kinds" label="Who was there?" choices={kinds.slice(0, 3)} value={value} onChange={set} />
        )}
      </Held>
    ),
  },
  {
    name: 'One box',
    render: () => (
      <Held start={true}>
        {(value, set) => (
          <Checkbox
            name="read"
            label="I have read this aloud to Dana"
            hint="Every word on this page."
            checked={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
]
