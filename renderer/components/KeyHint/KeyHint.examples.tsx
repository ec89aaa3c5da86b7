import type { Example } from '../example.ts'
import { KeyHint } from './KeyHint.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Two keys',
    render: () => (
      <p>
        <KeyHint keys="Ctrl K" /> finds, <KeyHint keys="J" /> moves down
      </p>
    ),
  },
]
