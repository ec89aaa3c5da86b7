import { randomUUID } from 'node:crypto'
import type { DocumentRow } from '../../db/queries/documents.ts'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { documents as operations } from '../../preload/contract/documents.ts'
import type { Some } from '../ipc/context.ts'
import { examineUpload, openMessage, uploadBytes } from '../uploads.ts'
import { fileNameOf, shownName } from '../policy/documents.ts'

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

  examineUpload: async ({ caseId, documentId, fileName }, ctx) => {
    const upload = await ctx.db.readUpload(caseId, documentId, ctx.who.accountId)
    if (upload === undefined) return refuse('not-found')
    return examineUpload(upload, fileName, ctx)
  },

  listEnclosures: async ({ caseId, documentId }, ctx) => {
    const found = await openMessage(caseId, documentId, ctx)
    if (!found.ok) return found
    return ok(found.value.enclosed.map(({ name, content }) => ({ name: shownName(name), bytes: content.byteLength })))
  },

  takeEnclosure: async ({ caseId, documentId, index }, ctx) => {
    const found = await openMessage(caseId, documentId, ctx)
    if (!found.ok) return found
    const { message, enclosed } = found.value
    const enclosure = enclosed[index]
    if (enclosure === undefined) return refuse('not-found')
    if (enclosure.content.byteLength === 0) return refuse('document-damaged')
    const upload = await uploadBytes(caseId, enclosure.content, ctx)
    const arrived = await examineUpload(upload, enclosure.name, ctx)
    if (!arrived.ok) return arrived
    // A message within the message says itself whence and when it came.
    const { datedOn, cameFrom, contactId } = message
    const said = arrived.value.datedOn === null ? { datedOn, cameFrom } : {}
    return ok({ ...arrived.value, ...said, contactId })
  },

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
