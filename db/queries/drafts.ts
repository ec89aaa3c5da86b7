import type { Database } from '@signalapp/sqlcipher'
import { all, first, run, unaudited } from '../sql.ts'
import type { ReadableDB } from '../types.ts'

export function keepDraft(db: Database, accountId: string, key: string, content: string, keptAt: string): void {
  unaudited(db, (w) =>
    run(
      w,
      `INSERT INTO drafts (account_id, key, content, kept_at) VALUES (:accountId, :key, :content, :keptAt)
       ON CONFLICT DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at`,
      { accountId, key, content, keptAt },
    ),
  )
}

export function discardDraft(db: Database, accountId: string, key: string): void {
  unaudited(db, (w) => run(w, 'DELETE FROM drafts WHERE account_id = :accountId AND key = :key', { accountId, key }))
}

export function readDraft(
  db: ReadableDB,
  accountId: string,
  key: string,
): { content: string; keptAt: string } | undefined {
  return first(db, 'SELECT content, kept_at AS keptAt FROM drafts WHERE account_id = :accountId AND key = :key', {
    accountId,
    key,
  })
}

export function listDrafts(db: ReadableDB, accountId: string): { key: string; keptAt: string }[] {
  return all(
    db,
    "SELECT key, kept_at AS keptAt FROM drafts WHERE account_id = :accountId AND key <> 'place' ORDER BY kept_at DESC",
    { accountId },
  )
}
