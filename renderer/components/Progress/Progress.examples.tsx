import type { Example } from '../example.ts'
import { Progress } from './Progress.tsx'
import { Spinner } from './Spinner.tsx'

function nothing() {
  return undefined
}

export const examples: readonly Example[] = [
  {
    name: 'Part done, can be cancelled',
    render: () => (
      <Progress label="Making the pack for Mrs Okafor" done={0.42} detail="84 of 201 pages" onCancel={nothing} />
    ),
  },
  { name: 'Nobody knows how long', render: () => <Progress label="Checking every page of the record" /> },
  { name: 'Spinner', render: () => <Spinner label="Opening the document" /> },
]
