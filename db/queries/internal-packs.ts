import { all } from '../sql.ts'
import type { ReadableDB } from '../types.ts'

export type ItemDecision = { itemId: string; by: string; at: string }

/** Who decided about each item of a request, and when. */
export function listItemDecisions(db: ReadableDB, requestId: string): ItemDecision[] {
  return all<ItemDecision>(
    db,
    `SELECT i.item_id AS itemId, a.name AS by, i.decided_at AS at
     FROM request_items i JOIN accounts a ON a.id = i.decided_by WHERE i.request_id = :requestId`,
    { requestId },
  )
}
