import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type LawfulBasis = {
  id: string
  caseId: string
  basis: string
  specialCondition: string
  why: string
  recordedBy: string
  recordedAt: string
}

export function recordLawfulBasis(db: Database, entry: Entry, basis: LawfulBasis): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO lawful_bases (id, case_id, basis, special_condition, why, recorded_by, recorded_at)
       VALUES (:id, :caseId, :basis, :specialCondition, :why, :recordedBy, :recordedAt)`,
      basis,
    ),
  )
}

export function listLawfulBases(db: ReadableDB, caseId: string): Omit<LawfulBasis, 'caseId'>[] {
  return all(
    db,
    `SELECT l.id, l.basis, l.special_condition AS specialCondition, l.why, a.name AS recordedBy, l.recorded_at AS recordedAt
     FROM lawful_bases l JOIN accounts a ON a.id = l.recorded_by WHERE l.case_id = :caseId ORDER BY l.n DESC`,
    { caseId },
  )
}
