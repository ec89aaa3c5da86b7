import { Card } from '../Card/Card.tsx'
import type { Example } from '../example.ts'
import { CheckAnswers } from './CheckAnswers.tsx'

function nothing() {
  return undefined
}

export const examples: readonly Example[] = [
  {
    name: 'Before permission is recorded',
    render: () => (
      <Card title="Check before you sign">
        <CheckAnswers
          answers={[
            { question: 'Who agrees', answer: 'Dana Whitlock, mother', onChange: nothing },
            { question: 'Share with', answer: 'Highdown School', onChange: nothing },
            { question: 'What about', answer: 'Everything except the exclusion letters', onChange: nothing },
            { question: 'Until', answer: '12 May 2027' },
          ]}
        />
      </Card>
    ),
  },
]
