import { first } from '../sql.ts'
import type { ReadableDB } from '../types.ts'

/** What the door asks before anything else: whose case it is, whether it is archived, who stands in, whether a visit is open. */
export type Circumstances = {
  /** `null` when there is no such case, or none was named. */
  workerId: string | null
  archivedAt: string | null
  headAbsent: number
  visitOpen: number
}

export function readCircumstances(db: ReadableDB, caseId: string | null, now: string): Circumstances {
  const found = first<Circumstances>(
    db,
    `SELECT c.worker_id AS workerId, c.archived_at AS archivedAt,
       EXISTS (SELECT 1 FROM absent WHERE starts_at <= :now AND :now < ends_at) AS headAbsent,
       EXISTS (SELECT 1 FROM visiting WHERE starts_at <= :now AND :now < ends_at) AS visitOpen
     FROM (SELECT 1) LEFT JOIN cases c ON c.id = :caseId`,
    { caseId, now },
  )
  if (found === undefined) throw new Error('a select without a table lost its row')
  return found
}
