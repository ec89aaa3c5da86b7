import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'
import { toMatch } from './search.ts'

export type Archiving = {
  caseId: string
  ruleId: string
  dueOn: string
  archivedOn: string
  archivedAt: string
  archivedBy: string
}

/** One case, one transaction: triggers ask whether it is due and nothing keeps it, then close the file. */
export function archiveCase(db: Database, entry: Entry, archiving: Archiving): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO archivings (case_id, rule_id, due_on, archived_on, archived_at, archived_by)
       VALUES (:caseId, :ruleId, :dueOn, :archivedOn, :archivedAt, :archivedBy)`,
      archiving,
    ),
  )
}

export function readArchiving(db: ReadableDB, caseId: string): { archivedOn: string; archivedBy: string } | undefined {
  return first(
    db,
    `SELECT g.archived_on AS archivedOn, a.name AS archivedBy FROM archivings g JOIN accounts a ON a.id = g.archived_by
     WHERE g.case_id = :caseId`,
    { caseId },
  )
}

export type ArchivedRow = {
  caseId: string
  reference: string
  child: string
  parents: string
  closedOn: string
  archivedOn: string
}

const most = 50

/** Archived cases by the beginning of a name or of the reference; those archived last come first. Empty finds the newest. */
export function findArchived(db: ReadableDB, text: string): ArchivedRow[] {
  const match = toMatch(text)
  const found =
    match === ''
      ? 'SELECT case_id FROM archivings ORDER BY archived_at DESC LIMIT :most'
      : `SELECT p.case_id FROM archive_fts f JOIN people p ON p.n = f.rowid WHERE archive_fts MATCH :match
         UNION SELECT id FROM cases WHERE reference BETWEEN :reference AND :reference || '~'`
  return all<ArchivedRow>(
    db,
    `SELECT c.id AS caseId, c.reference, k.given_name || ' ' || k.family_name AS child,
       coalesce((SELECT group_concat(p.given_name || ' ' || p.family_name, ', ') FROM people p WHERE p.case_id = c.id AND p.part = 'parent'), '') AS parents,
       c.closed_on AS closedOn, g.archived_on AS archivedOn
     FROM archivings g JOIN cases c ON c.id = g.case_id JOIN people k ON k.case_id = c.id AND k.part = 'child'
     WHERE g.case_id IN (${found}) ORDER BY g.archived_at DESC, c.n LIMIT :most`,
    match === '' ? { most } : { most, match, reference: text.trim().toUpperCase() },
  )
}

/** That somebody opened an archived case, and why: a record of its own, since the reason may tell about the family. */
export function openArchivedCase(
  db: Database,
  entry: Entry,
  opening: { openingId: string; caseId: string; reason: string; openedBy: string; openedAt: string },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO archive_openings (id, case_id, reason, opened_by, opened_at) VALUES (:openingId, :caseId, :reason, :openedBy, :openedAt)`,
      opening,
    ),
  )
}
