import type { Example } from '../example.ts'
import { ErrorSummary } from './ErrorSummary.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Two problems',
    render: () => (
      <ErrorSummary
        problems={[
          { field: 'born-day', message: 'Date of birth: 29/2/2023 is not a real date' },
          { field: 'school', message: 'Enter the school’s name' },
        ]}
      />
    ),
  },
  {
    name: 'In its own words, about no field',
    render: () => (
      <ErrorSummary
        title="One thing stops this being saved"
        problems={[{ message: 'Jayden’s parent has not agreed to us talking to Highdown School' }]}
      />
    ),
  },
]
