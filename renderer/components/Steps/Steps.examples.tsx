import type { Example } from '../example.ts'
import { Steps } from './Steps.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Second of six',
    render: () => (
      <Steps
        label="Recording permission"
        steps={['Who agrees', 'Share with whom', 'What about', 'How long', 'Signature', 'Check']}
        now={1}
      />
    ),
  },
]
