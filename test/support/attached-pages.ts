import { createHash, randomUUID } from 'node:crypto'
import { accountOf, type World } from './casebook.ts'
import { entryOf } from '../../main/session.ts'

type Paper = { readonly kind: string; readonly mediaType: string; readonly pages: number; readonly text: string }

export const aPdf: Paper = { kind: 'pdf', mediaType: 'application/pdf', pages: 1, text: '' }

/** A document of a case as the database keeps it once it has arrived and been judged; who added it is a caseworker. */
export async function addDocument(
  { casebook, clock }: World,
  caseId: string,
  bytes: Uint8Array,
  about: Partial<Paper & { title: string; cameFrom: string; datedOn: string; contactId: string | null }> = {},
): Promise<string> {
  const { db } = casebook.parts.database
  const {
    title = 'Letter from the school',
    cameFrom = 'Highdown School',
    datedOn = '2026-11-20',
    contactId = null,
    ...paper
  } = about
  const documentId = randomUUID()
  const accountId = accountOf.caseworker
  await db.beginUpload({ documentId, caseId, accountId, bytes: bytes.length, begunAt: clock.now })
  for (let at = 0; at < bytes.length; at += piece)
    await db.addPiece(documentId, at, new Uint8Array(bytes.subarray(at, at + piece)))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await db.keepExamined({ documentId, sha256, ...aPdf, ...paper })
  await db.attachDocument(entryOf('attachDocument', accountId, clock.now), {
    documentId,
    caseId,
    contactId,
    fileName: 'letter.pdf',
    title,
    datedOn,
    cameFrom,
    addedBy: accountId,
    addedAt: clock.now,
  })
  return documentId
}

const piece = 256 * 1024
