import { existsSync } from 'node:fs'
import { Database } from '@signalapp/sqlcipher'
import { migrate, newestVersion } from './migrations/index.ts'

/** 'PPSC' as SQLite's application id: how a Casebook database knows itself. */
export const applicationId = 0x50505343

const cachePagesKiB = 64 * 1024
const truncateWalAtPages = 1000
const truncateWalWithinMs = 5_000

export type Opened =
  | { readonly ok: true; readonly db: Database }
  | { readonly ok: false; readonly code: 'database-damaged' | 'database-newer' }

/**
 * Opens the encrypted database, making it when there is none, and brings it up to date.
 * A file that is not ours, damaged or from a newer Casebook is looked at without a write, named and left alone.
 * @param key 32 bytes; used and not kept.
 */
export function openDatabase(file: string, key: Uint8Array): Opened {
  if (file !== ':memory:' && existsSync(file)) {
    const found = inspect(file, key)
    if (found !== 'ours') return { ok: false, code: found }
  }
  const db = new Database(file, { cacheStatements: true })
  try {
    unlock(db, key)
    tune(db)
    migrate(db, applicationId)
    return { ok: true, db }
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * Opens a file to be looked at and nothing else: no table is made, brought up to date or changed, so that a backup stays as it is.
 * @param key 32 bytes; used and not kept.
 */
export function lookAt(file: string, key: Uint8Array): Opened {
  const db = new Database(file)
  const found = recognise(db, key)
  if (found === 'ours') return { ok: true, db }
  db.close()
  return { ok: false, code: found }
}

/** Folds the write-ahead log into the file, so that the file alone is whole. */
export function checkpoint(db: Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)')
}

function inspect(file: string, key: Uint8Array): Recognised {
  const looked = lookAt(file, key)
  if (!looked.ok) return looked.code
  looked.db.close()
  return 'ours'
}

type Recognised = 'ours' | 'database-damaged' | 'database-newer'

function recognise(db: Database, key: Uint8Array): Recognised {
  try {
    unlock(db, key)
    db.pragma('query_only = ON')
    const id = db.pragma('application_id', { simple: true })
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > newestVersion) return 'database-newer'
    return id === applicationId ? 'ours' : 'database-damaged'
  } catch {
    return 'database-damaged'
  }
}

function unlock(db: Database, key: Uint8Array): void {
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
}

/** FULL because NORMAL in WAL loses acknowledged saves in a power cut; the large cache wins back what encryption costs. */
function tune(db: Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 5000')
  db.pragma('temp_store = MEMORY')
  db.pragma('secure_delete = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma(`cache_size = -${cachePagesKiB}`)
  foldSoon(db)
}

/** The log is folded in soon after whatever was written, so that what was deleted does not linger in it. */
function foldSoon(db: Database): void {
  let due: NodeJS.Timeout | undefined
  const fold = () => {
    clearTimeout(due)
    due = undefined
    tryCheckpoint(db)
  }
  db.setWalHook((_, pages) => {
    if (pages >= truncateWalAtPages) setImmediate(fold)
    else due ??= setTimeout(fold, truncateWalWithinMs).unref()
  })
}

export function tryCheckpoint(db: Database): void {
  try {
    checkpoint(db)
  } catch {
    // Busy, full or already closed: nothing is lost, the next commit or opening folds the log in.
  }
}
