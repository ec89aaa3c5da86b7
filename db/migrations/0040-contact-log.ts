import { final } from './final.ts'
import type { Migration } from './index.ts'

/** P7: the last wall. Consulting papers or discussing the child is refused here even when every other guard was forgotten. */
export const contactLog: Migration = {
  version: 40,
  sql: `
CREATE TABLE contacts (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('with-parent', 'with-child', 'they-rang', 'office-note', 'school-staff', 'la-staff', 'la-case-file', 'other-papers')),
  -- Whether we contacted the family ('out') or they us ('in').
  direction TEXT CHECK (direction IN ('out', 'in')),
  happened_at TEXT NOT NULL,
  person_id TEXT REFERENCES people (id),
  body_id TEXT REFERENCES bodies (id),
  spoke_to TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 4),
  text TEXT NOT NULL CHECK (text <> ''),
  consent_id TEXT REFERENCES consents (id),
  -- Why it was allowed when it was recorded, kept with the act: under which permission, or that nothing was shared.
  covered_because TEXT NOT NULL CHECK (covered_because IN ('in-force', 'nothing-shared')),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (happened_at <= recorded_at),
  CHECK ((kind IN ('school-staff', 'la-staff', 'la-case-file', 'other-papers')) = (consent_id IS NOT NULL)),
  CHECK ((covered_because = 'in-force') = (consent_id IS NOT NULL)),
  CHECK ((kind IN ('with-parent', 'with-child')) = (direction IS NOT NULL)),
  CHECK ((kind IN ('school-staff', 'la-staff', 'la-case-file')) <= (body_id IS NOT NULL))
) STRICT;
CREATE INDEX contacts_by_case ON contacts (case_id, happened_at);
CREATE INDEX contacts_shared ON contacts (happened_at, consent_id)
WHERE kind IN ('school-staff', 'la-staff', 'la-case-file', 'other-papers');
CREATE INDEX contacts_by_consent ON contacts (consent_id) WHERE consent_id IS NOT NULL;

CREATE TRIGGER contact_needs_permission BEFORE INSERT ON contacts
WHEN NEW.kind IN ('school-staff', 'la-staff', 'la-case-file', 'other-papers') AND NOT EXISTS (
  SELECT 1 FROM granted g
  WHERE g.consent_id = NEW.consent_id AND g.case_id = NEW.case_id AND g.scope = NEW.kind AND g.body_id IS NEW.body_id
    AND g.starts_at <= NEW.happened_at AND NEW.happened_at < g.ends_at
)
BEGIN SELECT raise(ABORT, 'P7 no-permission'); END;

CREATE TRIGGER contact_with_somebody_of_the_case BEFORE INSERT ON contacts
WHEN NEW.person_id IS NOT NULL AND (SELECT case_id FROM people WHERE id = NEW.person_id) IS NOT NEW.case_id
BEGIN SELECT raise(ABORT, 'P4: that person belongs to another case'); END;

${final('contacts', ['n', 'id'], 'P10: a note is never edited or deleted; add another')}

-- Every length of word that is typed often has its own prefixes: without them a common beginning is gathered note by note.
CREATE VIRTUAL TABLE contacts_fts USING fts5 (
  text, spoke_to, content = 'contacts', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8'
);
CREATE TRIGGER contacts_indexed AFTER INSERT ON contacts BEGIN
  INSERT INTO contacts_fts (rowid, text, spoke_to) VALUES (NEW.n, NEW.text, NEW.spoke_to);
  UPDATE cases SET last_contact_at = max(coalesce(last_contact_at, ''), NEW.happened_at) WHERE id = NEW.case_id;
END;
`,
}
