import { randomBytes } from 'node:crypto'
import { growsFrom } from '../audit-tree.ts'
import { auditHead } from '../audited.ts'
import { openCheckpoint, readCheckpoint, signCheckpoint } from '../log/checkpoint.ts'
import { keyFromSeed, type NoteKey, vkeyOf } from '../log/note.ts'
import { isSame, type Hash } from '../log/tree.ts'
import { all, first, run } from '../sql.ts'
import type { ReadableDB, WritableDB } from '../types.ts'

/** At set-up, once: the key that signs where the log stands. */
export function makeLogKey(db: WritableDB): void {
  run(db, 'INSERT INTO log_key (only_one, seed) SELECT 1, :seed WHERE NOT EXISTS (SELECT 1 FROM log_key)', {
    seed: new Uint8Array(randomBytes(32)),
  })
}

/** The service's public key, as C2SP writes one. */
export function readLogKey(db: ReadableDB): string {
  return vkeyOf(keyFromSeed(seedOf(db)))
}

/** Where the log stands now, signed: a C2SP checkpoint. */
export function signHead(db: ReadableDB): string {
  const { seq, hash } = auditHead(db)
  return signCheckpoint({ size: seq, root: hash }, seedOf(db))
}

/** What somebody did to the log, as far as it can be told without reading all of it. */
export type Tampering =
  /** It ends before `stood`, which it once reached: an older copy, or (`log-cut`) this one with its newest entries taken off. */
  | { readonly code: 'database-rolled-back' | 'log-cut'; readonly entries: number; readonly stood: number }
  /** Up to entry `agrees` it is the log it was; by entry `differs` it is another. */
  | { readonly code: 'log-differs'; readonly agrees: number; readonly differs: number }

/**
 * Compares the log with what was left outside the database: the mark of the key file and signed checkpoints. A checkpoint accuses only
 * when this log's key signed it, and a signature is only looked at then, so that opening stays quick.
 */
export function findTampering(
  db: ReadableDB,
  mark: { readonly seq: number; readonly hash: string } | null,
  notes: readonly string[],
): Tampering | null {
  const { seq: entries } = auditHead(db)
  const marks = [...(mark === null ? [] : [markOf(mark)]), ...notes.flatMap(outsideMark)].toSorted(
    (a, b) => a.size - b.size,
  )
  const roots = rootsAt(
    db,
    marks.map(({ size }) => size),
  )
  const isDenied = ({ size, root }: Mark) => !isSame(roots.get(size) ?? noRoot, root)
  const against = marks.filter(isDenied).filter(isOurs(db))
  const agreed = marks.filter((one) => !isDenied(one)).at(-1)
  const differing = against.find(({ size }) => size <= entries)
  if (differing !== undefined) {
    const agrees = marks.filter((one) => one.size < differing.size && !isDenied(one)).at(-1)?.size ?? 0
    return { code: 'log-differs', agrees, differs: differing.size }
  }
  const newest = against.at(-1)
  if (newest !== undefined)
    return { code: hasNodesBeyond(db, entries) ? 'log-cut' : 'database-rolled-back', entries, stood: newest.size }
  if (agreed !== undefined && !growsFrom(db, { seq: agreed.size, hash: agreed.root }))
    return { code: 'log-differs', agrees: 0, differs: agreed.size }
  return null
}

type Mark = { readonly size: number; readonly root: Hash; readonly note: string | null }

const noRoot: Hash = new Uint8Array()

function markOf({ seq, hash }: { readonly seq: number; readonly hash: string }): Mark {
  return { size: seq, root: new Uint8Array(Buffer.from(hash, 'hex')), note: null }
}

function outsideMark(note: string): Mark[] {
  const read = readCheckpoint(note)
  return read === null || read.size === 0 ? [] : [{ size: read.size, root: read.root, note }]
}

/** The key file's own mark counts as it is: it is bound to the vault. */
function isOurs(db: ReadableDB): (mark: Mark) => boolean {
  let key: NoteKey | undefined
  return ({ note }) => note === null || openCheckpoint(note, (key ??= keyFromSeed(seedOf(db)))) !== null
}

function rootsAt(db: ReadableDB, sizes: readonly number[]): ReadonlyMap<number, Hash> {
  const rows = all<{ seq: number; hash: Hash }>(
    db,
    'SELECT seq, hash FROM audit WHERE seq IN (SELECT value FROM json_each(:sizes))',
    { sizes: JSON.stringify(sizes) },
  )
  return new Map(rows.map(({ seq, hash }) => [seq, hash]))
}

function hasNodesBeyond(db: ReadableDB, entries: number): boolean {
  return (
    first(db, 'SELECT 1 AS found FROM audit_nodes WHERE (at + 1) << level > :entries LIMIT 1', { entries }) !==
    undefined
  )
}

function seedOf(db: ReadableDB): Hash {
  const seed = first<{ seed: Hash }>(db, 'SELECT seed FROM log_key')?.seed
  if (seed === undefined) throw new Error('a log is signed once its service is set up')
  return seed
}
