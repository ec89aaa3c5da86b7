import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type Backup = { madeAt: string; madeBy: string; folder: string; name: string; bytes: number }
export type NewBackup = Backup & { backupId: string; auditSeq: number; auditHash: Uint8Array<ArrayBuffer> }

/** Remembers a backup that was verified and is in its place; `madeBy` is an account's id here, a name when read. */
export function recordBackup(db: Database, entry: Entry, backup: NewBackup): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO backups (id, made_at, made_by, folder, name, bytes, audit_seq, audit_hash)
       VALUES (:backupId, :madeAt, :madeBy, :folder, :name, :bytes, :auditSeq, :auditHash)`,
      backup,
    )
  })
}

/** Newest first. */
export function listBackups(db: ReadableDB, count: number): Backup[] {
  return all<Backup>(
    db,
    `SELECT b.made_at AS madeAt, a.name AS madeBy, b.folder, b.name, b.bytes
     FROM backups b JOIN accounts a ON a.id = b.made_by ORDER BY b.made_at DESC, b.n DESC LIMIT :count`,
    { count },
  )
}

/** When the last good backup was made, and where; what Today reminds of. */
export function readLastBackup(db: ReadableDB): { madeAt: string; folder: string } | undefined {
  return first(db, 'SELECT made_at AS madeAt, folder FROM backups ORDER BY made_at DESC, n DESC LIMIT 1')
}
