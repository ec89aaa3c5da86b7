import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

export type RequestRow = {
  requestId: string
  caseId: string
  reference: string
  regime: string
  requesterId: string
  requester: string
  /** The child or young person asked for their own notes. */
  own: number
  address: string
  isMasked: number
  format: string
  child: string
  receivedOn: string
  dueOn: string
  /** Since when we wait for the requester and the clock does not run. */
  waitsSince: string | null
  how: string
  asks: string
  state: string
  /** What was last said about its pack before the release, and by whom (an account); null while nothing was. */
  reviewAct: string | null
  reviewBy: string | null
  recordedBy: string
  recordedAt: string
}

export type NewRequest = {
  requestId: string
  caseId: string
  regime: 'sar' | 'foi' | 'complaint'
  requesterId: string
  receivedOn: string
  dueOn: string
  how: string
  asks: string
  recordedBy: string
  recordedAt: string
}

const stems = { sar: 'SAR', foi: 'FOI', complaint: 'DPC' } as const

/**
 * What came in one letter.
 * @returns their references in the same order: SAR-2026-031, counted afresh each year of receipt and regime; DPC is a data protection complaint.
 */
export function recordLetter(db: Database, entry: Entry, requests: readonly NewRequest[]): string[] {
  // An officer's request may be found in the same letter later.
  const letterId = requests[0]?.requestId ?? null
  return audited(db, entry, (w) =>
    requests.map((request) => {
      const reference = nextReference(w, `${stems[request.regime]}-${request.receivedOn.slice(0, 4)}`)
      run(
        w,
        `INSERT INTO requests (id, case_id, reference, regime, requester_id, received_on, due_on, how, asks, state, recorded_by, recorded_at, letter_id)
         VALUES (:requestId, :caseId, :reference, :regime, :requesterId, :receivedOn, :dueOn, :how, :asks, 'open', :recordedBy, :recordedAt, :letterId)`,
        { ...request, reference, letterId },
      )
      return reference
    }),
  )
}

export function listRequests(db: ReadableDB, state: string): RequestRow[] {
  return all<RequestRow>(
    db,
    `${select} JOIN cases c ON c.id = r.case_id AND c.archived_at IS NULL WHERE :state IN ('any', r.state) ORDER BY r.state, r.due_on, r.n`,
    { state },
  )
}

export function listCaseRequests(db: ReadableDB, caseId: string): RequestRow[] {
  return all<RequestRow>(db, `${select} WHERE r.case_id = :caseId ORDER BY r.n DESC`, { caseId })
}

/** One for notes or information; a complaint is not. */
export function readRequest(db: ReadableDB, caseId: string, requestId: string): RequestRow | undefined {
  return first<RequestRow>(
    db,
    `${select} WHERE r.case_id = :caseId AND r.id = :requestId AND r.regime IN ('sar', 'foi')`,
    { caseId, requestId },
  )
}

export function readComplaint(db: ReadableDB, caseId: string, requestId: string): RequestRow | undefined {
  return first<RequestRow>(db, `${select} WHERE r.case_id = :caseId AND r.id = :requestId AND r.regime = 'complaint'`, {
    caseId,
    requestId,
  })
}

/** The references of what came in the same letter, but for this one. */
export function listSameLetter(db: ReadableDB, requestId: string): string[] {
  return all<{ reference: string }>(
    db,
    `SELECT o.reference FROM requests r JOIN requests o ON o.letter_id = r.letter_id AND o.id <> r.id WHERE r.id = :requestId ORDER BY o.n`,
    { requestId },
  ).map(({ reference }) => reference)
}

/** Counted afresh for each stem, such as SAR-2026. */
export function nextReference(db: ReadableDB, stem: string): string {
  const last = first<{ number: number | null }>(
    db,
    'SELECT max(CAST(substr(reference, 10) AS INTEGER)) AS number FROM requests WHERE reference GLOB :ofTheYear',
    { ofTheYear: `${stem}-*` },
  )
  return `${stem}-${String((last?.number ?? 0) + 1).padStart(3, '0')}`
}

/** P3: an address that somebody else gave us is read empty until the requester agreed. */
const hidden = 'EXISTS (SELECT 1 FROM not_agreed WHERE person_id = p.id)'

const select = `SELECT r.id AS requestId, r.case_id AS caseId, r.reference, r.regime, r.requester_id AS requesterId,
  p.given_name || ' ' || p.family_name AS requester, p.part = 'child' AS own,
  iif(${hidden}, '', p.address) AS address, ${hidden} AS isMasked, p.format, k.given_name || ' ' || k.family_name AS child,
  r.received_on AS receivedOn, r.due_on AS dueOn, r.waits_since AS waitsSince, r.how, r.asks, r.state,
  v.act AS reviewAct, v.by AS reviewBy, a.name AS recordedBy, r.recorded_at AS recordedAt
FROM requests r JOIN people p ON p.id = r.requester_id JOIN people k ON k.case_id = r.case_id AND k.part = 'child'
JOIN accounts a ON a.id = r.recorded_by LEFT JOIN pack_reviews v ON v.n = (SELECT max(n) FROM pack_reviews WHERE request_id = r.id)`
