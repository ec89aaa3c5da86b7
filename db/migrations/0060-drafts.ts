import type { Migration } from './index.ts'

export const drafts: Migration = {
  version: 60,
  sql: `
CREATE TABLE drafts (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  key TEXT NOT NULL,
  content TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;
`,
}
