import { Card } from '../../components/Card/Card.tsx'
import { CheckAnswers } from '../../components/CheckAnswers/CheckAnswers.tsx'
import { serviceWords } from '../service/words.ts'
import type { Step } from './set-up.ts'
import { setUpWords } from './set-up-words.ts'
import type { StepProps } from './SetUp.tsx'
import { SetUpStep } from './SetUpStep.tsx'

const words = setUpWords.check

export function CheckStep(props: StepProps) {
  const { service, where, folder, head } = props.answers
  const change = (step: Step) => () => props.onGoTo(step)
  const fields = serviceWords.fields
  return (
    <SetUpStep {...props} step="check" title={words.title} lead={words.lead} submit={words.submit}>
      <Card>
        <CheckAnswers
          answers={[
            { question: fields.name, answer: service.name, onChange: change('service') },
            { question: fields.address, answer: <Lines text={service.address} />, onChange: change('service') },
            { question: fields.phone, answer: service.phone || words.nothing, onChange: change('service') },
            { question: fields.email, answer: service.email || words.nothing, onChange: change('service') },
            { question: fields.localAuthority, answer: service.localAuthority, onChange: change('service') },
            {
              question: fields.handlingLine,
              answer: service.handlingLine || words.nothing,
              onChange: change('service'),
            },
            {
              question: words.place,
              answer: where === 'usual' ? setUpWords.place.usual : folder,
              onChange: change('place'),
            },
            { question: setUpWords.head.name, answer: head.name, onChange: change('head') },
            { question: setUpWords.head.signInName, answer: head.signInName, onChange: change('head') },
            { question: words.password, answer: words.passwordChosen, onChange: change('head') },
            { question: words.key, answer: words.keyKept },
          ]}
        />
      </Card>
    </SetUpStep>
  )
}

function Lines({ text }: { readonly text: string }) {
  return text
    .trim()
    .split('\n')
    .map((line, index) => <div key={`${String(index)} ${line}`}>{line}</div>)
}
