import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type Review = {
  act: string
  content: string
  note: string
  by: string
  byId: string
  at: string
  /** Something was decided, covered, uncovered or let stay after it. */
  changedSince: number
}

/** What was said about the pack of a request, the newest last. */
export function listReviews(db: ReadableDB, requestId: string): Review[] {
  return all<Review>(
    db,
    `SELECT v.act, v.content, v.note, a.name AS by, a.id AS byId, v.at,
       EXISTS (SELECT 1 FROM request_items i WHERE i.request_id = v.request_id AND i.decided_at > v.at)
         OR EXISTS (SELECT 1 FROM redactions d WHERE d.request_id = v.request_id AND (d.made_at > v.at OR d.removed_at > v.at))
         OR EXISTS (SELECT 1 FROM third_parties p JOIN third_party_decisions d ON d.third_party_id = p.id
           WHERE p.request_id = v.request_id AND d.decided_at > v.at)
         OR EXISTS (SELECT 1 FROM kept_words k WHERE k.request_id = v.request_id AND k.at > v.at) AS changedSince
     FROM pack_reviews v JOIN accounts a ON a.id = v.by WHERE v.request_id = :requestId ORDER BY v.n`,
    { requestId },
  )
}

/** Whether this account chose an item of the request, covered or uncovered a passage of it, weighed somebody's rights or let words stay. */
export function hasWorkedOn(db: ReadableDB, requestId: string, accountId: string): boolean {
  return (
    first(
      db,
      `SELECT 1 AS found WHERE
         EXISTS (SELECT 1 FROM request_items WHERE request_id = :requestId AND decided_by = :accountId AND decision <> 'undecided')
         OR EXISTS (SELECT 1 FROM redactions
           WHERE request_id = :requestId AND (made_by = :accountId AND removed_at IS NULL OR removed_by = :accountId))
         OR EXISTS (SELECT 1 FROM third_parties p JOIN third_party_decisions d ON d.third_party_id = p.id
           WHERE p.request_id = :requestId AND d.decided_by = :accountId)
         OR EXISTS (SELECT 1 FROM kept_words WHERE request_id = :requestId AND by = :accountId)`,
      { requestId, accountId },
    ) !== undefined
  )
}

export type NewReview = {
  reviewId: string
  requestId: string
  act: string
  content: string
  note: string
  by: string
  at: string
}

export function recordReview(db: Database, entry: Entry, review: NewReview): void {
  audited(db, entry, (w) =>
    run(
      w,
      `INSERT INTO pack_reviews (id, request_id, act, content, note, by, at)
       VALUES (:reviewId, :requestId, :act, :content, :note, :by, :at)`,
      review,
    ),
  )
}
