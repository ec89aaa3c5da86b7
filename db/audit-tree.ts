import { consistencyPath, type Hash, isConsistent, isSame, type NodeAt, parentHash, rootOf } from './log/tree.ts'
import { first, run } from './sql.ts'
import type { ReadableDB, WritableDB } from './types.ts'

/** Where the database has lost a node, the log goes on all the same: the check of the log names what is missing. */
const lost: Hash = new Uint8Array(32)

/** The tree over the audit log: its leaves stand in their entries, every complete subtree above them is a row. */
export function nodesOf(db: ReadableDB): NodeAt {
  return (level, at) => {
    const found =
      level === 0
        ? first<{ hash: Hash }>(db, 'SELECT leaf AS hash FROM audit WHERE seq = :seq', { seq: at + 1 })
        : first<{ hash: Hash }>(db, 'SELECT hash FROM audit_nodes WHERE level = :level AND at = :at', { level, at })
    return found?.hash ?? lost
  }
}

/** What one more leaf makes of the tree: its root, and the subtrees the leaf completes, from level 1 up. */
export function growTree(db: ReadableDB, index: number, leaf: Hash): { root: Hash; nodes: readonly Hash[] } {
  const stored = nodesOf(db)
  const grown: [Hash, ...Hash[]] = [leaf]
  let newest = leaf
  for (let [level, at] = [0, index]; at % 2 === 1; level += 1, at = (at - 1) / 2) {
    newest = parentHash(stored(level, at - 1), newest)
    grown.push(newest)
  }
  const node: NodeAt = (level, at) =>
    (at === Math.floor(index / 2 ** level) ? grown[level] : undefined) ?? stored(level, at)
  return { root: rootOf(index + 1, node), nodes: grown.slice(1) }
}

/** One that is there already, where a log was cut, stays: it is evidence, and the work goes on. */
export function writeNodes(db: WritableDB, index: number, nodes: readonly Hash[]): void {
  for (const [below, hash] of nodes.entries()) {
    const level = below + 1
    run(
      db,
      `INSERT INTO audit_nodes (level, at, hash) SELECT :level, :at, :hash
       WHERE NOT EXISTS (SELECT 1 FROM audit_nodes WHERE level = :level AND at = :at)`,
      { level, at: Math.floor(index / 2 ** level), hash },
    )
  }
}

/** Whether the log, by its roots and by its tree, is one that began as another was. */
export function growsFrom(db: ReadableDB, old: { readonly seq: number; readonly hash: Hash }): boolean {
  const now = first<{ seq: number; root: Hash }>(
    db,
    `SELECT n.seq, n.hash AS root FROM audit o, audit n
     WHERE o.seq = :seq AND o.hash = :hash ORDER BY n.seq DESC LIMIT 1`,
    old,
  )
  if (now === undefined) return false
  const node = nodesOf(db)
  const path = consistencyPath(old.seq, now.seq, node)
  return (
    isSame(rootOf(now.seq, node), now.root) &&
    isConsistent({ old: old.seq, size: now.seq, oldRoot: old.hash, root: now.root }, path)
  )
}
