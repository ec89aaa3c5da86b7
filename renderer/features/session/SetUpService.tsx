import { ServiceFields } from '../service/ServiceFields.tsx'
import { setUpWords } from './set-up-words.ts'
import type { StepProps } from './SetUp.tsx'
import { SetUpStep } from './SetUpStep.tsx'

const words = setUpWords.service

export function ServiceStep(props: StepProps) {
  return (
    <SetUpStep {...props} step="service" title={words.title} why={{ title: words.whyTitle, text: words.why }}>
      <ServiceFields
        service={props.answers.service}
        problems={props.problems}
        onChange={(service) => props.change({ service })}
      />
    </SetUpStep>
  )
}
