import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DatabaseError, type DatabaseClient } from '../../db/client.ts'
import type { LogFault } from '../../db/queries/log-walk.ts'
import { alone, type No } from './change.ts'
import { appendCheckpoint } from './checkpoints.ts'
import { isDiskError, realDisk, syncFolder } from './disk.ts'
import { readHeader, writeHeader } from './header.ts'
import { checkLog } from './log-check.ts'
import { isKeyOf } from './slots.ts'

/** What a check of a whole database found; all is well when each is 0 and the log breaks nowhere. */
export type Checks = {
  readonly pageFaults: number
  readonly structureFaults: number
  readonly entries: number
  readonly brokenAt: number | null
  readonly fault: LogFault | null
}

export type BackupWanted = {
  /** A database thread of its own, so that whoever works goes on working. It is left closed. */
  readonly keeper: DatabaseClient
  /** The live database; its key file lies beside it. */
  readonly file: string
  readonly key: Buffer
  /** Accounts whose passwords do not open the copy: the contractor's (P6), who may carry it away. */
  readonly without: readonly string[]
  readonly now: string
  readonly into: string
  readonly name: string
  readonly signal: AbortSignal
  readonly onStep: (step: 'copying' | 'verifying' | 'finishing') => void
}

export type BackedUp =
  | {
      readonly ok: true
      readonly bytes: number
      readonly entries: number
      readonly head: { readonly seq: number; readonly hash: Uint8Array }
    }
  | No<'cancelled' | 'backup-disk-full' | 'backup-cannot-write' | 'backup-failed' | 'vault-damaged'>

/** What a folder is called while its backup is being made. It is no backup until it has lost this ending. */
export const partialEnding = '.partial'

/**
 * Copies the encrypted database under its own key, and the key file that opens it, into a folder that gets its name only when both
 * have been read back whole and lie safely on the disk. Whatever happens before leaves nothing that counts as a backup.
 */
export async function makeBackup(wanted: BackupWanted): Promise<BackedUp> {
  const partial = join(wanted.into, `${wanted.name}${partialEnding}`)
  try {
    const made = await copyAndVerify(wanted, partial)
    if (!made.ok) return made
    await rename(partial, join(wanted.into, wanted.name))
    await syncFolder(wanted.into, realDisk)
    return made
  } catch (error) {
    return { ok: false, code: codeOf(error) }
  } finally {
    await wanted.keeper.close()
    // Gone already when all went well.
    await rm(partial, { recursive: true, force: true }).catch(() => undefined)
  }
}

async function copyAndVerify(wanted: BackupWanted, partial: string): Promise<BackedUp> {
  const { keeper, file, key, without, now, signal, onStep } = wanted
  const copy = join(partial, basename(file))
  onStep('copying')
  const vault = dirname(file)
  // The key file first: its mark must never be ahead of the copied log, or a restored backup would look rolled back.
  const header = await alone(vault, () => readHeader(vault))
  if (header.kind !== 'ok' && header.kind !== 'restored') return { ok: false, code: 'vault-damaged' }
  await mkdir(partial)
  const slots = header.header.slots.filter((slot) => slot.kind === 'recovery' || !without.includes(slot.accountId))
  const written = await writeHeader(partial, { ...header.header, slots })
  if (!written.ok) return { ok: false, code: 'backup-cannot-write' }
  const opened = await keeper.open(file, key)
  if (!opened.opened) return { ok: false, code: 'backup-failed' }
  const [head, note] = await Promise.all([keeper.db.readHead(), keeper.db.signHead()])
  const left = await appendCheckpoint(partial, { note, at: now, why: 'backup' })
  if (!left.ok) return { ok: false, code: 'backup-cannot-write' }
  if (signal.aborted) return { ok: false, code: 'cancelled' }
  await keeper.db.copyInto(copy)
  if (signal.aborted) return { ok: false, code: 'cancelled' }

  onStep('verifying')
  const mark = { seq: head.seq, hash: Buffer.from(head.hash).toString('hex') }
  const looked = await keeper.look(copy, key)
  const checks = looked.opened ? await check(keeper, signal) : null
  if (signal.aborted) return { ok: false, code: 'cancelled' }
  if (checks === null || !isWhole(checks) || !(await keeper.db.holdsMark(mark)))
    return { ok: false, code: 'backup-failed' }
  const readBack = await readHeader(partial)
  if (readBack.kind !== 'ok' || !isKeyOf(key, readBack.header)) return { ok: false, code: 'backup-failed' }
  await keeper.close()

  onStep('finishing')
  await syncFile(copy)
  await syncFolder(partial, realDisk)
  const { size } = await stat(copy)
  return { ok: true, bytes: size, entries: checks.entries, head }
}

/** Checks the database the keeper has open from the first page to the last; `null` when it was stopped between two steps. */
export async function check({ db }: DatabaseClient, signal: AbortSignal): Promise<Checks | null> {
  const pageFaults = await db.countPageFaults()
  if (signal.aborted) return null
  // Beside damaged pages nothing else can be trusted, nor always be read.
  if (pageFaults > 0) return { pageFaults, structureFaults: 0, entries: 0, brokenAt: null, fault: null }
  const structureFaults = await db.countStructureFaults()
  if (signal.aborted) return null
  const log = await checkLog(db, { signal })
  if (log === null) return null
  const { entries, brokenAt, fault } = log
  return { pageFaults, structureFaults, entries, brokenAt, fault }
}

export function isWhole({ pageFaults, structureFaults, brokenAt }: Checks): boolean {
  return pageFaults === 0 && structureFaults === 0 && brokenAt === null
}

function codeOf(error: unknown): 'backup-disk-full' | 'backup-cannot-write' | 'backup-failed' {
  if (!(error instanceof DatabaseError) && !isDiskError(error)) throw error
  const { code } = error
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'backup-disk-full'
  if (isDiskError(error) || /^SQLITE_(?:IOERR|CANTOPEN|READONLY)/.test(code)) return 'backup-cannot-write'
  // What SQLite says of a database whose own pages cannot be read.
  if (/^SQLITE_(?:CORRUPT|NOTADB|ERROR)/.test(code)) return 'backup-failed'
  throw error
}

async function syncFile(path: string): Promise<void> {
  const file = await realDisk.open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
