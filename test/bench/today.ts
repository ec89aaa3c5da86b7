import { becomingDeciders, dueRequests, lapsingPermissions, silentCases, toPutRight } from '../../db/queries/today.ts'
import { addDays, dateOf, endOfDay } from '../../main/policy/time.ts'
import { todayRules } from '../../main/policy/today.ts'
import type { Bench } from './bench.ts'
import { withDoor } from './support/door.ts'
import { alternate } from './support/measure.ts'
import { openUnencrypted } from './support/raw.ts'

/** The first page after signing in: what is due in the whole service, then in the coordinator's own cases. */
export const today: Bench = async ({ service }) => {
  const given = await service()
  const plain = openUnencrypted(given)
  const { shown, counted: most, quietDays, kinds } = todayRules
  const now = new Date().toISOString()
  const day = dateOf(now)
  const until = (days: number) => endOfDay(addDays(day, days))

  function bare(workerId: string | null): void {
    const wanted = { workerId, from: now, until: '', shown, most }
    dueRequests(plain, wanted)
    toPutRight(plain, wanted)
    lapsingPermissions(plain, { ...wanted, until: until(kinds.permission.from) })
    becomingDeciders(plain, { ...wanted, until: until(kinds['young-person'].from) })
    silentCases(plain, { ...wanted, until: addDays(day, -quietDays) })
  }

  try {
    return await withDoor(given, async ({ ask, signIn }) => {
      await signIn()
      const { me } = await ask('readState', {})
      const yardstick = 'same SQL, unencrypted'
      const rows = []
      for (const mine of [false, true]) {
        const workerId = mine ? (me?.accountId ?? null) : null
        const [ours, theirs] = await alternate(
          100,
          () => ask('readToday', { mine }),
          () => bare(workerId),
        )
        rows.push({ what: mine ? 'Today: own cases' : 'Today: the whole service', ours, yardstick, theirs })
      }
      return rows
    })
  } finally {
    plain.close()
  }
}
