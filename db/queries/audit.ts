import type { Database } from '@signalapp/sqlcipher'
import { growsFrom } from '../audit-tree.ts'
import { audited, auditHead, type Head } from '../audited.ts'
import { all, first } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

/** An act that changes no record but must be known: an opening, a refusal, a lock. */
export function note(db: Database, entry: Entry): void {
  audited(db, entry, () => undefined)
}

/** Several at once, each its own entry; those already written (told by their id) are left alone. */
export function noteOnce(db: Database, entries: readonly Entry[]): void {
  for (const entry of entries) if (!isWritten(db, entry.id)) note(db, entry)
}

export function readHead(db: ReadableDB): Head {
  return auditHead(db)
}

/** Whether the log began, or stands, as a mark outside the database remembers it: `false` means it was rolled back, cut or changed. */
export function holdsMark(db: ReadableDB, mark: { readonly seq: number; readonly hash: string }): boolean {
  return growsFrom(db, { seq: mark.seq, hash: new Uint8Array(Buffer.from(mark.hash, 'hex')) })
}

/** Who looked at or changed a case: one line a person, act and day. A refused act has its operation and its reason's code. */
export function whoLooked(db: ReadableDB, caseId: string): Looked[] {
  return all<Looked>(
    db,
    `SELECT coalesce(p.name, 'Nobody signed in') AS name, coalesce(p.role, '') AS role, a.act,
       a.detail ->> '$.operation' AS operation, a.detail ->> '$.code' AS code, min(a.at) AS firstAt, max(a.at) AS lastAt, count(*) AS times
     FROM audit a LEFT JOIN accounts p ON p.id = a.account_id
     WHERE a.case_id = :caseId
     GROUP BY a.account_id, a.act, operation, code, substr(a.at, 1, 10)
     ORDER BY max(a.seq) DESC`,
    { caseId },
  )
}

export type Looked = {
  name: string
  role: string
  act: string
  operation: string | null
  code: string | null
  firstAt: string
  lastAt: string
  times: number
}

function isWritten(db: ReadableDB, id: string): boolean {
  return first(db, 'SELECT 1 AS found FROM audit WHERE id = :id', { id }) !== undefined
}
