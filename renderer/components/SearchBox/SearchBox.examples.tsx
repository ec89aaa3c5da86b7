import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { SearchBox } from './SearchBox.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Empty, with its key',
    render: () => (
      <Held start="">
        {(value, set) => (
          <SearchBox
            name="find"
            label="Find a family, a note, a reference"
            hotkey="ctrl+k"
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'Filled',
    render: () => (
      <Held start="whitlock">
        {(value, set) => <SearchBox name="find-filled" label="Find a case" value={value} onChange={set} />}
      </Held>
    ),
  },
]
