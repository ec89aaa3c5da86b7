import { final } from './final.ts'
import type { Migration } from './index.ts'

const states = [
  'considering',
  'asking',
  'permission',
  'extracting',
  'sending',
  'refused',
  'not-permitted',
  'complete',
  'ended',
] as const
type State = (typeof states)[number]

/** What is said when a step comes out of its order; the same codes as `main/policy/legal.ts`. */
const whyNot: Readonly<Record<State, string>> = {
  considering: 'legal-not-decided',
  asking: 'legal-waits-for-officer',
  permission: 'legal-no-answer',
  extracting: 'legal-not-released',
  sending: 'legal-packs-released',
  refused: 'legal-refused',
  'not-permitted': 'legal-not-permitted',
  complete: 'legal-closed',
  ended: 'legal-closed',
}

/** Refuses a row of a legal request unless the request stands where this step belongs. */
function inTurn(name: string, event: string, turns: readonly State[], when = ''): string {
  const others = states.filter((state) => !turns.includes(state))
  const row = event.includes('DELETE') ? 'OLD' : 'NEW'
  return `CREATE TRIGGER ${name} BEFORE ${event} ${when}
BEGIN SELECT CASE (SELECT state FROM legal_states WHERE request_id = ${row}.request_id)
  ${turns.map((state) => `WHEN '${state}' THEN NULL`).join(' ')}
  ${others.map((state) => `WHEN '${state}' THEN raise(ABORT, 'P9 ${whyNot[state]}')`).join('\n  ')}
  ELSE raise(ABORT, 'P9 not-found') END; END;`
}

/** The coordinator, the head of service, or the head's line manager while the head is recorded as absent. */
function leader(by: string, at: string): string {
  return `EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.${by} AND a.ended_at IS NULL
    AND (a.role IN ('coordinator', 'head') OR a.role = 'line-manager' AND ${absentAt(at)}))`
}

function absentAt(at: string): string {
  return `EXISTS (SELECT 1 FROM absent b WHERE b.starts_at <= NEW.${at} AND NEW.${at} < b.ends_at)`
}

/** Whoever sees the case and is no volunteer: they take the officer's letter and the parents' answer. */
function staff(table: string): string {
  return `CREATE TRIGGER ${table}_recorded_by_staff BEFORE INSERT ON ${table}
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.recorded_by AND a.ended_at IS NULL
  AND (a.role IN ('caseworker', 'coordinator', 'head') OR a.role = 'line-manager' AND ${absentAt('recorded_at')}))
BEGIN SELECT raise(ABORT, 'P9 role-may-not'); END;`
}

/** Somebody of the request's case who may say yes at that moment, as `canDecide` says; `who` ends with their standing. */
function mayGive(who: string, at: string): string {
  return `EXISTS (
  SELECT 1 FROM requests r JOIN people p ON p.case_id = r.case_id JOIN people k ON k.case_id = r.case_id AND k.part = 'child'
  WHERE r.id = NEW.request_id AND ${who} = CASE
    WHEN EXISTS (SELECT 1 FROM restricted o WHERE o.person_id = p.id AND o.starts_at <= NEW.${at} AND NEW.${at} < o.ends_at) THEN NULL
    WHEN p.part = 'parent' AND EXISTS (SELECT 1 FROM alone l
      WHERE l.case_id = r.case_id AND l.starts_at <= NEW.${at} AND NEW.${at} < coalesce(l.ended_at, '9999')) THEN NULL
    WHEN NEW.${at} < k.decides_from THEN iif(p.part = 'parent' AND p.parental_responsibility = 'yes', 'parental-responsibility', NULL)
    WHEN ${representative(at)} IS NULL THEN iif(p.part = 'child', 'young-person', NULL)
    WHEN ${representative(at)} = p.id THEN 'representative' END)`
}

/** Who represents the young person at that moment, by the decision about capacity that stands. */
function representative(at: string): string {
  return `(SELECT d.representative_id FROM capacity_decisions d
      WHERE d.case_id = r.case_id AND d.decided_at <= NEW.${at} ORDER BY d.decided_at DESC LIMIT 1)`
}

const legal = `(SELECT regime FROM requests WHERE id = NEW.request_id) = 'la-legal'`
const legalOld = `(SELECT regime FROM requests WHERE id = OLD.request_id) = 'la-legal'`
const byLeader = (name: string, event: string, by: string, at: string, when = '') =>
  `CREATE TRIGGER ${name} BEFORE ${event} WHEN ${when === '' ? '' : `${when} AND `}NOT ${leader(by, at)}
BEGIN SELECT raise(ABORT, 'P9 role-may-not'); END;`

/**
 * P9: received, decided by the head (or their line manager while they are absent), permitted by the parents, extracted, and both
 * packs sent: in this order and no other. `legal_states` is the one place that says where a request stands; triggers and queries
 * both read it. Every step is a row of its own and final.
 */
export const legalRequests: Migration = {
  version: 130,
  sql: `
CREATE TRIGGER one_absence_at_a_time BEFORE INSERT ON absences
WHEN EXISTS (SELECT 1 FROM absent WHERE starts_at < coalesce(NEW.until, '9999') AND NEW.starts_at < ends_at)
BEGIN SELECT raise(ABORT, 'P9 already-absent'); END;
CREATE TRIGGER absence_ended_by_a_leader BEFORE UPDATE ON absences
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.ended_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P9 role-may-not'); END;

CREATE TABLE legal_requests (
  request_id TEXT PRIMARY KEY REFERENCES requests (id),
  authority_id TEXT NOT NULL REFERENCES bodies (id),
  officer TEXT NOT NULL CHECK (officer <> ''),
  officer_post TEXT NOT NULL,
  officer_address TEXT NOT NULL CHECK (officer_address <> ''),
  legal_reason TEXT NOT NULL CHECK (legal_reason <> ''),
  reason_detail TEXT NOT NULL,
  routed_to TEXT NOT NULL CHECK (routed_to IN ('head', 'line-manager')),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE legal_decisions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES legal_requests (request_id),
  kind TEXT NOT NULL CHECK (kind IN ('refuse', 'direct', 'ask-more')),
  reasons TEXT NOT NULL CHECK (reasons <> ''),
  -- What is to be extracted, or what the officer is asked; nothing when it is refused.
  wants TEXT NOT NULL,
  decided_by TEXT NOT NULL REFERENCES accounts (id),
  decided_at TEXT NOT NULL,
  -- The absence in which the line manager stood in.
  absence_id TEXT REFERENCES absences (id),
  CHECK ((kind = 'refuse') = (wants = ''))
) STRICT;
CREATE INDEX legal_decisions_by_request ON legal_decisions (request_id);

CREATE TABLE legal_replies (
  n INTEGER PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES legal_requests (request_id),
  decision_id TEXT NOT NULL UNIQUE REFERENCES legal_decisions (id),
  told TEXT NOT NULL CHECK (told <> ''),
  received_on TEXT NOT NULL,
  how TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE legal_answers (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES legal_requests (request_id),
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no')),
  person_id TEXT NOT NULL REFERENCES people (id),
  standing TEXT NOT NULL CHECK (standing IN ('parental-responsibility', 'young-person', 'representative')),
  answered_at TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('in-person', 'phone', 'letter', 'email')),
  evidence_note TEXT NOT NULL CHECK (evidence_note <> ''),
  conditions TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (answered_at <= recorded_at)
) STRICT;
CREATE INDEX legal_answers_by_request ON legal_answers (request_id);

CREATE TABLE legal_packs (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  request_id TEXT NOT NULL REFERENCES legal_requests (request_id),
  copy TEXT NOT NULL CHECK (copy IN ('officer', 'parents')),
  addressee_id TEXT REFERENCES people (id),
  addressee TEXT NOT NULL,
  address TEXT NOT NULL CHECK (address <> ''),
  released_by TEXT NOT NULL REFERENCES accounts (id),
  released_at TEXT NOT NULL,
  audit_seq INTEGER NOT NULL,
  audit_hash BLOB NOT NULL,
  manifest TEXT NOT NULL CHECK (json_valid(manifest)),
  large_print INTEGER NOT NULL CHECK (large_print IN (0, 1)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pdf BLOB NOT NULL CHECK (length(pdf) > 0),
  UNIQUE (request_id, copy),
  CHECK ((copy = 'officer') = (addressee_id IS NULL))
) STRICT;

CREATE TABLE legal_sendings (
  n INTEGER PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES legal_requests (request_id),
  what TEXT NOT NULL CHECK (what IN ('officer', 'parents', 'letter')),
  pack_id TEXT REFERENCES legal_packs (id),
  method TEXT NOT NULL CHECK (method IN ('handed-over', 'post', 'recorded-delivery', 'secure-email')),
  sent_on TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  UNIQUE (request_id, what),
  CHECK ((what = 'letter') = (pack_id IS NULL)),
  -- The office is never more than an hour ahead of UTC.
  CHECK (sent_on <= date(recorded_at, '+1 hour'))
) STRICT;

CREATE VIEW legal_states AS
SELECT f.request_id, CASE
  WHEN f.officer_sent AND f.parents_sent THEN 'complete'
  WHEN f.letter_sent THEN 'ended'
  WHEN f.answer = 'no' THEN 'not-permitted'
  WHEN f.kind = 'refuse' THEN 'refused'
  WHEN f.kind IS NULL OR f.kind = 'ask-more' AND f.replied THEN 'considering'
  WHEN f.kind = 'ask-more' THEN 'asking'
  WHEN f.answer IS NULL THEN 'permission'
  WHEN f.released THEN 'sending'
  ELSE 'extracting' END AS state
FROM (
  SELECT l.request_id, d.kind, EXISTS (SELECT 1 FROM legal_replies p WHERE p.decision_id = d.id) AS replied,
    (SELECT answer FROM legal_answers a WHERE a.request_id = l.request_id ORDER BY n DESC LIMIT 1) AS answer,
    EXISTS (SELECT 1 FROM legal_packs k WHERE k.request_id = l.request_id) AS released,
    EXISTS (SELECT 1 FROM legal_sendings s WHERE s.request_id = l.request_id AND s.what = 'officer') AS officer_sent,
    EXISTS (SELECT 1 FROM legal_sendings s WHERE s.request_id = l.request_id AND s.what = 'parents') AS parents_sent,
    EXISTS (SELECT 1 FROM legal_sendings s WHERE s.request_id = l.request_id AND s.what = 'letter') AS letter_sent
  FROM legal_requests l LEFT JOIN legal_decisions d
    ON d.n = (SELECT max(n) FROM legal_decisions e WHERE e.request_id = l.request_id)
) f;

CREATE TRIGGER legal_request_of_an_authority BEFORE INSERT ON legal_requests
WHEN NOT EXISTS (SELECT 1 FROM requests r JOIN bodies b ON b.id = NEW.authority_id
  WHERE r.id = NEW.request_id AND r.regime = 'la-legal' AND r.state = 'open' AND b.kind = 'local-authority')
BEGIN SELECT raise(ABORT, 'P9: a legal request comes from an officer of a local authority'); END;
CREATE TRIGGER legal_request_goes_to_who_decides BEFORE INSERT ON legal_requests
WHEN NEW.routed_to <> CASE WHEN ${absentAt('recorded_at')} THEN 'line-manager' ELSE 'head' END
BEGIN SELECT raise(ABORT, 'P9: the request goes to the head of service, or to their line manager while they are absent'); END;
${staff('legal_requests')}

${inTurn('legal_decision_in_turn', 'INSERT ON legal_decisions', ['considering'])}
CREATE TRIGGER legal_decision_by_the_head_or_stand_in BEFORE INSERT ON legal_decisions
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.decided_by AND a.role IN ('head', 'line-manager') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P9 role-may-not'); END;
CREATE TRIGGER legal_decision_not_by_an_absent_head BEFORE INSERT ON legal_decisions
WHEN (SELECT role FROM accounts WHERE id = NEW.decided_by) = 'head' AND ${absentAt('decided_at')}
BEGIN SELECT raise(ABORT, 'P9 head-is-absent'); END;
CREATE TRIGGER legal_decision_names_its_absence BEFORE INSERT ON legal_decisions
WHEN ((SELECT role FROM accounts WHERE id = NEW.decided_by) = 'line-manager') <> EXISTS (
  SELECT 1 FROM absent b WHERE b.id = NEW.absence_id AND b.starts_at <= NEW.decided_at AND NEW.decided_at < b.ends_at)
BEGIN SELECT raise(ABORT, 'P9 head-is-here'); END;

${inTurn('legal_reply_in_turn', 'INSERT ON legal_replies', ['asking'])}
CREATE TRIGGER legal_reply_to_what_was_asked BEFORE INSERT ON legal_replies
WHEN NEW.decision_id IS NOT (SELECT id FROM legal_decisions WHERE request_id = NEW.request_id ORDER BY n DESC LIMIT 1)
BEGIN SELECT raise(ABORT, 'P9 not-found'); END;
${staff('legal_replies')}

${inTurn('legal_answer_in_turn', 'INSERT ON legal_answers', ['permission', 'extracting', 'sending'])}
CREATE TRIGGER legal_answer_before_it_is_sent BEFORE INSERT ON legal_answers
WHEN EXISTS (SELECT 1 FROM legal_sendings WHERE request_id = NEW.request_id AND what = 'officer')
BEGIN SELECT raise(ABORT, 'P9 legal-already-sent'); END;
CREATE TRIGGER legal_answer_to_what_was_directed BEFORE INSERT ON legal_answers
WHEN NEW.answered_at < (SELECT max(substr(decided_at, 1, 16)) FROM legal_decisions WHERE request_id = NEW.request_id)
BEGIN SELECT raise(ABORT, 'P9 legal-answered-too-early'); END;
CREATE TRIGGER legal_answer_from_who_may_give_it BEFORE INSERT ON legal_answers
WHEN NOT ${mayGive('p.id = NEW.person_id AND NEW.standing', 'answered_at')}
BEGIN SELECT raise(ABORT, 'P9 not-theirs-to-give'); END;
${staff('legal_answers')}

${inTurn('legal_items_in_turn', 'INSERT ON request_items', ['extracting'], `WHEN ${legal}`)}
${inTurn('legal_items_changed_in_turn', 'UPDATE ON request_items', ['extracting'], `WHEN ${legal} OR ${legalOld}`)}
${inTurn('legal_items_kept', 'DELETE ON request_items', ['extracting'], `WHEN ${legalOld}`)}
${inTurn('legal_redactions_in_turn', 'INSERT ON redactions', ['extracting'], `WHEN ${legal}`)}
${inTurn('legal_redactions_changed_in_turn', 'UPDATE ON redactions', ['extracting'], `WHEN ${legal}`)}
${byLeader('legal_items_by_a_leader', 'INSERT ON request_items', 'decided_by', 'decided_at', legal)}
${byLeader('legal_items_changed_by_a_leader', 'UPDATE ON request_items', 'decided_by', 'decided_at', legal)}
${byLeader('legal_redactions_by_a_leader', 'INSERT ON redactions', 'made_by', 'made_at', legal)}
${byLeader('legal_redactions_off_by_a_leader', 'UPDATE ON redactions', 'removed_by', 'removed_at', `${legal} AND NEW.removed_by IS NOT NULL`)}

${inTurn('legal_pack_in_turn', 'INSERT ON legal_packs', ['extracting', 'sending'])}
${byLeader('legal_pack_by_a_leader', 'INSERT ON legal_packs', 'released_by', 'released_at')}
CREATE TRIGGER legal_pack_needs_a_standing_yes BEFORE INSERT ON legal_packs
WHEN (SELECT answer FROM legal_answers WHERE request_id = NEW.request_id ORDER BY n DESC LIMIT 1) = 'yes' AND NOT ${mayGive(
    `p.id = (SELECT person_id FROM legal_answers WHERE request_id = NEW.request_id ORDER BY n DESC LIMIT 1)
    AND (SELECT standing FROM legal_answers WHERE request_id = NEW.request_id ORDER BY n DESC LIMIT 1)`,
    'released_at',
  )}
BEGIN SELECT raise(ABORT, 'P9 legal-permission-lapsed'); END;
CREATE TRIGGER legal_pack_only_to_officer_or_parent BEFORE INSERT ON legal_packs
WHEN NOT EXISTS (
  SELECT 1 FROM legal_requests l JOIN requests r ON r.id = l.request_id LEFT JOIN people p ON p.id = NEW.addressee_id
  WHERE l.request_id = NEW.request_id AND r.case_id = NEW.case_id AND (
    NEW.copy = 'officer' AND NEW.addressee = l.officer AND NEW.address = l.officer_address
    OR NEW.copy = 'parents' AND p.case_id = r.case_id AND NEW.address = p.address
      AND NOT EXISTS (SELECT 1 FROM not_agreed a WHERE a.person_id = p.id) AND (p.parental_responsibility = 'yes'
      OR p.id = (SELECT person_id FROM legal_answers WHERE request_id = NEW.request_id ORDER BY n DESC LIMIT 1))))
BEGIN SELECT raise(ABORT, 'P9 legal-only-officer-and-parents'); END;
CREATE TRIGGER walled_notes_are_in_no_legal_pack BEFORE INSERT ON legal_packs
WHEN EXISTS (
  SELECT 1 FROM request_items i JOIN walled_items w ON w.item_id = i.item_id AND w.person_id = NEW.addressee_id
  WHERE i.request_id = NEW.request_id AND i.decision = 'enclose')
BEGIN SELECT raise(ABORT, 'P2 walled'); END;
CREATE TRIGGER legal_packs_are_copies BEFORE INSERT ON legal_packs
WHEN EXISTS (SELECT 1 FROM legal_packs WHERE request_id = NEW.request_id
  AND json_extract(manifest, '$.entries') IS NOT json_extract(NEW.manifest, '$.entries'))
BEGIN SELECT raise(ABORT, 'P9 legal-copies-differ'); END;
CREATE TRIGGER legal_pack_quotes_the_audit_log BEFORE INSERT ON legal_packs
WHEN NOT EXISTS (SELECT 1 FROM audit a WHERE a.seq = NEW.audit_seq AND a.hash = NEW.audit_hash)
BEGIN SELECT raise(ABORT, 'P9: the pack quotes an audit entry that is not there'); END;
CREATE TRIGGER legal_pack_once BEFORE INSERT ON legal_packs
WHEN EXISTS (SELECT 1 FROM legal_packs WHERE request_id = NEW.request_id AND copy = NEW.copy)
BEGIN SELECT raise(ABORT, 'P9 already-released'); END;

CREATE TRIGGER legal_sent_once BEFORE INSERT ON legal_sendings
WHEN EXISTS (SELECT 1 FROM legal_sendings WHERE request_id = NEW.request_id AND what = NEW.what)
BEGIN SELECT raise(ABORT, 'P9 legal-already-sent'); END;
${inTurn('legal_pack_sent_in_turn', 'INSERT ON legal_sendings', ['sending'], `WHEN NEW.what <> 'letter'`)}
${inTurn('legal_letter_sent_in_turn', 'INSERT ON legal_sendings', ['refused', 'not-permitted'], `WHEN NEW.what = 'letter'`)}
${byLeader('legal_sent_by_a_leader', 'INSERT ON legal_sendings', 'recorded_by', 'recorded_at')}
CREATE TRIGGER legal_sent_is_the_released_pack BEFORE INSERT ON legal_sendings
WHEN NEW.what <> 'letter' AND NOT EXISTS (SELECT 1 FROM legal_packs k WHERE k.id = NEW.pack_id
  AND k.request_id = NEW.request_id AND k.copy = NEW.what AND substr(k.released_at, 1, 10) <= NEW.sent_on)
BEGIN SELECT raise(ABORT, 'P9 legal-not-released'); END;
CREATE TRIGGER legal_request_closes AFTER INSERT ON legal_sendings
WHEN (SELECT state FROM legal_states WHERE request_id = NEW.request_id) IN ('complete', 'ended')
BEGIN UPDATE requests SET state = 'released' WHERE id = NEW.request_id; END;
CREATE TRIGGER legal_requests_close_when_all_is_sent BEFORE UPDATE ON requests
WHEN OLD.regime = 'la-legal' AND NEW.state <> OLD.state
  AND coalesce((SELECT state FROM legal_states WHERE request_id = NEW.id), '') NOT IN ('complete', 'ended')
BEGIN SELECT raise(ABORT, 'P9 legal-not-sent'); END;

${final('legal_requests', ['request_id'], 'P9: a legal request stays as it came')}
${final('legal_decisions', ['n', 'id'], 'P9: a decision is never edited or deleted')}
${final('legal_replies', ['n', 'decision_id'], 'P9: what the officer told us stays as it came')}
${final('legal_answers', ['n', 'id'], 'P9: an answer is followed by another, never edited or deleted')}
${final('legal_packs', ['n', 'id'], 'P9 released-is-final')}
${final('legal_sendings', ['n'], 'P9: what was sent stays sent')}
`,
}
