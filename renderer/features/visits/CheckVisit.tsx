import { Card } from '../../components/Card/Card.tsx'
import { CheckAnswers } from '../../components/CheckAnswers/CheckAnswers.tsx'
import type { Question } from './question.ts'
import { untilInWords } from './visit-draft.ts'
import { visitWords } from './words.ts'

const words = visitWords.form

export function CheckVisit({ draft, name, acceptance, toStep }: Question) {
  const { minutes } = draft
  return (
    <Card>
      <CheckAnswers
        answers={[
          { question: words.answers.account, answer: name, onChange: () => toStep('who') },
          { question: words.answers.contractor, answer: draft.contractor, onChange: () => toStep('who') },
          { question: words.answers.contractReference, answer: draft.contractReference, onChange: () => toStep('who') },
          { question: words.answers.instruction, answer: draft.instruction, onChange: () => toStep('what') },
          {
            question: words.answers.minutes,
            answer: minutes === '' ? '' : words.from(words.lengths[minutes], untilInWords(minutes)),
            onChange: () => toStep('what'),
          },
          {
            question: words.answers.undertaking,
            answer: acceptance.accepted ? words.acceptedAnswer(acceptance.typedName) : '',
            onChange: () => toStep('undertaking'),
          },
        ]}
      />
    </Card>
  )
}
