import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import { refuse, type Result } from '../preload/contract/common.ts'
import type { UpkeepStep } from '../preload/contract/backups.ts'
import type { DatabaseClient } from '../db/client.ts'
import type { Report } from '../db/queries/visits.ts'
import type { Casebook } from './casebook.ts'
import { databaseFile, vaultFolder } from './folders.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { check, type Checks } from './vault/backup.ts'

export type Job = {
  readonly keeper: DatabaseClient
  readonly signal: AbortSignal
  readonly onStep: (step: UpkeepStep) => void
  readonly file: string
  readonly key: Buffer
}

/**
 * Looks after the database in a thread and a connection of its own: whoever works goes on working, and the end of the session
 * stops it at its next step. One at a time.
 */
export async function duringUpkeep<T>(
  { casebook, who }: SignedInCtx,
  work: (job: Job) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { session, parts } = casebook
  // A dialog may have stood open while the window locked and somebody else signed in.
  if (session?.who.accountId !== who.accountId) return refuse('not-signed-in')
  if (casebook.upkeep !== null) return refuse('upkeep-busy')
  const controller = new AbortController()
  const keeper = parts.startKeeper()
  const run = async () => {
    try {
      const file = join(await vaultFolder(casebook), databaseFile)
      const onStep = (step: UpkeepStep) => parts.edge.tell('upkeep', { step })
      const result = await work({ keeper, signal: controller.signal, onStep, file, key: session.key })
      return controller.signal.aborted && !result.ok ? refuse('cancelled') : result
    } finally {
      await keeper.close()
      await keeper.stop()
      casebook.upkeep = null
    }
  }
  const ended = run()
  casebook.upkeep = { stop: () => controller.abort(), ended: ended.then(nothing, nothing) }
  return ended
}

/** Stops what is running, if anything, and waits until it has put its things away. */
export async function stopUpkeep({ upkeep }: Casebook): Promise<void> {
  upkeep?.stop()
  await upkeep?.ended
}

/** Checks the live database; beside an unfinished log its pages would raise false alarms, so the log is folded in first. */
export async function checkLive({ keeper, file, key, signal, onStep }: Job): Promise<Result<Checks>> {
  onStep('checking')
  const opened = await keeper.open(file, key)
  if (!opened.opened) return refuse(opened.code)
  await keeper.db.foldLog()
  const checks = await check(keeper, signal)
  return checks === null ? refuse('cancelled') : { ok: true, value: checks }
}

/** P6: how things stand at the beginning or the end of a visit: figures and fingerprints. */
export async function takeReport(job: Job, { casebook, now }: SignedInCtx): Promise<Result<Report>> {
  const checked = await checkLive(job)
  if (!checked.ok) return checked
  const { db } = job.keeper
  const { pageFaults, structureFaults, brokenAt } = checked.value
  const [head, counts, settings] = await Promise.all([db.readHead(), db.countRows(), db.readSettings()])
  const value: Report = {
    takenAt: now,
    casebookVersion: casebook.parts.versions.casebook,
    schemaVersion: Number(settings.find(({ name }) => name === 'user_version')?.value),
    pageFaults,
    structureFaults,
    logBrokenAt: brokenAt,
    auditSeq: head.seq,
    auditHash: new Uint8Array(head.hash),
    counts: JSON.stringify(counts),
  }
  return { ok: true, value }
}

/** A backup beside the database itself would go down with it. */
export async function isInVault(folder: string, file: string): Promise<boolean> {
  const [inside, vault] = await Promise.all([realpath(folder), realpath(dirname(file))])
  const path = relative(vault, inside)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}

function nothing(): void {
  // How it ended is told to whoever asked for it.
}
