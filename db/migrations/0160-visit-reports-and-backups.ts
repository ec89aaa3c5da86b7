import { final } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P6. A visit begins with the undertaking accepted and a report of how things stood, and is closed with another and with what became
 * of any data; all of it stays as it was. The undertaking and the first report are written before the visit itself, so that
 * none can begin without them.
 */
export const visitReportsAndBackups: Migration = {
  version: 160,
  sql: `
CREATE TABLE undertakings_accepted (
  visit_id TEXT PRIMARY KEY REFERENCES visits (id) DEFERRABLE INITIALLY DEFERRED,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  contractor TEXT NOT NULL CHECK (contractor <> ''),
  typed_name TEXT NOT NULL CHECK (typed_name <> ''),
  version TEXT NOT NULL CHECK (version <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  accepted_at TEXT NOT NULL
) STRICT;

CREATE TABLE visit_reports (
  id TEXT PRIMARY KEY,
  visit_id TEXT NOT NULL REFERENCES visits (id) DEFERRABLE INITIALLY DEFERRED,
  moment TEXT NOT NULL CHECK (moment IN ('start', 'end')),
  taken_at TEXT NOT NULL,
  casebook_version TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  page_faults INTEGER NOT NULL CHECK (page_faults >= 0),
  structure_faults INTEGER NOT NULL CHECK (structure_faults >= 0),
  log_broken_at INTEGER,
  audit_seq INTEGER NOT NULL,
  audit_hash BLOB NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  CHECK (id = visit_id || ' ' || moment)
) STRICT;

CREATE TABLE visit_endings (
  visit_id TEXT PRIMARY KEY REFERENCES visits (id),
  how TEXT NOT NULL CHECK (how IN ('window', 'contractor', 'leader')),
  data TEXT NOT NULL CHECK (data IN ('none-taken', 'returned', 'deleted', 'not-stated')),
  note TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (data <> 'not-stated' OR note <> '')
) STRICT;

CREATE TABLE backups (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id),
  folder TEXT NOT NULL CHECK (folder <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  audit_seq INTEGER NOT NULL,
  audit_hash BLOB NOT NULL
) STRICT;
CREATE INDEX backups_by_time ON backups (made_at);

CREATE TRIGGER undertaking_by_the_contractor BEFORE INSERT ON undertakings_accepted
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.account_id AND a.role = 'maintenance' AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P6 not-the-contractor'); END;
CREATE TRIGGER undertaking_before_its_visit BEFORE INSERT ON undertakings_accepted
WHEN EXISTS (SELECT 1 FROM visits WHERE id = NEW.visit_id)
BEGIN SELECT raise(ABORT, 'P6: an undertaking is accepted before the visit, never after'); END;

CREATE TRIGGER visit_needs_its_undertaking BEFORE INSERT ON visits
WHEN NOT EXISTS (
  SELECT 1 FROM undertakings_accepted u JOIN accounts a ON a.id = u.account_id
  WHERE u.visit_id = NEW.id AND u.version = NEW.undertaking_version AND u.accepted_at = NEW.accepted_at AND a.name = NEW.named_person
    AND a.ended_at IS NULL
)
BEGIN SELECT raise(ABORT, 'P6 undertaking-not-accepted'); END;
CREATE TRIGGER visit_begins_with_its_report BEFORE INSERT ON visits
WHEN NOT EXISTS (SELECT 1 FROM visit_reports WHERE visit_id = NEW.id AND moment = 'start')
BEGIN SELECT raise(ABORT, 'P6: a visit begins with a report of how things stood'); END;
CREATE TRIGGER visit_begins_when_it_is_opened BEFORE INSERT ON visits
WHEN NEW.starts_at < NEW.recorded_at OR NEW.starts_at < NEW.accepted_at
BEGIN SELECT raise(ABORT, 'P6: a visit is not opened for the past'); END;
CREATE TRIGGER visit_of_a_working_day BEFORE INSERT ON visits
WHEN unixepoch(NEW.until) - unixepoch(NEW.starts_at) > 8 * 3600 OR unixepoch(NEW.until) IS NULL OR unixepoch(NEW.starts_at) IS NULL
BEGIN SELECT raise(ABORT, 'P6 visit-too-long'); END;
CREATE TRIGGER visit_alone BEFORE INSERT ON visits
WHEN EXISTS (SELECT 1 FROM visiting v WHERE v.starts_at < NEW.until AND NEW.starts_at < v.ends_at)
BEGIN SELECT raise(ABORT, 'P6 visit-already-open'); END;
CREATE TRIGGER visit_after_the_last_is_closed BEFORE INSERT ON visits
WHEN EXISTS (SELECT 1 FROM visiting v WHERE v.ends_at <= NEW.starts_at AND NOT EXISTS (SELECT 1 FROM visit_endings e WHERE e.visit_id = v.id))
BEGIN SELECT raise(ABORT, 'P6 visit-not-closed'); END;
CREATE TRIGGER visits_end_within_their_window BEFORE UPDATE ON visits
WHEN NEW.ended_at IS NOT NULL AND (NEW.ended_at < OLD.starts_at OR NEW.ended_at > OLD.until)
BEGIN SELECT raise(ABORT, 'P6: a visit ends within its window'); END;

CREATE TRIGGER visit_report_at_its_moment BEFORE INSERT ON visit_reports
WHEN (NEW.moment = 'start') = EXISTS (SELECT 1 FROM visits WHERE id = NEW.visit_id)
BEGIN SELECT raise(ABORT, 'P6: the first report comes before the visit, the last after it began'); END;
CREATE TRIGGER visit_report_quotes_the_audit_log BEFORE INSERT ON visit_reports
WHEN NOT EXISTS (SELECT 1 FROM audit a WHERE a.seq = NEW.audit_seq AND a.hash = NEW.audit_hash)
BEGIN SELECT raise(ABORT, 'P6: the report quotes an audit entry that is not there'); END;

CREATE TRIGGER visit_closed_with_its_report BEFORE INSERT ON visit_endings
WHEN NOT EXISTS (SELECT 1 FROM visit_reports WHERE visit_id = NEW.visit_id AND moment = 'end')
BEGIN SELECT raise(ABORT, 'P6: a visit is closed with a report of how things stand'); END;
CREATE TRIGGER visit_closed_after_it_ended BEFORE INSERT ON visit_endings
WHEN EXISTS (SELECT 1 FROM visiting WHERE id = NEW.visit_id AND ends_at > NEW.recorded_at)
BEGIN SELECT raise(ABORT, 'P6: a visit is closed once it has ended'); END;
CREATE TRIGGER visit_closed_by_whoever_says_so BEFORE INSERT ON visit_endings
WHEN NOT EXISTS (
  SELECT 1 FROM accounts a JOIN undertakings_accepted u ON u.visit_id = NEW.visit_id
  WHERE a.id = NEW.recorded_by AND a.ended_at IS NULL AND CASE NEW.how
    WHEN 'contractor' THEN a.id = u.account_id AND NEW.data <> 'not-stated'
    ELSE a.role IN ('coordinator', 'head') END
)
BEGIN SELECT raise(ABORT, 'P6 role-may-not'); END;

CREATE TRIGGER backup_by_whoever_may BEFORE INSERT ON backups
WHEN NOT EXISTS (
  SELECT 1 FROM accounts a WHERE a.id = NEW.made_by AND a.ended_at IS NULL AND (a.role IN ('coordinator', 'head')
    OR a.role = 'maintenance' AND EXISTS (SELECT 1 FROM visiting v WHERE v.starts_at <= NEW.made_at AND NEW.made_at < v.ends_at))
)
BEGIN SELECT raise(ABORT, 'P6 role-may-not'); END;
CREATE TRIGGER backup_quotes_the_audit_log BEFORE INSERT ON backups
WHEN NOT EXISTS (SELECT 1 FROM audit a WHERE a.seq = NEW.audit_seq AND a.hash = NEW.audit_hash)
BEGIN SELECT raise(ABORT, 'P6: the backup quotes an audit entry that is not there'); END;

${final('undertakings_accepted', ['visit_id'], 'P6: an undertaking stays as it was accepted')}
${final('visit_reports', ['id'], 'P6: a report of a visit stays as it was taken')}
${final('visit_endings', ['visit_id'], 'P6: what was said at the end of a visit stays as it was said')}
${final('backups', ['n', 'id'], 'P6: that a backup was made stays on record')}
`,
}
