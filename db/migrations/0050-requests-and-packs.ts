import { final, neverRemoved, stays } from './final.ts'
import type { Migration } from './index.ts'

/**
 * A request for what is on file. One from local authority officers for legal reasons (P9) stands here too, so that the desk and
 * what waits for a request to end know it; its own steps are in 0130.
 * P10. A pack goes to the requester at the address on file, released by a coordinator, and stays as it was sent.
 */
export const requestsAndPacks: Migration = {
  version: 50,
  sql: `
CREATE TABLE requests (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  reference TEXT NOT NULL UNIQUE,
  regime TEXT NOT NULL CHECK (regime IN ('sar', 'foi', 'complaint', 'la-legal')),
  requester_id TEXT REFERENCES people (id),
  received_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  how TEXT NOT NULL,
  asks TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'released')),
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK ((regime = 'la-legal') = (requester_id IS NULL))
) STRICT;
CREATE INDEX requests_by_case ON requests (case_id);
CREATE INDEX requests_by_due ON requests (state, due_on, case_id);

-- What a pack may hold: a note, or a document; pages is 0 for what is words.
CREATE VIEW case_items AS
SELECT id, case_id, 0 AS pages FROM contacts UNION ALL SELECT id, case_id, pages FROM documents WHERE removed_at IS NULL;

CREATE TABLE request_items (
  request_id TEXT NOT NULL REFERENCES requests (id),
  item_id TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('undecided', 'enclose', 'withhold')),
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL REFERENCES accounts (id),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (request_id, item_id),
  CHECK ((decision = 'withhold') = (reason <> ''))
) STRICT, WITHOUT ROWID;

CREATE TABLE redactions (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES requests (id),
  item_id TEXT NOT NULL,
  -- A passage of words…
  starts INTEGER CHECK (starts >= 0),
  ends INTEGER CHECK (ends > starts),
  -- …or part of a page, in ten-thousandths of its width and height.
  page INTEGER CHECK (page >= 1),
  area_left INTEGER CHECK (area_left BETWEEN 0 AND 9999),
  area_top INTEGER CHECK (area_top BETWEEN 0 AND 9999),
  area_width INTEGER CHECK (area_width BETWEEN 1 AND 10000 - area_left),
  area_height INTEGER CHECK (area_height BETWEEN 1 AND 10000 - area_top),
  reason TEXT NOT NULL CHECK (reason <> ''),
  note TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id),
  made_at TEXT NOT NULL,
  removed_by TEXT REFERENCES accounts (id),
  removed_at TEXT,
  CHECK ((removed_by IS NULL) = (removed_at IS NULL)),
  CHECK ((starts IS NULL) = (ends IS NULL) AND (starts IS NULL) = (page IS NOT NULL)),
  CHECK ((page IS NULL) = (area_left IS NULL) AND (page IS NULL) = (area_top IS NULL)
    AND (page IS NULL) = (area_width IS NULL) AND (page IS NULL) = (area_height IS NULL))
) STRICT;
CREATE INDEX redactions_by_item ON redactions (request_id, item_id);

CREATE TABLE packs (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id),
  addressee_id TEXT NOT NULL REFERENCES people (id),
  addressee TEXT NOT NULL,
  address TEXT NOT NULL CHECK (address <> ''),
  released_by TEXT NOT NULL REFERENCES accounts (id),
  released_at TEXT NOT NULL,
  audit_seq INTEGER NOT NULL,
  audit_hash BLOB NOT NULL,
  manifest TEXT NOT NULL CHECK (json_valid(manifest)),
  large_print INTEGER NOT NULL CHECK (large_print IN (0, 1)),
  -- The SHA-256 of what a second person approved, without what differs from one printing to the next.
  content TEXT NOT NULL CHECK (length(content) = 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  pdf BLOB NOT NULL CHECK (length(pdf) > 0)
) STRICT;
CREATE INDEX packs_by_case ON packs (case_id);
CREATE INDEX packs_by_release ON packs (released_at);

CREATE TRIGGER request_by_somebody_of_the_case BEFORE INSERT ON requests
WHEN NEW.requester_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = NEW.requester_id AND p.case_id = NEW.case_id)
BEGIN SELECT raise(ABORT, 'P10 requester-not-on-case'); END;

CREATE TRIGGER pack_released_by_the_coordinator BEFORE INSERT ON packs
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.released_by AND a.role = 'coordinator' AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P10 not-the-coordinator'); END;

CREATE TRIGGER pack_only_to_the_requester BEFORE INSERT ON packs
WHEN NOT EXISTS (
  SELECT 1 FROM requests r JOIN people p ON p.id = r.requester_id
  WHERE r.id = NEW.request_id AND r.case_id = NEW.case_id AND r.regime IN ('sar', 'foi') AND r.state = 'open' AND p.id = NEW.addressee_id AND p.address = NEW.address
)
BEGIN SELECT raise(ABORT, 'P10 no-address-on-file'); END;

CREATE TRIGGER pack_quotes_the_audit_log BEFORE INSERT ON packs
WHEN NOT EXISTS (SELECT 1 FROM audit a WHERE a.seq = NEW.audit_seq AND a.hash = NEW.audit_hash)
BEGIN SELECT raise(ABORT, 'P10: the pack quotes an audit entry that is not there'); END;

CREATE TRIGGER pack_closes_its_request AFTER INSERT ON packs
BEGIN UPDATE requests SET state = 'released' WHERE id = NEW.request_id; END;

${final('packs', ['n', 'id', 'request_id'], 'P10 released-is-final')}

${stays(
  'requests',
  ['n', 'id', 'case_id', 'reference', 'regime', 'requester_id', 'received_on', 'asks', 'recorded_by', 'recorded_at'],
  'P10: a request stays as it came',
)}
${neverRemoved('requests', ['n', 'id', 'reference'], 'P10: a request is answered, never deleted')}
CREATE TRIGGER requests_are_answered_by_their_pack BEFORE UPDATE ON requests
WHEN NEW.state <> OLD.state AND (NEW.state = 'open' OR NEW.regime IN ('sar', 'foi') AND NOT EXISTS (SELECT 1 FROM packs WHERE request_id = NEW.id))
BEGIN SELECT raise(ABORT, 'P10: a request stays open until its pack is released, never after'); END;

CREATE TRIGGER items_are_of_the_case BEFORE INSERT ON request_items
WHEN (SELECT case_id FROM case_items WHERE id = NEW.item_id) IS NOT (SELECT case_id FROM requests WHERE id = NEW.request_id)
BEGIN SELECT raise(ABORT, 'P10: that item belongs to another case'); END;
${stays('request_items', ['request_id', 'item_id'], 'P10: a decision stays with its item')}
CREATE TRIGGER items_stay_decided BEFORE DELETE ON request_items
BEGIN SELECT raise(ABORT, 'P10: a decision is changed, never deleted'); END;
CREATE TRIGGER released_items_are_final BEFORE UPDATE ON request_items
WHEN EXISTS (SELECT 1 FROM packs WHERE request_id = OLD.request_id)
BEGIN SELECT raise(ABORT, 'P10 released-is-final'); END;
CREATE TRIGGER released_items_stay_as_they_are BEFORE INSERT ON request_items
WHEN EXISTS (SELECT 1 FROM packs WHERE request_id = NEW.request_id)
BEGIN SELECT raise(ABORT, 'P10 released-is-final'); END;
CREATE TRIGGER released_redactions_are_final BEFORE UPDATE ON redactions
WHEN EXISTS (SELECT 1 FROM packs WHERE request_id = OLD.request_id)
BEGIN SELECT raise(ABORT, 'P10 released-is-final'); END;
CREATE TRIGGER released_redactions_stay_as_they_are BEFORE INSERT ON redactions
WHEN EXISTS (SELECT 1 FROM packs WHERE request_id = NEW.request_id)
BEGIN SELECT raise(ABORT, 'P10 released-is-final'); END;
${neverRemoved('redactions', ['n', 'id'], 'P10: a redaction is taken off, never deleted')}
CREATE TRIGGER redactions_keep_their_words BEFORE UPDATE ON redactions
WHEN OLD.removed_at IS NOT NULL OR NEW.starts IS NOT OLD.starts OR NEW.ends IS NOT OLD.ends OR NEW.page IS NOT OLD.page
  OR NEW.area_left IS NOT OLD.area_left OR NEW.area_top IS NOT OLD.area_top OR NEW.area_width IS NOT OLD.area_width
  OR NEW.area_height IS NOT OLD.area_height OR NEW.reason <> OLD.reason OR NEW.item_id <> OLD.item_id
  OR NEW.request_id <> OLD.request_id OR NEW.made_by <> OLD.made_by OR NEW.made_at <> OLD.made_at
BEGIN SELECT raise(ABORT, 'P10: a redaction is taken off and made again, never edited'); END;
CREATE TRIGGER redactions_are_of_the_case BEFORE INSERT ON redactions
WHEN (SELECT case_id FROM case_items WHERE id = NEW.item_id) IS NOT (SELECT case_id FROM requests WHERE id = NEW.request_id)
BEGIN SELECT raise(ABORT, 'P10: that item belongs to another case'); END;
CREATE TRIGGER redactions_fit_their_item BEFORE INSERT ON redactions
WHEN coalesce(NEW.page, 0) > (SELECT pages FROM case_items WHERE id = NEW.item_id)
  OR NEW.page IS NULL AND 0 < (SELECT pages FROM case_items WHERE id = NEW.item_id)
BEGIN SELECT raise(ABORT, 'P10 redaction-outside-text'); END;
`,
}
