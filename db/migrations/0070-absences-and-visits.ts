import { neverRemoved, stays } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P9: while the head of service is recorded as absent, their line manager decides. P6: the contractor works only inside a visit.
 * `until` is when either is planned to end; ending it earlier is a fact of its own, and the past stays as it was.
 */
export const absencesAndVisits: Migration = {
  version: 70,
  sql: `
CREATE TABLE absences (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  starts_at TEXT NOT NULL,
  until TEXT,
  why TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  ended_at TEXT,
  ended_by TEXT REFERENCES accounts (id),
  CHECK (until IS NULL OR starts_at < until),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE VIEW absent AS SELECT id, starts_at, min(coalesce(until, '9999'), coalesce(ended_at, '9999')) AS ends_at FROM absences;

CREATE TABLE visits (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  named_person TEXT NOT NULL CHECK (named_person <> ''),
  undertaking_version TEXT NOT NULL CHECK (undertaking_version <> ''),
  accepted_at TEXT NOT NULL,
  instruction TEXT NOT NULL CHECK (instruction <> ''),
  contract_reference TEXT NOT NULL CHECK (contract_reference <> ''),
  starts_at TEXT NOT NULL,
  until TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  ended_at TEXT,
  CHECK (accepted_at <= recorded_at),
  CHECK (starts_at < until)
) STRICT;
CREATE VIEW visiting AS SELECT id, starts_at, min(until, coalesce(ended_at, '9999')) AS ends_at FROM visits;

CREATE TRIGGER visit_opened_by_a_leader BEFORE INSERT ON visits
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.opened_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P6 role-may-not'); END;
CREATE TRIGGER absence_recorded_by_a_leader BEFORE INSERT ON absences
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.recorded_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P9 role-may-not'); END;

${stays('absences', ['n', 'id', 'starts_at', 'until', 'why', 'recorded_by', 'recorded_at'], 'P9: an absence stays as it was recorded; end it')}
${neverRemoved('absences', ['n', 'id'], 'P9: an absence is ended, never deleted')}
CREATE TRIGGER absences_end_once BEFORE UPDATE ON absences WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P9: an absence that has ended stays ended'); END;
${stays(
  'visits',
  [
    'n',
    'id',
    'named_person',
    'undertaking_version',
    'accepted_at',
    'instruction',
    'contract_reference',
    'starts_at',
    'until',
    'opened_by',
    'recorded_at',
  ],
  'P6: a visit stays as it was opened; end it',
)}
${neverRemoved('visits', ['n', 'id'], 'P6: a visit is ended, never deleted')}
CREATE TRIGGER visits_end_once BEFORE UPDATE ON visits WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P6: a visit that has ended stays ended'); END;
`,
}
