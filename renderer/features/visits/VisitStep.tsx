import type { ReactNode } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Steps } from '../../components/Steps/Steps.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { steps, type Step } from './visit-draft.ts'
import { visitWords } from './words.ts'

interface VisitStepProps {
  readonly step: Step
  readonly problems: readonly Problem[]
  readonly onContinue: () => void
  readonly onBack: (() => void) | undefined
  readonly onLeave: () => void
  readonly children: ReactNode
}

const words = visitWords.form

/** The frame of one question on the way to a visit. */
export function VisitStep({ step, problems, onContinue, onBack, onLeave, children }: VisitStepProps) {
  return (
    <Page title={words.titles[step]} over={<TextLink onPress={onLeave}>{visitWords.back}</TextLink>}>
      <Steps label={words.stepsLabel} steps={words.steps} now={steps.indexOf(step)} />
      <ErrorSummary problems={problems} />
      <Form className="stack measure" onSubmit={() => onContinue()}>
        {children}
        <ButtonRow>
          <Button kind="primary" type="submit">
            {step === 'check' ? words.goOn : words.continue}
          </Button>
          {onBack === undefined ? null : <Button onPress={onBack}>{words.back}</Button>}
          <Button kind="quiet" onPress={onLeave}>
            {words.leave}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
