import { createHash } from 'node:crypto'
import type { Database } from '@signalapp/sqlcipher'
import { first, inTransaction, run } from './sql.ts'
import type { Entry, ReadableDB, Row, WritableDB } from './types.ts'

export type Head = { readonly seq: number; readonly hash: Uint8Array }

const genesis: Head = { seq: 0, hash: new Uint8Array(32) }

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

/** The newest entry: every other entry's hash is folded into its own. */
export function auditHead(db: ReadableDB): Head {
  const row = first<Row & { seq: number; hash: Uint8Array<ArrayBuffer> }>(
    db,
    'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1',
  )
  return row ?? genesis
}

/** SHA-256 over the hash before and the entry's fields in a fixed order. */
export function chain(before: Uint8Array, seq: number, entry: Entry): Uint8Array<ArrayBuffer> {
  const { id, at, by, act, caseId, subject, detail } = entry
  const fields = JSON.stringify([seq, id, at, by, act, caseId, subject, JSON.stringify(detail)])
  return new Uint8Array(createHash('sha256').update(before).update(fields).digest())
}

function append(db: WritableDB, entry: Entry): void {
  const head = auditHead(db)
  const seq = head.seq + 1
  run(
    db,
    `INSERT INTO audit (seq, id, at, account_id, act, case_id, subject, detail, hash)
     VALUES (:seq, :id, :at, :by, :act, :caseId, :subject, :detail, :hash)`,
    {
      seq,
      id: entry.id,
      at: entry.at,
      by: entry.by,
      act: entry.act,
      caseId: entry.caseId,
      subject: entry.subject,
      detail: JSON.stringify(entry.detail),
      hash: chain(head.hash, seq, entry),
    },
  )
}

function isSaved(db: Database, entry: Entry): boolean {
  return first(db, 'SELECT 1 AS found FROM audit WHERE id = :id', { id: entry.id }) !== undefined
}
