import type { Database } from '@signalapp/sqlcipher'
import type { Params, ReadableDB, Row, WritableDB } from './types.ts'

/** The rows a statement finds. The caller names the row's type; STRICT tables make it true. */
export function all<R extends Row>(db: ReadableDB, sql: string, params: Params = {}): R[] {
  return db.prepare(sql).all<R>(named(sql, params))
}

export function first<R extends Row>(db: ReadableDB, sql: string, params: Params = {}): R | undefined {
  return db.prepare(sql).get<R>(named(sql, params))
}

/** Runs one INSERT, UPDATE or DELETE and says how many rows it touched. */
export function run(db: WritableDB, sql: string, params: Params = {}): number {
  return db.prepare(sql).run(named(sql, params)).changes
}

/**
 * One transaction for a write that leaves no audit row. Only unfinished work may use it (`queries/drafts.ts`);
 * everything else goes through `audited`.
 */
export function unaudited<T>(db: Database, write: (db: WritableDB) => T): T {
  return inTransaction(db, () => write(db as unknown as WritableDB))
}

/** BEGIN IMMEDIATE … COMMIT, rolled back on any exception. */
export function inTransaction<T>(db: Database, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    rollBack(db)
    throw error
  }
}

/** The driver refuses an object for a statement that names no parameter, so such a statement is given none. */
function named(sql: string, params: Params): Params | undefined {
  return /:[a-z]/i.test(sql) ? params : undefined
}

function rollBack(db: Database): void {
  try {
    db.exec('ROLLBACK')
  } catch {
    // SQLite has already rolled back by itself (disk full, I/O error); the first error is the one to report.
  }
}
