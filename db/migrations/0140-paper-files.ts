import { final, neverRemoved, stays } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P5: paper files lie in a locked cabinet, and every time one leaves it is on record. A file's reference is the case's with its
 * own number behind it, so that nothing on the outside names anybody.
 * P11: a file is shredded once, by one member of staff before the eyes of another.
 */
export const paperFiles: Migration = {
  version: 140,
  sql: `
CREATE TABLE paper_files (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  number INTEGER NOT NULL CHECK (number > 0),
  reference TEXT NOT NULL UNIQUE,
  cabinet TEXT NOT NULL CHECK (cabinet <> ''),
  contents TEXT NOT NULL CHECK (contents <> ''),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  UNIQUE (case_id, number)
) STRICT;
CREATE INDEX paper_files_by_cabinet ON paper_files (cabinet, n);

CREATE TABLE paper_loans (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_id TEXT NOT NULL REFERENCES paper_files (id),
  taken_by TEXT NOT NULL REFERENCES accounts (id),
  why TEXT NOT NULL CHECK (why <> ''),
  taken_at TEXT NOT NULL,
  due_back_on TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  returned_at TEXT,
  return_recorded_by TEXT REFERENCES accounts (id),
  CHECK (substr(taken_at, 1, 10) <= due_back_on),
  CHECK (taken_at <= returned_at),
  CHECK ((returned_at IS NULL) = (return_recorded_by IS NULL))
) STRICT;
CREATE INDEX paper_loans_by_file ON paper_loans (file_id);
CREATE UNIQUE INDEX paper_is_out_once ON paper_loans (file_id) WHERE returned_at IS NULL;

CREATE TABLE shreddings (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL UNIQUE,
  shredded_on TEXT NOT NULL,
  shredded_by TEXT NOT NULL REFERENCES accounts (id),
  witnessed_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE shredded_files (
  file_id TEXT PRIMARY KEY REFERENCES paper_files (id),
  shredding_id TEXT NOT NULL REFERENCES shreddings (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shredded_files_by_shredding ON shredded_files (shredding_id);

-- PPS staff: who has a key to the cabinet.
CREATE VIEW staff AS SELECT id FROM accounts WHERE ended_at IS NULL AND role IN ('caseworker', 'volunteer', 'coordinator', 'head');

CREATE TRIGGER paper_named_after_its_case BEFORE INSERT ON paper_files
WHEN NEW.reference <> (SELECT reference FROM cases WHERE id = NEW.case_id) || '/' || NEW.number
BEGIN SELECT raise(ABORT, 'P5: a paper file is named after its case and after nobody'); END;
CREATE TRIGGER shredded_paper_stays_as_it_was BEFORE UPDATE ON paper_files
WHEN EXISTS (SELECT 1 FROM shredded_files WHERE file_id = OLD.id)
BEGIN SELECT raise(ABORT, 'P5 paper-shredded'); END;

CREATE TRIGGER paper_out_once BEFORE INSERT ON paper_loans
WHEN EXISTS (SELECT 1 FROM paper_loans WHERE file_id = NEW.file_id AND returned_at IS NULL)
BEGIN SELECT raise(ABORT, 'P5 paper-is-out'); END;
CREATE TRIGGER paper_out_before_it_was_shredded BEFORE INSERT ON paper_loans
WHEN EXISTS (SELECT 1 FROM shredded_files WHERE file_id = NEW.file_id)
BEGIN SELECT raise(ABORT, 'P5 paper-shredded'); END;
CREATE TRIGGER paper_out_to_staff_only BEFORE INSERT ON paper_loans
WHEN NEW.taken_by NOT IN (SELECT id FROM staff)
BEGIN SELECT raise(ABORT, 'P5 not-on-the-staff'); END;
CREATE TRIGGER paper_back_once BEFORE UPDATE ON paper_loans WHEN OLD.returned_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P5 paper-is-in'); END;

CREATE TRIGGER shredded_before_a_witness BEFORE INSERT ON shreddings WHEN NEW.shredded_by = NEW.witnessed_by
BEGIN SELECT raise(ABORT, 'P11 witness-is-shredder'); END;
CREATE TRIGGER shredded_by_staff BEFORE INSERT ON shreddings
WHEN NEW.shredded_by NOT IN (SELECT id FROM staff) OR NEW.witnessed_by NOT IN (SELECT id FROM staff)
BEGIN SELECT raise(ABORT, 'P5 not-on-the-staff'); END;
CREATE TRIGGER shredding_recorded_by_a_leader BEFORE INSERT ON shreddings
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.recorded_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P11 role-may-not'); END;
-- One hour more, because the office clock is an hour ahead of UTC in summer.
CREATE TRIGGER shredding_is_past BEFORE INSERT ON shreddings WHEN NEW.shredded_on > date(NEW.recorded_at, '+1 hours')
BEGIN SELECT raise(ABORT, 'P11 in-the-future'); END;
CREATE TRIGGER shredded_from_the_cabinet BEFORE INSERT ON shredded_files
WHEN EXISTS (SELECT 1 FROM paper_loans WHERE file_id = NEW.file_id AND returned_at IS NULL)
BEGIN SELECT raise(ABORT, 'P5 paper-is-out'); END;

${stays('paper_files', ['n', 'id', 'case_id', 'number', 'reference', 'recorded_by', 'recorded_at'], 'P5: a paper file stays the one that was recorded')}
${neverRemoved('paper_files', ['n', 'id', 'reference'], 'P5: a paper file is shredded, never forgotten')}
${stays('paper_loans', ['n', 'id', 'file_id', 'taken_by', 'why', 'taken_at', 'due_back_on', 'recorded_by'], 'P5: who took a paper file stays on record')}
${neverRemoved('paper_loans', ['n', 'id'], 'P5: who took a paper file stays on record')}
${final('shreddings', ['n', 'id', 'reference'], 'P11: what was shredded stays on record')}
${final('shredded_files', ['file_id'], 'P11 paper-shredded')}
`,
}
