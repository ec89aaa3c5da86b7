import { join } from 'node:path'
import type { Warning } from '../preload/contract/session.ts'
import type { Casebook, Session } from './casebook.ts'
import { databaseFile, vaultFolder } from './folders.ts'
import { logBug } from './log.ts'
import { checkLog } from './vault/log-check.ts'

/** The first screens come first. */
const settledAfterSeconds = 5

/** Checks the whole audit log soon after a sign-in, once a session, in a thread of its own: nobody waits for it. */
export function watchLog(casebook: Casebook): void {
  const { session } = casebook
  const controller = new AbortController()
  const timer = setTimeout(() => {
    if (session === null || casebook.session?.key !== session.key) return
    const ended = checkBeside(casebook, session, controller.signal).catch((error: unknown) =>
      logBug('audit log not checked', error),
    )
    casebook.logWatch = { stop: () => controller.abort(), ended }
  }, settledAfterSeconds * 1000)
  timer.unref()
  casebook.logWatch = { stop: () => clearTimeout(timer), ended: Promise.resolve() }
}

/** Stops it and waits, at most for one page of the log, until it has closed the database. */
export async function stopLogWatch(casebook: Casebook): Promise<void> {
  const { logWatch } = casebook
  casebook.logWatch = null
  logWatch?.stop()
  await logWatch?.ended
}

/** Reads the database through a connection of its own that writes nothing, and warns of what it finds. */
export async function checkBeside(
  casebook: Casebook,
  { key }: Pick<Session, 'key'>,
  signal: AbortSignal,
): Promise<void> {
  const keeper = casebook.parts.startKeeper()
  try {
    const looked = await keeper.look(join(await vaultFolder(casebook), databaseFile), key)
    const checked = looked.opened ? await checkLog(keeper.db, { signal }) : null
    if (checked !== null && checked.fault !== null)
      warn(casebook, { code: 'log-broken', entry: checked.entries + 1, fault: checked.fault })
  } finally {
    await keeper.close()
    await keeper.stop()
  }
}

/** Never in place of a warning that stands: that one was found from outside, and says more. */
export function warn(casebook: Casebook, warning: Warning): void {
  const { session } = casebook
  if (session === null || (session.warning !== null && session.warning.code !== 'header-restored')) return
  casebook.session = { ...session, warning }
  casebook.parts.edge.tell('warned', warning)
}
