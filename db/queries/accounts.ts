import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type Account = {
  accountId: string
  name: string
  signInName: string
  role: string
  mustChangePassword: number
  addedAt: string
  endedAt: string | null
}

export function addAccount(db: Database, entry: Entry, account: Omit<Account, 'endedAt'>): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO accounts (id, name, sign_in_name, role, must_change_password, added_at)
       VALUES (:accountId, :name, :signInName, :role, :mustChangePassword, :addedAt)`,
      account,
    )
  })
}

export function endAccount(db: Database, entry: Entry, accountId: string, endedAt: string): void {
  audited(db, entry, (w) =>
    run(w, 'UPDATE accounts SET ended_at = :endedAt WHERE id = :accountId', { accountId, endedAt }),
  )
}

export function setMustChangePassword(db: Database, entry: Entry, accountId: string, mustChange: number): void {
  audited(db, entry, (w) =>
    run(w, 'UPDATE accounts SET must_change_password = :mustChange WHERE id = :accountId', { accountId, mustChange }),
  )
}

export function readAccount(db: ReadableDB, accountId: string): Account | undefined {
  return first<Account>(db, `${select} WHERE id = :accountId`, { accountId })
}

export function listAccounts(db: ReadableDB): Account[] {
  return all<Account>(db, `${select} ORDER BY ended_at IS NOT NULL, name`)
}

const select = `SELECT id AS accountId, name, sign_in_name AS signInName, role, must_change_password AS mustChangePassword,
  added_at AS addedAt, ended_at AS endedAt FROM accounts`
