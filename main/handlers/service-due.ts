import type { Database } from '../../db/client.ts'
import { closedBy, ruleOn, yearsAfter } from '../policy/retention.ts'
import { addDays, dateOf } from '../policy/time.ts'
import { todayRules } from '../policy/today.ts'

/** What is due for the service as a whole: since when (civil dates), and how many records; `null` when nothing is. */
export type ServiceDue = (
  db: Database,
  day: string,
) => Promise<{ readonly at: string; readonly since: string | null; readonly howMany: number } | null>

/** P11: closed files whose time has come and that nothing keeps. `at` is when the oldest came due. */
export const archiveDue: ServiceDue = (db, day) => counted(db, day, (closed) => db.countToArchive(closed))

/** P5, P11: paper files whose time has come and that nothing keeps. */
export const shreddingDue: ServiceDue = (db, day) => counted(db, day, (closed) => db.countPaperToShred(closed))

/** P6: the next backup; without any, on this very day. */
export const backupDue: ServiceDue = async (db, day) => {
  const last = await db.readLastBackup()
  if (last === undefined) return { at: day, since: null, howMany: 1 }
  const madeOn = dateOf(last.madeAt)
  const at = addDays(madeOn, todayRules.backupDays)
  return at > day ? null : { at, since: madeOn, howMany: 1 }
}

async function counted(
  db: Database,
  day: string,
  count: (closedBy: string) => Promise<{ readonly howMany: number; readonly oldest: string | null }>,
) {
  const { archiveAfterYears } = ruleOn(await db.listRules(), day)
  const { howMany, oldest } = await count(closedBy(day, archiveAfterYears))
  return oldest === null ? null : { at: yearsAfter(oldest, archiveAfterYears), since: null, howMany }
}
