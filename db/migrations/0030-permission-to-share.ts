import { final, neverEdited } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P2, P7, P8. A permission to share is never edited: it is superseded, withdrawn or found invalid, and the ending is a record of its own.
 * What it opens is written first, so that nothing can be added once it stands.
 * `granted` is the one place that says which scope, body and purpose was open from when until when; triggers and queries both read it.
 * It ends as well when the permission stops being its giver's to give (`standing_lost`, with capacity and court orders in 0080).
 * Passing on from our files is permitted to one body for one purpose (P8); `purpose` is a code of the dated list `sharingPurpose`.
 */
export const permissionToShare: Migration = {
  version: 30,
  sql: `
CREATE TABLE consents (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  given_by TEXT NOT NULL REFERENCES people (id),
  standing TEXT NOT NULL CHECK (standing IN ('parental-responsibility', 'young-person', 'representative')),
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  -- Codes of the dated list of purposes, as a JSON array; the column purpose says it in free words.
  purposes TEXT NOT NULL CHECK (json_valid(purposes) AND json_array_length(purposes) > 0),
  conditions TEXT NOT NULL,
  -- The language it was explained in, and the version of the privacy notice they were given.
  language TEXT NOT NULL CHECK (language <> ''),
  notice TEXT NOT NULL CHECK (notice <> ''),
  method TEXT NOT NULL CHECK (method IN ('signed-on-screen', 'paper-form', 'phone', 'in-person', 'email')),
  evidence_note TEXT NOT NULL,
  evidence BLOB,
  given_at TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (given_at <= recorded_at),
  CHECK (given_at < ends_at),
  CHECK (evidence IS NOT NULL OR evidence_note <> '')
) STRICT;
CREATE INDEX consents_by_case ON consents (case_id);
CREATE INDEX consents_by_end ON consents (ends_at, given_at, id, case_id);

CREATE TABLE consent_grants (
  consent_id TEXT NOT NULL REFERENCES consents (id) DEFERRABLE INITIALLY DEFERRED,
  scope TEXT NOT NULL CHECK (scope IN ('la-case-file', 'other-papers', 'la-staff', 'school-staff', 'pass-on')),
  body_id TEXT REFERENCES bodies (id),
  purpose TEXT CHECK (purpose <> ''),
  CHECK ((scope = 'other-papers') = (body_id IS NULL)),
  CHECK ((scope = 'pass-on') = (purpose IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX consent_grants_once ON consent_grants (consent_id, scope, coalesce(body_id, ''), coalesce(purpose, ''));

CREATE TABLE consent_endings (
  consent_id TEXT PRIMARY KEY REFERENCES consents (id),
  kind TEXT NOT NULL CHECK (kind IN ('withdrawn', 'superseded', 'invalidated')),
  at TEXT NOT NULL,
  by_person TEXT REFERENCES people (id),
  method TEXT NOT NULL,
  note TEXT NOT NULL,
  superseded_by TEXT REFERENCES consents (id),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (at <= recorded_at),
  CHECK ((kind = 'superseded') = (superseded_by IS NOT NULL)),
  -- Nobody outside ends what was never theirs to give: the service finds out, and says how.
  CHECK ((kind = 'invalidated') = (by_person IS NULL)),
  CHECK (kind <> 'invalidated' OR note <> '')
) STRICT;

-- One that was found invalid opens nothing from its very start; what was recorded under it before stays as it was judged.
CREATE VIEW granted AS
SELECT c.id AS consent_id, c.case_id, g.scope, g.body_id, g.purpose, c.given_at AS starts_at,
  CASE e.kind WHEN 'invalidated' THEN c.given_at ELSE min(
    c.ends_at, coalesce(e.at, c.ends_at), coalesce((SELECT min(l.at) FROM standing_lost l WHERE l.consent_id = c.id), c.ends_at)
  ) END AS ends_at
FROM consents c
JOIN consent_grants g ON g.consent_id = c.id
LEFT JOIN consent_endings e ON e.consent_id = c.id;

CREATE TRIGGER consent_from_who_may_give_it BEFORE INSERT ON consents
WHEN NOT EXISTS (
  SELECT 1 FROM people p JOIN people k ON k.case_id = p.case_id AND k.part = 'child'
  WHERE p.id = NEW.given_by AND p.case_id = NEW.case_id
    AND ((NEW.standing = 'parental-responsibility' AND p.part = 'parent' AND p.parental_responsibility = 'yes' AND NEW.given_at < k.decides_from)
      OR (NEW.standing = 'young-person' AND p.part = 'child' AND NEW.given_at >= k.decides_from)
      OR (NEW.standing = 'representative' AND p.part = 'parent' AND NEW.given_at >= k.decides_from))
)
BEGIN SELECT raise(ABORT, 'P2 not-theirs-to-give'); END;

CREATE TRIGGER consent_opens_something BEFORE INSERT ON consents
WHEN NOT EXISTS (SELECT 1 FROM consent_grants WHERE consent_id = NEW.id)
BEGIN SELECT raise(ABORT, 'P2: a permission that opens nothing is none'); END;

CREATE TRIGGER consent_grants_come_with_their_consent BEFORE INSERT ON consent_grants
WHEN EXISTS (SELECT 1 FROM consents WHERE id = NEW.consent_id)
BEGIN SELECT raise(ABORT, 'P2: a permission once given is never widened'); END;

CREATE TRIGGER consent_succeeded_on_its_own_case BEFORE INSERT ON consent_endings
WHEN NEW.superseded_by IS NOT NULL
  AND (SELECT case_id FROM consents WHERE id = NEW.superseded_by) IS NOT (SELECT case_id FROM consents WHERE id = NEW.consent_id)
BEGIN SELECT raise(ABORT, 'P2 not-theirs-to-give'); END;

CREATE TRIGGER consent_ended_on_its_own_case BEFORE INSERT ON consent_endings
WHEN NEW.by_person IS NOT NULL AND (SELECT case_id FROM people WHERE id = NEW.by_person) IS NOT (SELECT case_id FROM consents WHERE id = NEW.consent_id)
BEGIN SELECT raise(ABORT, 'P2 not-theirs-to-give'); END;

${final('consents', ['n', 'id'], 'P2: a permission is superseded or withdrawn, never edited or deleted')}
${neverEdited('consent_grants', 'P2: a permission is superseded or withdrawn, never edited or deleted')}
CREATE TRIGGER consent_grants_are_never_deleted BEFORE DELETE ON consent_grants
BEGIN SELECT raise(ABORT, 'P2: a permission is superseded or withdrawn, never edited or deleted'); END;
${final('consent_endings', ['consent_id'], 'P2: a withdrawal is never edited or taken back')}
`,
}
