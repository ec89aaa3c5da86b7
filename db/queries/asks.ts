import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'
import { bodyOf } from './bodies.ts'

export type NewAsk = {
  askId: string
  caseId: string
  personId: string
  method: string
  note: string
  askedAt: string
  recordedBy: string
  recordedAt: string
}
export type Outcome = {
  askId: string
  outcome: 'given' | 'refused' | 'no-answer'
  at: string
  consentId: string | null
  note: string
  recordedBy: string
  recordedAt: string
}

export type Ask = {
  askId: string
  personId: string
  name: string
  askedAt: string
  outcome: string | null
  answeredAt: string | null
}
export type AskedScope = { askId: string; scope: string; bodyId: string | null; body: string }

export type ConsentEvent = {
  state: string
  at: string
  personId: string | null
  name: string
  method: string
  note: string
  recordedBy: string
  consentId: string | null
  askId: string | null
}

export function recordAsk(
  db: Database,
  entry: Entry,
  ask: NewAsk,
  grants: readonly { scope: string; school: string }[],
): void {
  audited(db, entry, (w) => {
    // Asked twice for the same is asked once: passing on to two of them, for one, is one thing to be asked.
    for (const { scope, school } of grants)
      run(
        w,
        'INSERT INTO ask_scopes (ask_id, scope, body_id) VALUES (:askId, :scope, :bodyId) ON CONFLICT DO NOTHING',
        {
          askId: ask.askId,
          scope,
          bodyId: bodyOf(w, scope, school),
        },
      )
    run(
      w,
      `INSERT INTO asks (id, case_id, person_id, method, note, asked_at, recorded_by, recorded_at)
       VALUES (:askId, :caseId, :personId, :method, :note, :askedAt, :recordedBy, :recordedAt)`,
      ask,
    )
  })
}

export function answerAsk(db: Database, entry: Entry, outcome: Outcome): void {
  audited(db, entry, (w) => addOutcome(w, outcome))
}

export function addOutcome(w: WritableDB, outcome: Outcome): void {
  run(
    w,
    `INSERT INTO ask_outcomes (ask_id, outcome, at, consent_id, note, recorded_by, recorded_at)
     VALUES (:askId, :outcome, :at, :consentId, :note, :recordedBy, :recordedAt)`,
    outcome,
  )
}

/** Oldest first. */
export function listAsks(db: ReadableDB, caseId: string): Ask[] {
  return all<Ask>(
    db,
    `SELECT k.id AS askId, k.person_id AS personId, p.given_name || ' ' || p.family_name AS name, k.asked_at AS askedAt,
       o.outcome, o.at AS answeredAt
     FROM asks k JOIN people p ON p.id = k.person_id LEFT JOIN ask_outcomes o ON o.ask_id = k.id
     WHERE k.case_id = :caseId ORDER BY k.asked_at`,
    { caseId },
  )
}

export function listAskedScopes(db: ReadableDB, caseId: string): AskedScope[] {
  return all<AskedScope>(
    db,
    `SELECT s.ask_id AS askId, s.scope, s.body_id AS bodyId, coalesce(b.name, '') AS body
     FROM asks k JOIN ask_scopes s ON s.ask_id = k.id LEFT JOIN bodies b ON b.id = s.body_id
     WHERE k.case_id = :caseId ORDER BY s.rowid`,
    { caseId },
  )
}

/** What has happened by `now`, oldest first: a lapse that lies ahead has not. */
export function listConsentEvents(db: ReadableDB, caseId: string, now: string): ConsentEvent[] {
  return all<ConsentEvent>(
    db,
    `SELECT e.state, e.at, e.person_id AS personId, coalesce(p.given_name || ' ' || p.family_name, '') AS name, e.method, e.note,
       a.name AS recordedBy, e.consent_id AS consentId, e.ask_id AS askId
     FROM consent_events e JOIN accounts a ON a.id = e.recorded_by LEFT JOIN people p ON p.id = e.person_id
     WHERE e.case_id = :caseId AND e.at <= :now ORDER BY e.at, e.recorded_at`,
    { caseId, now },
  )
}
