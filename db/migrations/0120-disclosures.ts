import { final, neverEdited } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P2, P8: what left our files, to whom, and by what right. Passing on needs a permission to share that names this body and this
 * purpose and is in force at that moment; under a concern (P12) none is needed. As with a permission, the items are written first,
 * so that nothing can be added once the disclosure stands.
 */
export const disclosures: Migration = {
  version: 120,
  sql: `
CREATE TABLE disclosures (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  reference TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('pass-on', 'safeguarding')),
  body_id TEXT NOT NULL REFERENCES bodies (id),
  recipient TEXT NOT NULL CHECK (recipient <> ''),
  purpose TEXT CHECK (purpose <> ''),
  anything_else TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method <> ''),
  sent_at TEXT NOT NULL,
  consent_id TEXT REFERENCES consents (id),
  concern_id TEXT REFERENCES concerns (id),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (sent_at <= recorded_at),
  CHECK ((kind = 'pass-on') = (consent_id IS NOT NULL)),
  CHECK ((kind = 'pass-on') = (purpose IS NOT NULL)),
  CHECK ((kind = 'safeguarding') = (concern_id IS NOT NULL))
) STRICT;
CREATE INDEX disclosures_by_case ON disclosures (case_id);

CREATE TABLE disclosure_items (
  disclosure_id TEXT NOT NULL REFERENCES disclosures (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT NOT NULL REFERENCES contacts (id),
  PRIMARY KEY (disclosure_id, contact_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER passing_on_needs_permission BEFORE INSERT ON disclosures
WHEN NEW.kind = 'pass-on' AND NOT EXISTS (
  SELECT 1 FROM granted g
  WHERE g.consent_id = NEW.consent_id AND g.case_id = NEW.case_id AND g.scope = 'pass-on' AND g.body_id = NEW.body_id
    AND g.purpose = NEW.purpose AND g.starts_at <= NEW.sent_at AND NEW.sent_at < g.ends_at
)
BEGIN SELECT raise(ABORT, 'P8 no-permission-to-pass-on'); END;

CREATE TRIGGER disclosure_under_a_concern_of_its_case BEFORE INSERT ON disclosures
WHEN NEW.concern_id IS NOT NULL AND (SELECT case_id FROM concerns WHERE id = NEW.concern_id) IS NOT NEW.case_id
BEGIN SELECT raise(ABORT, 'P12 concern-of-another-case'); END;

CREATE TRIGGER disclosure_of_notes_of_its_case BEFORE INSERT ON disclosures
WHEN EXISTS (
  SELECT 1 FROM disclosure_items i JOIN contacts k ON k.id = i.contact_id WHERE i.disclosure_id = NEW.id AND k.case_id <> NEW.case_id
)
BEGIN SELECT raise(ABORT, 'P8 note-of-another-case'); END;

CREATE TRIGGER disclosure_of_something BEFORE INSERT ON disclosures
WHEN NEW.anything_else = '' AND NOT EXISTS (SELECT 1 FROM disclosure_items WHERE disclosure_id = NEW.id)
BEGIN SELECT raise(ABORT, 'P8: a disclosure says exactly what was passed on'); END;

CREATE TRIGGER disclosure_by_staff BEFORE INSERT ON disclosures
WHEN NOT EXISTS (
  SELECT 1 FROM accounts a WHERE a.id = NEW.recorded_by AND a.role IN ('caseworker', 'coordinator', 'head') AND a.ended_at IS NULL
)
BEGIN SELECT raise(ABORT, 'P8 role-may-not'); END;

CREATE TRIGGER disclosure_items_come_with_their_disclosure BEFORE INSERT ON disclosure_items
WHEN EXISTS (SELECT 1 FROM disclosures WHERE id = NEW.disclosure_id)
BEGIN SELECT raise(ABORT, 'P8 disclosure-stays'); END;

${final('disclosures', ['n', 'id', 'reference'], 'P8 disclosure-stays')}
${neverEdited('disclosure_items', 'P8 disclosure-stays')}
CREATE TRIGGER disclosure_items_are_never_deleted BEFORE DELETE ON disclosure_items
BEGIN SELECT raise(ABORT, 'P8 disclosure-stays'); END;
`,
}
