import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'

/** `kinds` is a JSON array of codes. */
export type NewConcern = {
  concernId: string
  caseId: string
  kinds: string
  worry: string
  seenBy: string
  evidence: string
  childsView: string
  parentAware: string
  parentWhy: string
  immediateDanger: number
  recordedBy: string
  recordedAt: string
}

export type NewPassing = {
  passingId: string
  concernId: string
  passedTo: string
  named: string
  how: string
  reference: string
  passedAt: string
  recordedBy: string
  recordedAt: string
}

export type Concern = Omit<NewConcern, 'recordedBy'> & {
  reference: string
  child: string
  reporterId: string
  recordedBy: string
  seenByHead: string | null
  seenAt: string | null
}
export type Passing = Omit<NewPassing, 'passingId'>
export type Addition = { concernId: string; text: string; recordedBy: string; recordedAt: string }

/** The concern and, when it was passed on already, whom to: one act. */
export function recordConcern(db: Database, entry: Entry, concern: NewConcern, passing: NewPassing | null): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO concerns (id, case_id, kinds, worry, seen_by, evidence, childs_view, parent_aware, parent_why, immediate_danger,
         recorded_by, recorded_at)
       VALUES (:concernId, :caseId, :kinds, :worry, :seenBy, :evidence, :childsView, :parentAware, :parentWhy, :immediateDanger,
         :recordedBy, :recordedAt)`,
      concern,
    )
    if (passing !== null) addPassing(w, passing)
  })
}

export function passConcernOn(db: Database, entry: Entry, passing: NewPassing): void {
  audited(db, entry, (w) => addPassing(w, passing))
}

export function addToConcern(db: Database, entry: Entry, addition: Addition & { additionId: string }): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO concern_additions (id, concern_id, text, recorded_by, recorded_at)
       VALUES (:additionId, :concernId, :text, :recordedBy, :recordedAt)`,
      addition,
    ),
  )
}

export function acknowledgeConcern(
  db: Database,
  entry: Entry,
  sighting: { concernId: string; seenBy: string; seenAt: string },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      'INSERT INTO concern_sightings (concern_id, seen_by, seen_at) VALUES (:concernId, :seenBy, :seenAt)',
      sighting,
    ),
  )
}

/**
 * Those not passed on first, then those the head has not seen, then the newest.
 * @param whose `reporterId`: only those this person recorded, and those anybody may still have to pass on; `workerId`: only on cases
 * of this worker; `null` for either: all.
 */
export function listConcerns(
  db: ReadableDB,
  whose: { readonly reporterId: string | null; readonly workerId: string | null },
): Concern[] {
  return all<Concern>(
    db,
    `${select} WHERE (:workerId IS NULL OR c.worker_id = :workerId) AND (:reporterId IS NULL OR k.recorded_by = :reporterId
       OR c.archived_at IS NULL AND k.id IN (SELECT id FROM concerns_not_passed_on))
     ORDER BY EXISTS (SELECT 1 FROM concern_passings p WHERE p.concern_id = k.id), s.seen_at IS NOT NULL, k.n DESC`,
    whose,
  )
}

export function listCaseConcerns(db: ReadableDB, caseId: string): Concern[] {
  return all<Concern>(db, `${select} WHERE k.case_id = :caseId ORDER BY k.n DESC`, { caseId })
}

export function readConcern(db: ReadableDB, caseId: string, concernId: string): Concern | undefined {
  return first<Concern>(db, `${select} WHERE k.case_id = :caseId AND k.id = :concernId`, { caseId, concernId })
}

export function listPassings(db: ReadableDB, concernIds: readonly string[]): Passing[] {
  return all<Passing>(
    db,
    `SELECT p.concern_id AS concernId, p.passed_to AS passedTo, p.named, p.how, p.reference, p.passed_at AS passedAt,
       a.name AS recordedBy, p.recorded_at AS recordedAt
     FROM concern_passings p JOIN accounts a ON a.id = p.recorded_by
     WHERE p.concern_id IN (SELECT value FROM json_each(:ids)) ORDER BY p.passed_at, p.n`,
    { ids: JSON.stringify(concernIds) },
  )
}

export function listAdditions(db: ReadableDB, concernIds: readonly string[]): Addition[] {
  return all<Addition>(
    db,
    `SELECT d.concern_id AS concernId, d.text, a.name AS recordedBy, d.recorded_at AS recordedAt
     FROM concern_additions d JOIN accounts a ON a.id = d.recorded_by
     WHERE d.concern_id IN (SELECT value FROM json_each(:ids)) ORDER BY d.n`,
    { ids: JSON.stringify(concernIds) },
  )
}

function addPassing(w: WritableDB, passing: NewPassing): void {
  run(
    w,
    `INSERT INTO concern_passings (id, concern_id, passed_to, named, how, reference, passed_at, recorded_by, recorded_at)
     VALUES (:passingId, :concernId, :passedTo, :named, :how, :reference, :passedAt, :recordedBy, :recordedAt)`,
    passing,
  )
}

const select = `SELECT k.id AS concernId, k.case_id AS caseId, c.reference, h.given_name || ' ' || h.family_name AS child, k.kinds, k.worry,
  k.seen_by AS seenBy, k.evidence, k.childs_view AS childsView, k.parent_aware AS parentAware, k.parent_why AS parentWhy,
  k.immediate_danger AS immediateDanger, k.recorded_by AS reporterId, a.name AS recordedBy, k.recorded_at AS recordedAt,
  b.name AS seenByHead, s.seen_at AS seenAt
FROM concerns k JOIN cases c ON c.id = k.case_id JOIN people h ON h.case_id = c.id AND h.part = 'child'
JOIN accounts a ON a.id = k.recorded_by
LEFT JOIN concern_sightings s ON s.concern_id = k.id LEFT JOIN accounts b ON b.id = s.seen_by`
