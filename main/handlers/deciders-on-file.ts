import type { Database } from '../../db/client.ts'
import type { Person } from '../../db/queries/people.ts'
import type { Facts, PersonOfCase } from '../policy/deciders.ts'

/** What a case knows about who decides, in the shape the rules judge; `undefined` when there is no such case. */
export async function readFacts(db: Database, caseId: string): Promise<Facts | undefined> {
  const [people, orders, capacity, alone] = await Promise.all([
    db.listPeople(caseId),
    db.listOrders(caseId),
    db.listCapacity(caseId),
    db.listAlone(caseId),
  ])
  const dateOfBirth = people.find(({ part }) => part === 'child')?.dateOfBirth ?? null
  if (dateOfBirth === null) return undefined
  return {
    people: people.map(toPerson),
    dateOfBirth,
    restrictions: orders
      .filter(({ restricts }) => restricts === 1)
      .map(({ personId, startsAt, untilAt, endedAt }) => ({ personId, startsAt, endsAt: earlier(untilAt, endedAt) })),
    capacity,
    alone,
  }
}

/** The first of an order's planned end and the day it was ended. */
export function earlier(untilAt: string | null, endedAt: string | null): string | null {
  if (untilAt === null || endedAt === null) return untilAt ?? endedAt
  return untilAt < endedAt ? untilAt : endedAt
}

function toPerson({ personId, part, parentalResponsibility }: Person): PersonOfCase {
  // The database's CHECK holds the three values.
  return { personId, part, parentalResponsibility: parentalResponsibility as 'yes' | 'no' | 'unknown' }
}
