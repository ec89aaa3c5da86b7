import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/client.ts'
import type { RequestRow } from '../../db/queries/requests.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { ClockEventKind, clocks as operations } from '../../preload/contract/clocks.ts'
import { holidaysInForce } from '../holidays.ts'
import type { Answer, Some } from '../ipc/context.ts'
import { clockActs, clockFault, toClockEvents, type ClockEvent } from '../policy/clock-events.ts'
import { clockOf, type Clock } from '../policy/clocks.ts'
import type { Holidays } from '../policy/data/bank-holidays.ts'
import { daysBetween } from '../policy/time.ts'

export const clocks: Some<keyof typeof operations> = {
  recordClockEvent: async ({ caseId, requestId, kind, happenedOn, why }, { db, who, now, today, entry }) => {
    const request = await db.readRequest(caseId, requestId)
    if (request === undefined) return refuse('not-found')
    if (request.state === 'released') return refuse('released-is-final')
    if (happenedOn > today) return refuse('in-the-future', { fields: { happenedOn: 'in-the-future' } })
    if (why === '' && !kind.endsWith('-received')) return refuse('malformed', { fields: { why: 'missing' } })
    const regime = regimeOf(request)
    const [earlier, holidays] = await Promise.all([eventsOf(requestId, db), holidaysInForce(db)])
    const before = toClockEvents(request.receivedOn, earlier)
    const event = { kind, happenedOn }
    const fault = clockFault(regime, before, event, clockOf(regime, before, today, holidays).dueOn)
    if (fault !== null) return refuse(fault, { fields: { happenedOn: fault } })
    const after = clockOf(regime, toClockEvents(request.receivedOn, [...earlier, event]), today, holidays)
    await db.recordClockEvent(
      entry({ subject: requestId, detail: { kind } }),
      { eventId: randomUUID(), requestId, ...event, why, recordedBy: who.accountId, recordedAt: now },
      { dueOn: after.dueOn, waitsSince: after.waitsSince },
    )
    return ok(await clockView(request, db, today))
  },
}

/** How the clock of a request stands today, and what happened to it. */
export async function clockView(
  request: Pick<RequestRow, 'requestId' | 'regime' | 'receivedOn' | 'state'>,
  db: Database,
  today: string,
): Promise<Answer<'openRequest'>['clock']> {
  const [events, holidays] = await Promise.all([eventsOf(request.requestId, db), holidaysInForce(db)])
  const regime = regimeOf(request)
  const happened = toClockEvents(request.receivedOn, events)
  const { workedOut, ...run }: Clock = clockOf(regime, happened, today, holidays)
  return {
    ...run,
    workedOut: [...workedOut],
    daysLeft: daysBetween(today, run.dueOn),
    acts: request.state === 'open' ? clockActs(regime, happened) : [],
    events,
  }
}

/** When each open request is to be answered, counted with other holidays than before; a complaint’s day depends on none. */
export async function dueDates(db: Database, today: string, holidays: Holidays) {
  return (await db.listRunningClocks()).map(({ requestId, regime, receivedOn, events }) => {
    const happened = toClockEvents(receivedOn, JSON.parse(events) as ClockEvent[])
    return { requestId, dueOn: clockOf(regimeOf({ regime }), happened, today, holidays).dueOn }
  })
}

/** What kind of request a row is that somebody of the case asked for. */
export function regimeOf({ regime }: { readonly regime: string }): 'sar' | 'foi' {
  return regime === 'foi' ? 'foi' : 'sar'
}

async function eventsOf(requestId: string, db: Database) {
  return (await db.listClockEvents(requestId)).map((row) => ({ ...row, kind: row.kind as ClockEventKind }))
}
