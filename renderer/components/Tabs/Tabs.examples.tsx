import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { Tabs } from './Tabs.tsx'

const labels = ['Timeline', 'People', 'Permission to share', 'Contact log', 'Documents', 'Requests and disclosures']

export const examples: readonly Example[] = [
  {
    name: 'A case’s tabs',
    render: () => (
      <Held start="People">
        {(value, set) => (
          <Tabs
            label="Jayden Whitlock’s file"
            chosen={value}
            onChoose={set}
            tabs={labels.map((label, at) => ({
              id: label,
              label,
              count: at === 4 ? 12 : undefined,
              content: () => <p>{label} of Jayden Whitlock</p>,
            }))}
          />
        )}
      </Held>
    ),
  },
]
