import { pieceBytes } from '../../preload/contract/documents.ts'
import type { World } from './casebook.ts'
import { textFile } from './files.ts'

/** Sends a file to a case as whoever is signed in, piece by piece as the window does. */
export async function sent(world: World, caseId: string, file: Uint8Array) {
  const { documentId } = await world.get('beginUpload', { caseId, bytes: file.byteLength })
  for (let at = 0; at < file.byteLength; at += pieceBytes)
    await world.get('addPiece', { caseId, documentId, at, bytes: file.slice(at, at + pieceBytes) })
  return { caseId, documentId }
}

export async function examined(world: World, caseId: string, file: Uint8Array, fileName = 'letter.txt') {
  const upload = await sent(world, caseId, file)
  await world.get('examineUpload', { ...upload, fileName })
  return upload
}

export function documentDraft(upload: { readonly caseId: string; readonly documentId: string }) {
  const about = { title: 'A letter from the school', datedOn: '2026-11-12', cameFrom: 'Dana Whitlock' }
  return { ...upload, fileName: 'letter.txt', ...about, contactId: null }
}

/** A document of the case, attached by its worker. */
export async function attached(
  world: World,
  caseId: string,
  file: Uint8Array = textFile,
  contactId: string | null = null,
) {
  world.as('caseworker')
  const upload = await examined(world, caseId, file)
  await world.get('attachDocument', { ...documentDraft(upload), contactId })
  return upload
}
