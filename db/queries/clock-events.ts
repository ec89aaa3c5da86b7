import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type ClockEventRow = { kind: string; happenedOn: string; why: string; by: string; at: string }

/** What happened to a request's clock, as it happened. */
export function listClockEvents(db: ReadableDB, requestId: string): ClockEventRow[] {
  return all<ClockEventRow>(
    db,
    `SELECT e.kind, e.happened_on AS happenedOn, e.why, a.name AS by, e.recorded_at AS at
     FROM clock_events e JOIN accounts a ON a.id = e.recorded_by WHERE e.request_id = :requestId ORDER BY e.n`,
    { requestId },
  )
}

export type RunningClock = { requestId: string; regime: string; receivedOn: string; events: string }

/** Requests for notes or information that are open, each with what happened to its clock as a JSON array in the order it happened. */
export function listRunningClocks(db: ReadableDB): RunningClock[] {
  return all<RunningClock>(
    db,
    `SELECT r.id AS requestId, r.regime, r.received_on AS receivedOn,
       (SELECT json_group_array(json_object('kind', kind, 'happenedOn', happened_on))
        FROM (SELECT kind, happened_on FROM clock_events WHERE request_id = r.id ORDER BY n)) AS events
     FROM requests r WHERE r.state = 'open' AND r.regime IN ('sar', 'foi')`,
  )
}

export type NewClockEvent = {
  eventId: string
  requestId: string
  kind: string
  happenedOn: string
  why: string
  recordedBy: string
  recordedAt: string
}

/** @param after when the request is due now, and since when we wait for the requester (civil dates). */
export function recordClockEvent(
  db: Database,
  entry: Entry,
  event: NewClockEvent,
  after: { dueOn: string; waitsSince: string | null },
): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO clock_events (id, request_id, kind, happened_on, why, recorded_by, recorded_at)
       VALUES (:eventId, :requestId, :kind, :happenedOn, :why, :recordedBy, :recordedAt)`,
      event,
    )
    run(w, 'UPDATE requests SET due_on = :dueOn, waits_since = :waitsSince WHERE id = :requestId', {
      ...after,
      requestId: event.requestId,
    })
  })
}
