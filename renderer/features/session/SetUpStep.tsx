import type { ReactNode } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Steps } from '../../components/Steps/Steps.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { steps, type Step } from './set-up.ts'
import { setUpWords } from './set-up-words.ts'
import type { StepProps } from './SetUp.tsx'

type SetUpStepProps = Pick<StepProps, 'problems' | 'busy' | 'onContinue' | 'onBack'> & {
  readonly step: Step
  readonly title: string
  readonly lead?: string | undefined
  readonly why?: { readonly title: string; readonly text: ReactNode } | undefined
  readonly submit?: string | undefined
  readonly children: ReactNode
}

/** What every step's page has in common: where one is, what is wrong, the way on and the way back. */
export function SetUpStep({ step, title, lead, why, submit, children, ...props }: SetUpStepProps) {
  return (
    <>
      <Steps label={setUpWords.label} steps={steps.map((each) => setUpWords.steps[each])} now={steps.indexOf(step)} />
      <Page
        title={title}
        lead={lead}
        over={<TextLink onPress={props.onBack}>{setUpWords.back}</TextLink>}
        aside={why && <Card title={why.title}>{why.text}</Card>}
        asideLabel={why?.title}
        asideWidth="narrow"
      >
        <Form
          onSubmit={() => {
            if (!props.busy) props.onContinue()
          }}
        >
          <ErrorSummary problems={props.problems} />
          {children}
          <ButtonRow>
            <Button kind="primary" type="submit" busy={props.busy}>
              {submit ?? setUpWords.continue}
            </Button>
          </ButtonRow>
        </Form>
      </Page>
    </>
  )
}
