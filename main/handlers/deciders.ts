import { randomUUID } from 'node:crypto'
import type { CourtOrder } from '../../db/queries/deciders.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { deciders as operations } from '../../preload/contract/deciders.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { decidesFrom } from '../policy/deciders.ts'
import { dateOf, endOfDay, toInstant } from '../policy/time.ts'
import { earlier, readFacts } from './deciders-on-file.ts'

export const deciders: Some<keyof typeof operations> = {
  readDeciders: async ({ caseId }, { db, now }) => {
    const [orders, capacity] = await Promise.all([db.listOrders(caseId), db.listCapacity(caseId)])
    return ok({ orders: orders.map((order) => orderView(order, now)), capacity })
  },

  recordOrder: async ({ caseId, personId, kind, madeOn, untilOn, restricts, note }, { db, who, now, today, entry }) => {
    if (madeOn > today) return refuse('in-the-future', { fields: { madeOn: 'in-the-future' } })
    if (untilOn !== null && untilOn < madeOn) return refuse('malformed', { fields: { untilOn: 'before-it-began' } })
    if (!(await db.listPeople(caseId)).some((person) => person.personId === personId)) return refuse('not-found')
    const orderId = randomUUID()
    await db.recordOrder(entry({ subject: personId, detail: { kind, restricts } }), {
      orderId,
      caseId,
      personId,
      kind,
      madeOn,
      startsAt: toInstant(`${madeOn}T00:00`),
      untilOn,
      untilAt: untilOn === null ? null : endOfDay(untilOn),
      restricts: restricts ? 1 : 0,
      note,
      recordedBy: who.accountId,
      recordedAt: now,
    })
    return ok({ orderId })
  },

  /** It holds to the end of the day it ended on: in doubt, an order binds. */
  endOrder: async ({ caseId, orderId, endedOn, why }, { db, who, today, entry }) => {
    const order = (await db.listOrders(caseId)).find((each) => each.orderId === orderId)
    if (order === undefined) return refuse('not-found')
    if (order.endedAt !== null) return refuse('already-ended')
    if (endedOn > today) return refuse('in-the-future', { fields: { endedOn: 'in-the-future' } })
    if (endedOn < order.madeOn) return refuse('malformed', { fields: { endedOn: 'before-it-began' } })
    const ending = { caseId, orderId, endedOn, endedAt: endOfDay(endedOn), why, endedBy: who.accountId }
    await db.endOrder(entry({ subject: order.personId, detail: { kind: order.kind } }), ending)
    return ok({})
  },

  recordCapacity: async ({ caseId, ...decision }, { db, who, now, entry }) => {
    const decidedAt = toInstant(decision.decidedAt)
    if (decidedAt > now) return refuse('in-the-future', { fields: { decidedAt: 'in-the-future' } })
    const facts = await readFacts(db, caseId)
    if (facts === undefined) return refuse('not-found')
    if (decidedAt < decidesFrom(facts.dateOfBirth)) return refuse('capacity-not-yet')
    if (facts.capacity.some((each) => each.decidedAt >= decidedAt))
      return refuse('newer-decision', { fields: { decidedAt: 'newer-decision' } })
    const { representativeId, finding } = decision
    const represents = facts.people.some(({ personId, part }) => personId === representativeId && part === 'parent')
    if (representativeId !== null && !represents)
      return refuse('not-found', { fields: { representativeId: 'not-chosen' } })
    const capacityId = randomUUID()
    const record = { ...decision, capacityId, caseId, decidedAt, recordedBy: who.accountId, recordedAt: now }
    await db.recordCapacity(entry({ subject: capacityId, detail: { finding } }), record)
    return ok({ capacityId })
  },

  startAlone: async ({ caseId, why }, { db, who, now, entry }) => {
    if ((await db.listAlone(caseId)).some(({ endsAt }) => endsAt === null)) return ok({})
    if (await db.parentKnows(caseId)) return refuse('parent-knows')
    await db.startAlone(entry(), { id: randomUUID(), caseId, why, at: now, by: who.accountId })
    return ok({})
  },

  endAlone: async ({ caseId, why }, { db, who, now, entry }) => {
    if (!(await db.listAlone(caseId)).some(({ endsAt }) => endsAt === null)) return refuse('already-ended')
    await db.endAlone(entry(), { caseId, why, at: now, by: who.accountId })
    return ok({})
  },

  keepNoteFrom: async ({ caseId, contactId, personIds, why }, ctx) => {
    const { db, who, now, entry } = ctx
    if (!(await isOnCase(ctx, caseId, contactId, personIds))) return refuse('not-found')
    const act = { contactId, act: 'kept' as const, why, by: who.accountId, at: now }
    await db.changeWalls(
      entry({ subject: contactId, detail: { from: personIds.join(' ') } }),
      [...new Set(personIds)].map((personId) => ({ ...act, personId })),
    )
    return ok({})
  },

  liftWall: async ({ caseId, contactId, personId, why }, ctx) => {
    const { db, who, now, entry } = ctx
    if (!(await isOnCase(ctx, caseId, contactId, [personId]))) return refuse('not-found')
    const act = { contactId, personId, act: 'lifted' as const, why, by: who.accountId, at: now }
    await db.changeWalls(entry({ subject: contactId, detail: { from: personId } }), [act])
    return ok({})
  },
}

/** The schema ties a note and a person to each other's case; that it is this one is asked here. */
async function isOnCase(
  { db }: SignedInCtx,
  caseId: string,
  contactId: string,
  personIds: readonly string[],
): Promise<boolean> {
  const [people, isNote] = await Promise.all([db.listPeople(caseId), db.isNoteOf(caseId, contactId)])
  return isNote && personIds.every((id) => people.some(({ personId }) => personId === id))
}

type OrderView = Answer<'readDeciders'>['orders'][number]

function orderView(order: CourtOrder, now: string): OrderView {
  const { orderId, personId, kind, madeOn, untilOn, note, recordedBy, recordedAt, endedOn, endedWhy, endedBy } = order
  const endsAt = earlier(order.untilAt, order.endedAt)
  return {
    orderId,
    personId,
    kind,
    madeOn,
    untilOn,
    restricts: order.restricts === 1,
    note,
    recordedBy,
    recordedAt,
    inForce: endsAt === null || now < endsAt,
    ended: endedOn === null ? null : { on: endedOn, why: endedWhy ?? '', by: endedBy ?? '' },
  }
}

/** The last day on which a permission covers something: its own, or the one before the right to give it passes. */
export function lastDayOf(expiresOn: string, lost: { readonly at: string } | null): string {
  if (lost === null) return expiresOn
  const before = dateOf(new Date(Date.parse(lost.at) - 1).toISOString())
  return before < expiresOn ? before : expiresOn
}
