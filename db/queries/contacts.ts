import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'
import { putWall } from './walls.ts'

export type NewContact = {
  contactId: string
  caseId: string
  kind: string
  direction: 'out' | 'in' | null
  happenedAt: string
  personId: string | null
  bodyId: string | null
  spokeTo: string
  minutes: number
  level: number
  text: string
  consentId: string | null
  /** Why it was allowed, as judged when it was recorded. */
  coveredBecause: string
  recordedBy: string
  recordedAt: string
}

/** Who told us, and who is not to learn it. */
export type NewConfidence = { toldBy: string | null; toldByOther: string; keptFrom: readonly string[]; why: string }
const noConfidence: NewConfidence = { toldBy: null, toldByOther: '', keptFrom: [], why: '' }

export type TimelineRow = {
  kind: string
  id: string
  at: string
  what: string
  whom: string
  byName: string
  text: string
  minutes: number | null
  level: number | null
  coveredBy: string | null
  toldBy: string
}

/** The note and the walls around it: one transaction. */
export function recordContact(
  db: Database,
  entry: Entry,
  contact: NewContact,
  { toldBy, toldByOther, keptFrom, why } = noConfidence,
): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO contacts (id, case_id, kind, direction, happened_at, person_id, body_id, spoke_to, minutes, level, text, consent_id,
         covered_because, recorded_by, recorded_at, told_by, told_by_other)
       VALUES (:contactId, :caseId, :kind, :direction, :happenedAt, :personId, :bodyId, :spokeTo, :minutes, :level, :text, :consentId,
         :coveredBecause, :recordedBy, :recordedAt, :toldBy, :toldByOther)`,
      { ...contact, toldBy, toldByOther },
    )
    const { contactId, recordedBy: by, recordedAt: at } = contact
    for (const personId of keptFrom) putWall(w, { contactId, personId, act: 'kept', why, by, at })
  })
}

/**
 * Newest first. `kinds` is `all` for everything that happened on the case or `contacts` for the contact log alone.
 * `seenBy`: only what this person may see, which is nothing while the child comes without them knowing.
 */
export function readTimeline(
  db: ReadableDB,
  caseId: string,
  kinds: 'all' | 'contacts',
  from: number,
  count: number,
  seenBy: string | null = null,
): { total: number; rows: TimelineRow[]; leftOut: number } {
  const whole = kinds === 'contacts' ? contactEvents : `${contactEvents} UNION ALL ${otherEvents}`
  const events = seenBy === null ? whole : `SELECT * FROM (${whole}) WHERE ${mayBeSeen}`
  const whose = seenBy === null ? { caseId } : { caseId, seenBy }
  const total = first<{ total: number }>(db, `SELECT count(*) AS total FROM (${events})`, whose)?.total ?? 0
  const rows = all<TimelineRow>(
    db,
    `SELECT kind, id, at, what, whom, byName, text, minutes, level, coveredBy, toldBy FROM (${events})
     ORDER BY at DESC, kind LIMIT :count OFFSET :from`,
    { ...whose, from, count },
  )
  return { total, rows, leftOut: seenBy === null ? 0 : countWalled(db, caseId, seenBy) }
}

/**
 * Notes and documents that are not kept from them, and of permissions, requests and packs their own alone. Concerns, incidents and what an officer
 * asks for are nobody's (`whose` is empty).
 */
const mayBeSeen = `CASE kind
    WHEN 'contact' THEN id NOT IN (SELECT contact_id FROM walled WHERE case_id = :caseId AND person_id = :seenBy)
    WHEN 'document' THEN id NOT IN (SELECT document_id FROM walled_documents WHERE case_id = :caseId AND person_id = :seenBy)
    ELSE whose IS NULL OR whose = :seenBy END
  AND NOT EXISTS (SELECT 1 FROM alone l JOIN people p ON p.id = :seenBy AND p.part = 'parent' WHERE l.case_id = :caseId AND l.ended_at IS NULL)`

function countWalled(db: ReadableDB, caseId: string, seenBy: string): number {
  const sql = 'SELECT count(*) AS found FROM walled WHERE case_id = :caseId AND person_id = :seenBy'
  return first<{ found: number }>(db, sql, { caseId, seenBy })?.found ?? 0
}

const contactEvents = `
  SELECT 'contact' AS kind, k.id, k.happened_at AS at, k.kind AS what,
    coalesce(nullif(k.spoke_to, ''), p.given_name || ' ' || p.family_name, b.name, '') AS whom,
    a.name AS byName, k.text, k.minutes, k.level, k.consent_id AS coveredBy,
    coalesce(t.given_name || ' ' || t.family_name, k.told_by_other) AS toldBy, NULL AS whose
  FROM contacts k JOIN accounts a ON a.id = k.recorded_by
  LEFT JOIN people p ON p.id = k.person_id LEFT JOIN bodies b ON b.id = k.body_id LEFT JOIN people t ON t.id = k.told_by
  WHERE k.case_id = :caseId`

const otherEvents = `
  SELECT 'permission-given', c.id, c.given_at, c.method, p.given_name || ' ' || p.family_name, a.name, c.conditions, NULL, NULL, NULL, '', c.given_by
  FROM consents c JOIN accounts a ON a.id = c.recorded_by JOIN people p ON p.id = c.given_by WHERE c.case_id = :caseId
  UNION ALL
  SELECT 'permission-ended', e.consent_id, e.at, e.kind, p.given_name || ' ' || p.family_name, a.name, e.note, NULL, NULL, NULL, '', coalesce(e.by_person, c.given_by)
  FROM consent_endings e JOIN consents c ON c.id = e.consent_id JOIN accounts a ON a.id = e.recorded_by
  JOIN people p ON p.id = coalesce(e.by_person, c.given_by) WHERE c.case_id = :caseId
  UNION ALL
  SELECT 'permission-asked', k.id, k.asked_at, k.method, p.given_name || ' ' || p.family_name, a.name, k.note, NULL, NULL, NULL, '', k.person_id
  FROM asks k JOIN accounts a ON a.id = k.recorded_by JOIN people p ON p.id = k.person_id WHERE k.case_id = :caseId
  UNION ALL
  SELECT 'permission-answered', k.id, o.at, o.outcome, p.given_name || ' ' || p.family_name, a.name, o.note, NULL, NULL, NULL, '', k.person_id
  FROM ask_outcomes o JOIN asks k ON k.id = o.ask_id JOIN accounts a ON a.id = o.recorded_by JOIN people p ON p.id = k.person_id
  WHERE k.case_id = :caseId AND o.outcome <> 'given'
  UNION ALL
  SELECT 'incident', i.id, i.happened_at, i.kind, coalesce(nullif(i.whom, ''), i.body), a.name, i.what, NULL, NULL, NULL, '', ''
  FROM incidents i JOIN accounts a ON a.id = i.recorded_by WHERE i.case_id = :caseId
  UNION ALL
  SELECT 'incident-reviewed', i.id, v.reviewed_at, i.kind, coalesce(nullif(i.whom, ''), i.body), a.name, v.done, NULL, NULL, NULL, '', ''
  FROM incident_reviews v JOIN incidents i ON i.id = v.incident_id JOIN accounts a ON a.id = v.reviewed_by WHERE i.case_id = :caseId
  UNION ALL
  SELECT 'referral-agreed', g.person_id, g.agreed_at, g.route, p.given_name || ' ' || p.family_name, a.name, g.note, NULL, NULL, NULL, '', g.person_id
  FROM referral_agreements g JOIN accounts a ON a.id = g.recorded_by JOIN people p ON p.id = g.person_id WHERE g.case_id = :caseId
  UNION ALL
  SELECT 'request', r.id, r.recorded_at, r.regime, p.given_name || ' ' || p.family_name, a.name, r.reference, NULL, NULL, NULL, '', r.requester_id
  FROM requests r JOIN accounts a ON a.id = r.recorded_by JOIN people p ON p.id = r.requester_id WHERE r.case_id = :caseId
  UNION ALL
  SELECT 'legal-request', r.id, r.recorded_at, l.legal_reason, l.officer || ', ' || b.name, a.name, r.reference, NULL, NULL, NULL, '', ''
  FROM requests r JOIN legal_requests l ON l.request_id = r.id JOIN bodies b ON b.id = l.authority_id
  JOIN accounts a ON a.id = r.recorded_by WHERE r.case_id = :caseId
  UNION ALL
  SELECT 'legal-sent', s.request_id || ' ' || s.what, s.recorded_at, s.what, coalesce(k.addressee, l.officer), a.name, r.reference, NULL, NULL, NULL, '', coalesce(k.addressee_id, '')
  FROM legal_sendings s JOIN legal_requests l ON l.request_id = s.request_id JOIN requests r ON r.id = s.request_id
  LEFT JOIN legal_packs k ON k.id = s.pack_id JOIN accounts a ON a.id = s.recorded_by WHERE r.case_id = :caseId
  UNION ALL
  SELECT 'pack-released', k.id, k.released_at, r.regime, k.addressee, a.name, r.reference, NULL, NULL, NULL, '', k.addressee_id
  FROM packs k JOIN requests r ON r.id = k.request_id JOIN accounts a ON a.id = k.released_by WHERE k.case_id = :caseId
  UNION ALL
  SELECT 'pack-sent', s.id, max(k.released_at, iif(s.sent_on = substr(s.recorded_at, 1, 10), s.recorded_at, s.sent_on || 'T12:00:00.000Z')), s.method, k.addressee, a.name, s.note, NULL, NULL, NULL, '', k.addressee_id
  FROM pack_sendings s JOIN packs k ON k.id = s.pack_id JOIN accounts a ON a.id = s.recorded_by WHERE k.case_id = :caseId
  UNION ALL
  SELECT 'disclosure', d.id, d.sent_at, d.kind, b.name, a.name, d.recipient, NULL, NULL, d.consent_id, '',
    coalesce((SELECT given_by FROM consents WHERE id = d.consent_id), '')
  FROM disclosures d JOIN accounts a ON a.id = d.recorded_by JOIN bodies b ON b.id = d.body_id WHERE d.case_id = :caseId
  UNION ALL
  SELECT 'document', d.id, d.dated_on || 'T00:00:00.000Z', d.kind, d.came_from, a.name, d.title, NULL, NULL, NULL, '', NULL
  FROM documents d JOIN accounts a ON a.id = d.added_by WHERE d.case_id = :caseId AND d.removed_at IS NULL
  UNION ALL
  SELECT 'concern', k.id, k.recorded_at, CASE WHEN n.id IS NULL THEN 'passed-on' ELSE 'not-passed-on' END, '', a.name, '', NULL, NULL, NULL, '', ''
  FROM concerns k JOIN accounts a ON a.id = k.recorded_by LEFT JOIN concerns_not_passed_on n ON n.id = k.id WHERE k.case_id = :caseId
  UNION ALL
  SELECT 'case-opened', c.id, c.opened_on || 'T00:00:00.000Z', c.source, '', a.name, '', NULL, NULL, NULL, '', NULL
  FROM cases c JOIN accounts a ON a.id = c.worker_id WHERE c.id = :caseId`

export function isNoteOf(db: ReadableDB, caseId: string, contactId: string): boolean {
  const sql = 'SELECT 1 AS found FROM contacts WHERE id = :contactId AND case_id = :caseId'
  return first(db, sql, { caseId, contactId }) !== undefined
}
