import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

/** A document as the case lists it; one that was taken off has neither title nor words any more. */
export type DocumentRow = {
  documentId: string
  caseId: string
  contactId: string | null
  fileName: string
  title: string
  kind: string
  mediaType: string
  datedOn: string
  cameFrom: string
  bytes: number
  sha256: string
  /** 1 for an image, 0 for what is words. */
  pages: number
  addedBy: string
  addedAt: string
  removedBy: string | null
  removedAt: string | null
  removedWhy: string | null
}

/** With its words, as plain text; empty for a PDF and an image. */
export type DocumentWithText = DocumentRow & { text: string }

/** Newest first, those taken off too. */
export function listDocuments(db: ReadableDB, caseId: string): DocumentRow[] {
  return all<DocumentRow>(
    db,
    `SELECT ${columns} ${from} WHERE d.case_id = :caseId ORDER BY d.dated_on DESC, d.n DESC`,
    {
      caseId,
    },
  )
}

export function readDocument(db: ReadableDB, caseId: string, documentId: string): DocumentWithText | undefined {
  return first<DocumentWithText>(
    db,
    `SELECT ${columns}, d.text ${from} WHERE d.case_id = :caseId AND d.id = :documentId`,
    {
      caseId,
      documentId,
    },
  )
}

/** The piece that begins at this byte: 0, then where the one before ended. `undefined` after the last, and once it was taken off. */
export function readPiece(db: ReadableDB, documentId: string, at: number): Uint8Array<ArrayBuffer> | undefined {
  const sql = 'SELECT bytes FROM document_chunks WHERE document_id = :documentId AND at = :at'
  return first<{ bytes: Uint8Array<ArrayBuffer> }>(db, sql, { documentId, at })?.bytes
}

/** Whom a document is kept from (P2): those from whom the note it came with is. */
export function listDocumentWalls(db: ReadableDB, caseId: string): { documentId: string; personId: string }[] {
  return all(
    db,
    'SELECT document_id AS documentId, person_id AS personId FROM walled_documents WHERE case_id = :caseId',
    { caseId },
  )
}

export type NewDocument = {
  documentId: string
  caseId: string
  contactId: string | null
  fileName: string
  title: string
  datedOn: string
  cameFrom: string
  addedBy: string
  addedAt: string
}

/** What has arrived and been looked at becomes a document of the case: its upload ends with it, in the same transaction. */
export function attachDocument(db: Database, entry: Entry, document: NewDocument): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO documents (id, case_id, contact_id, file_name, title, kind, media_type, dated_on, came_from, bytes, sha256, pages, text,
         added_by, added_at)
       SELECT :documentId, :caseId, :contactId, :fileName, :title, kind, media_type, :datedOn, :cameFrom, bytes, sha256, pages, text,
         :addedBy, :addedAt
       FROM uploads WHERE document_id = :documentId`,
      document,
    ),
  )
}

/** Its bytes and words are erased by the schema; what it was, who added it and why it was taken off stay. */
export function removeDocument(
  db: Database,
  entry: Entry,
  removal: { documentId: string; removedBy: string; removedAt: string; removedWhy: string },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      `UPDATE documents SET file_name = '', title = '', came_from = '', text = '',
         removed_by = :removedBy, removed_at = :removedAt, removed_why = :removedWhy WHERE id = :documentId`,
      removal,
    ),
  )
}

const columns = `d.id AS documentId, d.case_id AS caseId, d.contact_id AS contactId, d.file_name AS fileName, d.title, d.kind,
  d.media_type AS mediaType, d.dated_on AS datedOn, d.came_from AS cameFrom, d.bytes, d.sha256, d.pages, a.name AS addedBy,
  d.added_at AS addedAt, r.name AS removedBy, d.removed_at AS removedAt, d.removed_why AS removedWhy`

const from = `FROM documents d JOIN accounts a ON a.id = d.added_by LEFT JOIN accounts r ON r.id = d.removed_by`
