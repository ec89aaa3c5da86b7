import { randomUUID } from 'node:crypto'
import type { DocumentRow } from '../../db/queries/documents.ts'
import { ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { documents as operations } from '../../preload/contract/documents.ts'
import type { Answer, SignedInCtx, Some } from '../ipc/context.ts'
import { dateOf } from '../policy/time.ts'
import { fileNameOf, namedLike, titleOf } from '../policy/documents.ts'

export const documents: Some<keyof typeof operations> = {
  listDocuments: async ({ caseId }, { db }) => {
    const [rows, walls] = await Promise.all([db.listDocuments(caseId), db.listDocumentWalls(caseId)])
    return ok(rows.map((row) => viewOf(row, walls)))
  },

  openDocument: async ({ caseId, documentId }, { db, entry }) => {
    const [found, walls] = await Promise.all([db.readDocument(caseId, documentId), db.listDocumentWalls(caseId)])
    if (found === undefined) return refuse('not-found')
    await db.note(entry({ subject: documentId }))
    return ok({ ...viewOf(found, walls), text: found.text })
  },

  readDocumentPiece: async ({ caseId, documentId, at }, { db }) => {
    const found = await db.readDocument(caseId, documentId)
    if (found === undefined) return refuse('not-found')
    if (found.removedAt !== null) return refuse('document-taken-off')
    const bytes = await db.readPiece(documentId, at)
    return bytes === undefined ? refuse('not-found') : ok({ bytes })
  },

  beginUpload: async ({ caseId, bytes }, { db, who, now, casebook }) => {
    casebook.examining?.abort()
    const documentId = randomUUID()
    await db.beginUpload({ documentId, caseId, accountId: who.accountId, bytes, begunAt: now })
    return ok({ documentId })
  },

  addPiece: async ({ caseId, documentId, at, bytes }, { db, who }) => {
    const upload = await db.readUpload(caseId, documentId, who.accountId)
    if (upload === undefined) return refuse('not-found')
    if (at !== upload.received || at + bytes.byteLength > upload.bytes) return refuse('piece-out-of-order')
    await db.addPiece(documentId, at, new Uint8Array(bytes))
    return ok({})
  },

  examineUpload: ({ caseId, documentId, fileName }, ctx) => examineUpload({ caseId, documentId, fileName }, ctx),

  cancelUpload: async ({ caseId, documentId }, { db, who, casebook }) => {
    if ((await db.readUpload(caseId, documentId, who.accountId)) === undefined) return ok({})
    casebook.examining?.abort()
    await db.dropUpload(documentId)
    return ok({})
  },

  attachDocument: async (draft, { db, who, now, today, entry }) => {
    const { caseId, documentId, title, datedOn, cameFrom, contactId } = draft
    const upload = await db.readUpload(caseId, documentId, who.accountId)
    if (upload === undefined || upload.kind === null) return refuse('document-not-whole')
    if (datedOn > today) return refuse('in-the-future', { fields: { datedOn: 'in-the-future' } })
    if (contactId !== null && !(await db.isNoteOf(caseId, contactId)))
      return refuse('note-of-another-case', { fields: { contactId: 'not-chosen' } })
    // The database's CHECKs hold the values of these codes.
    const fileName = fileNameOf(draft.fileName, upload.kind as 'pdf')
    await db.attachDocument(entry({ subject: documentId, detail: { kind: upload.kind } }), {
      documentId,
      caseId,
      contactId,
      fileName,
      title,
      datedOn,
      cameFrom,
      addedBy: who.accountId,
      addedAt: now,
    })
    return ok({ documentId })
  },

  removeDocument: async ({ caseId, documentId, why }, { db, who, now, entry }) => {
    const found = await db.readDocument(caseId, documentId)
    if (found === undefined) return refuse('not-found')
    if (found.removedAt !== null) return refuse('document-taken-off')
    await db.removeDocument(entry({ subject: documentId, detail: { kind: found.kind } }), {
      documentId,
      removedBy: who.accountId,
      removedAt: now,
      removedWhy: why,
    })
    return ok({})
  },
}

type Upload = { readonly caseId: string; readonly documentId: string; readonly fileName: string }

/** Puts the pieces together, has them looked at in a thread of their own, and keeps what was found beside them. */
async function examineUpload(
  { caseId, documentId, fileName }: Upload,
  { db, who, today, casebook }: SignedInCtx,
): Promise<Result<Answer<'examineUpload'>>> {
  const upload = await db.readUpload(caseId, documentId, who.accountId)
  if (upload === undefined) return refuse('not-found')
  if (upload.received !== upload.bytes) return refuse('document-not-whole')
  const examining = new AbortController()
  casebook.examining?.abort()
  casebook.examining = examining
  try {
    const bytes = new Uint8Array(upload.bytes)
    for (let at = 0; at < upload.bytes;) {
      const piece = await db.readPiece(documentId, at)
      if (piece === undefined || examining.signal.aborted) return refuse('cancelled')
      bytes.set(piece, at)
      at += piece.byteLength
    }
    const looked = await casebook.parts.reader(bytes, examining.signal)
    if (!looked.ok) {
      if (!examining.signal.aborted) await db.dropUpload(documentId)
      return looked
    }
    const { about, ...examined } = looked.value
    if (!(await db.keepExamined({ documentId, ...examined }))) return refuse('cancelled')
    const { kind, pages } = examined
    const name = fileNameOf(fileName, kind)
    const day = about === null || about.sentAt === null ? null : dateOf(about.sentAt)
    const said = { title: titleOf(name, about?.title ?? ''), cameFrom: (about?.from ?? '').slice(0, 120) }
    const what = { documentId, fileName: name, kind, bytes: upload.bytes, pages, namedLike: namedLike(name, kind) }
    return ok({ ...what, ...said, datedOn: day !== null && day <= today ? day : null })
  } finally {
    if (casebook.examining === examining) casebook.examining = null
  }
}

function viewOf(
  { caseId: _, removedBy, removedAt, removedWhy, ...row }: DocumentRow & { readonly text?: string },
  walls: readonly { readonly documentId: string; readonly personId: string }[],
) {
  const { text: _text, ...shown } = row
  return {
    ...shown,
    keptFrom: walls.filter(({ documentId }) => documentId === row.documentId).map(({ personId }) => personId),
    removed: removedAt === null ? null : { by: removedBy ?? '', at: removedAt, why: removedWhy ?? '' },
  }
}
