import type { Database } from '../db/client.ts'

/** All of a document or of an upload, from its pieces; shorter than it should be when it was given up or taken away meanwhile. */
export async function wholeDocument(
  db: Database,
  documentId: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let at = 0
  for (;;) {
    const piece = signal?.aborted === true ? undefined : await db.readPiece(documentId, at)
    if (piece === undefined) return new Uint8Array(Buffer.concat(pieces))
    pieces.push(piece)
    at += piece.length
  }
}
