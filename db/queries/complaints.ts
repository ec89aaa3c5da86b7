import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type ComplaintStep = { kind: string; happenedOn: string; how: string; text: string; by: string; at: string }

/** What was done about a complaint, as it was done. */
export function listComplaintSteps(db: ReadableDB, requestId: string): ComplaintStep[] {
  return all<ComplaintStep>(
    db,
    `SELECT s.kind, s.happened_on AS happenedOn, s.how, s.text, a.name AS by, s.recorded_at AS at
     FROM complaint_steps s JOIN accounts a ON a.id = s.recorded_by WHERE s.request_id = :requestId ORDER BY s.n`,
    { requestId },
  )
}

export type NewComplaintStep = {
  stepId: string
  requestId: string
  kind: string
  happenedOn: string
  how: string
  text: string
  recordedBy: string
  recordedAt: string
}

/** @param dueOn until when the next is to be done (civil date). */
export function recordComplaintStep(db: Database, entry: Entry, step: NewComplaintStep, dueOn: string): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO complaint_steps (id, request_id, kind, happened_on, how, text, recorded_by, recorded_at)
       VALUES (:stepId, :requestId, :kind, :happenedOn, :how, :text, :recordedBy, :recordedAt)`,
      step,
    )
    run(w, 'UPDATE requests SET due_on = :dueOn WHERE id = :requestId', { dueOn, requestId: step.requestId })
  })
}
