import type { ReactNode } from 'react'
import { useMay, useMe } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { asDate } from '../../text/format.ts'
import { roleWords } from '../../text/labels.ts'
import type { Account } from './AccountsPage.tsx'
import { accountWords as words } from './words.ts'

type AccountsTableProps = {
  readonly accounts: readonly Account[]
  readonly onEnd: (account: Account) => void
  readonly onReset: (account: Account) => void
}

export function AccountsTable({ accounts, onEnd, onReset }: AccountsTableProps) {
  const me = useMe()
  const mayManage = useMay('account:manage')
  const columns: readonly Column<Account>[] = [
    { id: 'name', title: words.name, names: true, cell: ({ name }) => name },
    { id: 'signInName', title: words.signInName, cell: ({ signInName }) => signInName },
    { id: 'role', title: words.role, cell: ({ role }) => roleWords[role] },
    { id: 'since', title: words.since, cell: ({ addedAt }) => asDate(addedAt) },
    { id: 'state', title: words.state, cell: stateOf },
    { id: 'actions', title: words.actions, cell: (account) => whyNot(account) ?? acts(account, onReset, onEnd) },
  ]

  /** What cannot be done says why in its place. */
  function whyNot({ accountId, role, endedAt }: Account): string | null {
    if (endedAt !== null || !mayManage) return ''
    if (accountId === me.accountId) return words.you
    return me.mayGive.includes(role) ? null : words.notYours
  }

  return (
    <Table caption={words.caption} captionHidden columns={columns} rows={accounts} rowKey={(each) => each.accountId} />
  )
}

function stateOf({ endedAt }: Account): ReactNode {
  return endedAt === null ? <Tag tone="ok">{words.active}</Tag> : <Tag>{words.ended(asDate(endedAt))}</Tag>
}

type Act = (account: Account) => void

function acts(account: Account, onReset: Act, onEnd: Act): ReactNode {
  return (
    <ButtonRow>
      <Button small label={words.resetFor(account.name)} onPress={() => onReset(account)}>
        {words.reset}
      </Button>
      <Button small kind="danger" label={words.endFor(account.name)} onPress={() => onEnd(account)}>
        {words.end}
      </Button>
    </ButtonRow>
  )
}
