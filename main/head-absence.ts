import type { Database } from '../db/client.ts'
import { dateOf } from './policy/time.ts'

/** P9, as the whole shell shows it: who is away until when, and to whom decisions go. `null` while the head is here. */
export async function readHeadAbsence(
  db: Database,
  now: string,
): Promise<{ readonly head: string; readonly lastDay: string | null; readonly goesTo: string } | null> {
  const absence = await db.readAbsence(now)
  if (absence === undefined) return null
  const [heads, standIns] = await Promise.all([db.namesOfRole('head'), db.namesOfRole('line-manager')])
  return { head: inAList(heads), lastDay: lastDayOf(absence.until), goesTo: inAList(standIns) }
}

/** An absence is planned until the first instant of the day after its last. */
export function lastDayOf(until: string | null): string | null {
  return until === null ? null : dateOf(new Date(Date.parse(until) - 1).toISOString())
}

function inAList(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names)
}
