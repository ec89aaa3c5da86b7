import type { Database } from '@signalapp/sqlcipher'
import { checkpoint } from '../open.ts'
import { all, first } from '../sql.ts'
import type { ReadableDB, Row } from '../types.ts'

/** Writes an encrypted copy under the same key to a file that is not there yet. */
export function copyInto(db: Database, file: string): void {
  db.prepare('VACUUM INTO :file').run({ file })
}

/** Folds the write-ahead log in first: beside an unfinished one the check of the file's pages raises false alarms. */
export function foldLog(db: Database): void {
  checkpoint(db)
}

/** How many pages do not carry the fingerprint (HMAC) their key gives them. */
export function countPageFaults(db: Database): number {
  return db.pragma('cipher_integrity_check').length
}

/** How many things SQLite finds wrong inside: its structure, and rows that point at rows that are not there. */
export function countStructureFaults(db: Database): number {
  try {
    const found = db.pragma('integrity_check').filter((row) => row['integrity_check'] !== 'ok').length
    return found + db.pragma('foreign_key_check').length
  } catch {
    // A page that cannot be read ends the check: that it ended is the finding.
    return 1
  }
}

export type TableCount = { table: string; rows: number }

/** How many rows each table has: figures only, never a row. The search indexes hold nothing of their own. */
export function countRows(db: ReadableDB): TableCount[] {
  const tables = all<Row & { name: string }>(
    db,
    `SELECT name FROM sqlite_schema
     WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%^_fts%' ESCAPE '^' ORDER BY name`,
  )
  return tables.map(({ name }) => ({
    table: name,
    rows: first<{ rows: number }>(db, `SELECT count(*) AS rows FROM "${name}"`)?.rows ?? 0,
  }))
}

/** When the newest entry of the audit log was made: how old a copy is. */
export function readNewestEntry(db: ReadableDB): { seq: number; at: string } | undefined {
  return first(db, 'SELECT seq, at FROM audit ORDER BY seq DESC LIMIT 1')
}

export type ActCount = { act: string; code: string; times: number }

/** How often each act is in the audit log; of what was refused its code. `detail` itself may hold a name somebody typed. */
export function countActs(db: ReadableDB): ActCount[] {
  return all<ActCount>(
    db,
    `SELECT act, iif(act = 'refused', coalesce(detail ->> '$.code', ''), '') AS code, count(*) AS times
     FROM audit GROUP BY 1, 2 ORDER BY 1, 2`,
  )
}

const pragmas = [
  'application_id',
  'user_version',
  'schema_version',
  'page_size',
  'page_count',
  'freelist_count',
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'secure_delete',
  'temp_store',
  'trusted_schema',
  'cache_size',
  'cipher_version',
] as const

/** The settings the database runs with, and the SQLite it runs on. */
export function readSettings(db: Database): { name: string; value: string }[] {
  const version = first<{ value: string }>(db, 'SELECT sqlite_version() AS value')?.value ?? ''
  const read = pragmas.map((name) => ({ name, value: String(db.pragma(name, { simple: true })) }))
  return [...read, { name: 'sqlite_version', value: version }]
}
