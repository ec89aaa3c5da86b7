import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { TextField } from './TextField.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Plain',
    render: () => (
      <Held start="Dana Whitlock">
        {(value, set) => <TextField name="name" label="Full name" width="long" value={value} onChange={set} />}
      </Held>
    ),
  },
  {
    name: 'With a hint, optional',
    render: () => (
      <Held start="">
        {(value, set) => (
          <TextField
            name="known-as"
            label="Known as"
            hint="What the family calls them"
            optional
            width="medium"
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
      <Held start="">
        {(value, set) => (
          <TextField name="school" label="School" error="Enter the school’s name" value={value} onChange={set} />
        )}
      </Held>
    ),
  },
]
