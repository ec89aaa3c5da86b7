import { final, neverEdited } from './final.ts'
import type { Migration } from './index.ts'

/**
 * What completes the record of consent (ISO/IEC TS 27560): that somebody was asked and what they answered, the lawful basis of
 * processing (a thing apart from permission to share), and what happened without permission: an incident, never a contact.
 */
export const consentRecord: Migration = {
  version: 90,
  sql: `
CREATE TABLE asks (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  method TEXT NOT NULL CHECK (method IN ('phone', 'in-person', 'letter', 'email')),
  note TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (asked_at <= recorded_at)
) STRICT;
CREATE INDEX asks_by_case ON asks (case_id);

CREATE TABLE ask_scopes (
  ask_id TEXT NOT NULL REFERENCES asks (id) DEFERRABLE INITIALLY DEFERRED,
  scope TEXT NOT NULL CHECK (scope IN ('la-case-file', 'other-papers', 'la-staff', 'school-staff', 'pass-on')),
  body_id TEXT REFERENCES bodies (id),
  CHECK ((scope IN ('la-case-file', 'la-staff', 'school-staff')) = (body_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX ask_scopes_once ON ask_scopes (ask_id, scope, coalesce(body_id, ''));

CREATE TABLE ask_outcomes (
  ask_id TEXT PRIMARY KEY REFERENCES asks (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('given', 'refused', 'no-answer')),
  at TEXT NOT NULL,
  consent_id TEXT REFERENCES consents (id),
  note TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (at <= recorded_at),
  CHECK ((outcome = 'given') = (consent_id IS NOT NULL))
) STRICT;

CREATE TRIGGER ask_somebody_of_the_case BEFORE INSERT ON asks
WHEN (SELECT case_id FROM people WHERE id = NEW.person_id) IS NOT NEW.case_id
BEGIN SELECT raise(ABORT, 'P2: that person belongs to another case'); END;
CREATE TRIGGER ask_not_who_must_not_know BEFORE INSERT ON asks
WHEN (SELECT part FROM people WHERE id = NEW.person_id) = 'parent' AND EXISTS (
  SELECT 1 FROM alone a WHERE a.case_id = NEW.case_id AND a.starts_at <= NEW.recorded_at AND NEW.asked_at < coalesce(a.ended_at, '9999'))
BEGIN SELECT raise(ABORT, 'P2 child-alone'); END;
CREATE TRIGGER alone_while_no_parent_was_asked BEFORE INSERT ON alone
WHEN EXISTS (SELECT 1 FROM asks k JOIN people p ON p.id = k.person_id WHERE k.case_id = NEW.case_id AND p.part = 'parent')
BEGIN SELECT raise(ABORT, 'P2 parent-knows'); END;
CREATE TRIGGER ask_for_something BEFORE INSERT ON asks
WHEN NOT EXISTS (SELECT 1 FROM ask_scopes WHERE ask_id = NEW.id)
BEGIN SELECT raise(ABORT, 'P2: whoever is asked is asked for something'); END;
CREATE TRIGGER ask_scopes_come_with_their_ask BEFORE INSERT ON ask_scopes
WHEN EXISTS (SELECT 1 FROM asks WHERE id = NEW.ask_id)
BEGIN SELECT raise(ABORT, 'P2: what was asked for is never changed'); END;
CREATE TRIGGER ask_answered_after_it_was_asked BEFORE INSERT ON ask_outcomes
WHEN NEW.at < (SELECT asked_at FROM asks WHERE id = NEW.ask_id)
BEGIN SELECT raise(ABORT, 'P2: nobody answers before they are asked'); END;
CREATE TRIGGER ask_answered_by_its_own_person BEFORE INSERT ON ask_outcomes
WHEN NEW.consent_id IS NOT NULL AND (SELECT given_by FROM consents WHERE id = NEW.consent_id)
  IS NOT (SELECT person_id FROM asks WHERE id = NEW.ask_id)
BEGIN SELECT raise(ABORT, 'P2 not-theirs-to-give'); END;
${final('asks', ['n', 'id'], 'P2: what was asked is never edited or deleted')}
${neverEdited('ask_scopes', 'P2: what was asked for is never changed')}
CREATE TRIGGER ask_scopes_are_never_deleted BEFORE DELETE ON ask_scopes
BEGIN SELECT raise(ABORT, 'P2: what was asked for is never changed'); END;
${final('ask_outcomes', ['ask_id'], 'P2: an answer is never edited or taken back')}

CREATE INDEX consent_endings_by_successor ON consent_endings (superseded_by) WHERE superseded_by IS NOT NULL;

-- Every event of every permission. A lapse stands at the moment it falls due, or when it stops being its giver's to give: ask for what lies before now.
CREATE VIEW consent_events AS
SELECT k.case_id, 'requested' AS state, k.asked_at AS at, k.person_id, k.method, NULL AS consent_id, k.id AS ask_id, k.note,
  k.recorded_by, k.recorded_at FROM asks k
UNION ALL
SELECT k.case_id, 'refused', o.at, k.person_id, k.method, NULL, k.id, o.note, o.recorded_by, o.recorded_at
FROM ask_outcomes o JOIN asks k ON k.id = o.ask_id WHERE o.outcome = 'refused'
UNION ALL
SELECT c.case_id, iif(EXISTS (SELECT 1 FROM consent_endings s WHERE s.superseded_by = c.id), 'renewed', 'given'), c.given_at, c.given_by,
  c.method, c.id, NULL, c.conditions, c.recorded_by, c.recorded_at FROM consents c
UNION ALL
SELECT c.case_id, e.kind, e.at, e.by_person, e.method, c.id, NULL, e.note, e.recorded_by, e.recorded_at
FROM consent_endings e JOIN consents c ON c.id = e.consent_id WHERE e.kind <> 'superseded'
UNION ALL
SELECT c.case_id, 'lapsed', c.lapses_at, NULL, '', c.id, NULL, '', c.recorded_by, c.recorded_at
FROM (
  SELECT *, max(given_at, min(ends_at, coalesce((SELECT min(l.at) FROM standing_lost l WHERE l.consent_id = consents.id), ends_at)))
    AS lapses_at FROM consents
) c
WHERE NOT EXISTS (SELECT 1 FROM consent_endings e WHERE e.consent_id = c.id AND (e.kind = 'invalidated' OR e.at <= c.lapses_at));

CREATE TABLE lawful_bases (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  basis TEXT NOT NULL CHECK (basis <> ''),
  special_condition TEXT NOT NULL CHECK (special_condition <> ''),
  why TEXT NOT NULL CHECK (why <> ''),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX lawful_bases_by_case ON lawful_bases (case_id);
${final('lawful_bases', ['n', 'id'], 'P4: a lawful basis is recorded anew, never edited or deleted')}

CREATE TABLE incidents (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('school-staff', 'la-staff', 'la-case-file', 'other-papers', 'pass-on', 'with-parent', 'with-child')),
  -- The school or authority as it was named: it need not be one we know.
  body TEXT NOT NULL,
  whom TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what <> ''),
  why TEXT NOT NULL CHECK (why <> ''),
  -- What the policy said of it when it was recorded: a reason code.
  because TEXT NOT NULL CHECK (because <> ''),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (happened_at <= recorded_at)
) STRICT;
CREATE INDEX incidents_by_case ON incidents (case_id, happened_at);

CREATE TABLE incident_reviews (
  incident_id TEXT PRIMARY KEY REFERENCES incidents (id),
  done TEXT NOT NULL CHECK (done <> ''),
  reviewed_by TEXT NOT NULL REFERENCES accounts (id),
  reviewed_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER incident_reviewed_by_the_head BEFORE INSERT ON incident_reviews
WHEN NOT EXISTS (
  SELECT 1 FROM accounts a WHERE a.id = NEW.reviewed_by AND a.ended_at IS NULL AND (a.role = 'head'
    OR (a.role = 'line-manager' AND EXISTS (SELECT 1 FROM absent b WHERE b.starts_at <= NEW.reviewed_at AND NEW.reviewed_at < b.ends_at)))
)
BEGIN SELECT raise(ABORT, 'P7 role-may-not'); END;
CREATE TRIGGER incident_reviewed_after_it BEFORE INSERT ON incident_reviews
WHEN NEW.reviewed_at < (SELECT recorded_at FROM incidents WHERE id = NEW.incident_id)
BEGIN SELECT raise(ABORT, 'P7: an incident is reviewed after it was recorded'); END;
${final('incidents', ['n', 'id'], 'P7: an incident is never edited or deleted')}
${final('incident_reviews', ['incident_id'], 'P7: what was done about an incident is never edited or deleted')}
`,
}
