import { final, neverRemoved, notInTheArchive, stays } from './final.ts'
import type { Migration } from './index.ts'

/** What the policy itself says: the schedule every service starts with. */
export const policySchedule = {
  source: 'Confidentiality Policy, clause P11',
  asOf: '2026-11-24',
  archiveAfterYears: 1,
  disposeAfterYears: null,
} as const

/**
 * P11: a closed file is kept for a time, then archived; something that still needs it keeps it. The schedule is dated rows, never
 * edited: the newest that is in force counts. `due` and `blocks` are the one place that says which file is due and what keeps it;
 * triggers and queries both read them, and main/policy/retention.ts says the same in words.
 * An archived case is only read. Its words leave the everyday indexes, its names go into one of their own.
 */
export const retention: Migration = {
  version: 150,
  sql: `
CREATE TABLE retention_rules (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  from_date TEXT NOT NULL,
  archive_after_years INTEGER NOT NULL CHECK (archive_after_years BETWEEN 1 AND 100),
  dispose_after_years INTEGER CHECK (dispose_after_years BETWEEN 2 AND 100),
  why TEXT NOT NULL CHECK (why <> ''),
  decided_by TEXT REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (dispose_after_years > archive_after_years),
  CHECK (n = 1 OR decided_by IS NOT NULL)
) STRICT;
INSERT INTO retention_rules VALUES (1, 'policy', '2000-01-01', ${policySchedule.archiveAfterYears}, ${String(policySchedule.disposeAfterYears).toUpperCase()},
  '${policySchedule.source}', NULL, '${policySchedule.asOf}T00:00:00.000Z');

CREATE TABLE holds (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN ('safeguarding', 'tribunal', 'complaint', 'inquiry')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  set_by TEXT NOT NULL REFERENCES accounts (id),
  set_at TEXT NOT NULL,
  lifted_because TEXT,
  lifted_by TEXT REFERENCES accounts (id),
  lifted_at TEXT,
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
  CHECK ((lifted_at IS NULL) = (lifted_because IS NULL)),
  CHECK (lifted_because <> ''),
  CHECK (set_at <= lifted_at)
) STRICT;
CREATE INDEX holds_by_case ON holds (case_id);
CREATE INDEX holds_in_force ON holds (case_id) WHERE lifted_at IS NULL;

CREATE TABLE archivings (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  rule_id TEXT NOT NULL REFERENCES retention_rules (id),
  due_on TEXT NOT NULL,
  archived_on TEXT NOT NULL,
  archived_at TEXT NOT NULL,
  archived_by TEXT NOT NULL REFERENCES accounts (id),
  CHECK (due_on <= archived_on),
  -- One hour more, because the office clock is an hour ahead of UTC in summer.
  CHECK (archived_on BETWEEN date(archived_at) AND date(archived_at, '+1 hours'))
) STRICT, WITHOUT ROWID;
CREATE INDEX archivings_by_day ON archivings (archived_at);

CREATE TABLE archive_openings (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  opened_by TEXT NOT NULL REFERENCES accounts (id),
  opened_at TEXT NOT NULL
) STRICT;
CREATE INDEX archive_openings_by_case ON archive_openings (case_id);

-- Everything that keeps a file: what a person set, and what follows from the records.
CREATE VIEW blocks AS
SELECT case_id, kind, '' AS what, set_at AS since FROM holds WHERE lifted_at IS NULL
UNION ALL SELECT case_id, 'request', reference, recorded_at FROM requests WHERE state = 'open';

CREATE VIEW papers_out AS
SELECT f.case_id, f.reference AS what, l.taken_at AS since
FROM paper_loans l JOIN paper_files f ON f.id = l.file_id WHERE l.returned_at IS NULL;

CREATE INDEX cases_closed ON cases (closed_on, n, id, archived_at) WHERE status = 'closed';
CREATE INDEX requests_open_by_case ON requests (case_id) WHERE state = 'open';

CREATE TRIGGER rules_decided_by_a_leader BEFORE INSERT ON retention_rules
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.decided_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P11 role-may-not'); END;
-- A rule made later that looks back would say that what was done by the old one was wrong.
CREATE TRIGGER rules_look_ahead BEFORE INSERT ON retention_rules
WHEN NEW.from_date < date(NEW.recorded_at)
BEGIN SELECT raise(ABORT, 'P11 rule-in-the-past'); END;

CREATE TRIGGER holds_set_by_a_leader BEFORE INSERT ON holds
WHEN NEW.lifted_at IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.set_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P11 role-may-not'); END;
CREATE TRIGGER holds_lifted_by_a_leader BEFORE UPDATE ON holds
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.lifted_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P11 role-may-not'); END;
CREATE TRIGGER holds_lifted_once BEFORE UPDATE ON holds WHEN OLD.lifted_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P11 already-lifted'); END;

CREATE TRIGGER archived_by_a_leader BEFORE INSERT ON archivings
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.archived_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P11 role-may-not'); END;
CREATE TRIGGER archived_when_due BEFORE INSERT ON archivings
WHEN NOT EXISTS (
  SELECT 1 FROM cases c JOIN retention_rules r ON r.id = NEW.rule_id
  WHERE c.id = NEW.case_id AND c.status = 'closed' AND c.archived_at IS NULL
    AND r.n = (SELECT n FROM retention_rules WHERE from_date <= NEW.archived_on ORDER BY from_date DESC, n DESC LIMIT 1)
    AND NEW.due_on = date(c.closed_on, '+' || r.archive_after_years || ' years', 'floor')
)
BEGIN SELECT raise(ABORT, 'P11 not-due'); END;
CREATE TRIGGER archived_when_nothing_keeps_it BEFORE INSERT ON archivings
WHEN EXISTS (SELECT 1 FROM blocks WHERE case_id = NEW.case_id) OR EXISTS (SELECT 1 FROM papers_out WHERE case_id = NEW.case_id)
BEGIN SELECT raise(ABORT, 'P11 on-hold'); END;

CREATE VIRTUAL TABLE archive_fts USING fts5 (
  given_name, family_name, known_as, content = 'people', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE TRIGGER archivings_close_the_file AFTER INSERT ON archivings BEGIN
  INSERT INTO contacts_fts (contacts_fts, rowid, text, spoke_to)
    SELECT 'delete', n, text, spoke_to FROM contacts WHERE case_id = NEW.case_id;
  INSERT INTO people_fts (people_fts, rowid, given_name, family_name, known_as)
    SELECT 'delete', n, given_name, family_name, known_as FROM people WHERE case_id = NEW.case_id;
  INSERT INTO archive_fts (rowid, given_name, family_name, known_as)
    SELECT n, given_name, family_name, known_as FROM people WHERE case_id = NEW.case_id;
  UPDATE cases SET archived_at = NEW.archived_at WHERE id = NEW.case_id;
END;
CREATE TRIGGER cases_are_archived_by_a_run BEFORE UPDATE ON cases
WHEN OLD.archived_at IS NULL AND NEW.archived_at IS NOT NULL
  AND NEW.archived_at IS NOT (SELECT archived_at FROM archivings WHERE case_id = NEW.id)
BEGIN SELECT raise(ABORT, 'P11 not-due'); END;
CREATE TRIGGER cases_begin_outside_the_archive BEFORE INSERT ON cases WHEN NEW.archived_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P11 not-due'); END;
CREATE TRIGGER archived_cases_are_only_read BEFORE UPDATE ON cases WHEN OLD.archived_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P11 archived'); END;
CREATE TRIGGER archive_is_opened_by_a_leader BEFORE INSERT ON archive_openings
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.opened_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P11 role-may-not'); END;
CREATE TRIGGER only_the_archive_is_opened BEFORE INSERT ON archive_openings
WHEN (SELECT archived_at FROM cases WHERE id = NEW.case_id) IS NULL
BEGIN SELECT raise(ABORT, 'P11 not-archived'); END;

-- The day a case was closed is what its year counts from.
CREATE TRIGGER closing_days_stay BEFORE UPDATE ON cases
WHEN OLD.status = 'closed' AND NEW.status = 'closed' AND NEW.closed_on IS NOT OLD.closed_on
BEGIN SELECT raise(ABORT, 'P11: the day a case was closed stays'); END;
CREATE TRIGGER cases_close_after_their_last_contact BEFORE UPDATE ON cases
WHEN OLD.status <> 'closed' AND NEW.status = 'closed' AND NEW.closed_on < max(OLD.opened_on, substr(coalesce(OLD.last_contact_at, ''), 1, 10))
BEGIN SELECT raise(ABORT, 'P11: a case is not closed before its last contact'); END;

CREATE TRIGGER shredded_when_due BEFORE INSERT ON shredded_files
WHEN NOT EXISTS (
  SELECT 1 FROM paper_files f JOIN cases c ON c.id = f.case_id JOIN shreddings s ON s.id = NEW.shredding_id
  WHERE f.id = NEW.file_id AND c.status = 'closed' AND date(c.closed_on, '+' || (
      SELECT archive_after_years FROM retention_rules WHERE from_date <= s.shredded_on ORDER BY from_date DESC, n DESC LIMIT 1
    ) || ' years', 'floor') <= s.shredded_on
)
BEGIN SELECT raise(ABORT, 'P11 not-due'); END;
CREATE TRIGGER shredded_when_nothing_keeps_it BEFORE INSERT ON shredded_files
WHEN EXISTS (SELECT 1 FROM paper_files f JOIN blocks b ON b.case_id = f.case_id WHERE f.id = NEW.file_id)
BEGIN SELECT raise(ABORT, 'P11 on-hold'); END;

${final('retention_rules', ['n', 'id'], 'P11: a retention rule is followed by another, never edited')}
${stays('holds', ['n', 'id', 'case_id', 'kind', 'reason', 'set_by', 'set_at'], 'P11: a hold stays as it was set; lift it')}
${neverRemoved('holds', ['n', 'id'], 'P11: a hold is lifted, never deleted')}
${final('archivings', ['case_id'], 'P11: a case is archived once and stays archived')}
${final('archive_openings', ['n', 'id'], 'P11: why an archived case was opened stays on record')}

${notInTheArchive('people', 'NEW.case_id')}
${notInTheArchive('consents', 'NEW.case_id')}
${notInTheArchive('consent_endings', '(SELECT case_id FROM consents WHERE id = NEW.consent_id)')}
${notInTheArchive('contacts', 'NEW.case_id')}
${notInTheArchive('court_orders', 'NEW.case_id')}
${notInTheArchive('capacity_decisions', 'NEW.case_id')}
${notInTheArchive('alone', 'NEW.case_id')}
${notInTheArchive('walls', '(SELECT case_id FROM contacts WHERE id = NEW.contact_id)')}
${notInTheArchive('requests', 'NEW.case_id')}
${notInTheArchive('request_items', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
${notInTheArchive('redactions', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
${notInTheArchive('packs', 'NEW.case_id')}
${notInTheArchive('legal_requests', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
${notInTheArchive('legal_decisions', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
${notInTheArchive('legal_replies', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
${notInTheArchive('legal_answers', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
${notInTheArchive('legal_packs', 'NEW.case_id')}
${notInTheArchive('legal_sendings', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
${notInTheArchive('disclosures', 'NEW.case_id')}
${notInTheArchive('asks', 'NEW.case_id')}
${notInTheArchive('ask_outcomes', '(SELECT case_id FROM asks WHERE id = NEW.ask_id)')}
${notInTheArchive('lawful_bases', 'NEW.case_id')}
${notInTheArchive('incidents', 'NEW.case_id')}
${notInTheArchive('referrals', 'NEW.case_id')}
${notInTheArchive('referral_agreements', 'NEW.case_id')}
${notInTheArchive('paper_files', 'NEW.case_id')}
${notInTheArchive('paper_loans', '(SELECT case_id FROM paper_files WHERE id = NEW.file_id)')}
CREATE TRIGGER request_items_of_an_archived_case_are_kept BEFORE DELETE ON request_items
WHEN (SELECT c.archived_at FROM cases c JOIN requests r ON r.case_id = c.id WHERE r.id = OLD.request_id) IS NOT NULL
BEGIN SELECT raise(ABORT, 'P11 archived'); END;
`,
}
