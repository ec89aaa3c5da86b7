import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { NewPassword } from './NewPassword.tsx'
import { setUpWords } from './set-up-words.ts'
import type { StepProps } from './SetUp.tsx'
import { SetUpStep } from './SetUpStep.tsx'

const words = setUpWords.head

export function HeadStep(props: StepProps) {
  const { head, service } = props.answers
  return (
    <SetUpStep
      {...props}
      step="head"
      title={words.title}
      lead={words.lead}
      why={{ title: words.whyTitle, text: words.why }}
    >
      <TextField
        name="head.name"
        label={words.name}
        hint={words.nameHint}
        width="long"
        spellCheck={false}
        error={problemAt(props.problems, 'head.name')}
        value={head.name}
        onChange={(name) => props.change({ head: { ...head, name } })}
      />
      <TextField
        name="head.signInName"
        label={words.signInName}
        hint={words.signInNameHint}
        width="medium"
        spellCheck={false}
        error={problemAt(props.problems, 'head.signInName')}
        value={head.signInName}
        onChange={(signInName) => props.change({ head: { ...head, signInName } })}
      />
      <NewPassword
        name="head.password"
        label={words.password}
        about={[head.name, head.signInName, service.name]}
        error={problemAt(props.problems, 'head.password')}
        value={head.password}
        onChange={(password) => props.change({ head: { ...head, password } })}
      />
    </SetUpStep>
  )
}
