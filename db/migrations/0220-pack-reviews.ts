import { final, notInTheArchive } from './final.ts'
import type { Migration } from './index.ts'

/** The coordinator, the head of service, or their line manager while the head is recorded as absent. */
const mayApprove = `EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.by AND a.ended_at IS NULL
    AND (a.role IN ('coordinator', 'head') OR a.role = 'line-manager'
      AND EXISTS (SELECT 1 FROM absent b WHERE b.starts_at <= NEW.at AND NEW.at < b.ends_at)))`

/** Whoever chose an item of a request, covered a passage of it or uncovered one, weighed a third party's rights or let words stay. @param who, of what request: as SQL. */
function hasWorkedOn(who: string, requestId: string): string {
  return `(EXISTS (SELECT 1 FROM request_items WHERE request_id = ${requestId} AND decided_by = ${who} AND decision <> 'undecided')
    OR EXISTS (SELECT 1 FROM redactions WHERE request_id = ${requestId} AND (made_by = ${who} AND removed_at IS NULL OR removed_by = ${who}))
    OR EXISTS (SELECT 1 FROM third_party_decisions d JOIN third_parties p ON p.id = d.third_party_id
      WHERE p.request_id = ${requestId} AND d.decided_by = ${who})
    OR EXISTS (SELECT 1 FROM kept_words WHERE request_id = ${requestId} AND by = ${who}))`
}

/** What a pack rests on: the newest thing that was said about its request. */
const newest = '(SELECT max(n) FROM pack_reviews WHERE request_id = NEW.request_id)'

/**
 * P10. A second person looks at a pack before it is released: asked by the coordinator, then approved or sent back. `content` is the
 * SHA-256 of what matters in the pack they looked at (`main/disclosure-pack.ts`); a pack of anything else is not the approved one.
 */
export const packReviews: Migration = {
  version: 220,
  sql: `
CREATE TABLE pack_reviews (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  request_id TEXT NOT NULL REFERENCES requests (id),
  act TEXT NOT NULL CHECK (act IN ('asked', 'approved', 'sent-back')),
  content TEXT NOT NULL CHECK (length(content) = 64),
  note TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES accounts (id),
  at TEXT NOT NULL,
  CHECK (act = 'asked' OR note <> '')
) STRICT;
CREATE INDEX pack_reviews_by_request ON pack_reviews (request_id, n);

CREATE TRIGGER review_of_a_request_that_is_open BEFORE INSERT ON pack_reviews
WHEN NOT EXISTS (SELECT 1 FROM requests r WHERE r.id = NEW.request_id AND r.regime IN ('sar', 'foi') AND r.state = 'open')
BEGIN SELECT raise(ABORT, 'P10 already-released'); END;
CREATE TRIGGER review_asked_by_the_coordinator BEFORE INSERT ON pack_reviews
WHEN NEW.act = 'asked'
  AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.by AND a.role = 'coordinator' AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P10 not-the-coordinator'); END;
CREATE TRIGGER review_by_who_may_approve BEFORE INSERT ON pack_reviews
WHEN NEW.act <> 'asked' AND NOT ${mayApprove}
BEGIN SELECT raise(ABORT, 'P10 role-may-not'); END;
CREATE TRIGGER review_answers_what_was_asked BEFORE INSERT ON pack_reviews
WHEN NEW.act <> 'asked' AND (SELECT act FROM pack_reviews WHERE n = ${newest}) IS NOT 'asked'
BEGIN SELECT raise(ABORT, 'P10 review-not-asked'); END;
CREATE TRIGGER review_by_a_second_person BEFORE INSERT ON pack_reviews
WHEN NEW.act = 'approved'
  AND (NEW.by = (SELECT by FROM pack_reviews WHERE n = ${newest}) OR ${hasWorkedOn('NEW.by', 'NEW.request_id')})
BEGIN SELECT raise(ABORT, 'P10 approver-is-same-person'); END;

CREATE TRIGGER pack_approved_before_it_leaves BEFORE INSERT ON packs
WHEN NOT EXISTS (SELECT 1 FROM pack_reviews v JOIN accounts a ON a.id = v.by AND a.ended_at IS NULL
  WHERE v.n = ${newest} AND v.act = 'approved' AND a.role IN ('coordinator', 'head', 'line-manager'))
BEGIN SELECT raise(ABORT, 'P10 not-approved'); END;
CREATE TRIGGER pack_is_the_one_approved BEFORE INSERT ON packs
WHEN EXISTS (SELECT 1 FROM pack_reviews v WHERE v.n = ${newest} AND v.act = 'approved' AND (v.content <> NEW.content
  OR EXISTS (SELECT 1 FROM request_items WHERE request_id = NEW.request_id AND decided_at > v.at)
  OR EXISTS (SELECT 1 FROM redactions WHERE request_id = NEW.request_id AND (made_at > v.at OR removed_at > v.at))
  OR EXISTS (SELECT 1 FROM third_party_decisions d JOIN third_parties p ON p.id = d.third_party_id
    WHERE p.request_id = NEW.request_id AND d.decided_at > v.at)
  OR EXISTS (SELECT 1 FROM kept_words WHERE request_id = NEW.request_id AND at > v.at)))
BEGIN SELECT raise(ABORT, 'P10 approval-out-of-date'); END;
CREATE TRIGGER pack_approved_by_a_second_person BEFORE INSERT ON packs
WHEN EXISTS (SELECT 1 FROM pack_reviews v
  WHERE v.n = ${newest} AND v.act = 'approved' AND (v.by = NEW.released_by OR ${hasWorkedOn('v.by', 'NEW.request_id')}))
BEGIN SELECT raise(ABORT, 'P10 approver-is-same-person'); END;

${final('pack_reviews', ['n', 'id'], 'P10: what was said about a pack is followed by more, never edited or deleted')}
${notInTheArchive('pack_reviews', '(SELECT case_id FROM requests WHERE id = NEW.request_id)')}
`,
}
