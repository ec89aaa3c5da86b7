import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'

export type Item = {
  itemId: string
  /** The kind of contact, or 'document'. */
  kind: string
  /** With whom it was, or what the document is. */
  whom: string
  /** The school or local authority it was with; empty for none. */
  body: string
  at: string
  by: string
  text: string
  minutes: number | null
  level: number | null
  /** What kind of document; `null` for a note. */
  document: string | null
  /** Of a document that is looked at; 0 for words. */
  pages: number
  decision: string
  reason: string
  /** For whose sake it is withheld, and the test that was made. */
  thirdPartyId: string | null
  note: string
  /** It is kept from who asks. */
  walled: number
}

/** Every note and document of the case up to the moment the request was recorded, oldest first, each with what was decided about it. */
export function listItems(db: ReadableDB, requestId: string): Item[] {
  return all<Item>(
    db,
    `WITH r AS (SELECT * FROM requests WHERE id = :requestId),
     items AS (
       SELECT k.id AS itemId, k.kind, coalesce(nullif(k.spoke_to, ''), p.given_name || ' ' || p.family_name, b.name, '') AS whom,
         coalesce(b.name, '') AS body, k.happened_at AS at, a.name AS by, k.text, k.minutes, k.level, NULL AS document, 0 AS pages, k.n
       FROM r JOIN contacts k ON k.case_id = r.case_id AND k.recorded_at <= r.recorded_at
       JOIN accounts a ON a.id = k.recorded_by LEFT JOIN people p ON p.id = k.person_id LEFT JOIN bodies b ON b.id = k.body_id
       UNION ALL
       SELECT d.id, 'document', d.title, '', d.dated_on || 'T12:00:00.000Z', d.came_from, d.text, NULL, NULL, d.kind, d.pages, d.n
       FROM r JOIN documents d ON d.case_id = r.case_id AND d.added_at <= r.recorded_at AND d.removed_at IS NULL)
     SELECT k.itemId, k.kind, k.whom, k.body, k.at, k.by, k.text, k.minutes, k.level, k.document, k.pages,
       coalesce(i.decision, 'undecided') AS decision, coalesce(i.reason, '') AS reason, i.third_party_id AS thirdPartyId,
       coalesce(i.note, '') AS note,
       EXISTS (SELECT 1 FROM walled_items w WHERE w.item_id = k.itemId AND w.person_id = r.requester_id) AS walled
     FROM items k JOIN r LEFT JOIN request_items i ON i.request_id = r.id AND i.item_id = k.itemId
     ORDER BY k.at, k.document IS NOT NULL, k.n`,
    { requestId },
  )
}

type Made = {
  redactionId: string
  itemId: string
  reason: string
  /** For whose sake. */
  thirdPartyId: string | null
  note: string
  by: string
  at: string
}
type New<M extends Made> = Omit<M, 'by' | 'at'> & { requestId: string; madeBy: string; madeAt: string }

export type Redaction = Made & { start: number; end: number }
export type NewRedaction = New<Redaction>

export function listRedactions(db: ReadableDB, requestId: string): Redaction[] {
  return all<Redaction>(
    db,
    `SELECT d.id AS redactionId, d.item_id AS itemId, d.starts AS start, d.ends AS end, d.reason, d.third_party_id AS thirdPartyId, d.note, a.name AS by, d.made_at AS at
     FROM redactions d JOIN accounts a ON a.id = d.made_by
     WHERE d.request_id = :requestId AND d.removed_at IS NULL AND d.starts IS NOT NULL ORDER BY d.item_id, d.starts`,
    { requestId },
  )
}

/** Part of a page that is covered, in ten-thousandths of the page's width and height from its upper left corner. */
export type Area = Made & { page: number; left: number; top: number; width: number; height: number }
export type NewArea = New<Area>

export function listAreas(db: ReadableDB, requestId: string): Area[] {
  return all<Area>(
    db,
    `SELECT d.id AS redactionId, d.item_id AS itemId, d.page, d.area_left AS left, d.area_top AS top, d.area_width AS width,
       d.area_height AS height, d.reason, d.third_party_id AS thirdPartyId, d.note, a.name AS by, d.made_at AS at
     FROM redactions d JOIN accounts a ON a.id = d.made_by
     WHERE d.request_id = :requestId AND d.removed_at IS NULL AND d.page IS NOT NULL ORDER BY d.item_id, d.page, d.n`,
    { requestId },
  )
}

export type Decision = {
  requestId: string
  itemId: string
  decision: string
  reason: string
  thirdPartyId?: string | null
  note?: string
  decidedBy: string
  decidedAt: string
}

export function decideItems(db: Database, entry: Entry, decisions: readonly Decision[]): void {
  audited(db, entry, (w) => {
    for (const decision of decisions) decide(w, decision)
  })
}

/** Passages and parts of pages, all in one act. */
export function redact(
  db: Database,
  entry: Entry,
  redactions: readonly NewRedaction[],
  areas: readonly NewArea[] = [],
): void {
  audited(db, entry, (w) => {
    for (const area of areas) cover(w, area)
    for (const redaction of redactions)
      run(
        w,
        `INSERT INTO redactions (id, request_id, item_id, starts, ends, reason, third_party_id, note, made_by, made_at)
         VALUES (:redactionId, :requestId, :itemId, :start, :end, :reason, :thirdPartyId, :note, :madeBy, :madeAt)`,
        redaction,
      )
  })
}

function cover(w: WritableDB, area: NewArea): void {
  run(
    w,
    `INSERT INTO redactions (id, request_id, item_id, page, area_left, area_top, area_width, area_height, reason, third_party_id, note, made_by, made_at)
     VALUES (:redactionId, :requestId, :itemId, :page, :left, :top, :width, :height, :reason, :thirdPartyId, :note, :madeBy, :madeAt)`,
    area,
  )
}

export function removeRedaction(
  db: Database,
  entry: Entry,
  redaction: { redactionId: string; requestId: string; removedBy: string; removedAt: string },
): void {
  audited(db, entry, (w) =>
    run(
      w,
      `UPDATE redactions SET removed_by = :removedBy, removed_at = :removedAt
       WHERE id = :redactionId AND request_id = :requestId AND removed_at IS NULL`,
      redaction,
    ),
  )
}

function decide(w: WritableDB, decision: Decision): void {
  run(
    w,
    `INSERT INTO request_items (request_id, item_id, decision, reason, third_party_id, note, decided_by, decided_at)
     VALUES (:requestId, :itemId, :decision, :reason, :thirdPartyId, :note, :decidedBy, :decidedAt)
     ON CONFLICT DO UPDATE SET decision = excluded.decision, reason = excluded.reason, third_party_id = excluded.third_party_id,
       note = excluded.note, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
    { thirdPartyId: null, note: '', ...decision },
  )
}
