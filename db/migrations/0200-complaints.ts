import { final, notInTheArchive } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P10. A family complains about how we handled what we know about them (Data Protection Act 2018 s.164A): acknowledged, then answered
 * with what we found and did, which closes it. It stands among the requests, because one letter may be both; `letter_id` says which
 * came in the same letter.
 */
export const complaints: Migration = {
  version: 200,
  sql: `
ALTER TABLE requests ADD COLUMN letter_id TEXT;
CREATE INDEX requests_by_letter ON requests (letter_id) WHERE letter_id IS NOT NULL;

CREATE TABLE complaint_steps (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES requests (id),
  kind TEXT NOT NULL CHECK (kind IN ('acknowledged', 'answered')),
  happened_on TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('letter', 'email', 'phone', 'in-person')),
  -- What we found, what we did about it and what they were told.
  text TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  UNIQUE (request_id, kind),
  CHECK (kind = 'acknowledged' OR text <> ''),
  -- One hour more, because the office clock is an hour ahead of UTC in summer.
  CHECK (happened_on <= date(recorded_at, '+1 hours'))
) STRICT;

CREATE TRIGGER complaint_answered_by_a_leader BEFORE INSERT ON complaint_steps
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.recorded_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P10 role-may-not'); END;
CREATE TRIGGER complaint_steps_of_an_open_complaint BEFORE INSERT ON complaint_steps
WHEN NOT EXISTS (SELECT 1 FROM requests r WHERE r.id = NEW.request_id AND r.regime = 'complaint' AND r.state = 'open')
BEGIN SELECT raise(ABORT, 'P10 complaint-closed'); END;
CREATE TRIGGER complaint_steps_in_order BEFORE INSERT ON complaint_steps
WHEN NEW.happened_on < (SELECT received_on FROM requests WHERE id = NEW.request_id)
  OR NEW.kind = 'answered'
    AND coalesce((SELECT happened_on FROM complaint_steps WHERE request_id = NEW.request_id AND kind = 'acknowledged'), '9999') > NEW.happened_on
BEGIN SELECT raise(ABORT, 'P10 complaint-out-of-order'); END;
CREATE TRIGGER complaint_closes_when_answered AFTER INSERT ON complaint_steps WHEN NEW.kind = 'answered'
BEGIN UPDATE requests SET state = 'released' WHERE id = NEW.request_id; END;
CREATE TRIGGER complaints_stay_open_until_answered BEFORE UPDATE ON requests
WHEN NEW.state <> OLD.state AND NEW.regime = 'complaint'
  AND NOT EXISTS (SELECT 1 FROM complaint_steps WHERE request_id = NEW.id AND kind = 'answered')
BEGIN SELECT raise(ABORT, 'P10: a complaint stays open until it is answered'); END;

-- A complaint has no notes to choose and no pack.
CREATE TRIGGER complaints_have_no_items BEFORE INSERT ON request_items
WHEN (SELECT regime FROM requests WHERE id = NEW.request_id) = 'complaint'
BEGIN SELECT raise(ABORT, 'P10: a complaint has no pack'); END;
CREATE TRIGGER letters_come_once BEFORE INSERT ON requests
WHEN EXISTS (SELECT 1 FROM requests o WHERE o.letter_id = NEW.letter_id AND (o.case_id <> NEW.case_id OR o.received_on <> NEW.received_on))
BEGIN SELECT raise(ABORT, 'P10 another-letter'); END;
CREATE TRIGGER letters_stay_what_they_are BEFORE UPDATE OF letter_id ON requests WHEN NEW.letter_id IS NOT OLD.letter_id
BEGIN SELECT raise(ABORT, 'P10: a request stays as it came'); END;

${final('complaint_steps', ['n', 'id'], 'P10: what was done about a complaint stays as it was recorded')}
${notInTheArchive('complaint_steps', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
`,
}
