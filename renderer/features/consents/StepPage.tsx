import type { ReactNode } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Steps } from '../../components/Steps/Steps.tsx'
import { CaseLink } from './CaseLink.tsx'
import { stepNames, type StepName } from './answers.ts'
import { newWords } from './words.ts'
import './StepPage.css'

interface StepPageProps {
  readonly view: Output<'openCase'>
  readonly step: StepName
  readonly problems: readonly Problem[]
  /** Said on every page of a renewal: which permission ends. */
  readonly replaces: string | null
  readonly aloud?: string | undefined
  readonly clause?: string | undefined
  readonly kept: string | undefined
  readonly onContinue: () => void
  readonly onBack: (() => void) | undefined
  readonly onLeave: () => void
  readonly continueLabel?: string | undefined
  readonly busy?: boolean | undefined
  readonly children: ReactNode
}

/** The frame of one question: where we are, the question, words to read aloud, and the ways on and back. */
export function StepPage(props: StepPageProps) {
  const { view, step, aloud, clause } = props
  return (
    <Page
      title={newWords.steps[step].title}
      over={<CaseLink view={view} tab="consents" />}
      aside={
        aloud === undefined ? undefined : (
          <>
            <Card title={newWords.readAloud} edge="accent">
              <p className="consent-aloud">{aloud}</p>
            </Card>
            {clause === undefined ? null : (
              <Card title={newWords.policy}>
                <p className="small">{clause}</p>
              </Card>
            )}
          </>
        )
      }
      asideLabel={newWords.readAloud}
    >
      <Steps
        label={newWords.label}
        steps={stepNames.map((name) => newWords.steps[name].short)}
        now={stepNames.indexOf(step)}
      />
      {props.replaces === null ? null : <Notice>{props.replaces}</Notice>}
      <ErrorSummary problems={props.problems} />
      <Form className="stack consent-step" onSubmit={() => props.onContinue()}>
        {props.children}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={props.busy}>
            {props.continueLabel ?? newWords.continue}
          </Button>
          {props.onBack === undefined ? null : <Button onPress={props.onBack}>{newWords.back}</Button>}
          <Button kind="quiet" onPress={props.onLeave}>
            {newWords.keep}
          </Button>
        </ButtonRow>
        {props.kept === undefined ? null : <p className="small">{props.kept}</p>}
      </Form>
    </Page>
  )
}
