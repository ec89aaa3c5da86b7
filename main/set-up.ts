import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { Parsed } from '../preload/contract/index.ts'
import type { Casebook } from './casebook.ts'
import { databaseFile, rememberFolder, usualFolder } from './folders.ts'
import type { Ctx } from './ipc/context.ts'
import { passwordFault } from './passwords.ts'
import { beginSession, entryOf } from './session.ts'
import { readState } from './state.ts'
import { toRefusal } from './vault-refusals.ts'
import { defaultIdleMinutes } from './vault/idle.ts'
import { checkLocation } from './vault/location.ts'
import { isWordTypedBack } from './vault/recovery.ts'
import { realDisk, syncFolder } from './vault/disk.ts'
import { zero } from './vault/slots.ts'
import { createVault } from './vault/vault.ts'

/**
 * Sets up the service: key slots, encrypted database, its details and the head of service's account.
 * Everything is made in a folder beside the final one and renamed at the end, so a crash half-way leaves nothing that looks set up.
 */
export async function setUpService(input: Parsed<'setUpService'>, ctx: Ctx): Promise<Result<unknown>> {
  const { casebook, now } = ctx
  const { head, service } = input
  const { vault } = await readState(ctx)
  if (vault !== 'none') return refuse('already-set-up')
  const words = typedBack(casebook, input.typedBack)
  if (words === null) return refuse('recovery-words-wrong', { fields: { typedBack: 'not-the-word' } })
  const fault = await passwordFault(head.password, [head.name, head.signInName, service.name])
  if (fault !== null) return refuse('password-weak', { fields: { 'head.password': fault } })

  const folder = input.folder === '' ? usualFolder(casebook.parts.home) : placeIn(input.folder)
  const unfit = await whyUnfit(casebook, input.folder === '' ? casebook.parts.home : input.folder)
  if (unfit !== null) return unfit
  const accountId = randomUUID()
  const making = `${folder}.being-made`
  await rm(making, { recursive: true, force: true })
  const { signInName, password } = head
  const created = await createVault(making, { accountId, signInName, password, recoveryWords: words, demo: false, now })
  if (!created.ok) return toRefusal(created)

  const { database } = casebook.parts
  try {
    await database.open(join(making, databaseFile), created.key)
    await database.db.writeService(entryOf('setUpService', accountId, now), {
      details: JSON.stringify(service),
      localAuthority: service.localAuthority,
      autoLockMinutes: defaultIdleMinutes,
    })
    const account = { accountId, name: head.name, signInName, role: 'head', mustChangePassword: 0, addedAt: now }
    await database.db.addAccount(entryOf('addAccount', accountId, now, { role: 'head' }), account)
    await database.close()
    // Remembered first: a crash between the two leaves a place that holds nothing yet, never a service nobody looks for.
    await rememberFolder(casebook.parts.home, folder)
    await rename(making, folder)
    await syncFolder(dirname(folder), realDisk)
  } catch (error) {
    zero(created.key)
    await database.close()
    throw error
  }
  casebook.proposedRecoveryKey = null
  const begun = await beginSession(
    casebook,
    { ...created, accountId, failedSignIns: [], restored: false },
    'setUpService',
    now,
  )
  return begun.ok ? ok({}) : begun
}

/** The recovery words, when both that were asked for came back right. */
function typedBack({ proposedRecoveryKey }: Casebook, typed: readonly string[]): readonly string[] | null {
  if (proposedRecoveryKey === null) return null
  const { words, askFor } = proposedRecoveryKey
  return askFor.every((position, index) => isWordTypedBack(words, position, typed[index] ?? '')) ? words : null
}

/** Where the service's files go inside a chosen folder. */
function placeIn(folder: string): string {
  return join(folder, 'Casebook')
}

/** Why the database cannot live in this folder, as chosen and as the links in it lead; `null` when it can. */
export async function whyUnfit({ parts }: Casebook, folder: string): Promise<Result<never> | null> {
  const mounts = await parts.edge.mounts()
  const inside = dirname(placeIn(folder))
  for (const path of [folder, await realpath(inside).catch(() => inside)]) {
    const judged = checkLocation(path, process.platform, mounts)
    if (!judged.ok) return refuse('location-unsuitable', { fields: { folder: judged.code } })
  }
  return existsSync(placeIn(folder)) ? refuse('location-taken', { fields: { folder: 'location-taken' } }) : null
}
