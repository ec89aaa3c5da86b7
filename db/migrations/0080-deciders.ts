import { final, neverRemoved, stays } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P2, P7, P8: who can say yes, and what is kept from whom. Court orders, decisions about capacity and a child who comes alone are
 * facts with a beginning and an end; `main/policy/deciders.ts` asks them the same questions, and a test compares the two.
 */
export const deciders: Migration = {
  version: 80,
  sql: `
CREATE TABLE court_orders (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('lives-with', 'spends-time-with', 'special-guardianship', 'care', 'prohibited-steps', 'specific-issue', 'other')),
  made_on TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  until_on TEXT,
  until_at TEXT,
  restricts INTEGER NOT NULL CHECK (restricts IN (0, 1)),
  note TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  ended_on TEXT,
  ended_at TEXT,
  ended_why TEXT,
  ended_by TEXT REFERENCES accounts (id),
  CHECK (starts_at <= recorded_at),
  CHECK ((until_on IS NULL) = (until_at IS NULL)),
  CHECK (until_at IS NULL OR starts_at < until_at),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK (ended_at IS NULL OR starts_at < ended_at)
) STRICT;
CREATE INDEX court_orders_by_case ON court_orders (case_id);
CREATE INDEX court_orders_by_person ON court_orders (person_id);
-- Whom an order keeps from deciding, from when until when.
CREATE VIEW restricted AS
SELECT person_id, starts_at, min(coalesce(until_at, '9999'), coalesce(ended_at, '9999')) AS ends_at FROM court_orders WHERE restricts = 1;

-- Mental Capacity Act 2005; SEND Regulations 2014 reg. 64. The newest decision at a moment is the one that stands.
CREATE TABLE capacity_decisions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  finding TEXT NOT NULL CHECK (finding IN ('lacks', 'has')),
  matter TEXT NOT NULL CHECK (matter <> ''),
  assessed_by TEXT NOT NULL CHECK (assessed_by <> ''),
  evidence TEXT NOT NULL CHECK (evidence <> ''),
  representative_id TEXT REFERENCES people (id),
  represents_as TEXT CHECK (represents_as IN ('deputy', 'attorney', 'parent')),
  decided_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (decided_at <= recorded_at),
  CHECK ((finding = 'lacks') = (representative_id IS NOT NULL)),
  CHECK ((representative_id IS NULL) = (represents_as IS NULL))
) STRICT;
CREATE INDEX capacity_by_case ON capacity_decisions (case_id, decided_at);

-- A child who uses the service without a parent knowing.
CREATE TABLE alone (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  why TEXT NOT NULL CHECK (why <> ''),
  starts_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  ended_at TEXT,
  ended_why TEXT,
  ended_by TEXT REFERENCES accounts (id),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
  CHECK (ended_at IS NULL OR starts_at <= ended_at)
) STRICT;
CREATE UNIQUE INDEX alone_once_at_a_time ON alone (case_id) WHERE ended_at IS NULL;
CREATE INDEX alone_by_case ON alone (case_id);

-- Putting up and lifting a wall are acts of their own; the newest act on a note and a person is the one that stands.
CREATE TABLE walls (
  n INTEGER PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contacts (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  act TEXT NOT NULL CHECK (act IN ('kept', 'lifted')),
  why TEXT NOT NULL CHECK (why <> ''),
  by TEXT NOT NULL REFERENCES accounts (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX walls_by_note ON walls (contact_id, person_id, n);

ALTER TABLE contacts ADD COLUMN told_by TEXT REFERENCES people (id);
ALTER TABLE contacts ADD COLUMN told_by_other TEXT NOT NULL DEFAULT '' CHECK (told_by IS NULL OR told_by_other = '');

-- What is kept from whom: by an act of its own, or from every parent because it happened while the child came alone.
CREATE VIEW walled AS
SELECT k.id AS contact_id, k.case_id, p.id AS person_id
FROM contacts k JOIN people p ON p.case_id = k.case_id
WHERE 'kept' = coalesce(
  (SELECT w.act FROM walls w WHERE w.contact_id = k.id AND w.person_id = p.id ORDER BY w.n DESC LIMIT 1),
  (SELECT 'kept' FROM alone a WHERE a.case_id = k.case_id AND p.part = 'parent' AND k.happened_at < coalesce(a.ended_at, '9999')));


-- A document is kept from whoever the note it came with is kept from.
CREATE VIEW walled_documents AS
SELECT d.id AS document_id, w.case_id, w.person_id FROM walled w JOIN documents d ON d.contact_id = w.contact_id;
CREATE VIEW walled_items AS
SELECT contact_id AS item_id, case_id, person_id FROM walled UNION ALL SELECT document_id, case_id, person_id FROM walled_documents;

-- When a permission stops being its giver's to give: the rights pass to the young person, a court order, another decision about capacity.
CREATE VIEW standing_lost AS
SELECT c.id AS consent_id, k.decides_from AS at
FROM consents c JOIN people k ON k.case_id = c.case_id AND k.part = 'child' WHERE c.standing = 'parental-responsibility'
UNION ALL
SELECT c.id, r.starts_at FROM consents c JOIN restricted r ON r.person_id = c.given_by WHERE c.given_at < r.ends_at
UNION ALL
SELECT c.id, d.decided_at FROM consents c JOIN capacity_decisions d ON d.case_id = c.case_id
WHERE c.standing = 'representative' AND c.given_at < d.decided_at AND d.representative_id IS NOT c.given_by;

CREATE TRIGGER consent_from_who_has_capacity BEFORE INSERT ON consents
WHEN NEW.standing IN ('young-person', 'representative') AND (
  SELECT d.representative_id FROM capacity_decisions d
  WHERE d.case_id = NEW.case_id AND d.decided_at <= NEW.given_at ORDER BY d.decided_at DESC LIMIT 1
) IS NOT CASE NEW.standing WHEN 'representative' THEN NEW.given_by END
BEGIN SELECT raise(ABORT, 'P2 not-theirs-to-give'); END;

CREATE TRIGGER consent_not_against_an_order BEFORE INSERT ON consents
WHEN EXISTS (SELECT 1 FROM restricted r WHERE r.person_id = NEW.given_by AND r.starts_at <= NEW.given_at AND NEW.given_at < r.ends_at)
BEGIN SELECT raise(ABORT, 'P2 restricted-by-order'); END;

CREATE TRIGGER consent_not_from_who_must_not_know BEFORE INSERT ON consents
WHEN NEW.standing <> 'young-person' AND EXISTS (
  SELECT 1 FROM alone a WHERE a.case_id = NEW.case_id AND a.starts_at <= NEW.given_at AND NEW.given_at < coalesce(a.ended_at, '9999'))
BEGIN SELECT raise(ABORT, 'P2 child-alone'); END;

CREATE TRIGGER contact_not_with_who_must_not_know BEFORE INSERT ON contacts
WHEN NEW.kind = 'with-parent' AND EXISTS (
  SELECT 1 FROM alone a WHERE a.case_id = NEW.case_id AND a.starts_at <= NEW.recorded_at AND NEW.happened_at < coalesce(a.ended_at, '9999'))
BEGIN SELECT raise(ABORT, 'P2 child-alone'); END;

-- Their own notes are a young person's to ask for, and a child's who comes alone; main/policy/deciders.ts says the same.
CREATE TRIGGER request_not_from_a_child_whose_parents_decide BEFORE INSERT ON requests
WHEN NEW.regime <> 'complaint'
  AND EXISTS (SELECT 1 FROM people p WHERE p.id = NEW.requester_id AND p.part = 'child' AND NEW.recorded_at < p.decides_from)
  AND NOT EXISTS (SELECT 1 FROM alone a
    WHERE a.case_id = NEW.case_id AND a.starts_at <= NEW.recorded_at AND NEW.recorded_at < coalesce(a.ended_at, '9999'))
BEGIN SELECT raise(ABORT, 'P10 not-theirs-to-ask'); END;

CREATE TRIGGER contact_told_by_somebody_of_the_case BEFORE INSERT ON contacts
WHEN NEW.told_by IS NOT NULL AND (SELECT case_id FROM people WHERE id = NEW.told_by) IS NOT NEW.case_id
BEGIN SELECT raise(ABORT, 'P4: that person belongs to another case'); END;

CREATE TRIGGER order_about_somebody_of_the_case BEFORE INSERT ON court_orders
WHEN (SELECT case_id FROM people WHERE id = NEW.person_id) IS NOT NEW.case_id
BEGIN SELECT raise(ABORT, 'P4: that person belongs to another case'); END;

CREATE TRIGGER capacity_of_a_young_person BEFORE INSERT ON capacity_decisions
WHEN NEW.decided_at < (SELECT decides_from FROM people WHERE case_id = NEW.case_id AND part = 'child')
BEGIN SELECT raise(ABORT, 'P2 capacity-not-yet'); END;

CREATE TRIGGER capacity_decided_in_order BEFORE INSERT ON capacity_decisions
WHEN NEW.decided_at <= (SELECT max(decided_at) FROM capacity_decisions WHERE case_id = NEW.case_id)
BEGIN SELECT raise(ABORT, 'P2 newer-decision'); END;

CREATE TRIGGER represented_by_somebody_of_the_case BEFORE INSERT ON capacity_decisions
WHEN NEW.representative_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM people WHERE id = NEW.representative_id AND case_id = NEW.case_id AND part = 'parent')
BEGIN SELECT raise(ABORT, 'P4: that person belongs to another case'); END;

CREATE TRIGGER alone_while_no_parent_knows BEFORE INSERT ON alone
WHEN EXISTS (SELECT 1 FROM contacts WHERE case_id = NEW.case_id AND kind = 'with-parent')
  OR EXISTS (SELECT 1 FROM consents WHERE case_id = NEW.case_id AND standing <> 'young-person')
BEGIN SELECT raise(ABORT, 'P2 parent-knows'); END;

CREATE TRIGGER wall_on_its_own_case BEFORE INSERT ON walls
WHEN (SELECT case_id FROM people WHERE id = NEW.person_id) IS NOT (SELECT case_id FROM contacts WHERE id = NEW.contact_id)
BEGIN SELECT raise(ABORT, 'P4: that person belongs to another case'); END;

CREATE TRIGGER wall_not_before_who_was_there BEFORE INSERT ON walls
WHEN NEW.act = 'kept' AND EXISTS (
  SELECT 1 FROM contacts WHERE id = NEW.contact_id AND (person_id IS NEW.person_id OR told_by IS NEW.person_id))
BEGIN SELECT raise(ABORT, 'P2 told-it-themself'); END;

CREATE TRIGGER wall_before_they_have_it BEFORE INSERT ON walls
WHEN NEW.act = 'kept' AND EXISTS (
  SELECT 1 FROM request_items i JOIN packs k ON k.request_id = i.request_id
  WHERE i.item_id = NEW.contact_id AND i.decision = 'enclose' AND k.addressee_id = NEW.person_id)
BEGIN SELECT raise(ABORT, 'P2 already-sent-to-them'); END;

CREATE TRIGGER walls_stand_once BEFORE INSERT ON walls
WHEN (NEW.act = 'kept') = EXISTS (SELECT 1 FROM walled WHERE contact_id = NEW.contact_id AND person_id = NEW.person_id)
BEGIN SELECT raise(ABORT, 'P2 wall-as-it-was'); END;

CREATE TRIGGER wall_stays_while_the_child_comes_alone BEFORE INSERT ON walls
WHEN NEW.act = 'lifted' AND EXISTS (
  SELECT 1 FROM contacts k JOIN alone a ON a.case_id = k.case_id AND a.ended_at IS NULL
  JOIN people p ON p.id = NEW.person_id AND p.part = 'parent' WHERE k.id = NEW.contact_id)
BEGIN SELECT raise(ABORT, 'P2 child-alone'); END;

-- A note walled after it was chosen is to be decided again.
CREATE TRIGGER wall_takes_the_note_back AFTER INSERT ON walls WHEN NEW.act = 'kept'
BEGIN
  UPDATE request_items SET decision = 'undecided' WHERE item_id = NEW.contact_id AND decision = 'enclose'
    AND request_id IN (SELECT id FROM requests WHERE requester_id = NEW.person_id AND state = 'open');
END;

${['INSERT', 'UPDATE'].map(notEnclosed).join('\n')}

CREATE TRIGGER walled_notes_are_in_no_pack BEFORE INSERT ON packs
WHEN EXISTS (
  SELECT 1 FROM request_items i JOIN walled_items w ON w.item_id = i.item_id AND w.person_id = NEW.addressee_id
  WHERE i.request_id = NEW.request_id AND i.decision = 'enclose')
BEGIN SELECT raise(ABORT, 'P2 walled'); END;

${stays(
  'court_orders',
  [
    'n',
    'id',
    'case_id',
    'person_id',
    'kind',
    'made_on',
    'starts_at',
    'until_on',
    'until_at',
    'restricts',
    'note',
    'recorded_by',
    'recorded_at',
  ],
  'P2: a court order stays as it was recorded; end it',
)}
${neverRemoved('court_orders', ['n', 'id'], 'P2: a court order is ended, never deleted')}
CREATE TRIGGER court_orders_end_once BEFORE UPDATE ON court_orders WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P2 already-ended'); END;
${final('capacity_decisions', ['n', 'id'], 'P2: a decision about capacity is never edited; a later one takes its place')}
${stays('alone', ['n', 'id', 'case_id', 'why', 'starts_at', 'recorded_by'], 'P2: coming alone stays as it was recorded; end it')}
${neverRemoved('alone', ['n', 'id'], 'P2: coming alone is ended, never deleted')}
CREATE TRIGGER alone_ends_once BEFORE UPDATE ON alone WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P2 already-ended'); END;
${final('walls', ['n'], 'P2: a wall is lifted by an act of its own, never edited or deleted')}
`,
}

function notEnclosed(event: string): string {
  return `CREATE TRIGGER walled_notes_are_not_enclosed_by_${event.toLowerCase()} BEFORE ${event} ON request_items
WHEN NEW.decision = 'enclose' AND EXISTS (
  SELECT 1 FROM requests r JOIN walled_items w ON w.person_id = r.requester_id WHERE r.id = NEW.request_id AND w.item_id = NEW.item_id)
BEGIN SELECT raise(ABORT, 'P2 walled'); END;`
}
