import { randomBytes } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { growTree, writeNodes } from './audit-tree.ts'
import { leafOf, saltBytes } from './log/entry.ts'
import { emptyRoot, type Hash } from './log/tree.ts'
import { first, inTransaction, run } from './sql.ts'
import type { Entry, ReadableDB, WritableDB } from './types.ts'

/** How many entries the log has, and its root. */
export type Head = { readonly seq: number; readonly hash: Hash }

/**
 * The only way to write a record: the write and its audit row are saved together or not at all.
 * A COMMIT that reported an error may still have been saved (a known trait of disks that fail), so before anybody
 * is told it failed the entry is looked for.
 */
export function audited<T>(db: Database, entry: Entry, write: (db: WritableDB) => T): T {
  let result: { readonly value: T } | undefined
  try {
    inTransaction(db, () => {
      const value = write(db as unknown as WritableDB)
      append(db as unknown as WritableDB, entry)
      result = { value }
    })
  } catch (error) {
    if (result === undefined || !isSaved(db, entry)) throw error
  }
  if (result === undefined) throw new Error('a transaction ended without its result')
  return result.value
}

/** The newest entry carries the root: every entry's leaf is folded into it. */
export function auditHead(db: ReadableDB): Head {
  return first<Head>(db, 'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1') ?? { seq: 0, hash: emptyRoot }
}

function append(db: WritableDB, entry: Entry): void {
  const seq = auditHead(db).seq + 1
  const detail = JSON.stringify(entry.detail)
  const salt = new Uint8Array(randomBytes(saltBytes))
  const leaf = leafOf({ ...entry, seq, detail }, salt)
  const { root, nodes } = growTree(db, seq - 1, leaf)
  run(
    db,
    `INSERT INTO audit (seq, id, at, account_id, act, case_id, subject, detail, salt, leaf, hash)
     VALUES (:seq, :id, :at, :by, :act, :caseId, :subject, :detail, :salt, :leaf, :root)`,
    {
      seq,
      id: entry.id,
      at: entry.at,
      by: entry.by,
      act: entry.act,
      caseId: entry.caseId,
      subject: entry.subject,
      detail,
      salt,
      leaf,
      root,
    },
  )
  writeNodes(db, seq - 1, nodes)
}

function isSaved(db: Database, entry: Entry): boolean {
  return first(db, 'SELECT 1 AS found FROM audit WHERE id = :id', { id: entry.id }) !== undefined
}
