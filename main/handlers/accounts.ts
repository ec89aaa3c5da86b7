import { randomUUID } from 'node:crypto'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { accounts as operations } from '../../preload/contract/accounts.ts'
import type { Role } from '../../preload/contract/session.ts'
import type { Some, SignedInCtx } from '../ipc/context.ts'
import { vaultFolder } from '../folders.ts'
import { passwordFault } from '../passwords.ts'
import { mayGiveRole } from '../policy/permissions.ts'
import { toRefusal } from '../vault-refusals.ts'
import { addSlot, removeSlot, replacePassword } from '../vault/accounts.ts'

export const accounts: Some<keyof typeof operations> = {
  listAccounts: async (_, { db }) =>
    ok((await db.listAccounts()).map(({ mustChangePassword: _mustChange, ...account }) => account)),

  addAccount: async ({ name, signInName, role, password }, ctx) => {
    const { who, db, now, entry, casebook } = ctx
    if (!mayGiveRole(who.role, role))
      return refuse('role-not-yours-to-give', { fields: { role: 'role-not-yours-to-give' } })
    const fault = await passwordFault(password, [name, signInName])
    if (fault !== null) return refuse('password-weak', { fields: { password: fault } })
    const accountId = randomUUID()
    const added = await addSlot(await vaultFolder(casebook), keyOf(ctx), { accountId, signInName, password })
    if (!added.ok) return toRefusal(added, { 'name-taken': 'signInName', 'bad-name': 'signInName' })
    const account = { accountId, name, signInName, role, mustChangePassword: 1, addedAt: now }
    await db.addAccount(entry({ subject: accountId, detail: { role } }), account)
    return ok({ accountId })
  },

  endAccount: async ({ accountId }, ctx) => {
    const { who, db, now, entry, casebook } = ctx
    const account = await db.readAccount(accountId)
    if (account === undefined || account.endedAt !== null) return refuse('not-found')
    if (accountId === who.accountId || !mayGiveRole(who.role, account.role as Role))
      return refuse('role-not-yours-to-give')
    const removed = await removeSlot(await vaultFolder(casebook), accountId)
    if (!removed.ok && removed.code !== 'no-slot') return toRefusal(removed)
    await db.endAccount(entry({ subject: accountId }), accountId, now)
    return ok({})
  },

  /** The person chooses their own at the next sign-in. */
  resetPassword: async ({ accountId, password }, ctx) => {
    const { who, db, entry, casebook } = ctx
    const account = await db.readAccount(accountId)
    if (account === undefined || account.endedAt !== null) return refuse('not-found')
    if (accountId === who.accountId || !mayGiveRole(who.role, account.role as Role))
      return refuse('role-not-yours-to-give')
    const fault = await passwordFault(password, [account.name, account.signInName])
    if (fault !== null) return refuse('password-weak', { fields: { password: fault } })
    const replaced = await replacePassword(await vaultFolder(casebook), keyOf(ctx), accountId, password)
    if (!replaced.ok) return toRefusal(replaced)
    await db.setMustChangePassword(entry({ subject: accountId }), accountId, 1)
    return ok({})
  },
}

function keyOf({ casebook }: SignedInCtx): Buffer {
  if (casebook.session === null) throw new Error('the session ended while its operation ran')
  return casebook.session.key
}
