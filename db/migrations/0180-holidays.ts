import { final } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P10: due dates are counted in working days, so bank holidays are data of the service: each file that was imported stays as a row,
 * the newest counts. They are for everybody, so they are the settings' to change: the coordinator's and the head's (P4).
 */
export const holidays: Migration = {
  version: 180,
  sql: `
CREATE TABLE holidays (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL CHECK (source <> ''),
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
  until TEXT NOT NULL CHECK (until IS date(until)),
  england_and_wales TEXT NOT NULL CHECK (json_valid(england_and_wales) AND json_type(england_and_wales) = 'array'),
  elsewhere TEXT NOT NULL CHECK (json_valid(elsewhere) AND json_type(elsewhere) = 'array'),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER holidays_imported_by_a_leader BEFORE INSERT ON holidays
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.recorded_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P4 role-may-not'); END;
CREATE TRIGGER holidays_never_end_earlier BEFORE INSERT ON holidays
WHEN NEW.until < (SELECT until FROM holidays ORDER BY n DESC LIMIT 1)
BEGIN SELECT raise(ABORT, 'P10 holidays-end-earlier'); END;

${final('holidays', ['n', 'id'], 'P10: bank holidays are followed by newer ones, never edited')}
`,
}
