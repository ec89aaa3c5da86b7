import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { leafOf, type Logged, saltBytes } from '../../../db/log/entry.ts'
import { type Hash, parentHash } from '../../../db/log/tree.ts'
import { checkpoint, openDatabase } from '../../../db/open.ts'
import { writeService } from '../../../db/queries/service.ts'
import { entryOf } from '../../../main/session.ts'

/**
 * An encrypted database whose audit log has that many entries, the last of them the release of a pack; beside it, in a table of its own,
 * the same entries as a plain chain, each hash over the one before: what the log was before it was a tree.
 */
export function makeLongLog(file: string, entries: number, pdf: Uint8Array<ArrayBuffer>) {
  const key = new Uint8Array(randomBytes(32))
  const opened = openDatabase(file, key)
  if (!opened.ok) throw new Error(opened.code)
  const { db } = opened
  for (const setting of ['synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -1000000']) db.pragma(setting)
  writeService(db, entryOf('setUpService', null, at), { details: '{}', localAuthority: 'x', autoLockMinutes: 5 })
  db.exec(plainChain)
  const packId = randomUUID()
  db.exec('BEGIN')
  fill(db, entries, packId, createHash('sha256').update(pdf).digest('hex'))
  putPack(db, packId, pdf)
  db.exec('COMMIT')
  for (const setting of ['synchronous = FULL', 'cache_size = -65536']) db.pragma(setting)
  checkpoint(db)
  return { db, key, packId }
}

/** One more entry of the plain chain, as it was written before. */
export function appendToChain(db: Database): void {
  db.exec('BEGIN IMMEDIATE')
  const head = db.prepare('SELECT seq, hash FROM chain ORDER BY seq DESC LIMIT 1').get<{ seq: number; hash: Hash }>()
  if (head === undefined) throw new Error('the chain is empty')
  const entry = entryAt(head.seq + 1, 'test', '{}')
  db.prepare(intoChain).run(chainRow(entry, chained(head.hash, entry)))
  db.exec('COMMIT')
}

/** Walks the plain chain from its first entry; answers how many follow from the one before. */
export function walkChain(db: Database): number {
  let before: Hash = new Uint8Array(32)
  let entries = 0
  for (;;) {
    const page = db
      .prepare(
        `SELECT seq, id, at, account_id AS "by", act, case_id AS caseId, subject, detail, hash FROM chain
         WHERE seq > ? ORDER BY seq LIMIT 10000`,
      )
      .all<Logged & { hash: Hash }>([entries])
    for (const row of page) {
      if (Buffer.compare(chained(before, row), row.hash) !== 0) return entries
      before = row.hash
      entries += 1
    }
    if (page.length < 10_000) return entries
  }
}

const at = '2026-11-24T10:00:00.000Z'

const columns = `seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, account_id TEXT, act TEXT NOT NULL, case_id TEXT,
  subject TEXT, detail TEXT NOT NULL CHECK (json_valid(detail)), hash BLOB NOT NULL CHECK (length(hash) = 32)`
const plainChain = `
CREATE TABLE chain (${columns}) STRICT;
CREATE INDEX chain_by_case ON chain (case_id, seq);
CREATE INDEX chain_by_person ON chain (account_id, act, seq);
CREATE INDEX chain_by_act ON chain (act, at);
CREATE TRIGGER chain_only_grows BEFORE INSERT ON chain WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM chain)
BEGIN SELECT raise(ABORT, 'chain'); END;
CREATE TRIGGER chain_is_never_replaced BEFORE INSERT ON chain WHEN EXISTS (SELECT 1 FROM chain WHERE seq = NEW.seq OR id = NEW.id)
BEGIN SELECT raise(ABORT, 'chain'); END;`

const intoChain = 'INSERT INTO chain VALUES (:seq, :id, :at, :by, :act, :caseId, :subject, :detail, :hash)'

function chainRow(entry: Logged, hash: Hash) {
  return { ...entry, hash }
}

function chained(before: Uint8Array, { seq, id, at: time, by, act, caseId, subject, detail }: Logged): Hash {
  const fields = JSON.stringify([seq, id, time, by, act, caseId, subject, detail])
  return new Uint8Array(createHash('sha256').update(before).update(fields).digest())
}

function entryAt(seq: number, act: string, detail: string): Logged {
  return { seq, id: randomUUID(), at, by: null, act, caseId: null, subject: null, detail }
}

/** Both logs in one go, with their triggers; roots are worked out from the tree's right edge, kept here. */
function fill(db: Database, entries: number, packId: string, sha256: string): void {
  const first = db.prepare('SELECT leaf FROM audit WHERE seq = 1', { pluck: true }).get<Hash>()
  if (first === undefined) throw new Error('the log is empty')
  const edge: (Hash | null)[] = [first]
  let before: Hash = new Uint8Array(32)
  const intoAudit = db.prepare(
    'INSERT INTO audit VALUES (:seq, :id, :at, :by, :act, :caseId, :subject, :detail, :salt, :leaf, :hash)',
  )
  const intoNodes = db.prepare('INSERT INTO audit_nodes VALUES (?, ?, ?)')
  const chain = db.prepare(intoChain)
  for (let seq = 1; seq <= entries; seq += 1) {
    const release = seq === entries ? JSON.stringify({ packId, sha256 }) : null
    const entry = entryAt(seq, release === null ? `act ${seq % 40}` : 'releasePack', release ?? '{}')
    before = chained(before, entry)
    chain.run(chainRow(entry, before))
    if (seq === 1) continue
    const salt = new Uint8Array(randomBytes(saltBytes))
    const leaf = leafOf(entry, salt)
    const made = join(edge, leaf)
    intoAudit.run({ ...entry, salt, leaf, hash: rootOf(edge) })
    for (const [below, hash] of made.entries())
      intoNodes.run([below + 1, Math.floor((seq - 1) / 2 ** (below + 1)), hash])
  }
}

function join(edge: (Hash | null)[], leaf: Hash): Hash[] {
  const made: Hash[] = []
  let hash = leaf
  let level = 0
  for (let left = edge[0]; left !== null && left !== undefined; left = edge[level]) {
    hash = parentHash(left, hash)
    made.push(hash)
    edge[level] = null
    level += 1
  }
  edge[level] = hash
  return made
}

function rootOf(edge: readonly (Hash | null)[]): Hash {
  const [first, ...rest] = edge.filter((node) => node !== null)
  if (first === undefined) throw new Error('the log is empty')
  return rest.reduce((root, node) => parentHash(node, root), first)
}

/** Past the rules for packs, which ask for a whole case behind it. */
function putPack(db: Database, packId: string, pdf: Uint8Array<ArrayBuffer>): void {
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'packs'`, {
    pluck: true,
  })
  for (const name of triggers.all<string>()) db.exec(`DROP TRIGGER "${name}"`)
  db.prepare(
    `INSERT INTO packs (id, case_id, request_id, addressee_id, addressee, address, released_by, released_at, audit_seq, audit_hash,
       manifest, large_print, content, sha256, pdf)
     VALUES (?, '', '', '', '', 'x', '', ?, 1, zeroblob(32), '{}', 0, ?, ?, ?)`,
  ).run([packId, at, '0'.repeat(64), '0'.repeat(64), pdf])
}
