import type { Example } from '../example.ts'
import { Strength } from './Strength.tsx'

export const examples: readonly Example[] = [
  { name: 'Easy to guess', render: () => <Strength score={1} advice="Add another word or two." /> },
  { name: 'Could be better', render: () => <Strength score={2} /> },
  { name: 'Very good', render: () => <Strength score={4} /> },
]
