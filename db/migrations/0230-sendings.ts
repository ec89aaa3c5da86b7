import { final, notInTheArchive } from './final.ts'
import type { Migration } from './index.ts'

/** P3: an address that somebody else gave us is none until they agreed. */
const agreed = '(NOT EXISTS (SELECT 1 FROM not_agreed u WHERE u.person_id = p.id))'
const packOfIt = 'packs k JOIN people p ON p.id = k.addressee_id WHERE k.id = NEW.pack_id'

/**
 * P10: a released pack goes to the address it was released to, while that is still the requester's own, or to their email address on file,
 * or into their hands, and nowhere else. How and when is recorded, as often as it is sent again.
 */
export const sendings: Migration = {
  version: 230,
  sql: `
CREATE TABLE pack_sendings (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  pack_id TEXT NOT NULL REFERENCES packs (id),
  method TEXT NOT NULL CHECK (method IN ('handed-over', 'post', 'recorded-delivery', 'email')),
  sent_on TEXT NOT NULL CHECK (sent_on = date(sent_on)),
  -- The email address as it stood on file when it was recorded; otherwise the address of the release.
  to_where TEXT NOT NULL CHECK (to_where <> ''),
  note TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  -- The office is never more than an hour ahead of UTC.
  CHECK (sent_on <= date(recorded_at, '+1 hour'))
) STRICT;
CREATE INDEX pack_sendings_by_pack ON pack_sendings (pack_id);

CREATE TRIGGER pack_sent_by_the_coordinator BEFORE INSERT ON pack_sendings
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.recorded_by AND a.role = 'coordinator' AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P10 not-the-coordinator'); END;

CREATE TRIGGER pack_sent_to_its_address BEFORE INSERT ON pack_sendings
WHEN NEW.method <> 'email' AND NEW.to_where IS NOT (SELECT k.address FROM ${packOfIt})
BEGIN SELECT raise(ABORT, 'P10: a pack goes to the address it was released to'); END;

CREATE TRIGGER pack_not_posted_to_where_they_lived BEFORE INSERT ON pack_sendings
WHEN NEW.method IN ('post', 'recorded-delivery')
  AND EXISTS (SELECT 1 FROM ${packOfIt} AND (p.address <> k.address OR NOT ${agreed}))
BEGIN SELECT raise(ABORT, 'P10 address-changed'); END;

CREATE TRIGGER pack_sent_to_their_own_email BEFORE INSERT ON pack_sendings
WHEN NEW.method = 'email' AND NEW.to_where IS NOT (SELECT p.email FROM ${packOfIt} AND ${agreed})
BEGIN SELECT raise(ABORT, 'P10 no-email-on-file'); END;

CREATE TRIGGER pack_sent_once_released BEFORE INSERT ON pack_sendings
WHEN NEW.sent_on < (SELECT substr(k.released_at, 1, 10) FROM packs k WHERE k.id = NEW.pack_id)
BEGIN SELECT raise(ABORT, 'P10: a pack is not sent before it is released'); END;

${final('pack_sendings', ['n', 'id'], 'P10: what was sent stays sent')}
${notInTheArchive('pack_sendings', '(SELECT case_id FROM packs WHERE id = NEW.pack_id)')}
`,
}
