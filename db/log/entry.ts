import { type Hash, leafHash, sha256 } from './tree.ts'

/** An entry as the log keeps it; `detail` is the very text that is stored. */
export type Logged = {
  readonly seq: number
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly act: string
  readonly caseId: string | null
  readonly subject: string | null
  readonly detail: string
}

/** Random bytes before an entry's fields, so that nobody can find what an entry says by trying what it might say. */
export const saltBytes = 16

/**
 * The leaf of an entry: RFC 6962's leaf hash of a commitment, SHA-256 over its salt and its fields. With fields and salt gone
 * the leaf still stands in the tree, so an entry could be erased without breaking the log.
 */
export function leafOf(entry: Logged, salt: Uint8Array): Hash {
  return leafHash(sha256(salt, Buffer.from(fieldsOf(entry))))
}

/** The one spelling of an entry that is hashed: its fields in this order as JSON, without spaces. */
function fieldsOf({ seq, id, at, by, act, caseId, subject, detail }: Logged): string {
  return JSON.stringify([seq, id, at, by, act, caseId, subject, detail])
}
