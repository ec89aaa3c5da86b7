import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { backups as operations } from '../../preload/contract/backups.ts'
import { databaseFile } from '../folders.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { backupName } from '../policy/backups.ts'
import { warn } from '../log-watch.ts'
import { publishMark } from '../session.ts'
import { checkLive, duringUpkeep, isInVault, type Job } from '../upkeep.ts'
import { check, isWhole, makeBackup } from '../vault/backup.ts'
import { readCheckpoints } from '../vault/checkpoints.ts'
import { isDiskError } from '../vault/disk.ts'
import { readHeader } from '../vault/header.ts'
import { isKeyOf } from '../vault/slots.ts'

const remembered = 20

export const backups: Some<keyof typeof operations> = {
  makeBackup: async ({ where }, ctx) => {
    const last = where === 'same' ? await ctx.db.readLastBackup() : undefined
    const folder = last?.folder ?? (await ctx.casebook.parts.edge.chooseFolder())
    return folder === null ? refuse('cancelled') : duringUpkeep(ctx, (job) => backUp(job, folder, ctx))
  },

  verifyBackup: async (_, ctx) => {
    const folder = await ctx.casebook.parts.edge.chooseFolder()
    return folder === null ? refuse('cancelled') : duringUpkeep(ctx, (job) => verify(job, folder, ctx))
  },

  checkDatabase: async (_, ctx) => {
    const checked = await duringUpkeep(ctx, checkLive)
    if (checked.ok) await ctx.db.note(ctx.entry({ detail: { whole: isWhole(checked.value) } }))
    return checked
  },

  cancelUpkeep: async (_, { casebook }) => {
    casebook.upkeep?.stop()
    return ok({})
  },

  listBackups: async (_, { db }) => ok(await db.listBackups(remembered)),
}

async function backUp(job: Job, folder: string, ctx: SignedInCtx): Promise<Result<Answer<'makeBackup'>>> {
  const { casebook, db, who, now, entry } = ctx
  const name = backupName(now, casebook.demo)
  try {
    if (await isInVault(folder, job.file)) return refuse('backup-in-vault')
  } catch (error) {
    if (!isDiskError(error)) throw error
    return refuse('backup-cannot-write')
  }
  const contractors = (await db.listAccounts()).filter(({ role }) => role === 'maintenance')
  const without = contractors.map(({ accountId }) => accountId)
  const made = await makeBackup({ ...job, without, now, into: folder, name })
  if (!made.ok) return refuse(made.code)
  const { bytes, entries, head } = made
  const backup = { backupId: randomUUID(), madeAt: now, madeBy: who.accountId, folder, name, bytes }
  await db.recordBackup(entry({ subject: backup.backupId, detail: { bytes, entries } }), {
    ...backup,
    auditSeq: head.seq,
    auditHash: new Uint8Array(head.hash),
  })
  if (casebook.session !== null) await publishMark(casebook, casebook.session, 'backup')
  return ok({ name, bytes, entries, sameDisk: await areOnOneDisk(folder, dirname(job.file)) })
}

/** From the key file to the last entry of the log; and that the log is the beginning of ours, not another service's. */
async function verify(
  { keeper, key, signal, onStep }: Job,
  folder: string,
  { casebook, db, entry }: SignedInCtx,
): Promise<Result<Answer<'verifyBackup'>>> {
  onStep('verifying')
  const file = join(folder, databaseFile)
  if (!existsSync(file)) return refuse('backup-not-there')
  const header = await readHeader(folder)
  if (header.kind !== 'ok' && header.kind !== 'restored') return refuse(noKeys[header.kind])
  if (!isKeyOf(key, header.header)) return refuse('backup-of-another')
  // Whoever puts an older copy of the whole folder in place does not reach the backups elsewhere.
  const tampering = await db.findTampering(null, await readCheckpoints(folder))
  if (tampering !== null) {
    warn(casebook, tampering)
    return refuse('backup-contradicts')
  }
  const looked = await keeper.look(file, key)
  if (!looked.opened) return refuse(looked.code === 'database-newer' ? 'database-newer' : 'backup-unreadable')
  const checked = await check(keeper, signal)
  if (checked === null) return refuse('cancelled')
  if (checked.pageFaults > 0) return refuse('backup-unreadable')
  const [newest, { seq, hash }] = await Promise.all([keeper.db.readNewestEntry(), keeper.db.readHead()])
  const isOurs = await db.holdsMark({ seq, hash: Buffer.from(hash).toString('hex') })
  if (newest === undefined || !isOurs) return refuse('backup-of-another')
  await db.note(entry({ detail: { whole: isWhole(checked), entries: checked.entries } }))
  const { size } = await stat(file)
  return ok({ ...checked, name: basename(folder), newestEntryAt: newest.at, bytes: size })
}

const noKeys = { none: 'backup-not-there', damaged: 'backup-unreadable', newer: 'vault-newer' } as const

async function areOnOneDisk(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other)])
  return a.dev === b.dev
}
