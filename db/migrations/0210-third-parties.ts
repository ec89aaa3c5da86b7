import { final, neverRemoved, notInTheArchive, stays } from './final.ts'
import type { Migration } from './index.ts'

/** Reasons that need a test of their own recorded with them; main/policy/reasons-for-redaction.ts has the same, and a test compares the two. */
export const secondLevel = [
  'CRIME',
  'CHILD_ABUSE_DATA',
  'SOCIAL_WORK_SERIOUS_HARM',
  'SOCIAL_WORK_WISHES',
  'HEALTH_SERIOUS_HARM',
  'EDUCATION_SERIOUS_HARM',
] as const
const isSecondLevel = `NEW.reason IN (${secondLevel.map((code) => `'${code}'`).join(', ')})`

/** What was decided last about a third party. @param of the third party, as SQL. */
function outcome(of: string): string {
  return `(SELECT outcome FROM third_party_decisions WHERE third_party_id = ${of} ORDER BY n DESC LIMIT 1)`
}

/**
 * P10. What a pack keeps back for somebody else's sake rests on a sheet about that person, one for each request: whether they agreed and the
 * five things the Data Protection Act 2018, Schedule 2, paragraph 16(3) has us weigh. And what is redacted in one place and may be
 * read in another is said to be left there on purpose.
 */
export const thirdParties: Migration = {
  version: 210,
  sql: `
CREATE TABLE third_parties (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES requests (id),
  name TEXT NOT NULL CHECK (name <> ''),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  added_by TEXT NOT NULL REFERENCES accounts (id),
  added_at TEXT NOT NULL,
  UNIQUE (request_id, name)
) STRICT;

CREATE TABLE third_party_decisions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  third_party_id TEXT NOT NULL REFERENCES third_parties (id),
  consented TEXT NOT NULL CHECK (consented IN ('yes', 'no', 'not-asked')),
  -- paragraph 16(3)(a) to (e), in that order
  information TEXT NOT NULL CHECK (information <> ''),
  confidentiality TEXT NOT NULL CHECK (confidentiality <> ''),
  steps TEXT NOT NULL CHECK (steps <> ''),
  capable TEXT NOT NULL CHECK (capable IN ('yes', 'no', 'not-known')),
  refused TEXT NOT NULL CHECK (refused IN ('yes', 'no')),
  already_known TEXT NOT NULL CHECK (already_known <> ''),
  outcome TEXT NOT NULL CHECK (outcome IN ('disclose', 'withhold')),
  why TEXT NOT NULL CHECK (why <> ''),
  decided_by TEXT NOT NULL REFERENCES accounts (id),
  decided_at TEXT NOT NULL,
  -- Who agreed has no rights left to protect here, and who refused did not agree.
  CHECK (consented <> 'yes' OR outcome = 'disclose' AND refused = 'no')
) STRICT;
CREATE INDEX third_party_decisions_by_party ON third_party_decisions (third_party_id, n);

CREATE TABLE kept_words (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES requests (id),
  words TEXT NOT NULL CHECK (words <> ''),
  why TEXT NOT NULL CHECK (why <> ''),
  by TEXT NOT NULL REFERENCES accounts (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX kept_words_by_request ON kept_words (request_id);

ALTER TABLE redactions ADD COLUMN third_party_id TEXT REFERENCES third_parties (id);
ALTER TABLE request_items ADD COLUMN third_party_id TEXT REFERENCES third_parties (id);
ALTER TABLE request_items ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TRIGGER redactions_say_their_test BEFORE INSERT ON redactions WHEN ${isSecondLevel} AND NEW.note = ''
BEGIN SELECT raise(ABORT, 'P10 test-missing'); END;
CREATE TRIGGER redactions_keep_their_test BEFORE UPDATE ON redactions
WHEN NEW.note <> OLD.note OR NEW.third_party_id IS NOT OLD.third_party_id
BEGIN SELECT raise(ABORT, 'P10: a redaction is taken off and made again, never edited'); END;
${['INSERT', 'UPDATE']
  .map(
    (event) => `CREATE TRIGGER items_say_their_test_by_${event.toLowerCase()} BEFORE ${event} ON request_items
WHEN NEW.decision = 'withhold' AND ${isSecondLevel} AND NEW.note = ''
BEGIN SELECT raise(ABORT, 'P10 test-missing'); END;
CREATE TRIGGER items_for_a_third_party_of_the_request_by_${event.toLowerCase()} BEFORE ${event} ON request_items
WHEN NEW.third_party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM third_parties WHERE id = NEW.third_party_id AND request_id = NEW.request_id)
BEGIN SELECT raise(ABORT, 'P10: that person belongs to another request'); END;`,
  )
  .join('\n')}
CREATE TRIGGER redactions_for_a_third_party_of_the_request BEFORE INSERT ON redactions
WHEN NEW.third_party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM third_parties WHERE id = NEW.third_party_id AND request_id = NEW.request_id)
BEGIN SELECT raise(ABORT, 'P10: that person belongs to another request'); END;

CREATE TRIGGER pack_rests_on_its_sheets BEFORE INSERT ON packs
WHEN EXISTS (
    SELECT 1 FROM redactions d JOIN request_items i ON i.request_id = d.request_id AND i.item_id = d.item_id AND i.decision = 'enclose'
    WHERE d.request_id = NEW.request_id AND d.removed_at IS NULL AND d.reason = 'RIGHTS_OF_OTHERS'
      AND ${outcome('d.third_party_id')} IS NOT 'withhold')
  OR EXISTS (
    SELECT 1 FROM request_items i
    WHERE i.request_id = NEW.request_id AND i.decision = 'withhold' AND i.reason = 'RIGHTS_OF_OTHERS'
      AND ${outcome('i.third_party_id')} IS NOT 'withhold')
BEGIN SELECT raise(ABORT, 'P10 sheets-missing'); END;

${['third_parties', 'third_party_decisions', 'kept_words'].map(onlyWhileOpen).join('\n')}
${stays('third_parties', ['n', 'id', 'request_id', 'name', 'added_by', 'added_at'], 'P10: a third party stays as they were named')}
${neverRemoved('third_parties', ['n', 'id'], 'P10: a third party stays as they were named')}
${final('third_party_decisions', ['n', 'id'], 'P10: a decision about somebody is followed by another, never edited or deleted')}
${final('kept_words', ['n', 'id'], 'P10: why words may stay is kept as it was written')}
`,
}

/** Once the pack is released, or the case archived, nothing is added to what it rests on. */
function onlyWhileOpen(table: string): string {
  const request =
    table === 'third_party_decisions'
      ? '(SELECT request_id FROM third_parties WHERE id = NEW.third_party_id)'
      : 'NEW.request_id'
  const caseOf = `(SELECT case_id FROM requests WHERE id = ${request})`
  const events = table === 'third_parties' ? ['INSERT', 'UPDATE'] : ['INSERT']
  return `${events
    .map(
      (event) => `CREATE TRIGGER ${table}_of_a_released_pack_stay_by_${event.toLowerCase()} BEFORE ${event} ON ${table}
WHEN EXISTS (SELECT 1 FROM packs WHERE request_id = ${request})
BEGIN SELECT raise(ABORT, 'P10 released-is-final'); END;`,
    )
    .join('\n')}
${notInTheArchive(table, caseOf)}`
}
