import { final, notInTheArchive } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P10. What happened to a request's clock since it came: proof of identity, asking what is meant, two months more. The dates are
 * worked out by main/policy/clocks.ts; here stands what happened and what may follow what, so that no date can be stretched by a
 * record that contradicts another. `requests.waits_since` is the day since which we wait for the requester, for lists to read.
 */
export const requestClocks: Migration = {
  version: 190,
  sql: `
ALTER TABLE requests ADD COLUMN waits_since TEXT;
CREATE INDEX requests_waiting ON requests (waits_since) WHERE state = 'open' AND waits_since IS NOT NULL;

CREATE TABLE clock_events (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES requests (id),
  kind TEXT NOT NULL CHECK (kind IN ('identity-asked', 'identity-received', 'clarification-asked', 'clarification-received', 'extended')),
  happened_on TEXT NOT NULL,
  why TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (why <> '' OR kind IN ('identity-received', 'clarification-received')),
  -- One hour more, because the office clock is an hour ahead of UTC in summer.
  CHECK (happened_on <= date(recorded_at, '+1 hours'))
) STRICT;
CREATE INDEX clock_events_by_request ON clock_events (request_id, n);

CREATE TRIGGER clock_is_kept_by_the_coordinator BEFORE INSERT ON clock_events
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.recorded_by AND a.role = 'coordinator' AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P10 not-the-coordinator'); END;

CREATE TRIGGER clock_of_an_open_request BEFORE INSERT ON clock_events
WHEN (SELECT state FROM requests WHERE id = NEW.request_id) IS NOT 'open'
BEGIN SELECT raise(ABORT, 'P10 released-is-final'); END;

-- An FOI request is not extended by two months, and needs no proof of who asks; a legal request has steps of its own (P9).
CREATE TRIGGER clock_of_that_kind_of_request BEFORE INSERT ON clock_events
WHEN NOT EXISTS (
  SELECT 1 FROM requests r WHERE r.id = NEW.request_id
    AND (r.regime = 'sar' OR r.regime = 'foi' AND NEW.kind IN ('clarification-asked', 'clarification-received')))
BEGIN SELECT raise(ABORT, 'P10 clock-does-not-do-that'); END;

CREATE TRIGGER clock_goes_forward BEFORE INSERT ON clock_events
WHEN NEW.happened_on < (SELECT received_on FROM requests WHERE id = NEW.request_id)
  OR NEW.happened_on < (SELECT max(happened_on) FROM clock_events WHERE request_id = NEW.request_id AND substr(kind, 1, 8) = substr(NEW.kind, 1, 8))
BEGIN SELECT raise(ABORT, 'P10 clock-goes-forward'); END;

-- Asked once at a time, received only what was asked, and proof of identity and two months more only once.
CREATE TRIGGER clock_follows_what_was_asked BEFORE INSERT ON clock_events
WHEN CASE NEW.kind
  WHEN 'identity-asked' THEN EXISTS (SELECT 1 FROM clock_events WHERE request_id = NEW.request_id AND kind = 'identity-asked')
  WHEN 'extended' THEN EXISTS (SELECT 1 FROM clock_events WHERE request_id = NEW.request_id AND kind = 'extended')
  WHEN 'clarification-asked' THEN coalesce((
    SELECT kind = 'clarification-asked' FROM clock_events
    WHERE request_id = NEW.request_id AND kind IN ('clarification-asked', 'clarification-received') ORDER BY n DESC LIMIT 1), 0)
  ELSE coalesce((
    SELECT kind NOT LIKE '%-asked' FROM clock_events
    WHERE request_id = NEW.request_id AND substr(kind, 1, 8) = substr(NEW.kind, 1, 8) ORDER BY n DESC LIMIT 1), 1)
END
BEGIN SELECT raise(ABORT, 'P10 clock-does-not-do-that'); END;

-- UK GDPR Article 12(3): they are told within the first month, or the extension is none.
CREATE TRIGGER extension_told_in_time BEFORE INSERT ON clock_events
WHEN NEW.kind = 'extended'
  AND NEW.happened_on > (SELECT due_on FROM requests WHERE id = NEW.request_id AND waits_since IS NULL)
BEGIN SELECT raise(ABORT, 'P10 extension-too-late'); END;

${final('clock_events', ['n', 'id'], 'P10: what happened to a clock stays as it was recorded')}
${notInTheArchive('clock_events', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
`,
}
