import { z } from 'zod'
import {
  Bytes,
  CaseRef,
  CivilDate,
  ContactId,
  Done,
  DocumentId,
  Instant,
  PersonId,
  choice,
  required,
} from './common.ts'

/** What is attached to a case, by what it is: pages and pictures are looked at, the rest is read as words. */
export const documentKinds = ['pdf', 'image', 'docx', 'text', 'email'] as const
export const DocumentKind = choice(documentKinds)
export type DocumentKind = z.output<typeof DocumentKind>

/** Said on the form before a file is chosen. */
export const limits = {
  bytes: 50 * 1024 * 1024,
  pages: 500,
  megapixels: 100,
  /** Of a Word document, a text or a message. */
  characters: 1_000_000,
} as const

/** A file crosses in pieces of this size, the last one shorter. */
export const pieceBytes = 256 * 1024

const DocumentRef = CaseRef.extend({ documentId: DocumentId })
const FileName = z.string().max(1000, 'too-long')
const At = z
  .int()
  .min(0)
  .max(limits.bytes)
  .refine((at) => at % pieceBytes === 0)

/** What a file turned out to be, and what can be told from it about the rest of the form. */
export const Arrived = z.strictObject({
  documentId: DocumentId,
  fileName: z.string(),
  kind: DocumentKind,
  bytes: z.int(),
  pages: z.int(),
  /** The ending of its name, where that says something else than the file itself. */
  namedLike: z.string().nullable(),
  title: z.string(),
  datedOn: CivilDate.nullable(),
  cameFrom: z.string(),
  /** The note that the message came with which this came with. */
  contactId: ContactId.nullable(),
})
export type Arrived = z.output<typeof Arrived>

/** One that was taken off has neither title, file name nor sender any more. */
const DocumentView = z.strictObject({
  documentId: DocumentId,
  contactId: ContactId.nullable(),
  title: z.string(),
  fileName: z.string(),
  kind: DocumentKind,
  mediaType: z.string(),
  datedOn: CivilDate,
  cameFrom: z.string(),
  bytes: z.int(),
  pages: z.int(),
  sha256: z.string(),
  addedBy: z.string(),
  addedAt: Instant,
  /** Whom the note it came with is kept from, and so is it. */
  keptFrom: z.array(PersonId),
  removed: z.strictObject({ by: z.string(), at: Instant, why: z.string() }).nullable(),
})
export type DocumentView = z.output<typeof DocumentView>

export const documents = {
  listDocuments: { needs: 'case:read', audit: 'none', input: CaseRef, output: z.array(DocumentView) },
  /** A document as it is shown; its bytes follow piece by piece, its words are here. */
  openDocument: {
    needs: 'case:read',
    audit: 'entry',
    input: DocumentRef,
    output: DocumentView.extend({ text: z.string() }),
  },
  readDocumentPiece: {
    needs: 'case:read',
    audit: 'none',
    input: DocumentRef.extend({ at: At }),
    output: z.strictObject({ bytes: Bytes }),
  },
  /** A file on its way in is nobody's record yet, like a draft: it leaves no entry until it is attached. One at a time. */
  beginUpload: {
    needs: 'contact:record',
    audit: 'none',
    input: CaseRef.extend({ bytes: z.int().min(1, 'empty-file').max(limits.bytes, 'file-too-large') }),
    output: z.strictObject({ documentId: DocumentId }),
  },
  addPiece: {
    needs: 'contact:record',
    audit: 'none',
    input: DocumentRef.extend({ at: At, bytes: Bytes.refine(isPiece) }),
    output: Done,
  },
  /** All of it is here: what is it? Judged by what it holds, never by its name. */
  examineUpload: {
    needs: 'contact:record',
    audit: 'none',
    input: DocumentRef.extend({ fileName: FileName }),
    output: Arrived,
  },
  /** What came with a message that is attached: names and sizes, in the message's own order. */
  listEnclosures: {
    needs: 'case:read',
    audit: 'none',
    input: DocumentRef,
    output: z.array(z.strictObject({ name: z.string(), bytes: z.int() })),
  },
  /** One of them on its way to be a document of its own, without ever lying on the disk. */
  takeEnclosure: {
    needs: 'contact:record',
    audit: 'none',
    input: DocumentRef.extend({ index: z.int().min(0).max(999) }),
    output: Arrived,
  },
  cancelUpload: { needs: 'contact:record', audit: 'none', input: DocumentRef, output: Done },
  attachDocument: {
    needs: 'contact:record',
    audit: 'entry',
    input: DocumentRef.extend({
      fileName: FileName,
      title: required(200),
      datedOn: CivilDate,
      cameFrom: required(120),
      contactId: ContactId.nullable(),
    }),
    output: z.strictObject({ documentId: DocumentId }),
  },
  removeDocument: {
    needs: 'document:remove',
    audit: 'entry',
    input: DocumentRef.extend({ why: required(1000) }),
    output: Done,
  },
} as const

function isPiece(bytes: Uint8Array): boolean {
  return bytes.byteLength >= 1 && bytes.byteLength <= pieceBytes
}
