import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type NewLegalDecision = {
  decisionId: string
  requestId: string
  kind: string
  reasons: string
  wants: string
  decidedBy: string
  decidedAt: string
  absenceId: string | null
}

export function decideLegalRequest(db: Database, entry: Entry, decision: NewLegalDecision): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO legal_decisions (id, request_id, kind, reasons, wants, decided_by, decided_at, absence_id)
       VALUES (:decisionId, :requestId, :kind, :reasons, :wants, :decidedBy, :decidedAt, :absenceId)`,
      decision,
    ),
  )
}

export type LegalDecision = {
  decisionId: string
  kind: string
  reasons: string
  wants: string
  decidedBy: string
  role: string
  decidedAt: string
  told: string | null
  toldOn: string | null
  toldHow: string | null
  toldRecordedBy: string | null
}

/** Every decision in order, with what the officer told us when it asked for more. */
export function listLegalDecisions(db: ReadableDB, requestId: string): LegalDecision[] {
  return all<LegalDecision>(
    db,
    `SELECT d.id AS decisionId, d.kind, d.reasons, d.wants, a.name AS decidedBy, a.role, d.decided_at AS decidedAt,
       p.told, p.received_on AS toldOn, p.how AS toldHow, w.name AS toldRecordedBy
     FROM legal_decisions d JOIN accounts a ON a.id = d.decided_by
     LEFT JOIN legal_replies p ON p.decision_id = d.id LEFT JOIN accounts w ON w.id = p.recorded_by
     WHERE d.request_id = :requestId ORDER BY d.n`,
    { requestId },
  )
}

export type NewLegalReply = {
  requestId: string
  decisionId: string
  told: string
  receivedOn: string
  how: string
  recordedBy: string
  recordedAt: string
}

export function recordLegalReply(db: Database, entry: Entry, reply: NewLegalReply): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO legal_replies (request_id, decision_id, told, received_on, how, recorded_by, recorded_at)
       VALUES (:requestId, :decisionId, :told, :receivedOn, :how, :recordedBy, :recordedAt)`,
      reply,
    ),
  )
}

export type NewLegalAnswer = {
  answerId: string
  requestId: string
  answer: string
  personId: string
  standing: string
  answeredAt: string
  method: string
  evidenceNote: string
  conditions: string
  recordedBy: string
  recordedAt: string
}

export function recordLegalAnswer(db: Database, entry: Entry, answer: NewLegalAnswer): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO legal_answers (id, request_id, answer, person_id, standing, answered_at, method, evidence_note, conditions,
         recorded_by, recorded_at)
       VALUES (:answerId, :requestId, :answer, :personId, :standing, :answeredAt, :method, :evidenceNote, :conditions,
         :recordedBy, :recordedAt)`,
      answer,
    ),
  )
}

export type LegalAnswer = {
  answer: string
  personId: string
  name: string
  standing: string
  answeredAt: string
  method: string
  evidenceNote: string
  conditions: string
  recordedBy: string
  recordedAt: string
}

/** In the order they were recorded: the last one counts. */
export function listLegalAnswers(db: ReadableDB, requestId: string): LegalAnswer[] {
  return all<LegalAnswer>(
    db,
    `SELECT w.answer, w.person_id AS personId, p.given_name || ' ' || p.family_name AS name, w.standing, w.answered_at AS answeredAt,
       w.method, w.evidence_note AS evidenceNote, w.conditions, a.name AS recordedBy, w.recorded_at AS recordedAt
     FROM legal_answers w JOIN people p ON p.id = w.person_id JOIN accounts a ON a.id = w.recorded_by
     WHERE w.request_id = :requestId ORDER BY w.n`,
    { requestId },
  )
}
