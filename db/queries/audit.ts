import type { Database } from '@signalapp/sqlcipher'
import { audited, auditHead, chain, type Head } from '../audited.ts'
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

/** Whether the log still holds the entry a mark outside the database remembers: `false` means it was rolled back or cut. */
export function holdsMark(db: ReadableDB, mark: { readonly seq: number; readonly hash: string }): boolean {
  const row = first<{ hash: Uint8Array<ArrayBuffer> }>(db, 'SELECT hash FROM audit WHERE seq = :seq', { seq: mark.seq })
  return row !== undefined && Buffer.from(row.hash).toString('hex') === mark.hash
}

/** Walks the chain from the first entry; `brokenAt` is the first that does not follow from the one before. */
export function checkChain(db: ReadableDB): { entries: number; brokenAt: number | null; head: string } {
  let before: Uint8Array = new Uint8Array(32)
  let entries = 0
  const pageSize = 10_000
  for (;;) {
    const page = all<AuditRow>(db, `SELECT ${columns} FROM audit WHERE seq > :after ORDER BY seq LIMIT :pageSize`, {
      after: entries,
      pageSize,
    })
    for (const row of page) {
      const expected = chain(before, entries + 1, toEntry(row))
      if (row.seq !== entries + 1 || !Buffer.from(expected).equals(row.hash))
        return { entries, brokenAt: entries + 1, head: hex(before) }
      before = row.hash
      entries += 1
    }
    if (page.length < pageSize) return { entries, brokenAt: null, head: hex(before) }
  }
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

type AuditRow = {
  seq: number
  id: string
  at: string
  account_id: string | null
  act: string
  case_id: string | null
  subject: string | null
  detail: string
  hash: Uint8Array<ArrayBuffer>
}

const columns = 'seq, id, at, account_id, act, case_id, subject, detail, hash'

function toEntry(row: AuditRow): Entry {
  const detail = JSON.parse(row.detail) as Entry['detail']
  return { id: row.id, at: row.at, by: row.account_id, act: row.act, caseId: row.case_id, subject: row.subject, detail }
}

function isWritten(db: ReadableDB, id: string): boolean {
  return first(db, 'SELECT 1 AS found FROM audit WHERE id = :id', { id }) !== undefined
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
