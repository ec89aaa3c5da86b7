import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

/** A paper file as it is now: in its cabinet, out with somebody, or shredded. */
export type PaperFileRow = {
  closedOn: string | null
  fileId: string
  caseId: string
  reference: string
  cabinet: string
  contents: string
  archived: number
  outTo: string | null
  outWhy: string | null
  outSince: string | null
  dueBackOn: string | null
  shreddingId: string | null
  certificate: string | null
  shreddedOn: string | null
}

/** The register: cabinet by cabinet, the first of those that fit, and how many do. @param wanted.workerId only this worker's cases. */
export function listPaperFiles(
  db: ReadableDB,
  wanted: { where: 'any' | keyof typeof places; text: string; workerId: string | null; today: string; count: number },
): { total: number; rows: PaperFileRow[] } {
  const conditions = [
    ...(wanted.where === 'any' ? [] : [places[wanted.where]]),
    ...(wanted.text === ''
      ? []
      : ["(f.reference LIKE :text || '%' OR f.cabinet LIKE :text || '%' OR o.name LIKE '%' || :text || '%')"]),
    ...(wanted.workerId === null ? [] : ['c.worker_id = :workerId']),
  ]
  const filtered = `${from} WHERE ${conditions.join(' AND ') || 'TRUE'}`
  const params = { text: wanted.text, workerId: wanted.workerId, today: wanted.today, count: wanted.count }
  const total = first<{ total: number }>(db, `SELECT count(*) AS total ${filtered}`, params)?.total ?? 0
  return { total, rows: all<PaperFileRow>(db, `${select} ${filtered} ORDER BY f.cabinet, f.n LIMIT :count`, params) }
}

export function listPaperFilesOfCase(db: ReadableDB, caseId: string): PaperFileRow[] {
  return all<PaperFileRow>(db, `${select} ${from} WHERE f.case_id = :caseId ORDER BY f.number`, { caseId })
}

/** Those of the named files there are. @param workerId only on this worker's cases. */
export function findPaperFiles(db: ReadableDB, fileIds: readonly string[], workerId: string | null): PaperFileRow[] {
  return all<PaperFileRow>(
    db,
    `${select} ${from} WHERE f.id IN (SELECT value FROM json_each(:fileIds)) AND (:workerId IS NULL OR c.worker_id = :workerId)
     ORDER BY f.cabinet, f.n`,
    { fileIds: JSON.stringify(fileIds), workerId },
  )
}

/** Files whose time is up, whether their case is archived yet or not. `kept`: a hold or an open request keeps it. */
export function listPaperDue(db: ReadableDB, closedBy: string): (PaperFileRow & { kept: number })[] {
  return all(
    db,
    `${select}, EXISTS (SELECT 1 FROM blocks b WHERE b.case_id = f.case_id) AS kept ${from}
     WHERE c.status = 'closed' AND c.closed_on <= :closedBy AND d.file_id IS NULL ORDER BY f.cabinet, f.n`,
    { closedBy },
  )
}

/** How many paper files are to be shredded and nothing keeps, and when the first of their cases was closed. */
export function countPaperToShred(db: ReadableDB, closedBy: string): { howMany: number; oldest: string | null } {
  return (
    first<{ howMany: number; oldest: string | null }>(
      db,
      `SELECT count(*) AS howMany, min(c.closed_on) AS oldest FROM cases c INDEXED BY cases_closed CROSS JOIN paper_files f ON f.case_id = c.id
       WHERE c.status = 'closed' AND c.closed_on <= :closedBy AND f.id NOT IN (SELECT file_id FROM shredded_files)
         AND f.case_id NOT IN (SELECT case_id FROM blocks) AND f.case_id NOT IN (SELECT case_id FROM papers_out)`,
      { closedBy },
    ) ?? { howMany: 0, oldest: null }
  )
}

export type LoanRow = {
  fileId: string
  takenBy: string
  why: string
  takenAt: string
  dueBackOn: string
  returnedAt: string | null
}

/** Who had the case's paper files, newest first. */
export function listLoans(db: ReadableDB, caseId: string): LoanRow[] {
  return all<LoanRow>(
    db,
    `SELECT l.file_id AS fileId, a.name AS takenBy, l.why, l.taken_at AS takenAt, l.due_back_on AS dueBackOn, l.returned_at AS returnedAt
     FROM paper_loans l JOIN paper_files f ON f.id = l.file_id JOIN accounts a ON a.id = l.taken_by
     WHERE f.case_id = :caseId ORDER BY l.n DESC`,
    { caseId },
  )
}

/** @returns its reference: the case's own with the next number behind it. */
export function addPaperFile(
  db: Database,
  entry: Entry,
  file: { fileId: string; caseId: string; cabinet: string; contents: string; recordedBy: string; recordedAt: string },
): string {
  return audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO paper_files (id, case_id, number, reference, cabinet, contents, recorded_by, recorded_at)
       SELECT :fileId, c.id, k.number, c.reference || '/' || k.number, :cabinet, :contents, :recordedBy, :recordedAt
       FROM cases c, (SELECT coalesce(max(number), 0) + 1 AS number FROM paper_files WHERE case_id = :caseId) k WHERE c.id = :caseId`,
      file,
    )
    return (
      first<{ reference: string }>(w, 'SELECT reference FROM paper_files WHERE id = :fileId', { fileId: file.fileId })
        ?.reference ?? ''
    )
  })
}

export function changePaperFile(
  db: Database,
  entry: Entry,
  file: { fileId: string; cabinet: string; contents: string },
): void {
  audited(db, entry, (w) =>
    run(w, 'UPDATE paper_files SET cabinet = :cabinet, contents = :contents WHERE id = :fileId', file),
  )
}

export function takePaperOut(
  db: Database,
  entry: Entry,
  loan: {
    loanId: string
    fileId: string
    takenBy: string
    why: string
    takenAt: string
    dueBackOn: string
    recordedBy: string
  },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO paper_loans (id, file_id, taken_by, why, taken_at, due_back_on, recorded_by)
       VALUES (:loanId, :fileId, :takenBy, :why, :takenAt, :dueBackOn, :recordedBy)`,
      loan,
    ),
  )
}

export function putPaperBack(
  db: Database,
  entry: Entry,
  back: { fileId: string; returnedAt: string; recordedBy: string },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      `UPDATE paper_loans SET returned_at = :returnedAt, return_recorded_by = :recordedBy WHERE file_id = :fileId AND returned_at IS NULL`,
      back,
    ),
  )
}

/** Who may have a paper file: the staff with a key to the cabinet. */
export function listStaff(db: ReadableDB): { accountId: string; name: string }[] {
  return all(db, 'SELECT a.id AS accountId, a.name FROM staff s JOIN accounts a ON a.id = s.id ORDER BY a.name')
}

const places = {
  cabinet: 'l.id IS NULL AND d.file_id IS NULL',
  out: 'l.id IS NOT NULL',
  overdue: 'l.due_back_on < :today',
  shredded: 'd.file_id IS NOT NULL',
} as const

const select = `SELECT f.id AS fileId, f.case_id AS caseId, f.reference, f.cabinet, f.contents, c.closed_on AS closedOn, c.archived_at IS NOT NULL AS archived,
  o.name AS outTo, l.why AS outWhy, l.taken_at AS outSince, l.due_back_on AS dueBackOn,
  s.id AS shreddingId, s.reference AS certificate, s.shredded_on AS shreddedOn`
const from = `FROM paper_files f JOIN cases c ON c.id = f.case_id
  LEFT JOIN paper_loans l ON l.file_id = f.id AND l.returned_at IS NULL LEFT JOIN accounts o ON o.id = l.taken_by
  LEFT JOIN shredded_files d ON d.file_id = f.id LEFT JOIN shreddings s ON s.id = d.shredding_id`
