import { randomUUID } from 'node:crypto'
import type { Absence } from '../../db/queries/absences.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { absences as operations } from '../../preload/contract/absences.ts'
import { lastDayOf } from '../head-absence.ts'
import type { Some } from '../ipc/context.ts'
import { endOfDay, toInstant } from '../policy/time.ts'

export const absences: Some<keyof typeof operations> = {
  listAbsences: async (_, { db, now }) =>
    ok(
      (await db.listAbsences()).map((absence) => ({
        absenceId: absence.absenceId,
        state: stateOf(absence, now),
        startsAt: absence.startsAt,
        lastDay: lastDayOf(absence.until),
        why: absence.why,
        recordedBy: absence.recordedBy,
        recordedAt: absence.recordedAt,
        endedAt: absence.endedAt,
        endedBy: absence.endedBy,
      })),
    ),

  /** Nobody is made absent for a time that has passed: what was decided then was decided by who was there. */
  recordAbsence: async ({ from, lastDay, why }, { db, who, now, today, entry }) => {
    if (from < today) return refuse('malformed', { fields: { from: 'in-the-past' } })
    if (lastDay !== null && lastDay < from) return refuse('malformed', { fields: { lastDay: 'before-from' } })
    const startsAt = from === today ? now : toInstant(`${from}T00:00`)
    const until = lastDay === null ? null : endOfDay(lastDay)
    if (await db.isAbsentWithin(startsAt, until)) return refuse('already-absent')
    const absenceId = randomUUID()
    const about = entry({ subject: absenceId })
    await db.recordAbsence(about, { absenceId, startsAt, until, why, recordedBy: who.accountId, recordedAt: now })
    return ok({ absenceId })
  },

  endAbsence: async ({ absenceId }, { db, who, now, entry }) => {
    const running = (await db.listAbsences()).some((each) => each.absenceId === absenceId && now < each.endsAt)
    if (!running) return refuse('not-found')
    await db.endAbsence(entry({ subject: absenceId }), { absenceId, endedAt: now, endedBy: who.accountId })
    return ok({})
  },
}

function stateOf({ startsAt, endsAt }: Absence, now: string): 'now' | 'planned' | 'over' {
  if (now >= endsAt) return 'over'
  return startsAt <= now ? 'now' : 'planned'
}
