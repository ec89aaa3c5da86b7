import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB, Row, WritableDB } from '../types.ts'

export type NewVisit = {
  visitId: string
  /** The contractor's own account: only it can sign in during the visit. */
  accountId: string
  contractor: string
  namedPerson: string
  typedName: string
  undertakingVersion: string
  undertaking: string
  instruction: string
  contractReference: string
  openedBy: string
  startsAt: string
  until: string
}

/** How things stood at one moment: figures and fingerprints, never content. `counts` is a JSON array. */
export type Report = {
  takenAt: string
  casebookVersion: string
  schemaVersion: number
  pageFaults: number
  structureFaults: number
  logBrokenAt: number | null
  auditSeq: number
  auditHash: Uint8Array<ArrayBuffer>
  counts: string
}

export type Visit = {
  visitId: string
  accountId: string
  contractor: string
  namedPerson: string
  undertakingVersion: string
  undertaking: string
  acceptedAt: string
  instruction: string
  contractReference: string
  openedBy: string
  startsAt: string
  until: string
  /** The end of its window, or earlier when it was ended before. */
  endsAt: string
  how: string | null
  data: string | null
  note: string | null
  closedBy: string | null
  closedAt: string | null
}

/** P6: the undertaking and the first report come first, the visit last; the schema refuses any other order. */
export function openVisit(db: Database, entry: Entry, visit: NewVisit, report: Report): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO undertakings_accepted (visit_id, account_id, contractor, typed_name, version, text, accepted_at)
       VALUES (:visitId, :accountId, :contractor, :typedName, :version, :text, :acceptedAt)`,
      {
        visitId: visit.visitId,
        accountId: visit.accountId,
        contractor: visit.contractor,
        typedName: visit.typedName,
        version: visit.undertakingVersion,
        text: visit.undertaking,
        acceptedAt: visit.startsAt,
      },
    )
    addReport(w, visit.visitId, 'start', report)
    run(
      w,
      `INSERT INTO visits (id, named_person, undertaking_version, accepted_at, instruction, contract_reference, starts_at, until, opened_by,
         recorded_at)
       VALUES (:visitId, :namedPerson, :version, :startsAt, :instruction, :contractReference, :startsAt, :until, :openedBy, :startsAt)`,
      {
        visitId: visit.visitId,
        namedPerson: visit.namedPerson,
        version: visit.undertakingVersion,
        instruction: visit.instruction,
        contractReference: visit.contractReference,
        startsAt: visit.startsAt,
        until: visit.until,
        openedBy: visit.openedBy,
      },
    )
  })
}

export type Ending = { how: string; data: string; note: string; recordedBy: string; recordedAt: string }

/** Ends a visit that is still open, and closes it for good: the last report and what became of any data. */
export function closeVisit(db: Database, entry: Entry, visitId: string, ending: Ending, report: Report): void {
  audited(db, entry, (w) => {
    run(
      w,
      'UPDATE visits SET ended_at = :recordedAt WHERE id = :visitId AND ended_at IS NULL AND until > :recordedAt',
      { visitId, recordedAt: ending.recordedAt },
    )
    addReport(w, visitId, 'end', report)
    run(
      w,
      `INSERT INTO visit_endings (visit_id, how, data, note, recorded_by, recorded_at)
       VALUES (:visitId, :how, :data, :note, :recordedBy, :recordedAt)`,
      { visitId, ...ending },
    )
  })
}

/** The visit that is open now, whoever asks. */
export function readOpenVisit(db: ReadableDB, now: string): Visit | undefined {
  return first<Visit>(db, `${select} WHERE w.starts_at <= :now AND :now < w.ends_at`, { now })
}

export function readVisit(db: ReadableDB, visitId: string): Visit | undefined {
  return first<Visit>(db, `${select} WHERE v.id = :visitId`, { visitId })
}

/** Newest first. */
export function listVisits(db: ReadableDB): Visit[] {
  return all<Visit>(db, `${select} ORDER BY v.n DESC`)
}

export function listReports(db: ReadableDB, visitId: string): (Report & { moment: string })[] {
  return all(
    db,
    `SELECT moment, taken_at AS takenAt, casebook_version AS casebookVersion, schema_version AS schemaVersion, page_faults AS pageFaults,
       structure_faults AS structureFaults, log_broken_at AS logBrokenAt, audit_seq AS auditSeq, audit_hash AS auditHash, counts
     FROM visit_reports WHERE visit_id = :visitId ORDER BY taken_at, moment DESC`,
    { visitId },
  )
}

export type VisitAct = Row & { at: string; act: string; operation: string | null; code: string | null }

/** What the contractor's account did during a visit, from the audit log: acts and codes. */
export function listVisitActs(db: ReadableDB, visitId: string): VisitAct[] {
  return all<VisitAct>(
    db,
    `SELECT a.at, a.act, a.detail ->> '$.operation' AS operation, a.detail ->> '$.code' AS code
     FROM visiting w JOIN undertakings_accepted u ON u.visit_id = w.id JOIN audit a ON a.account_id = u.account_id
     WHERE w.id = :visitId AND w.starts_at <= a.at AND a.at <= w.ends_at ORDER BY a.seq`,
    { visitId },
  )
}

function addReport(w: WritableDB, visitId: string, moment: 'start' | 'end', report: Report): void {
  run(
    w,
    `INSERT INTO visit_reports (id, visit_id, moment, taken_at, casebook_version, schema_version, page_faults, structure_faults,
       log_broken_at, audit_seq, audit_hash, counts)
     VALUES (:id, :visitId, :moment, :takenAt, :casebookVersion, :schemaVersion, :pageFaults, :structureFaults, :logBrokenAt, :auditSeq,
       :auditHash, :counts)`,
    { ...report, id: `${visitId} ${moment}`, visitId, moment },
  )
}

const select = `SELECT v.id AS visitId, u.account_id AS accountId, u.contractor, v.named_person AS namedPerson,
  v.undertaking_version AS undertakingVersion, u.text AS undertaking, v.accepted_at AS acceptedAt, v.instruction,
  v.contract_reference AS contractReference, o.name AS openedBy, v.starts_at AS startsAt, v.until, w.ends_at AS endsAt,
  e.how, e.data, e.note, c.name AS closedBy, e.recorded_at AS closedAt
  FROM visits v JOIN visiting w ON w.id = v.id JOIN undertakings_accepted u ON u.visit_id = v.id JOIN accounts o ON o.id = v.opened_by
  LEFT JOIN visit_endings e ON e.visit_id = v.id LEFT JOIN accounts c ON c.id = e.recorded_by`
