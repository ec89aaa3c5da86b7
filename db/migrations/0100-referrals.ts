import { final } from './final.ts'
import type { Migration } from './index.ts'

/**
 * P3. Somebody else referred the parents: we may contact a parent only once that parent agreed to their details being passed on.
 * `not_agreed` is the one place that says whose details stay masked; queries and triggers both read it.
 * The referral is written before its case, so that no such case is ever without one.
 */
export const referrals: Migration = {
  version: 100,
  sql: `
CREATE TABLE referrals (
  case_id TEXT PRIMARY KEY REFERENCES cases (id) DEFERRABLE INITIALLY DEFERRED,
  referred_by TEXT NOT NULL CHECK (referred_by <> ''),
  referred_from TEXT NOT NULL CHECK (referred_from <> ''),
  referred_on TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE referral_agreements (
  person_id TEXT PRIMARY KEY REFERENCES people (id),
  case_id TEXT NOT NULL REFERENCES referrals (case_id),
  -- They told whoever referred them, or they came to us of their own accord.
  route TEXT NOT NULL CHECK (route IN ('told-referrer', 'came-to-us')),
  got_by TEXT NOT NULL CHECK (got_by <> ''),
  method TEXT NOT NULL CHECK (method IN ('phone', 'in-person', 'letter', 'email', 'form')),
  agreed_at TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES accounts (id),
  recorded_at TEXT NOT NULL,
  CHECK (agreed_at <= recorded_at)
) STRICT;
CREATE INDEX referral_agreements_by_case ON referral_agreements (case_id);

CREATE VIEW not_agreed AS
SELECT p.id AS person_id, p.case_id FROM people p JOIN cases c ON c.id = p.case_id
WHERE p.part = 'parent' AND c.source = 'third-party' AND NOT EXISTS (SELECT 1 FROM referral_agreements a WHERE a.person_id = p.id);

CREATE TRIGGER referral_of_others_is_recorded BEFORE INSERT ON cases
WHEN (NEW.source = 'third-party') <> EXISTS (SELECT 1 FROM referrals WHERE case_id = NEW.id)
BEGIN SELECT raise(ABORT, 'P3: who referred whom is recorded with the case'); END;
CREATE TRIGGER referrals_come_with_their_case BEFORE INSERT ON referrals
WHEN EXISTS (SELECT 1 FROM cases WHERE id = NEW.case_id)
BEGIN SELECT raise(ABORT, 'P3: who referred whom is recorded with the case'); END;
CREATE TRIGGER agreement_by_somebody_of_the_case BEFORE INSERT ON referral_agreements
WHEN (SELECT case_id FROM people WHERE id = NEW.person_id) IS NOT NEW.case_id
BEGIN SELECT raise(ABORT, 'P3: that person belongs to another case'); END;

CREATE TRIGGER agreement_not_of_who_must_not_know BEFORE INSERT ON referral_agreements
WHEN (SELECT part FROM people WHERE id = NEW.person_id) = 'parent' AND EXISTS (
  SELECT 1 FROM alone a WHERE a.case_id = NEW.case_id AND a.starts_at <= NEW.recorded_at AND NEW.agreed_at < coalesce(a.ended_at, '9999'))
BEGIN SELECT raise(ABORT, 'P2 child-alone'); END;
CREATE TRIGGER alone_while_no_parent_agreed BEFORE INSERT ON alone
WHEN EXISTS (SELECT 1 FROM referral_agreements WHERE case_id = NEW.case_id)
BEGIN SELECT raise(ABORT, 'P2 parent-knows'); END;
CREATE TRIGGER contact_out_needs_agreement BEFORE INSERT ON contacts
WHEN NEW.direction = 'out' AND (SELECT source FROM cases WHERE id = NEW.case_id) = 'third-party' AND NOT EXISTS (
  SELECT 1 FROM referral_agreements a
  WHERE a.case_id = NEW.case_id AND a.agreed_at <= NEW.happened_at AND (NEW.kind = 'with-child' OR a.person_id = NEW.person_id)
)
BEGIN SELECT raise(ABORT, 'P3 referral-not-agreed'); END;
CREATE TRIGGER pack_out_needs_agreement BEFORE INSERT ON packs
WHEN EXISTS (SELECT 1 FROM not_agreed WHERE person_id = NEW.addressee_id)
BEGIN SELECT raise(ABORT, 'P3 referral-not-agreed'); END;

${final('referrals', ['case_id'], 'P3: a referral stays as it came')}
${final('referral_agreements', ['person_id'], 'P3: an agreement stays as it was recorded')}
`,
}
