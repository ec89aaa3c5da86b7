import type { Database } from '@signalapp/sqlcipher'
import { answerAsk, recordAsk } from '../queries/asks.ts'
import { createCase } from '../queries/cases.ts'
import { endConsent, recordConsent } from '../queries/consents.ts'
import { recordContact } from '../queries/contacts.ts'
import { recordOrder } from '../queries/deciders.ts'
import { attachDocument } from '../queries/documents.ts'
import { recordIncident } from '../queries/incidents.ts'
import { recordLetter } from '../queries/requests.ts'
import { addPiece, beginUpload, keepExamined } from '../queries/uploads.ts'
import { pieceBytes } from '../migrations/0045-documents.ts'
import type { Entry } from '../types.ts'
import type { CasePlan, Paper, Permission } from './plan.ts'
import type { Random } from './random.ts'

/**
 * Writes an open case as its staff would have: one act after the other, each through its own query with its own audit entry.
 * @returns the case's reference.
 */
export function recordCase(db: Database, random: Random, plan: CasePlan): string {
  const { caseId } = plan.details
  const entry = (act: string, by: string, at: string, subject: string | null): Entry => ({
    id: random.uuid(),
    at,
    by,
    act,
    caseId,
    subject,
    detail: {},
  })
  const people = [plan.child, ...plan.parents]
  const opened = entry('createCase', plan.openedBy, plan.openedAt, null)
  const reference = createCase(db, opened, plan.details, people, plan.referral)
  for (const act of actsOf(db, plan, entry)) act.write()
  return reference
}

type Act = { readonly at: string; readonly write: () => void }

function actsOf(
  db: Database,
  {
    permissions,
    contacts,
    confidences,
    orders = [],
    request,
    asked: questions = [],
    incidents = [],
    papers = [],
  }: CasePlan,
  entry: (...of: [string, string, string, string]) => Entry,
): Act[] {
  const acts: Act[] = []
  for (const permission of permissions) {
    const { consent, grants, ending } = permission
    const given = entry('recordConsent', consent.recordedBy, consent.recordedAt, consent.consentId)
    const takesPlaceOf = replacedBy(permissions, permission)
    acts.push({ at: given.at, write: () => recordConsent(db, given, consent, grants, takesPlaceOf) })
    if (ending?.kind === 'withdrawn') {
      const withdrawn = entry('withdrawConsent', ending.recordedBy, ending.recordedAt, ending.consentId)
      acts.push({ at: withdrawn.at, write: () => endConsent(db, withdrawn, ending) })
    }
  }
  for (const contact of contacts) {
    const noted = entry('recordContact', contact.recordedBy, contact.recordedAt, contact.contactId)
    const confidence = confidences?.get(contact.contactId)
    acts.push({ at: noted.at, write: () => recordContact(db, noted, contact, confidence) })
  }
  for (const order of orders) {
    const seen = entry('recordOrder', order.recordedBy, order.recordedAt, order.personId)
    acts.push({ at: seen.at, write: () => recordOrder(db, seen, order) })
  }
  for (const { ask, grants, outcome } of questions) {
    const about = entry('recordAsk', ask.recordedBy, ask.recordedAt, ask.askId)
    acts.push({ at: about.at, write: () => recordAsk(db, about, ask, grants) })
    if (outcome === null) continue
    const answered = entry('answerAsk', outcome.recordedBy, outcome.recordedAt, ask.askId)
    acts.push({ at: answered.at, write: () => answerAsk(db, answered, outcome) })
  }
  for (const incident of incidents) {
    const told = entry('recordIncident', incident.recordedBy, incident.recordedAt, incident.incidentId)
    acts.push({ at: told.at, write: () => recordIncident(db, told, incident) })
  }
  for (const paper of papers) {
    const { addedBy, addedAt, documentId } = paper.document
    const attached = { ...entry('attachDocument', addedBy, addedAt, documentId), detail: { kind: paper.examined.kind } }
    acts.push({ at: addedAt, write: () => attachPaper(db, attached, paper) })
  }
  if (request !== null) {
    const asked = entry('recordRequest', request.recordedBy, request.recordedAt, request.requestId)
    acts.push({ at: asked.at, write: () => void recordLetter(db, asked, [request]) })
  }
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

/** As a file comes in at the window: piece by piece, looked at, attached. */
function attachPaper(db: Database, entry: Entry, { document, examined, bytes }: Paper): void {
  const { documentId, caseId, addedBy: accountId, addedAt: begunAt } = document
  beginUpload(db, { documentId, caseId, accountId, bytes: bytes.byteLength, begunAt })
  for (let at = 0; at < bytes.byteLength; at += pieceBytes)
    addPiece(db, documentId, at, bytes.slice(at, at + pieceBytes))
  keepExamined(db, examined)
  attachDocument(db, entry, document)
}

function replacedBy(permissions: readonly Permission[], { consent }: Permission): string | null {
  return permissions.find(({ ending }) => ending?.supersededBy === consent.consentId)?.consent.consentId ?? null
}
