import { openDatabase } from '../../../db/open.ts'
import { inTransaction } from '../../../db/sql.ts'

/** A pack's file kept in an encrypted database as it is at a release: one durable transaction each time. */
export async function storedPack(file: string, pdf: Uint8Array) {
  const opened = openDatabase(file, new Uint8Array(32).fill(7))
  if (!opened.ok) throw new Error(opened.code)
  const { db } = opened
  db.exec('CREATE TABLE stored (pdf BLOB NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO stored VALUES (?)')
  return {
    again: () => inTransaction(db, () => insert.run([new Uint8Array(pdf)])),
    close: () => db.close(),
  }
}
