import type { Refusals } from '../../db/queries/policy-counts.ts'
import { ok } from '../../preload/contract/common.ts'
import { clauseCodes, type policy as operations } from '../../preload/contract/policy.ts'
import { roles } from '../../preload/contract/session.ts'
import type { Some } from '../ipc/context.ts'
import { clauses, type Clause } from '../policy/clauses.ts'
import { openTo, permissionTable } from '../policy/permission-table.ts'
import { startOfDay } from '../policy/time.ts'

export const policy: Some<keyof typeof operations> = {
  readPolicy: async (_, { db, now, today }) => {
    const since = `${today.slice(0, 4)}-01-01`
    const from = startOfDay(since)
    const [figures, refusals] = await Promise.all([db.readPolicyCounts(from, now, today), db.countRefusals(from)])
    return ok({
      since,
      figures,
      clauses: clauseCodes.map((clause) => ({
        clause,
        ...wordsOf(clauses[clause]),
        refusedThisYear: timesRefused(clauses[clause], refusals),
      })),
    })
  },

  readPermissionTable: async () =>
    ok({
      rows: permissionTable(),
      clauses: clauseCodes.map((clause) => ({ clause, title: clauses[clause].title })),
      open: { anyone: openTo('anyone'), session: openTo('session') },
      roles: [...roles],
    }),
}

function wordsOf({ title, policy: says, ours, screen, door, schema }: Clause) {
  return {
    title,
    policy: says,
    ours,
    screen: screen.map(({ component, does }) => ({ name: component, does })),
    door: door.map(({ operation, code, does }) => ({ name: `${operation}: ${code}`, does })),
    schema: schema.map(({ object, does }) => ({ name: object, does })),
  }
}

/** Of all refusals, those by which this clause was kept. */
function timesRefused({ door }: Clause, refusals: readonly Refusals[]): number {
  return refusals
    .filter(({ operation, code }) => door.some((held) => held.operation === operation && held.code === code))
    .reduce((sum, { times }) => sum + times, 0)
}
