import { randomInt } from 'node:crypto'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { session as operations } from '../../preload/contract/session.ts'
import type { Edge } from '../casebook.ts'
import type { Answer, Ctx, Some } from '../ipc/context.ts'
import { beginSession, changeSession, endSession, entryOf, inTurn, lock } from '../session.ts'
import { vaultFolder } from '../folders.ts'
import { leaveDemonstration, lookAround } from '../demonstration.ts'
import { judge, passwordFault } from '../passwords.ts'
import { readState } from '../state.ts'
import { setUpService, whyUnfit } from '../set-up.ts'
import { letterhead } from '../letterhead.ts'
import { isSameName } from '../vault/names.ts'
import { makeRecoveryWords, pickWordsToTypeBack } from '../vault/recovery.ts'
import { zero } from '../vault/slots.ts'
import { changePassword, replacePassword } from '../vault/accounts.ts'
import { unlock, unlockWithRecoveryKey } from '../vault/vault.ts'
import { toRefusal } from '../vault-refusals.ts'

const clipboardSeconds = 30

export const session: Some<keyof typeof operations> = {
  readState: async (_, ctx) => ok(await readState(ctx)),

  judgePassword: async ({ password, about }) => {
    const { ok: isOk, score, code } = await judge(password, about)
    return ok({ ok: isOk, score, code: code ?? null })
  },

  chooseFolder: async (_, { casebook }) => {
    const folder = await casebook.parts.edge.chooseFolder()
    if (folder === null) return refuse('cancelled')
    return (await whyUnfit(casebook, folder)) ?? ok({ folder })
  },

  proposeRecoveryKey: async (_, { casebook }) => {
    casebook.proposedRecoveryKey ??= {
      words: makeRecoveryWords(),
      askFor: pickWordsToTypeBack((limit) => randomInt(limit)),
    }
    const { words, askFor } = casebook.proposedRecoveryKey
    return ok({ words: [...words], askFor: [...askFor] })
  },

  printRecoveryKey: async ({ serviceName }, { casebook, today }) => {
    if (casebook.proposedRecoveryKey === null) return refuse('not-found')
    const { words } = casebook.proposedRecoveryKey
    const { pdf } = await casebook.parts.typesetter.typeset({
      template: 'recovery-key',
      data: { service: letterhead({ name: serviceName }), date: today, largePrint: false, fictional: false, words },
    })
    return ok({ pdf, title: `Recovery key, ${serviceName}` })
  },

  setUpService: async (input, ctx) => afterwards(ctx, () => setUpService(input, ctx)),
  lookAround: async (_, ctx) => afterwards(ctx, () => lookAround(ctx)),
  leaveDemonstration: async (_, ctx) => afterwards(ctx, () => leaveDemonstration(ctx.casebook)),
  signIn: async (input, ctx) => afterwards(ctx, () => signIn(input, ctx)),
  recoverAccess: async (input, ctx) => afterwards(ctx, () => recoverAccess(input, ctx)),

  lock: async (_, { casebook }) => {
    await lock(casebook, 'asked')
    return ok({})
  },

  changePassword: async ({ current, next }, ctx) => {
    const { who, casebook, db, now, entry } = ctx
    const fault = await passwordFault(next, [who.name])
    if (fault !== null) return refuse('password-weak', { fields: { next: fault } })
    const changed = await changePassword(await vaultFolder(casebook), who.accountId, current, next, now)
    if (!changed.ok) return toRefusal(changed, { 'wrong-password': 'current' })
    await db.setMustChangePassword(entry({ subject: who.accountId }), who.accountId, 0)
    if (casebook.session !== null)
      changeSession(casebook, { ...casebook.session, who: { ...who, mustChangePassword: false } })
    return ok(await readState(ctx))
  },

  noteCopied: async (_, { casebook }) => {
    const { edge } = casebook.parts
    const copied = await edge.readClipboard()
    setTimeout(() => void clearIfStill(edge, copied), clipboardSeconds * 1000).unref()
    return ok({})
  },
}

async function signIn(
  { signInName, password }: { readonly signInName: string; readonly password: string },
  { casebook, now }: Ctx,
): Promise<Result<unknown>> {
  await endSession(casebook, 'asked')
  const unlocked = await unlock(await vaultFolder(casebook), signInName, password, now)
  return unlocked.ok ? beginSession(casebook, unlocked, 'signIn', now) : toRefusal(unlocked)
}

/** The recovery key opens the database; the person named then gets a new password, and both are in the audit log. */
async function recoverAccess(
  {
    words,
    signInName,
    newPassword,
  }: { readonly words: string; readonly signInName: string; readonly newPassword: string },
  ctx: Ctx,
): Promise<Result<unknown>> {
  const fault = await passwordFault(newPassword, [signInName])
  if (fault !== null) return refuse('password-weak', { fields: { newPassword: fault } })
  await endSession(ctx.casebook, 'asked')
  const folder = await vaultFolder(ctx.casebook)
  const unlocked = await unlockWithRecoveryKey(folder, words, ctx.now)
  if (!unlocked.ok) return toRefusal(unlocked)
  const slot = unlocked.header.slots.find((each) => each.kind === 'password' && isSameName(each.signInName, signInName))
  if (slot?.kind !== 'password') {
    zero(unlocked.key)
    return refuse('wrong-name-or-password', { fields: { signInName: 'no-such-name' } })
  }
  const replaced = await replacePassword(folder, unlocked.key, slot.accountId, newPassword)
  if (!replaced.ok) {
    zero(unlocked.key)
    return toRefusal(replaced)
  }
  const begun = await beginSession(ctx.casebook, { ...unlocked, accountId: slot.accountId }, 'recoverAccess', ctx.now)
  if (begun.ok)
    await ctx.casebook.parts.database.db.setMustChangePassword(
      entryOf('recoverAccess', slot.accountId, ctx.now),
      slot.accountId,
      0,
    )
  return begun
}

/** Begins or ends a session, in its turn, and tells the window how things stand then. */
function afterwards(ctx: Ctx, change: () => Promise<Result<unknown>>): Promise<Result<Answer<'readState'>>> {
  return inTurn(ctx.casebook, async () => {
    const result = await change()
    return result.ok ? ok(await readState(ctx)) : result
  })
}

/** Leaves alone what somebody copied since. */
async function clearIfStill(edge: Edge, copied: string): Promise<void> {
  if ((await edge.readClipboard()) === copied) edge.clearClipboard()
}
