import { useState } from 'react'
import { useAppState, useMe } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { PasswordField } from '../../components/PasswordField/PasswordField.tsx'
import { problemAt, send } from '../../send.ts'
import { NewPassword } from './NewPassword.tsx'
import { useWait } from './use-wait.ts'
import { WaitLine } from './WaitLine.tsx'

type ChangePasswordProps = {
  readonly words: { readonly current: string; readonly next: string; readonly submit: string }
  readonly onChanged?: (() => void) | undefined
  /** Another button beside the one that saves. */
  readonly otherwise?: { readonly label: string; readonly onPress: () => void } | undefined
}

/** The old password and a new one. Both are forgotten by the page as soon as it has gone through. */
export function ChangePassword({ words, onChanged, otherwise }: ChangePasswordProps) {
  const me = useMe()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const wait = useWait('')

  async function change() {
    if (busy || wait.seconds > 0) return
    setBusy(true)
    const sent = await send('changePassword', { current, next }, { current: words.current, next: words.next })
    setBusy(false)
    if (!sent.ok) {
      wait.start(sent.refusal)
      setProblems(sent.problems)
      return
    }
    setProblems([])
    setCurrent('')
    setNext('')
    onChanged?.()
    useAppState.getState().set(sent.value)
  }

  return (
    <Form onSubmit={() => void change()}>
      <ErrorSummary problems={problems} />
      <PasswordField
        name="current"
        label={words.current}
        error={problemAt(problems, 'current')}
        value={current}
        onChange={setCurrent}
      />
      <NewPassword
        name="next"
        label={words.next}
        about={[me.name]}
        error={problemAt(problems, 'next')}
        value={next}
        onChange={setNext}
      />
      <WaitLine wait={wait} id="change-wait" />
      <ButtonRow>
        <Button
          kind="primary"
          type="submit"
          busy={busy}
          disabled={wait.seconds > 0}
          describedBy={wait.seconds > 0 ? 'change-wait' : undefined}
        >
          {words.submit}
        </Button>
        {otherwise !== undefined && <Button onPress={otherwise.onPress}>{otherwise.label}</Button>}
      </ButtonRow>
    </Form>
  )
}
