import { nodesOf } from '../audit-tree.ts'
import type { Logged } from '../log/entry.ts'
import { proofText } from '../log/proof.ts'
import { type Hash, inclusionPath } from '../log/tree.ts'
import { signCheckpoint } from '../log/checkpoint.ts'
import { keyFromSeed, vkeyOf } from '../log/note.ts'
import { first } from '../sql.ts'
import type { ReadableDB, Row } from '../types.ts'

/**
 * Proves that a pack's release is in the log: the entry, and its place in the log as it stood right after. Worked out afresh each
 * time and the same each time, so nothing more is kept. `undefined` when the log has no such entry.
 */
export function provePack(db: ReadableDB, packId: string): string | undefined {
  const released = first<Released>(db, releaseOf, { packId })
  if (released === undefined) return undefined
  const { bytes, salt, root, seed, ...entry } = released
  const extra = { bytes, entry, salt: Buffer.from(salt).toString('hex'), key: vkeyOf(keyFromSeed(seed)) }
  return proofText({
    extra: JSON.stringify(extra),
    index: entry.seq - 1,
    path: inclusionPath(entry.seq - 1, entry.seq, nodesOf(db)),
    checkpoint: signCheckpoint({ size: entry.seq, root }, seed),
  })
}

type Released = Row & Logged & { readonly bytes: number; readonly salt: Hash; readonly root: Hash; readonly seed: Hash }

// By the moment of the release first, which an index answers: a log is long, and what it says of a pack is inside its detail.
const releaseOf = `
  SELECT a.seq, a.id, a.at, a.account_id AS "by", a.act, a.case_id AS caseId, a.subject, a.detail, a.salt, a.hash AS root,
    k.bytes, s.seed
  FROM (
    SELECT id, 'releasePack' AS act, released_at, length(pdf) AS bytes FROM packs WHERE id = :packId
    UNION ALL SELECT id, 'releaseLegalPack', released_at, length(pdf) FROM legal_packs WHERE id = :packId
  ) k
  JOIN audit a ON a.act = k.act AND a.at = k.released_at AND a.detail ->> '$.packId' = k.id
  JOIN log_key s`
