import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type NewLegalPack = {
  packId: string
  caseId: string
  requestId: string
  copy: string
  addresseeId: string | null
  addressee: string
  address: string
  releasedBy: string
  releasedAt: string
  auditSeq: number
  auditHash: Uint8Array<ArrayBuffer>
  manifest: string
  largePrint: number
  sha256: string
  pdf: Uint8Array<ArrayBuffer>
}

export function releaseLegalPack(db: Database, entry: Entry, pack: NewLegalPack): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO legal_packs (id, case_id, request_id, copy, addressee_id, addressee, address, released_by, released_at, audit_seq,
         audit_hash, manifest, large_print, sha256, pdf)
       VALUES (:packId, :caseId, :requestId, :copy, :addresseeId, :addressee, :address, :releasedBy, :releasedAt, :auditSeq,
         :auditHash, :manifest, :largePrint, :sha256, :pdf)`,
      pack,
    ),
  )
}

export type LegalPack = {
  packId: string
  copy: string
  addressee: string
  address: string
  releasedBy: string
  releasedAt: string
  largePrint: number
  sha256: string
  bytes: number
}

export function listLegalPacks(db: ReadableDB, requestId: string): LegalPack[] {
  return all<LegalPack>(
    db,
    `SELECT k.id AS packId, k.copy, k.addressee, k.address, a.name AS releasedBy, k.released_at AS releasedAt,
       k.large_print AS largePrint, k.sha256, length(k.pdf) AS bytes
     FROM legal_packs k JOIN accounts a ON a.id = k.released_by WHERE k.request_id = :requestId ORDER BY k.n`,
    { requestId },
  )
}

export function readLegalPackPdf(
  db: ReadableDB,
  caseId: string,
  packId: string,
): { reference: string; copy: string; pdf: Uint8Array<ArrayBuffer> } | undefined {
  return first(
    db,
    `SELECT r.reference, k.copy, k.pdf FROM legal_packs k JOIN requests r ON r.id = k.request_id
     WHERE k.case_id = :caseId AND k.id = :packId`,
    { caseId, packId },
  )
}

export type NewLegalSending = {
  requestId: string
  what: string
  packId: string | null
  method: string
  sentOn: string
  recordedBy: string
  recordedAt: string
}

export function recordLegalSending(db: Database, entry: Entry, sending: NewLegalSending): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO legal_sendings (request_id, what, pack_id, method, sent_on, recorded_by, recorded_at)
       VALUES (:requestId, :what, :packId, :method, :sentOn, :recordedBy, :recordedAt)`,
      sending,
    ),
  )
}

export type LegalSending = { what: string; method: string; sentOn: string; recordedBy: string; recordedAt: string }

export function listLegalSendings(db: ReadableDB, requestId: string): LegalSending[] {
  return all<LegalSending>(
    db,
    `SELECT s.what, s.method, s.sent_on AS sentOn, a.name AS recordedBy, s.recorded_at AS recordedAt
     FROM legal_sendings s JOIN accounts a ON a.id = s.recorded_by WHERE s.request_id = :requestId ORDER BY s.n`,
    { requestId },
  )
}
