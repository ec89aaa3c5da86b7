import { neverRemoved, stays } from './final.ts'
import type { Migration } from './index.ts'

/** Integer keys (n) are spelt out because VACUUM may renumber hidden ones, and the search index points at them. */
export const casesAndPeople: Migration = {
  version: 20,
  sql: `
CREATE TABLE cases (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('open', 'inactive', 'closed')),
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  source TEXT NOT NULL CHECK (source IN ('self', 'third-party')),
  help_asked_for TEXT NOT NULL,
  worker_id TEXT NOT NULL REFERENCES accounts (id),
  provision TEXT NOT NULL,
  stage TEXT NOT NULL,
  primary_need TEXT NOT NULL,
  secondary_need TEXT NOT NULL,
  school_id TEXT REFERENCES bodies (id),
  setting TEXT NOT NULL,
  year_group TEXT NOT NULL,
  last_contact_at TEXT,
  archived_at TEXT,
  CHECK ((status = 'closed') = (closed_on IS NOT NULL)),
  CHECK (archived_at IS NULL OR status = 'closed')
) STRICT;
CREATE INDEX cases_by_worker ON cases (worker_id, status, id);
CREATE INDEX cases_by_status ON cases (status, n);
CREATE INDEX cases_by_source ON cases (source);
CREATE INDEX cases_and_keepers ON cases (id, worker_id, status);
CREATE INDEX cases_archived ON cases (archived_at) WHERE archived_at IS NOT NULL;
CREATE INDEX cases_silent ON cases (coalesce(last_contact_at, opened_on)) WHERE status = 'open';
CREATE INDEX cases_silent_by_worker ON cases (worker_id, coalesce(last_contact_at, opened_on)) WHERE status = 'open';

CREATE TABLE people (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  part TEXT NOT NULL CHECK (part IN ('child', 'parent')),
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  known_as TEXT NOT NULL DEFAULT '',
  date_of_birth TEXT,
  relationship TEXT NOT NULL DEFAULT '',
  parental_responsibility TEXT NOT NULL DEFAULT 'unknown' CHECK (parental_responsibility IN ('yes', 'no', 'unknown')),
  evidence_seen TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  contact_by TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(contact_by)),
  language TEXT NOT NULL DEFAULT 'English',
  interpreter INTEGER NOT NULL DEFAULT 0 CHECK (interpreter IN (0, 1)),
  format TEXT NOT NULL DEFAULT 'standard',
  -- The first instant of the day compulsory school age ends, always in British Summer Time; the rule is in main/policy/young-person.ts.
  decides_from TEXT GENERATED ALWAYS AS (
    date(date_of_birth, '+16 years', '+4 months', 'start of year', '+5 months', '+23 days', 'weekday 5', '-1 day') || 'T23:00:00.000Z'
  ) VIRTUAL,
  CHECK (part <> 'child' OR date_of_birth IS NOT NULL)
) STRICT;
CREATE INDEX people_by_case ON people (case_id, part);
-- Worked out once for each child and not each time somebody asks whose permission it is to give.
CREATE INDEX children_by_case ON people (case_id, decides_from) WHERE part = 'child';
CREATE INDEX children_by_decision ON people (decides_from, case_id, id) WHERE part = 'child';
CREATE INDEX parents_with_responsibility ON people (case_id) WHERE part = 'parent' AND parental_responsibility = 'yes';
-- By case, so that what else is asked of each is found beside what was asked of the one before.
CREATE INDEX parents_without_responsibility ON people (case_id, n, id, part, parental_responsibility)
  WHERE part = 'parent' AND parental_responsibility <> 'yes';
CREATE INDEX people_without_address ON people (id, case_id) WHERE address = '';
CREATE UNIQUE INDEX one_child_a_case ON people (case_id) WHERE part = 'child';

CREATE VIRTUAL TABLE people_fts USING fts5 (
  given_name, family_name, known_as, content = 'people', content_rowid = 'n',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER people_indexed AFTER INSERT ON people BEGIN
  INSERT INTO people_fts (rowid, given_name, family_name, known_as) VALUES (NEW.n, NEW.given_name, NEW.family_name, NEW.known_as);
END;
CREATE TRIGGER people_reindexed AFTER UPDATE ON people BEGIN
  INSERT INTO people_fts (people_fts, rowid, given_name, family_name, known_as)
  VALUES ('delete', OLD.n, OLD.given_name, OLD.family_name, OLD.known_as);
  INSERT INTO people_fts (rowid, given_name, family_name, known_as) VALUES (NEW.n, NEW.given_name, NEW.family_name, NEW.known_as);
END;
${stays('people', ['n', 'id', 'case_id', 'part'], 'P2: a person stays on their case, and who they are to it')}
${neverRemoved('people', ['n', 'id'], 'P4: a person on a case is changed, never deleted')}
${stays('cases', ['n', 'id', 'reference', 'opened_on', 'source'], 'P1: a case stays the one that was opened')}
${neverRemoved('cases', ['n', 'id', 'reference'], 'P11: a case is archived, never deleted')}
`,
}
