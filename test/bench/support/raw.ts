import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Database } from '@signalapp/sqlcipher'
import type { Service } from './service.ts'

/** The service's database past every part of ours: straight on the driver, with as large a cache as the app's. */
export function openRaw({ file, key }: Service): Database {
  const db = open(file)
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  return tuned(db)
}

/** The same rows in plain SQLite: the same driver, without a key. */
export function openUnencrypted(service: Service): Database {
  const file = join(service.home, 'unencrypted.db')
  if (!existsSync(file)) {
    const from = openRaw(service)
    from.exec(`ATTACH '${file}' AS plain KEY ''; SELECT sqlcipher_export('plain'); DETACH plain;`)
    from.close()
  }
  return tuned(open(file))
}

function open(file: string): Database {
  return new Database(file, { cacheStatements: true })
}

function tuned(db: Database): Database {
  db.pragma('journal_mode = WAL')
  db.pragma('temp_store = MEMORY')
  db.pragma(`cache_size = -${64 * 1024}`)
  return db
}
