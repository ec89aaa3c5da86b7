import { final } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P12. Whoever believes a child may be at risk records it and passes it on, with or without permission. Nothing here asks for a
 * permission, and nothing here is ever edited or removed: what comes after (whom it was passed to, what else was learnt, that the
 * head of service has seen it) is a record of its own. A concern is no note of the contact log, so no pack can enclose it.
 */
export const concerns: Migration = {
  version: 110,
  sql: `
CREATE TABLE concerns (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kinds TEXT NOT NULL CHECK (json_valid(kinds) AND json_type(kinds) = 'array'),
  worry TEXT NOT NULL CHECK (worry <> ''),
  seen_by TEXT NOT NULL,
  evidence TEXT NOT NULL,
  childs_view TEXT NOT NULL,
  parent_aware TEXT NOT NULL CHECK (parent_aware IN ('yes', 'no', 'not-known')),
  parent_why TEXT NOT NULL,
  immediate_danger INTEGER NOT NULL CHECK (immediate_danger IN (0, 1)),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX concerns_by_case ON concerns (case_id);

CREATE TABLE concern_passings (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  concern_id TEXT NOT NULL REFERENCES concerns (id),
  passed_to TEXT NOT NULL CHECK (passed_to <> ''),
  named TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how <> ''),
  reference TEXT NOT NULL,
  passed_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (passed_at <= recorded_at)
) STRICT;
CREATE INDEX concern_passings_by_concern ON concern_passings (concern_id);

CREATE TABLE concern_additions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  concern_id TEXT NOT NULL REFERENCES concerns (id),
  text TEXT NOT NULL CHECK (text <> ''),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX concern_additions_by_concern ON concern_additions (concern_id);

CREATE TABLE concern_sightings (
  concern_id TEXT PRIMARY KEY REFERENCES concerns (id),
  seen_by TEXT NOT NULL REFERENCES accounts (id),
  seen_at TEXT NOT NULL
) STRICT;

CREATE VIEW concerns_not_passed_on AS
SELECT id, case_id FROM concerns c WHERE NOT EXISTS (SELECT 1 FROM concern_passings p WHERE p.concern_id = c.id);

CREATE TRIGGER concern_seen_by_the_head BEFORE INSERT ON concern_sightings
WHEN NOT EXISTS (
  SELECT 1 FROM accounts a WHERE a.id = NEW.seen_by AND a.ended_at IS NULL AND (a.role = 'head' OR (a.role = 'line-manager'
    AND EXISTS (SELECT 1 FROM absent WHERE starts_at <= NEW.seen_at AND NEW.seen_at < ends_at)))
)
BEGIN SELECT raise(ABORT, 'P12 role-may-not'); END;

${final('concerns', ['n', 'id'], 'P12 concern-stays')}
${final('concern_passings', ['n', 'id'], 'P12 concern-stays')}
${final('concern_additions', ['n', 'id'], 'P12 concern-stays')}
${final('concern_sightings', ['concern_id'], 'P12 concern-stays')}
`,
}
