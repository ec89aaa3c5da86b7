import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { AccountsTable } from './AccountsTable.tsx'
import { EndAccount } from './EndAccount.tsx'
import { NewAccount } from './NewAccount.tsx'
import { ResetPassword } from './ResetPassword.tsx'
import { accountWords } from './words.ts'

export type Account = Output<'listAccounts'>[number]

type Doing =
  | { readonly what: 'list'; readonly done: string | null }
  | { readonly what: 'add' }
  | { readonly what: 'end' | 'reset'; readonly account: Account }

/** Who may sign in here; adding somebody, ending an account, and a new password for a forgotten one. */
export function AccountsPage() {
  const { value, refusal, again } = useAsk('listAccounts', {})
  const [doing, setDoing] = useState<Doing>({ what: 'list', done: null })
  const mayManage = useMay('account:manage')

  async function backToList(done: string | null) {
    if (done !== null) await again()
    setDoing({ what: 'list', done })
  }
  const onCancel = () => void backToList(null)

  switch (doing.what) {
    case 'add':
      return <NewAccount onCancel={onCancel} onAdded={(name) => backToList(accountWords.added(name))} />
    case 'end':
      return (
        <EndAccount
          account={doing.account}
          onCancel={onCancel}
          onEnded={() => backToList(accountWords.ending(doing.account.name))}
        />
      )
    case 'reset':
      return (
        <ResetPassword
          account={doing.account}
          onCancel={onCancel}
          onReset={() => backToList(accountWords.resetDone(doing.account.name))}
        />
      )
    case 'list':
  }

  return (
    <Page
      title={accountWords.title}
      lead={accountWords.lead}
      actions={
        mayManage && (
          <Button kind="primary" hotkey="alt+n" onPress={() => setDoing({ what: 'add' })}>
            {accountWords.add}
          </Button>
        )
      }
    >
      {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      {doing.done !== null && (
        <Notice kind="success" announce>
          {doing.done}
        </Notice>
      )}
      {value !== undefined && (
        <Card>
          <AccountsTable
            accounts={value}
            onEnd={(account) => setDoing({ what: 'end', account })}
            onReset={(account) => setDoing({ what: 'reset', account })}
          />
        </Card>
      )}
    </Page>
  )
}
