import type { Migration } from './index.ts'

/**
 * The list of cases: one narrow row for each case that is not archived, with what the list is sorted and filtered by, so that
 * every order is read from an index of its own, however many cases there are. Triggers copy it from `listed_now`, the one place
 * that says what it holds; nobody else writes it. Workers and schools keep their names, so a copy of one never grows old.
 */
export const caseList: Migration = {
  version: 170,
  sql: `
CREATE TABLE listed (
  n INTEGER PRIMARY KEY REFERENCES cases (n),
  family_name TEXT NOT NULL COLLATE NOCASE,
  given_name TEXT NOT NULL COLLATE NOCASE,
  school TEXT NOT NULL COLLATE NOCASE,
  worker TEXT NOT NULL COLLATE NOCASE,
  worker_id TEXT NOT NULL,
  status TEXT NOT NULL,
  last_contact_at TEXT
) STRICT;
-- Each ends with what a list is narrowed by, so that it answers alone.
CREATE INDEX listed_by_child ON listed (family_name, given_name, n, status, worker_id);
CREATE INDEX listed_by_reference ON listed (n, status, worker_id);
CREATE INDEX listed_by_school ON listed (school, n, status, worker_id);
CREATE INDEX listed_by_worker ON listed (worker, n, status, worker_id);
CREATE INDEX listed_by_status ON listed (status, n, worker_id);
CREATE INDEX listed_by_last_contact ON listed (last_contact_at, n, status, worker_id);
CREATE INDEX listed_of_worker ON listed (worker_id, status);

CREATE VIEW listed_now AS
SELECT c.n, coalesce(k.family_name, ''), coalesce(k.given_name, ''), coalesce(b.name, ''), a.name, c.worker_id, c.status, c.last_contact_at
FROM cases c JOIN accounts a ON a.id = c.worker_id
LEFT JOIN people k ON k.case_id = c.id AND k.part = 'child' LEFT JOIN bodies b ON b.id = c.school_id
WHERE c.archived_at IS NULL;
INSERT INTO listed SELECT * FROM listed_now;

CREATE TRIGGER cases_are_listed AFTER INSERT ON cases BEGIN
  INSERT INTO listed SELECT * FROM listed_now WHERE n = NEW.n;
END;
CREATE TRIGGER cases_are_listed_anew AFTER UPDATE OF status, worker_id, school_id, archived_at ON cases BEGIN
  DELETE FROM listed WHERE n = NEW.n;
  INSERT INTO listed SELECT * FROM listed_now WHERE n = NEW.n;
END;
CREATE TRIGGER last_contacts_are_listed AFTER UPDATE OF last_contact_at ON cases WHEN NEW.last_contact_at IS NOT OLD.last_contact_at BEGIN
  UPDATE listed SET last_contact_at = NEW.last_contact_at WHERE n = NEW.n;
END;
CREATE TRIGGER children_are_listed AFTER INSERT ON people WHEN NEW.part = 'child' BEGIN
  UPDATE listed SET family_name = NEW.family_name, given_name = NEW.given_name WHERE n = (SELECT n FROM cases WHERE id = NEW.case_id);
END;
CREATE TRIGGER children_are_listed_anew AFTER UPDATE OF family_name, given_name ON people WHEN NEW.part = 'child' BEGIN
  UPDATE listed SET family_name = NEW.family_name, given_name = NEW.given_name WHERE n = (SELECT n FROM cases WHERE id = NEW.case_id);
END;
`,
}
