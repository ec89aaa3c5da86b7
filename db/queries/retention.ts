import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type RetentionRule = {
  ruleId: string
  fromDate: string
  archiveAfterYears: number
  disposeAfterYears: number | null
  why: string
  /** A name; `null` for the policy's own rule. */
  decidedBy: string | null
  recordedAt: string
}

/** Every rule there ever was, oldest first. */
export function listRules(db: ReadableDB): RetentionRule[] {
  return all<RetentionRule>(
    db,
    `SELECT r.id AS ruleId, r.from_date AS fromDate, r.archive_after_years AS archiveAfterYears, r.dispose_after_years AS disposeAfterYears,
       r.why, a.name AS decidedBy, r.recorded_at AS recordedAt
     FROM retention_rules r LEFT JOIN accounts a ON a.id = r.decided_by ORDER BY r.from_date, r.n`,
  )
}

export function addRule(db: Database, entry: Entry, rule: RetentionRule): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO retention_rules (id, from_date, archive_after_years, dispose_after_years, why, decided_by, recorded_at)
       VALUES (:ruleId, :fromDate, :archiveAfterYears, :disposeAfterYears, :why, :decidedBy, :recordedAt)`,
      rule,
    ),
  )
}

export type BlockRow = { kind: string; what: string; since: string }
export type DueRow = {
  caseId: string
  reference: string
  child: string
  worker: string
  closedOn: string
  /** BlockRow[] as JSON. */
  blocks: string
  /** Paper files not shredded yet. */
  paperFiles: number
}

/**
 * Closed cases that are due, oldest first, and how many are ready and how many something keeps.
 * @param wanted.closedBy the last day of closing that is due (main/policy/retention.ts).
 */
export function listDue(
  db: ReadableDB,
  wanted: { closedBy: string; show: 'ready' | 'blocked' | 'any'; from: number; count: number },
): { ready: number; blocked: number; rows: DueRow[] } {
  const counts = first<{ due: number; blocked: number }>(
    db,
    `SELECT count(*) AS due, count(CASE WHEN c.id IN (${kept}) THEN 1 END) AS blocked FROM cases c INDEXED BY cases_closed WHERE ${due}`,
    { closedBy: wanted.closedBy },
  ) ?? { due: 0, blocked: 0 }
  const only = { ready: `AND c.id NOT IN (${kept})`, blocked: `AND c.id IN (${kept})`, any: '' }[wanted.show]
  const rows = all<DueRow>(
    db,
    `WITH listed AS MATERIALIZED (SELECT c.n FROM cases c WHERE ${due} ${only} ORDER BY c.closed_on, c.n LIMIT :count OFFSET :from)
     SELECT c.id AS caseId, c.reference, p.given_name || ' ' || p.family_name AS child, a.name AS worker, c.closed_on AS closedOn,
       (SELECT json_group_array(json_object('kind', kind, 'what', what, 'since', since)) FROM (${blocksOf('c.id')})) AS blocks,
       (SELECT count(*) FROM paper_files f WHERE f.case_id = c.id AND f.id NOT IN (SELECT file_id FROM shredded_files)) AS paperFiles
     FROM listed JOIN cases c ON c.n = listed.n JOIN people p ON p.case_id = c.id AND p.part = 'child'
     JOIN accounts a ON a.id = c.worker_id ORDER BY c.closed_on, c.n`,
    { closedBy: wanted.closedBy, from: wanted.from, count: wanted.count },
  )
  return { ready: counts.due - counts.blocked, blocked: counts.blocked, rows }
}

/** How many closed cases are due and nothing keeps, and when the first of them was closed. @param closedBy as for `listDue` */
export function countToArchive(db: ReadableDB, closedBy: string): { howMany: number; oldest: string | null } {
  return (
    first<{ howMany: number; oldest: string | null }>(
      db,
      `SELECT count(*) AS howMany, min(c.closed_on) AS oldest FROM cases c INDEXED BY cases_closed WHERE ${due} AND c.id NOT IN (${kept})`,
      { closedBy },
    ) ?? { howMany: 0, oldest: null }
  )
}

/** What keeps a case from the archive now. */
export function listBlocks(db: ReadableDB, caseId: string): BlockRow[] {
  return all<BlockRow>(db, blocksOf(':caseId'), { caseId })
}

export type HoldRow = {
  holdId: string
  kind: string
  reason: string
  setBy: string
  setAt: string
  liftedBecause: string | null
  liftedBy: string | null
  liftedAt: string | null
}

/** Newest first, those that were lifted too. */
export function listHolds(db: ReadableDB, caseId: string): HoldRow[] {
  return all<HoldRow>(
    db,
    `SELECT h.id AS holdId, h.kind, h.reason, s.name AS setBy, h.set_at AS setAt, h.lifted_because AS liftedBecause, l.name AS liftedBy,
       h.lifted_at AS liftedAt
     FROM holds h JOIN accounts s ON s.id = h.set_by LEFT JOIN accounts l ON l.id = h.lifted_by
     WHERE h.case_id = :caseId ORDER BY h.lifted_at IS NOT NULL, h.n DESC`,
    { caseId },
  )
}

export function setHold(
  db: Database,
  entry: Entry,
  hold: { holdId: string; caseId: string; kind: string; reason: string; setBy: string; setAt: string },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO holds (id, case_id, kind, reason, set_by, set_at) VALUES (:holdId, :caseId, :kind, :reason, :setBy, :setAt)`,
      hold,
    ),
  )
}

export function liftHold(
  db: Database,
  entry: Entry,
  lifting: { holdId: string; liftedBecause: string; liftedBy: string; liftedAt: string },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      'UPDATE holds SET lifted_because = :liftedBecause, lifted_by = :liftedBy, lifted_at = :liftedAt WHERE id = :holdId',
      lifting,
    ),
  )
}

const due = "c.status = 'closed' AND c.archived_at IS NULL AND c.closed_on <= :closedBy"

const kept = 'SELECT case_id FROM blocks UNION ALL SELECT case_id FROM papers_out'

function blocksOf(caseId: string): string {
  return `SELECT kind, what, since FROM blocks WHERE case_id = ${caseId}
    UNION ALL SELECT 'paper-out', what, since FROM papers_out WHERE case_id = ${caseId}`
}
