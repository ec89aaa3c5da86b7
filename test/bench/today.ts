import { readPolicyCounts } from '../../db/queries/policy-counts.ts'
import {
  becomingDeciders,
  concernsToPassOn,
  dueLegalRequests,
  dueRequests,
  lapsingPermissions,
  packsToApprove,
  silentCases,
  toPutRight,
} from '../../db/queries/today.ts'
import { addDays, dateOf, endOfDay } from '../../main/policy/time.ts'
import { todayRules } from '../../main/policy/today.ts'
import type { Bench } from './bench.ts'
import { withDoor } from './support/door.ts'
import { alternate } from './support/measure.ts'
import { openUnencrypted } from './support/raw.ts'
import type { Row } from './support/table.ts'

/** The first page after signing in: what is due in the whole service, then in the coordinator's own cases; and the policy with its counts. */
export const today: Bench = async ({ service }) => {
  const given = await service()
  const plain = openUnencrypted(given)
  const { shown, counted: most, quietDays, kinds } = todayRules
  const now = new Date().toISOString()
  const day = dateOf(now)
  const until = (days: number) => endOfDay(addDays(day, days))

  function bare(workerId: string | null): void {
    const wanted = { workerId, accountId: '', from: now, until: '', shown, most }
    concernsToPassOn(plain, wanted)
    dueRequests(plain, wanted)
    dueLegalRequests(plain, wanted)
    packsToApprove(plain, wanted)
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
      const rows: Row[] = []
      for (const mine of [false, true]) {
        const workerId = mine ? (me?.accountId ?? null) : null
        const [ours, theirs] = await alternate(
          100,
          () => ask('readToday', { mine }),
          () => bare(workerId),
        )
        const what = mine ? 'Today: own cases' : 'Today: the whole service'
        rows.push({ what, ours, yardstick, theirs, within: 16 })
      }
      const [policy, counts] = await alternate(
        20,
        () => ask('readPolicy', {}),
        () => readPolicyCounts(plain, `${day.slice(0, 4)}-01-01T00:00:00.000Z`, now, day),
      )
      rows.push({ what: 'Our policy with its counts', ours: policy, yardstick, theirs: counts })
      return rows
    })
  } finally {
    plain.close()
  }
}
