import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type NewPack = {
  packId: string
  caseId: string
  requestId: string
  addresseeId: string
  addressee: string
  address: string
  releasedBy: string
  releasedAt: string
  auditSeq: number
  auditHash: Uint8Array<ArrayBuffer>
  manifest: string
  largePrint: number
  content: string
  sha256: string
  pdf: Uint8Array<ArrayBuffer>
}

export type Pack = {
  packId: string
  caseId: string
  requestId: string
  reference: string
  addressee: string
  address: string
  releasedBy: string
  releasedAt: string
  approvedBy: string
  approvedAt: string
  largePrint: number
  sha256: string
  bytes: number
}

export function releasePack(db: Database, entry: Entry, pack: NewPack): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO packs (id, case_id, request_id, addressee_id, addressee, address, released_by, released_at, audit_seq, audit_hash,
         manifest, large_print, content, sha256, pdf)
       VALUES (:packId, :caseId, :requestId, :addresseeId, :addressee, :address, :releasedBy, :releasedAt, :auditSeq, :auditHash,
         :manifest, :largePrint, :content, :sha256, :pdf)`,
      pack,
    ),
  )
}

export function readPackOfRequest(db: ReadableDB, requestId: string): Pack | undefined {
  return first<Pack>(db, `${select} WHERE k.request_id = :requestId`, { requestId })
}

export function readPack(db: ReadableDB, caseId: string, packId: string): Pack | undefined {
  return first<Pack>(db, `${select} WHERE k.case_id = :caseId AND k.id = :packId`, { caseId, packId })
}

export function readPackPdf(db: ReadableDB, packId: string): Uint8Array<ArrayBuffer> | undefined {
  return first<{ pdf: Uint8Array<ArrayBuffer> }>(db, 'SELECT pdf FROM packs WHERE id = :packId', { packId })?.pdf
}

const select = `SELECT k.id AS packId, k.case_id AS caseId, k.request_id AS requestId, r.reference, k.addressee, k.address,
  a.name AS releasedBy, k.released_at AS releasedAt, s.name AS approvedBy, v.at AS approvedAt, k.large_print AS largePrint, k.sha256,
  length(k.pdf) AS bytes
FROM packs k JOIN requests r ON r.id = k.request_id JOIN accounts a ON a.id = k.released_by
JOIN pack_reviews v ON v.n = (SELECT max(n) FROM pack_reviews WHERE request_id = k.request_id) JOIN accounts s ON s.id = v.by`
