import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'
import { bodyNamed } from './bodies.ts'
import { nextReference } from './requests.ts'

export type NewLegalRequest = {
  requestId: string
  caseId: string
  authority: string
  officer: string
  officerPost: string
  officerAddress: string
  legalReason: string
  reasonDetail: string
  asks: string
  how: string
  receivedOn: string
  dueOn: string
  routedTo: 'head' | 'line-manager'
  /** Another request that came in the same letter. */
  sameLetterAs: string | null
  recordedBy: string
  recordedAt: string
}

/** @returns its reference: LEG-2026-001, counted afresh each year of receipt. */
export function recordLegalRequest(db: Database, entry: Entry, request: NewLegalRequest): string {
  return audited(db, entry, (w) => {
    const { requestId, caseId, receivedOn, dueOn, how, asks, sameLetterAs, recordedBy, recordedAt } = request
    const reference = nextReference(w, `LEG-${receivedOn.slice(0, 4)}`)
    run(
      w,
      `INSERT INTO requests (id, case_id, reference, regime, received_on, due_on, how, asks, state, recorded_by, recorded_at, letter_id)
       VALUES (:requestId, :caseId, :reference, 'la-legal', :receivedOn, :dueOn, :how, :asks, 'open', :recordedBy, :recordedAt,
         (SELECT letter_id FROM requests WHERE id = :sameLetterAs))`,
      { requestId, caseId, reference, receivedOn, dueOn, how, asks, sameLetterAs, recordedBy, recordedAt },
    )
    const { authority, officer, officerPost, officerAddress, legalReason, reasonDetail, routedTo } = request
    run(
      w,
      `INSERT INTO legal_requests (request_id, authority_id, officer, officer_post, officer_address, legal_reason, reason_detail,
         routed_to, recorded_by, recorded_at)
       VALUES (:requestId, :authorityId, :officer, :officerPost, :officerAddress, :legalReason, :reasonDetail,
         :routedTo, :recordedBy, :recordedAt)`,
      {
        requestId,
        authorityId: bodyNamed(w, 'local-authority', authority),
        officer,
        officerPost,
        officerAddress,
        legalReason,
        reasonDetail,
        routedTo,
        recordedBy,
        recordedAt,
      },
    )
    return reference
  })
}

export type LegalRow = {
  requestId: string
  caseId: string
  reference: string
  child: string
  authorityId: string
  authority: string
  officer: string
  officerPost: string
  officerAddress: string
  legalReason: string
  reasonDetail: string
  asks: string
  how: string
  receivedOn: string
  dueOn: string
  /** Where it stands, as `legal_states` says. */
  state: string
  routedTo: string
  recordedBy: string
  recordedAt: string
}

/**
 * The open ones first, the most urgent of them first; those of archived cases are left to the archive (P11).
 * `state` is that of the request: open, released (closed) or any.
 */
export function listLegalRequests(db: ReadableDB, state: string): LegalRow[] {
  return all<LegalRow>(
    db,
    `${select} JOIN cases c ON c.id = r.case_id AND c.archived_at IS NULL WHERE :state IN ('any', r.state) ORDER BY r.state, r.due_on, r.n`,
    { state },
  )
}

export function listCaseLegalRequests(db: ReadableDB, caseId: string): LegalRow[] {
  return all<LegalRow>(db, `${select} WHERE r.case_id = :caseId ORDER BY r.n DESC`, { caseId })
}

export function readLegalRequest(db: ReadableDB, caseId: string, requestId: string): LegalRow | undefined {
  return first<LegalRow>(db, `${select} WHERE r.case_id = :caseId AND r.id = :requestId`, { caseId, requestId })
}

const select = `SELECT r.id AS requestId, r.case_id AS caseId, r.reference, k.given_name || ' ' || k.family_name AS child,
  l.authority_id AS authorityId, b.name AS authority, l.officer, l.officer_post AS officerPost, l.officer_address AS officerAddress,
  l.legal_reason AS legalReason, l.reason_detail AS reasonDetail, r.asks, r.how, r.received_on AS receivedOn, r.due_on AS dueOn,
  s.state, l.routed_to AS routedTo, a.name AS recordedBy, r.recorded_at AS recordedAt
FROM requests r JOIN legal_requests l ON l.request_id = r.id JOIN legal_states s ON s.request_id = r.id
JOIN bodies b ON b.id = l.authority_id JOIN people k ON k.case_id = r.case_id AND k.part = 'child'
JOIN accounts a ON a.id = r.recorded_by`
