import { isSame, parentHash, emptyRoot, type Hash } from '../log/tree.ts'
import { leafOf, type Logged } from '../log/entry.ts'
import { all, first } from '../sql.ts'
import type { ReadableDB, Row } from '../types.ts'

/** What is wrong with the first entry that is: see the words of `log-broken` for what each means. */
export type LogFault = 'missing' | 'edited' | 'moved' | 'replaced' | 'tree' | 'cut'

/** A check of the whole log on its way, page by page, so that it can be stopped between two. */
export type Walk = {
  readonly entries: number
  readonly root: Hash
  /** The tree's right edge: by level the complete subtree that waits for its right sibling. */
  readonly edge: readonly (Hash | null)[]
  readonly ended: boolean
  readonly brokenAt: number | null
  readonly fault: LogFault | null
}

const start: Walk = { entries: 0, root: emptyRoot, edge: [], ended: false, brokenAt: null, fault: null }
const pageSize = 4096

/**
 * Reads the next entries and works out again what each leaves in the tree: its commitment, its leaf, the subtrees it completes and the
 * root after it. `brokenAt` is the first entry where the database says something else.
 */
export function walkLog(db: ReadableDB, from: Walk = start): Walk {
  const { entries } = from
  const rows = all<AuditRow>(db, `${select} WHERE seq > :entries ORDER BY seq LIMIT :pageSize`, { entries, pageSize })
  const nodes = nodesBetween(db, entries, entries + rows.length)
  let walk = from
  for (const row of rows) {
    const { edge, made } = joined(walk.edge, walk.entries, row.leaf)
    const root = rootOf(edge)
    const fault = faultOf(db, row, walk.entries + 1, root) ?? (isKept(made, nodes) ? null : 'tree')
    if (fault !== null) return { ...walk, ended: true, brokenAt: walk.entries + 1, fault }
    walk = { ...walk, entries: row.seq, root, edge }
  }
  if (rows.length === pageSize) return walk
  const isCut = countNodes(db) !== walk.entries - walk.edge.filter((node) => node !== null).length
  return isCut ? { ...walk, ended: true, brokenAt: walk.entries + 1, fault: 'cut' } : { ...walk, ended: true }
}

type AuditRow = Row & Logged & { readonly salt: Hash; readonly leaf: Hash; readonly root: Hash }

const select = `SELECT seq, id, at, account_id AS "by", act, case_id AS caseId, subject, detail, salt, leaf, hash AS root FROM audit`

function faultOf(db: ReadableDB, row: AuditRow, expected: number, root: Hash): LogFault | null {
  if (row.seq !== expected) return 'missing'
  if (!isSame(leafOf(row, row.salt), row.leaf)) return standsElsewhere(db, row) ? 'moved' : 'edited'
  return isSame(root, row.root) ? null : 'replaced'
}

/** Whether this is an entry of the log all right, but of another place. Only asked of a log that is broken: it reads all of it. */
function standsElsewhere(db: ReadableDB, row: AuditRow): boolean {
  for (let after = 0; ;) {
    const page = all<{ seq: number; leaf: Hash }>(
      db,
      'SELECT seq, leaf FROM audit WHERE seq > :after ORDER BY seq LIMIT :pageSize',
      { after, pageSize },
    )
    for (const { seq, leaf } of page) {
      const there = leafOf({ ...row, seq }, row.salt)
      if (isSame(there, leaf) || isSame(there, row.leaf)) return true
    }
    if (page.length < pageSize) return standsNext(row)
    after = page.at(-1)?.seq ?? after
  }
}

/** The last entry of a log that one was taken out of, moved up: its old place is past the end now. */
function standsNext(row: AuditRow): boolean {
  return isSame(leafOf({ ...row, seq: row.seq + 1 }, row.salt), row.leaf)
}

/** Adds a leaf to the edge. `made`: each subtree it completes, as the key of its row and its hash. */
function joined(edge: Walk['edge'], index: number, leaf: Hash): { edge: (Hash | null)[]; made: [string, Hash][] } {
  const next = [...edge]
  const made: [string, Hash][] = []
  let hash = leaf
  let level = 0
  for (let left = next[0]; left !== null && left !== undefined; left = next[level]) {
    hash = parentHash(left, hash)
    next[level] = null
    level += 1
    made.push([keyOf(level, Math.floor(index / 2 ** level)), hash])
  }
  next[level] = hash
  return { edge: next, made }
}

function rootOf(edge: Walk['edge']): Hash {
  let root: Hash | null = null
  for (const node of edge) if (node !== null) root = root === null ? node : parentHash(node, root)
  return root ?? emptyRoot
}

function isKept(made: readonly [string, Hash][], nodes: ReadonlyMap<string, Hash>): boolean {
  return made.every(([key, hash]) => isSame(nodes.get(key) ?? emptyRoot, hash))
}

/** The nodes completed by the entries after `from` up to `to`. */
function nodesBetween(db: ReadableDB, from: number, to: number): ReadonlyMap<string, Hash> {
  const nodes = new Map<string, Hash>()
  for (let level = 1; 2 ** level <= to; level += 1) {
    const [low, high] = [from, to].map((seq) => Math.floor(seq / 2 ** level))
    const found = all<{ at: number; hash: Hash }>(
      db,
      'SELECT at, hash FROM audit_nodes WHERE level = :level AND at >= :low AND at < :high',
      { level, low: low ?? 0, high: high ?? 0 },
    )
    for (const { at, hash } of found) nodes.set(keyOf(level, at), hash)
  }
  return nodes
}

function keyOf(level: number, at: number): string {
  return `${level} ${at}`
}

/** A log of n entries has a node for each pair ever joined: n less the subtrees still waiting at its edge. */
function countNodes(db: ReadableDB): number {
  return first<{ nodes: number }>(db, 'SELECT count(*) AS nodes FROM audit_nodes')?.nodes ?? 0
}
