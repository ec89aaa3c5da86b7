import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { send } from '../../send.ts'
import { KeySheet } from './KeySheet.tsx'
import { setUpWords } from './set-up-words.ts'
import type { StepProps } from './SetUp.tsx'
import { SetUpStep } from './SetUpStep.tsx'
import './SetUpKey.css'

const words = setUpWords.key

export function KeyStep(props: StepProps) {
  const [sheet, setSheet] = useState<Output<'printRecoveryKey'> | null>(null)

  async function print() {
    const sent = await send('printRecoveryKey', { serviceName: props.answers.service.name }, {})
    if (sent.ok) setSheet(sent.value)
    else props.onProblems(sent.problems)
  }

  return (
    <SetUpStep
      {...props}
      step="key"
      title={words.title}
      lead={words.lead}
      why={{ title: words.whyTitle, text: words.why.map((reason) => <p key={reason}>{reason}</p>) }}
    >
      <Card title={words.list} aside={<Button onPress={() => void print()}>{words.print}</Button>}>
        <ol className="recovery-words" aria-label={words.list}>
          {props.recoveryKey?.words.map((word, index) => (
            // A word may come twice; its place is what it is.
            <li key={`${String(index)} ${word}`}>{word}</li>
          ))}
        </ol>
      </Card>
      {sheet !== null && <KeySheet sheet={sheet} onClose={() => setSheet(null)} />}
    </SetUpStep>
  )
}
