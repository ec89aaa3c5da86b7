import { codesOf, contactKind, sharingPurpose } from '../preload/contract/codes.ts'
import { disclosureMethods } from '../preload/contract/disclosures.ts'
import type { SignedInCtx } from './ipc/context.ts'
import { letterhead, readDetails } from './letterhead.ts'
import { dateOf } from './policy/time.ts'
import type { DisclosureSheet } from './typeset/documents.ts'

/** P8: the sheet that goes with what is passed on: to whom, what for, by what right, and exactly which items. */
export async function disclosureSheet(
  caseId: string,
  disclosureId: string,
  { db, casebook, today }: SignedInCtx,
): Promise<DisclosureSheet | null> {
  const [found, notes, people, { details }] = await Promise.all([
    db.readDisclosure(caseId, disclosureId),
    db.listDisclosedNotes(caseId),
    db.listPeople(caseId),
    readDetails(db),
  ])
  if (found === undefined) return null
  const consent = found.consentId === null ? undefined : await db.readConsent(caseId, found.consentId)
  const child = people.find(({ part }) => part === 'child')
  return {
    service: letterhead(details),
    date: today,
    largePrint: false,
    fictional: casebook.demo,
    handlingLine: details.handlingLine,
    reference: found.reference,
    child: child === undefined ? '' : `${child.givenName} ${child.familyName}`,
    body: found.body,
    recipient: found.recipient,
    sentAt: found.sentAt,
    method: disclosureMethods.find((each) => each === found.method) ?? 'post',
    sentBy: found.recordedBy,
    right:
      consent === undefined
        ? { kind: 'concern' }
        : {
            kind: 'permission',
            purpose: codesOf(sharingPurpose).find((code) => code === found.purpose) ?? 'other',
            givenBy: consent.givenByName,
            givenAt: consent.givenAt,
            conditions: consent.conditions,
          },
    notes: notes
      .filter((note) => note.disclosureId === disclosureId)
      .map(({ kind, at, by, text }) => ({
        title: contactKind.codes[codesOf(contactKind).find((code) => code === kind) ?? 'office-note'],
        date: dateOf(at),
        by,
        text,
      })),
    anythingElse: found.anythingElse,
  }
}
