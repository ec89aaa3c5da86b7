import type { Database } from '@signalapp/sqlcipher'

/** A value SQLite can hold. */
export type Value = string | number | null | Uint8Array<ArrayBuffer>
export type Row = Readonly<Record<string, Value>>
export type Params = Readonly<Record<string, Value>>

/** What a reading query is given: it can look and nothing else. */
export type ReadableDB = Pick<Database, 'prepare'>

declare const written: unique symbol
/** What a write needs; only `audited` (and `unaudited`, for drafts) hands one out, so a write without an audit row does not compile. */
export type WritableDB = ReadableDB & { readonly [written]: true }

/** One line of the audit log: who did what to which record. It carries codes and ids, never case content. */
export type Entry = {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly act: string
  readonly caseId: string | null
  readonly subject: string | null
  readonly detail: Readonly<Record<string, string | number | boolean>>
}
