import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import { pieceBytes } from '../preload/contract/documents.ts'
import type { DocumentWithText } from '../db/queries/documents.ts'
import type { Upload } from '../db/queries/uploads.ts'
import type { Enclosure } from './documents/enclosures.ts'
import type { Answer, SignedInCtx } from './ipc/context.ts'
import { fileNameOf, namedLike, titleOf } from './policy/documents.ts'
import { dateOf } from './policy/time.ts'
import { wholeDocument } from './whole-document.ts'

/** Has what arrived looked at in a thread of its own, and keeps what was found beside it. What is not taken is cleared away. */
export async function examineUpload(
  upload: Upload,
  fileName: string,
  ctx: SignedInCtx,
): Promise<Result<Answer<'examineUpload'>>> {
  const { db, today, casebook } = ctx
  const { documentId, received, bytes: size } = upload
  if (received !== size) return refuse('document-not-whole')
  return whileExamining(ctx, async (signal) => {
    const bytes = await wholeDocument(db, documentId, signal)
    if (bytes.length !== size) return refuse('cancelled')
    const looked = await casebook.parts.reader.examine(bytes, signal)
    if (!looked.ok) {
      if (!signal.aborted) await db.dropUpload(documentId)
      return looked
    }
    const { about, ...examined } = looked.value
    if (!(await db.keepExamined({ documentId, ...examined }))) return refuse('cancelled')
    const { kind, pages } = examined
    const name = fileNameOf(fileName, kind)
    const day = about === null || about.sentAt === null ? null : dateOf(about.sentAt)
    const what = { documentId, fileName: name, kind, bytes: size, pages, namedLike: namedLike(name, kind) }
    const said = { title: titleOf(name, about?.title ?? ''), cameFrom: (about?.from ?? '').slice(0, 120) }
    return ok({ ...what, ...said, datedOn: day !== null && day <= today ? day : null, contactId: null })
  })
}

/** A message that is attached to a case, and what came with it. */
export async function openMessage(
  caseId: string,
  documentId: string,
  ctx: SignedInCtx,
): Promise<Result<{ readonly message: DocumentWithText; readonly enclosed: readonly Enclosure[] }>> {
  const message = await ctx.db.readDocument(caseId, documentId)
  if (message === undefined || message.kind !== 'email') return refuse('not-found')
  if (message.removedAt !== null) return refuse('document-taken-off')
  return whileExamining(ctx, async (signal) => {
    const bytes = await wholeDocument(ctx.db, documentId, signal)
    if (bytes.length !== message.bytes) return refuse('cancelled')
    const enclosed = await ctx.casebook.parts.reader.enclosures(bytes, signal)
    return enclosed.ok ? ok({ message, enclosed: enclosed.value }) : enclosed
  })
}

/** Bytes that are here already take the way of a file that is sent, in the same pieces. */
export async function uploadBytes(caseId: string, bytes: Uint8Array, { db, who, now }: SignedInCtx): Promise<Upload> {
  const documentId = randomUUID()
  const size = bytes.byteLength
  await db.beginUpload({ documentId, caseId, accountId: who.accountId, bytes: size, begunAt: now })
  for (let at = 0; at < size; at += pieceBytes)
    await db.addPiece(documentId, at, new Uint8Array(bytes.subarray(at, at + pieceBytes)))
  return { documentId, bytes: size, received: size, kind: null, mediaType: null, sha256: null, pages: null }
}

/** One at a time: the next look ends the one before, and so does a lock. */
async function whileExamining<T>(
  { casebook }: SignedInCtx,
  look: (signal: AbortSignal) => Promise<Result<T>>,
): Promise<Result<T>> {
  const examining = new AbortController()
  casebook.examining?.abort()
  casebook.examining = examining
  try {
    return await look(examining.signal)
  } finally {
    if (casebook.examining === examining) casebook.examining = null
  }
}
