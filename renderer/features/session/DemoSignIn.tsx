import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import type { WhyLocked } from '../../../preload/contract/session.ts'
import { useAppState } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { send } from '../../send.ts'
import { roleWords } from '../../text/labels.ts'
import { Outside } from './Outside.tsx'
import { SignInForm } from './SignInForm.tsx'
import { sessionWords } from './words.ts'

type Account = Output<'readState'>['demoAccounts'][number]
type DemoSignInProps = { readonly accounts: readonly Account[]; readonly lockedBecause: WhyLocked | null }

const words = sessionWords.demo

/** Signing in to the demonstration: its people by one click, or by typing as on a working day. */
export function DemoSignIn({ accounts, lockedBecause }: DemoSignInProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [going, setGoing] = useState<string | null>(null)

  async function enter({ signInName, password }: Account) {
    setGoing(signInName)
    const sent = await send('signIn', { signInName, password }, {})
    setGoing(null)
    if (sent.ok) useAppState.getState().set(sent.value)
    else setProblems(sent.problems)
  }

  async function leave() {
    const sent = await send('leaveDemonstration', {}, {})
    if (sent.ok) useAppState.getState().set(sent.value)
    else setProblems(sent.problems)
  }

  return (
    <Outside>
      <Page
        title={words.title}
        lead={words.lead}
        actions={<Button onPress={() => void leave()}>{words.leave}</Button>}
        aside={
          <Card title={words.typed}>
            <p className="small demo-sign-in__hint">{words.hint(accounts[0]?.password ?? '')}</p>
            <SignInForm takesFocus={false} />
          </Card>
        }
        asideLabel={words.typed}
      >
        <ErrorSummary problems={problems} />
        {lockedBecause !== null && <Notice>{sessionWords.lockedBecause[lockedBecause]}</Notice>}
        <Card title={words.people}>
          <div className="stack-close">
            {accounts.map((account) => (
              <Button
                key={account.signInName}
                wide
                busy={going === account.signInName}
                disabled={going !== null}
                onPress={() => void enter(account)}
              >
                {words.as(account.name, roleWords[account.role])}
              </Button>
            ))}
          </div>
        </Card>
      </Page>
    </Outside>
  )
}
