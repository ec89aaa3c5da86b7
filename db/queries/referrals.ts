import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'

export type Referral = {
  caseId: string
  referredBy: string
  referredFrom: string
  referredOn: string
  recordedBy: string
  recordedAt: string
}
export type Agreement = {
  personId: string
  caseId: string
  route: 'told-referrer' | 'came-to-us'
  gotBy: string
  method: string
  agreedAt: string
  note: string
  recordedBy: string
  recordedAt: string
}

export function recordAgreement(db: Database, entry: Entry, agreement: Agreement): void {
  audited(db, entry, (w) => addAgreement(w, agreement))
}

export function readReferral(
  db: ReadableDB,
  caseId: string,
): Pick<Referral, 'referredBy' | 'referredFrom' | 'referredOn'> | undefined {
  return first(
    db,
    'SELECT referred_by AS referredBy, referred_from AS referredFrom, referred_on AS referredOn FROM referrals WHERE case_id = :caseId',
    { caseId },
  )
}

export function listAgreements(
  db: ReadableDB,
  caseId: string,
): Omit<Agreement, 'caseId' | 'recordedBy' | 'recordedAt'>[] {
  return all(
    db,
    `SELECT person_id AS personId, route, got_by AS gotBy, method, agreed_at AS agreedAt, note
     FROM referral_agreements WHERE case_id = :caseId ORDER BY agreed_at`,
    { caseId },
  )
}

/** Written before its case, which is refused without it. */
export function addReferral(w: WritableDB, referral: Referral): void {
  run(
    w,
    `INSERT INTO referrals (case_id, referred_by, referred_from, referred_on, recorded_by, recorded_at)
     VALUES (:caseId, :referredBy, :referredFrom, :referredOn, :recordedBy, :recordedAt)`,
    referral,
  )
}

export function addAgreement(w: WritableDB, agreement: Agreement): void {
  run(
    w,
    `INSERT INTO referral_agreements (person_id, case_id, route, got_by, method, agreed_at, note, recorded_by, recorded_at)
     VALUES (:personId, :caseId, :route, :gotBy, :method, :agreedAt, :note, :recordedBy, :recordedAt)`,
    agreement,
  )
}
