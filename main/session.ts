import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { refuse, ok, type Result } from '../preload/contract/common.ts'
import { Role, type WhyLocked } from '../preload/contract/session.ts'
import type { Entry } from '../db/types.ts'
import type { Casebook, Session } from './casebook.ts'
import { databaseFile, vaultFolder } from './folders.ts'
import { logBug } from './log.ts'
import { stopLogWatch, watchLog } from './log-watch.ts'
import { whyNoVisit } from './policy/visits.ts'
import { alone } from './vault/change.ts'
import { appendCheckpoint, type Occasion, readCheckpoints } from './vault/checkpoints.ts'
import { clearFailedSignIns, setMark, type Unlocked } from './vault/vault.ts'
import { zero } from './vault/slots.ts'

type Proven = Pick<Unlocked, 'key' | 'header' | 'failedSignIns' | 'restored'> & { readonly accountId: string }

const headerRestored = { code: 'header-restored' } as const

const missing = { opened: false, code: 'database-missing' } as const

/**
 * Opens the database for somebody whose password (or the recovery key) has just been proven, copies the failed tries since
 * the last time into the audit log, and compares the log with the mark kept outside the database.
 */
export async function beginSession(
  casebook: Casebook,
  unlocked: Proven,
  act: 'signIn' | 'recoverAccess' | 'setUpService',
  now: string,
): Promise<Result<Session>> {
  let begun: Result<Session> | undefined
  try {
    begun = await enter(casebook, unlocked, act, now)
    return begun
  } finally {
    if (begun?.ok !== true) {
      zero(unlocked.key)
      await casebook.parts.database.close()
    }
  }
}

async function enter(
  casebook: Casebook,
  unlocked: Proven,
  act: 'signIn' | 'recoverAccess' | 'setUpService',
  now: string,
): Promise<Result<Session>> {
  const { key, header, failedSignIns, accountId } = unlocked
  const { database } = casebook.parts
  const folder = await vaultFolder(casebook)
  const file = join(folder, databaseFile)
  // Opening would make a new, empty one beside the real keys.
  const opened = existsSync(file) ? await database.open(file, key) : missing
  if (!opened.opened) return refuse(opened.code)
  const { db } = database
  await db.sweepUploads()
  const account = await db.readAccount(accountId)
  const service = await db.readService()
  if (account === undefined || account.endedAt !== null || service === undefined)
    return refuse('wrong-name-or-password')
  const tampering = await db.findTampering(header.mark, await readCheckpoints(folder))
  await db.noteOnce(failedSignIns.map((failed) => failedEntry(failed)))
  await clearFailedSignIns(
    folder,
    failedSignIns.map(({ id }) => id),
  )
  const visit = account.role === 'maintenance' ? await db.readOpenVisit(now) : undefined
  if (account.role === 'maintenance') {
    const code = whyNoVisit(visit, accountId, now)
    if (code !== null) {
      await db.note(entryOf('refused', accountId, now, { operation: act, code }))
      return refuse(code)
    }
  }
  await db.note(entryOf(act, accountId, now, tampering === null ? {} : { found: tampering.code }))
  const session: Session = {
    who: {
      accountId,
      name: account.name,
      role: Role.parse(account.role),
      mustChangePassword: account.mustChangePassword === 1,
    },
    key,
    autoLockMinutes: service.autoLockMinutes,
    archivesOpened: new Set(),
    visitEndsAt: visit?.endsAt ?? null,
    warning: tampering ?? (unlocked.restored ? headerRestored : null),
  }
  await publishMark(casebook, session, 'signIn')
  casebook.lockedBecause = null
  changeSession(casebook, session)
  watchLog(casebook)
  return ok(session)
}

/** A session began, changed or ended: the one place that says so to the machine, which keeps the idle timer. */
export function changeSession(casebook: Casebook, session: Session | null): void {
  casebook.session = session
  casebook.forgetVisitEnd()
  if (session?.visitEndsAt !== null && session?.visitEndsAt !== undefined) endWithVisit(casebook, session.visitEndsAt)
  casebook.parts.edge.sessionChanged(session?.autoLockMinutes ?? null)
}

/** P6: at the end of its window a visit is over, whatever the contractor is in the middle of. */
function endWithVisit(casebook: Casebook, endsAt: string): void {
  const left = Math.max(0, Date.parse(endsAt) - Date.parse(casebook.parts.now()))
  const timer = setTimeout(() => void lock(casebook, 'visit-over'), left)
  timer.unref()
  casebook.forgetVisitEnd = () => clearTimeout(timer)
}

/** As long as a lock waits for a page that does not answer. */
const draftsMilliseconds = 2000

/** Locks the window: lets it put what is unsaved into its drafts, ends the session and empties the page's memory, whatever fails. */
export function lock(casebook: Casebook, why: WhyLocked): Promise<void> {
  return inTurn(casebook, async () => {
    if (casebook.session === null) return
    const kept = new Promise<void>((resolve) => (casebook.draftsKept = resolve))
    casebook.parts.edge.tell('locking', { why })
    await Promise.race([kept, pause(draftsMilliseconds)])
    try {
      await endSession(casebook, why)
    } finally {
      casebook.lockedBecause = why
      casebook.parts.edge.reload()
    }
  })
}

/** One beginning or ending of a session at a time: of two at once, one would run on the database the other had opened. */
export function inTurn<T>({ parts }: Casebook, work: () => Promise<T>): Promise<T> {
  return alone(parts.home, work)
}

/** Ends the session: audit entry, mark, database closed, key zeroed, previews forgotten. Safe to call when nobody is signed in. */
export async function endSession(casebook: Casebook, why: WhyLocked): Promise<void> {
  const { session, parts } = casebook
  if (session === null) return
  changeSession(casebook, null)
  // Looking around ends a session before it begins.
  for (const [work, controller] of casebook.underWay) if (work !== 'lookAround') controller.abort()
  casebook.examining?.abort()
  casebook.previews.clear()
  casebook.drawnPages = new Map()
  parts.examiner.forget()
  casebook.upkeep?.stop()
  casebook.legalPreviews.clear()
  await stopLogWatch(casebook)
  try {
    await parts.database.db.note(entryOf('lock', session.who.accountId, parts.now(), { why }))
    await publishMark(casebook, session, 'lock')
    await parts.database.db.sweepUploads()
  } catch (error) {
    logBug('lock not audited', error)
  } finally {
    zero(session.key)
    await parts.database.close()
  }
}

/**
 * Leaves where the audit log stands outside the database, where an old copy put back cannot reach: as the key file's mark and as a
 * signed checkpoint. A log that something was found wrong with is vouched for no more, however long it grows: the warning comes back
 * at every sign-in.
 */
export async function publishMark(
  casebook: Casebook,
  { warning }: Pick<Session, 'warning'>,
  why: Occasion,
): Promise<void> {
  if (warning !== null && warning.code !== 'header-restored') return
  const { db } = casebook.parts.database
  const folder = await vaultFolder(casebook)
  const [{ seq, hash }, note] = await Promise.all([db.readHead(), db.signHead()])
  await setMark(folder, { seq, hash: Buffer.from(hash).toString('hex') })
  await appendCheckpoint(folder, { note, at: casebook.parts.now(), why })
}

export function entryOf(act: string, by: string | null, at: string, detail: Entry['detail'] = {}): Entry {
  return { id: randomUUID(), at, by, act, caseId: null, subject: null, detail }
}

function failedEntry(failed: { readonly id: string; readonly signInName: string; readonly at: string }): Entry {
  const { id, at, signInName } = failed
  return { id, at, by: null, act: 'signInFailed', caseId: null, subject: null, detail: { typedName: signInName } }
}
