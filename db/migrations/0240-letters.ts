import { final } from './final.ts'
import type { Migration } from './index.ts'

/** Letters in other languages: of each the newest counts, and one without words says that there is none any more. */
export const letters: Migration = {
  version: 240,
  sql: `
CREATE TABLE letters (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL CHECK (language <> ''),
  text TEXT NOT NULL,
  saved_by TEXT NOT NULL REFERENCES accounts (id),
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX letters_by_language ON letters (language, n);
CREATE TRIGGER letters_saved_by_a_leader BEFORE INSERT ON letters
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.saved_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P4 role-may-not'); END;
${final('letters', ['n', 'id'], 'P10: a letter is followed by another, never edited or deleted')}
`,
}
