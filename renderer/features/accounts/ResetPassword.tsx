import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { problemAt, send } from '../../send.ts'
import { NewPassword } from '../session/NewPassword.tsx'
import type { Account } from './AccountsPage.tsx'
import { accountWords } from './words.ts'

type ResetPasswordProps = {
  readonly account: Account
  readonly onCancel: () => void
  readonly onReset: () => Promise<void>
}

const words = accountWords.resetPage

/** A password for the next sign-in of somebody who forgot theirs. */
export function ResetPassword({ account, onCancel, onReset }: ResetPasswordProps) {
  const [password, setPassword] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)

  async function reset() {
    setBusy(true)
    const sent = await send('resetPassword', { accountId: account.accountId, password }, { password: words.password })
    setBusy(false)
    if (sent.ok) await onReset()
    else setProblems(sent.problems)
  }

  return (
    <Page
      title={words.title(account.name)}
      lead={words.lead}
      over={<TextLink onPress={onCancel}>{accountWords.back}</TextLink>}
    >
      <Card>
        <Form onSubmit={() => void reset()}>
          <ErrorSummary problems={problems} />
          <NewPassword
            name="password"
            label={words.password}
            about={[account.name, account.signInName]}
            error={problemAt(problems, 'password')}
            value={password}
            onChange={setPassword}
          />
          <p className="small">{accountWords.new.passwordHint}</p>
          <ButtonRow>
            <Button kind="primary" type="submit" busy={busy}>
              {words.submit}
            </Button>
            <Button onPress={onCancel}>{words.cancel}</Button>
          </ButtonRow>
        </Form>
      </Card>
    </Page>
  )
}
