import type { Database } from '../../db/client.ts'
import { withProof } from './pdf.ts'

/** A released pack as it is handed out: the file as it was released, and after it its proof. */
export async function provenPack(db: Database, packId: string, pdf: Uint8Array): Promise<Uint8Array> {
  const proof = await db.provePack(packId)
  // Without its release in the log there is nothing to prove; that it is missing is the check of the log's to say.
  return proof === undefined ? pdf : withProof(pdf, proof)
}
