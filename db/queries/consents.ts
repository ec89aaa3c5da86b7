import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'
import { addOutcome } from './asks.ts'
import { bodyOf } from './bodies.ts'

export type NewConsent = {
  consentId: string
  caseId: string
  givenBy: string
  standing: string
  purpose: string
  /** A JSON array of codes. */
  purposes: string
  conditions: string
  language: string
  notice: string
  method: string
  evidenceNote: string
  evidence: Uint8Array<ArrayBuffer> | null
  givenAt: string
  expiresOn: string
  endsAt: string
  recordedBy: string
  recordedAt: string
}
/** `recipient` and `purpose` say whom something is passed on to and what for (P8); the other scopes have neither. */
export type NewGrant = { scope: string; school: string; recipient?: string; purpose?: string }

export type Consent = {
  consentId: string
  givenBy: string
  givenByName: string
  standing: string
  purpose: string
  /** A JSON array of codes. */
  purposes: string
  conditions: string
  language: string
  notice: string
  method: string
  evidenceNote: string
  hasEvidence: number
  givenAt: string
  expiresOn: string
  endsAt: string
  recordedBy: string
  recordedAt: string
  endedAt: string | null
  endedBy: string | null
}
export type Grant = { consentId: string; scope: string; bodyId: string | null; body: string; purpose: string | null }

/** The permission, what it opens, the end of the one it takes the place of, and the questions it answers: one transaction. */
export function recordConsent(
  db: Database,
  entry: Entry,
  consent: NewConsent,
  grants: readonly NewGrant[],
  supersedes: string | null,
  answers: readonly string[] = [],
): void {
  audited(db, entry, (w) => {
    for (const grant of grants) addGrant(w, consent.consentId, grant)
    run(
      w,
      `INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method,
         evidence_note, evidence, given_at, expires_on, ends_at, recorded_by, recorded_at)
       VALUES (:consentId, :caseId, :givenBy, :standing, :purpose, :purposes, :conditions, :language, :notice, :method,
         :evidenceNote, :evidence, :givenAt, :expiresOn, :endsAt, :recordedBy, :recordedAt)`,
      consent,
    )
    if (supersedes !== null)
      addEnding(w, {
        consentId: supersedes,
        kind: 'superseded',
        at: consent.givenAt,
        byPerson: consent.givenBy,
        method: consent.method,
        note: '',
        supersededBy: consent.consentId,
        recordedBy: consent.recordedBy,
        recordedAt: consent.recordedAt,
      })
    const { consentId, givenAt: at, recordedBy, recordedAt } = consent
    for (const askId of answers)
      addOutcome(w, { askId, outcome: 'given', at, consentId, note: '', recordedBy, recordedAt })
  })
}

export type Ending = {
  consentId: string
  kind: 'withdrawn' | 'superseded' | 'invalidated'
  at: string
  byPerson: string | null
  method: string
  note: string
  supersededBy: string | null
  recordedBy: string
  recordedAt: string
}

export function endConsent(db: Database, entry: Entry, ending: Ending): void {
  audited(db, entry, (w) => addEnding(w, ending))
}

export function listConsents(db: ReadableDB, caseId: string): Consent[] {
  return all<Consent>(db, `${select} WHERE c.case_id = :caseId ORDER BY c.given_at DESC`, { caseId })
}

export function readConsent(db: ReadableDB, caseId: string, consentId: string): Consent | undefined {
  return first<Consent>(db, `${select} WHERE c.case_id = :caseId AND c.id = :consentId`, { caseId, consentId })
}

export function readEvidence(db: ReadableDB, consentId: string): Uint8Array<ArrayBuffer> | null {
  return (
    first<{ evidence: Uint8Array<ArrayBuffer> | null }>(db, 'SELECT evidence FROM consents WHERE id = :consentId', {
      consentId,
    })?.evidence ?? null
  )
}

export function listGrants(db: ReadableDB, caseId: string): Grant[] {
  return all<Grant>(
    db,
    `SELECT g.consent_id AS consentId, g.scope, g.body_id AS bodyId, coalesce(b.name, '') AS body, g.purpose
     FROM consents c JOIN consent_grants g ON g.consent_id = c.id LEFT JOIN bodies b ON b.id = g.body_id
     WHERE c.case_id = :caseId ORDER BY g.rowid`,
    { caseId },
  )
}

function addGrant(w: WritableDB, consentId: string, grant: NewGrant): void {
  const { scope, school, recipient, purpose } = grant
  run(
    w,
    // The same thing permitted twice in one breath is permitted once.
    `INSERT INTO consent_grants (consent_id, scope, body_id, purpose) VALUES (:consentId, :scope, :bodyId, :purpose)
     ON CONFLICT DO NOTHING`,
    {
      consentId,
      scope,
      bodyId: bodyOf(w, scope, school, recipient),
      purpose: scope === 'pass-on' ? (purpose ?? null) : null,
    },
  )
}

function addEnding(w: WritableDB, ending: Ending): void {
  run(
    w,
    `INSERT INTO consent_endings (consent_id, kind, at, by_person, method, note, superseded_by, recorded_by, recorded_at)
     VALUES (:consentId, :kind, :at, :byPerson, :method, :note, :supersededBy, :recordedBy, :recordedAt)`,
    ending,
  )
}

const select = `SELECT c.id AS consentId, c.given_by AS givenBy, p.given_name || ' ' || p.family_name AS givenByName, c.standing, c.purpose, c.purposes,
  c.conditions, c.language, c.notice, c.method, c.evidence_note AS evidenceNote, c.evidence IS NOT NULL AS hasEvidence, c.given_at AS givenAt,
  c.expires_on AS expiresOn, c.ends_at AS endsAt, a.name AS recordedBy, c.recorded_at AS recordedAt,
  e.at AS endedAt, e.kind AS endedBy
FROM consents c JOIN people p ON p.id = c.given_by JOIN accounts a ON a.id = c.recorded_by
LEFT JOIN consent_endings e ON e.consent_id = c.id`
