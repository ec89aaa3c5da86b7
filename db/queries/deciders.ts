import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type NewOrder = {
  orderId: string
  caseId: string
  personId: string
  kind: string
  madeOn: string
  startsAt: string
  untilOn: string | null
  untilAt: string | null
  restricts: number
  note: string
  recordedBy: string
  recordedAt: string
}
export type CourtOrder = Omit<NewOrder, 'caseId'> & {
  endedOn: string | null
  endedAt: string | null
  endedWhy: string | null
  endedBy: string | null
}
export type OrderEnding = {
  caseId: string
  orderId: string
  endedOn: string
  endedAt: string
  why: string
  endedBy: string
}

export type NewCapacity = {
  capacityId: string
  caseId: string
  finding: string
  matter: string
  assessedBy: string
  evidence: string
  representativeId: string | null
  representsAs: string | null
  decidedAt: string
  recordedBy: string
  recordedAt: string
}
export type Capacity = Omit<NewCapacity, 'caseId'> & { representative: string }

export type Alone = { startsAt: string; endsAt: string | null; why: string; by: string }

export function recordOrder(db: Database, entry: Entry, order: NewOrder): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO court_orders (id, case_id, person_id, kind, made_on, starts_at, until_on, until_at, restricts, note, recorded_by, recorded_at)
       VALUES (:orderId, :caseId, :personId, :kind, :madeOn, :startsAt, :untilOn, :untilAt, :restricts, :note, :recordedBy, :recordedAt)`,
      order,
    ),
  )
}

export function endOrder(db: Database, entry: Entry, ending: OrderEnding): void {
  audited(db, entry, (w) =>
    run(
      w,
      `UPDATE court_orders SET ended_on = :endedOn, ended_at = :endedAt, ended_why = :why, ended_by = :endedBy
       WHERE id = :orderId AND case_id = :caseId`,
      ending,
    ),
  )
}

export function listOrders(db: ReadableDB, caseId: string): CourtOrder[] {
  return all<CourtOrder>(
    db,
    `SELECT o.id AS orderId, o.person_id AS personId, o.kind, o.made_on AS madeOn, o.starts_at AS startsAt, o.until_on AS untilOn,
       o.until_at AS untilAt, o.restricts, o.note, a.name AS recordedBy, o.recorded_at AS recordedAt, o.ended_on AS endedOn,
       o.ended_at AS endedAt, o.ended_why AS endedWhy, e.name AS endedBy
     FROM court_orders o JOIN accounts a ON a.id = o.recorded_by LEFT JOIN accounts e ON e.id = o.ended_by
     WHERE o.case_id = :caseId ORDER BY o.made_on DESC, o.n DESC`,
    { caseId },
  )
}

export function recordCapacity(db: Database, entry: Entry, decision: NewCapacity): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO capacity_decisions (id, case_id, finding, matter, assessed_by, evidence, representative_id, represents_as, decided_at,
         recorded_by, recorded_at)
       VALUES (:capacityId, :caseId, :finding, :matter, :assessedBy, :evidence, :representativeId, :representsAs, :decidedAt,
         :recordedBy, :recordedAt)`,
      decision,
    ),
  )
}

export function listCapacity(db: ReadableDB, caseId: string): Capacity[] {
  return all<Capacity>(
    db,
    `SELECT d.id AS capacityId, d.finding, d.matter, d.assessed_by AS assessedBy, d.evidence, d.representative_id AS representativeId,
       coalesce(p.given_name || ' ' || p.family_name, '') AS representative, d.represents_as AS representsAs, d.decided_at AS decidedAt,
       a.name AS recordedBy, d.recorded_at AS recordedAt
     FROM capacity_decisions d JOIN accounts a ON a.id = d.recorded_by LEFT JOIN people p ON p.id = d.representative_id
     WHERE d.case_id = :caseId ORDER BY d.decided_at DESC`,
    { caseId },
  )
}

export function startAlone(
  db: Database,
  entry: Entry,
  alone: { id: string; caseId: string; why: string; at: string; by: string },
): void {
  audited(db, entry, (w) =>
    run(w, 'INSERT INTO alone (id, case_id, why, starts_at, recorded_by) VALUES (:id, :caseId, :why, :at, :by)', alone),
  )
}

export function endAlone(
  db: Database,
  entry: Entry,
  ending: { caseId: string; why: string; at: string; by: string },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      'UPDATE alone SET ended_at = :at, ended_why = :why, ended_by = :by WHERE case_id = :caseId AND ended_at IS NULL',
      ending,
    ),
  )
}

export function listAlone(db: ReadableDB, caseId: string): Alone[] {
  return all<Alone>(
    db,
    `SELECT l.starts_at AS startsAt, l.ended_at AS endsAt, l.why, a.name AS by
     FROM alone l JOIN accounts a ON a.id = l.recorded_by WHERE l.case_id = :caseId ORDER BY l.n`,
    { caseId },
  )
}

/** Whether a parent has been spoken to or asked, has given a permission or agreed to be contacted: then no child comes alone. */
export function parentKnows(db: ReadableDB, caseId: string): boolean {
  return (
    first(
      db,
      `SELECT 1 AS found FROM contacts WHERE case_id = :caseId AND kind = 'with-parent'
       UNION ALL SELECT 1 FROM consents WHERE case_id = :caseId AND standing <> 'young-person'
       UNION ALL SELECT 1 FROM asks k JOIN people p ON p.id = k.person_id WHERE k.case_id = :caseId AND p.part = 'parent'
       UNION ALL SELECT 1 FROM referral_agreements WHERE case_id = :caseId LIMIT 1`,
      { caseId },
    ) !== undefined
  )
}
