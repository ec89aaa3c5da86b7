import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { TextArea } from './TextArea.tsx'

export const examples: readonly Example[] = [
  {
    name: 'With a draft kept',
    render: () => (
      <Held start="Ms Adeyemi (SENCo) rang back. She says the speech therapist has left and…">
        {(value, set) => (
          <TextArea
            name="note"
            label="What happened"
            status="Draft kept, 14:06. It survives a lock, a crash and a power cut."
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'Grows, with an error',
    render: () => (
      <Held start="">
        {(value, set) => (
          <TextArea
            name="why"
            label="Why now?"
            hint="The head of service will read this."
            error="Say why this cannot wait"
            rows={2}
            grows
            value={value}
            onChange={set}
          />
        )}
      </Held>
    ),
  },
]
