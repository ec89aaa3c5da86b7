import type { Database } from '@signalapp/sqlcipher'
import { first, run, unaudited } from '../sql.ts'
import type { ReadableDB } from '../types.ts'

/** A file on its way in: nobody's record yet, so it leaves no audit entry. */
export type NewUpload = { documentId: string; caseId: string; accountId: string; bytes: number; begunAt: string }

/** One at a time: whatever was left of another is cleared away. */
export function beginUpload(db: Database, upload: NewUpload): void {
  unaudited(db, (w) => {
    run(w, 'DELETE FROM uploads')
    run(
      w,
      `INSERT INTO uploads (document_id, case_id, account_id, bytes, begun_at) VALUES (:documentId, :caseId, :accountId, :bytes, :begunAt)`,
      upload,
    )
  })
}

export function addPiece(db: Database, documentId: string, at: number, bytes: Uint8Array<ArrayBuffer>): void {
  unaudited(db, (w) =>
    run(w, 'INSERT INTO document_chunks (document_id, at, bytes) VALUES (:documentId, :at, :bytes)', {
      documentId,
      at,
      bytes,
    }),
  )
}

export type Upload = {
  documentId: string
  bytes: number
  received: number
  /** What it turned out to be; `null` until somebody has looked. */
  kind: string | null
  mediaType: string | null
  sha256: string | null
  pages: number | null
}

/** Their own: nobody goes on with what somebody else began. */
export function readUpload(db: ReadableDB, caseId: string, documentId: string, accountId: string): Upload | undefined {
  return first<Upload>(
    db,
    `SELECT document_id AS documentId, bytes, kind, media_type AS mediaType, sha256, pages,
       coalesce((SELECT at + length(c.bytes) FROM document_chunks c WHERE c.document_id = u.document_id ORDER BY at DESC LIMIT 1), 0) AS received
     FROM uploads u WHERE document_id = :documentId AND case_id = :caseId AND account_id = :accountId`,
    { documentId, caseId, accountId },
  )
}

export type Examined = {
  documentId: string
  kind: string
  mediaType: string
  sha256: string
  pages: number
  text: string
}

/** @returns false when it was given up meanwhile. */
export function keepExamined(db: Database, examined: Examined): boolean {
  return unaudited(
    db,
    (w) =>
      run(
        w,
        `UPDATE uploads SET kind = :kind, media_type = :mediaType, sha256 = :sha256, pages = :pages, text = :text
         WHERE document_id = :documentId`,
        examined,
      ) === 1,
  )
}

export function dropUpload(db: Database, documentId: string): void {
  unaudited(db, (w) => run(w, 'DELETE FROM uploads WHERE document_id = :documentId', { documentId }))
}

/** What a lock, a crash or a power cut left half-way. Whoever signs in is not kept out by a disk too full to clear it. */
export function sweepUploads(db: Database): void {
  try {
    unaudited(db, (w) => run(w, 'DELETE FROM uploads'))
  } catch {
    // Tried again at the next opening, and before the next upload.
  }
}
