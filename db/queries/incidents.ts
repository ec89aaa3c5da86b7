import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type NewIncident = {
  incidentId: string
  caseId: string
  kind: string
  body: string
  whom: string
  happenedAt: string
  what: string
  why: string
  because: string
  recordedBy: string
  recordedAt: string
}
export type NewReview = { incidentId: string; done: string; reviewedBy: string; reviewedAt: string }

export type Incident = NewIncident & {
  reference: string
  child: string
  reviewedBy: string | null
  reviewedAt: string | null
  done: string | null
}

export function recordIncident(db: Database, entry: Entry, incident: NewIncident): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO incidents (id, case_id, kind, body, whom, happened_at, what, why, because, recorded_by, recorded_at)
       VALUES (:incidentId, :caseId, :kind, :body, :whom, :happenedAt, :what, :why, :because, :recordedBy, :recordedAt)`,
      incident,
    ),
  )
}

export function reviewIncident(db: Database, entry: Entry, review: NewReview): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO incident_reviews (incident_id, done, reviewed_by, reviewed_at) VALUES (:incidentId, :done, :reviewedBy, :reviewedAt)`,
      review,
    ),
  )
}

/** Not yet reviewed first, then newest first. */
export function listIncidents(db: ReadableDB, state: 'to-review' | 'any'): Incident[] {
  return all<Incident>(
    db,
    `${select} WHERE v.incident_id IS NULL OR :state = 'any' ORDER BY v.incident_id IS NOT NULL, i.recorded_at DESC`,
    { state },
  )
}

export function readIncident(db: ReadableDB, caseId: string, incidentId: string): Incident | undefined {
  return first<Incident>(db, `${select} WHERE i.id = :incidentId AND i.case_id = :caseId`, { caseId, incidentId })
}

const select = `SELECT i.id AS incidentId, i.case_id AS caseId, c.reference, k.given_name || ' ' || k.family_name AS child, i.kind, i.body,
  i.whom, i.happened_at AS happenedAt, i.what, i.why, i.because, a.name AS recordedBy, i.recorded_at AS recordedAt,
  r.name AS reviewedBy, v.reviewed_at AS reviewedAt, v.done
FROM incidents i JOIN cases c ON c.id = i.case_id JOIN people k ON k.case_id = c.id AND k.part = 'child'
JOIN accounts a ON a.id = i.recorded_by LEFT JOIN incident_reviews v ON v.incident_id = i.id
LEFT JOIN accounts r ON r.id = v.reviewed_by`
