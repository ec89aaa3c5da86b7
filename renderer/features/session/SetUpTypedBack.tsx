import { TextField } from '../../components/TextField/TextField.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { problemAt } from '../../send.ts'
import { setUpWords } from './set-up-words.ts'
import type { StepProps } from './SetUp.tsx'
import { SetUpStep } from './SetUpStep.tsx'

const words = setUpWords.typedBack

export function TypedBackStep(props: StepProps) {
  const [first, second] = props.answers.typedBack
  return (
    <SetUpStep {...props} step="typed-back" title={words.title} lead={words.lead}>
      {props.recoveryKey?.askFor.map((position, index) => (
        <TextField
          key={position}
          name={`typedBack.${String(index)}`}
          label={words.word(position)}
          width="medium"
          spellCheck={false}
          error={problemAt(props.problems, `typedBack.${String(index)}`)}
          value={index === 0 ? first : second}
          onChange={(typed) => props.change({ typedBack: index === 0 ? [typed, second] : [first, typed] })}
        />
      ))}
      <p>
        <TextLink onPress={props.onBack}>{words.again}</TextLink>
      </p>
    </SetUpStep>
  )
}
