import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'
import { recipientNamed } from './bodies.ts'

export type NewDisclosure = {
  disclosureId: string
  caseId: string
  kind: 'pass-on' | 'safeguarding'
  recipient: string
  purpose: string | null
  anythingElse: string
  method: string
  sentAt: string
  consentId: string | null
  concernId: string | null
  recordedBy: string
  recordedAt: string
}

export type Disclosure = Omit<NewDisclosure, 'kind'> & { kind: string; reference: string; body: string }
export type DisclosedNote = {
  disclosureId: string
  contactId: string
  kind: string
  at: string
  by: string
  text: string
}

/**
 * What left our files, its items first. `body` is the recipient's name: one nobody knew becomes known.
 * @returns its reference: DIS-2026-004, counted afresh each year.
 */
export function recordDisclosure(
  db: Database,
  entry: Entry,
  disclosure: NewDisclosure,
  body: string,
  contactIds: readonly string[],
): string {
  return audited(db, entry, (w) => {
    const reference = nextReference(w, disclosure.recordedAt.slice(0, 4))
    for (const contactId of contactIds)
      run(w, 'INSERT INTO disclosure_items (disclosure_id, contact_id) VALUES (:disclosureId, :contactId)', {
        disclosureId: disclosure.disclosureId,
        contactId,
      })
    run(
      w,
      `INSERT INTO disclosures (id, case_id, reference, kind, body_id, recipient, purpose, anything_else, method, sent_at, consent_id,
         concern_id, recorded_by, recorded_at)
       VALUES (:disclosureId, :caseId, :reference, :kind, :bodyId, :recipient, :purpose, :anythingElse, :method, :sentAt, :consentId,
         :concernId, :recordedBy, :recordedAt)`,
      { ...disclosure, reference, bodyId: recipientNamed(w, body) },
    )
    return reference
  })
}

export function listDisclosures(db: ReadableDB, caseId: string): Disclosure[] {
  return all<Disclosure>(db, `${select} WHERE d.case_id = :caseId ORDER BY d.sent_at DESC, d.n DESC`, { caseId })
}

export function readDisclosure(db: ReadableDB, caseId: string, disclosureId: string): Disclosure | undefined {
  return first<Disclosure>(db, `${select} WHERE d.case_id = :caseId AND d.id = :disclosureId`, { caseId, disclosureId })
}

/** The notes of the contact log that were passed on, oldest first. */
export function listDisclosedNotes(db: ReadableDB, caseId: string): DisclosedNote[] {
  return all<DisclosedNote>(
    db,
    `SELECT i.disclosure_id AS disclosureId, k.id AS contactId, k.kind, k.happened_at AS at, a.name AS by, k.text
     FROM disclosures d JOIN disclosure_items i ON i.disclosure_id = d.id JOIN contacts k ON k.id = i.contact_id
     JOIN accounts a ON a.id = k.recorded_by
     WHERE d.case_id = :caseId ORDER BY k.happened_at, k.n`,
    { caseId },
  )
}

/** Whether every one of these notes belongs to the case. */
export function areNotesOf(db: ReadableDB, caseId: string, contactIds: readonly string[]): boolean {
  const found = first<{ n: number }>(
    db,
    'SELECT count(*) AS n FROM contacts WHERE case_id = :caseId AND id IN (SELECT value FROM json_each(:ids))',
    { caseId, ids: JSON.stringify(contactIds) },
  )
  return found?.n === contactIds.length
}

function nextReference(db: ReadableDB, year: string): string {
  const last = first<{ number: number | null }>(
    db,
    'SELECT max(CAST(substr(reference, 10) AS INTEGER)) AS number FROM disclosures WHERE reference GLOB :ofTheYear',
    { ofTheYear: `DIS-${year}-*` },
  )
  return `DIS-${year}-${String((last?.number ?? 0) + 1).padStart(3, '0')}`
}

const select = `SELECT d.id AS disclosureId, d.case_id AS caseId, d.reference, d.kind, b.name AS body, d.recipient, d.purpose,
  d.anything_else AS anythingElse, d.method, d.sent_at AS sentAt, d.consent_id AS consentId, d.concern_id AS concernId,
  a.name AS recordedBy, d.recorded_at AS recordedAt
FROM disclosures d JOIN bodies b ON b.id = d.body_id JOIN accounts a ON a.id = d.recorded_by`
