import { useState } from 'react'
import { useAppState } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { PasswordField } from '../../components/PasswordField/PasswordField.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt, send } from '../../send.ts'
import { useWait } from './use-wait.ts'
import { WaitLine } from './WaitLine.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.signIn
const labels = { signInName: 'Your sign-in name', password: 'Your password' }

/** @param props.takesFocus whether typing may begin at once */
export function SignInForm({ takesFocus = true }: { readonly takesFocus?: boolean }) {
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const wait = useWait(signInName)

  async function signIn() {
    if (busy || wait.seconds > 0) return
    setBusy(true)
    const sent = await send('signIn', { signInName, password }, labels)
    setBusy(false)
    if (sent.ok) {
      useAppState.getState().set(sent.value)
      return
    }
    wait.start(sent.refusal)
    // Which of the two was wrong is not said; the password is the likelier and the one to type again.
    const wrong = sent.refusal.code === 'wrong-name-or-password'
    setProblems(wrong ? sent.problems.map((problem) => ({ ...problem, field: 'password' })) : sent.problems)
    if (wrong) setPassword('')
  }

  return (
    <Form onSubmit={() => void signIn()}>
      <ErrorSummary problems={problems} />
      <TextField
        name="signInName"
        label={words.name}
        error={problemAt(problems, 'signInName')}
        value={signInName}
        onChange={setSignInName}
        autoComplete="username"
        spellCheck={false}
        autoFocus={takesFocus}
      />
      <PasswordField
        name="password"
        label={words.password}
        error={problemAt(problems, 'password')}
        value={password}
        onChange={setPassword}
      />
      <WaitLine wait={wait} id="sign-in-wait" />
      <Button
        kind="primary"
        type="submit"
        wide
        busy={busy}
        disabled={wait.seconds > 0}
        describedBy={wait.seconds > 0 ? 'sign-in-wait' : undefined}
      >
        {words.submit}
      </Button>
    </Form>
  )
}
