import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import type { NewGrant } from '../queries/consents.ts'
import { addPerson } from '../queries/people.ts'
import { addAgreement, addReferral } from '../queries/referrals.ts'
import { first, run } from '../sql.ts'
import type { Entry, WritableDB } from '../types.ts'
import type { CasePlan, Permission, World } from './plan.ts'

/**
 * Many cases in one transaction with one audit entry that counts them, because an entry (and a disk flush) for each of a
 * million notes would take longer than the notes. Requests are left to `recordLetter`. Every trigger looks at every row.
 */
export function writeCases(db: Database, entry: Entry, world: World, plans: readonly CasePlan[]): void {
  const contacts = plans.reduce((sum, plan) => sum + plan.contacts.length, 0)
  audited(db, { ...entry, detail: { cases: plans.length, contacts } }, (w) => {
    const numbers = new Map<string, number>()
    for (const plan of plans) writeCase(w, world, numbers, plan)
  })
}

function writeCase(w: WritableDB, world: World, numbers: Map<string, number>, plan: CasePlan): void {
  const { details, status, closedOn, referral } = plan
  if (referral) addReferral(w, referral.from)
  run(w, insertCase, {
    ...details,
    status,
    closedOn,
    reference: nextReference(w, numbers, details.openedOn.slice(0, 4)),
    schoolId: world.schoolIds.get(details.school) ?? null,
  })
  for (const person of [plan.child, ...plan.parents]) addPerson(w, details.caseId, person)
  for (const agreement of referral?.agreements ?? []) addAgreement(w, agreement)
  for (const permission of plan.permissions) writePermission(w, world, permission)
  for (const { ending } of plan.permissions) if (ending !== null) run(w, insertEnding, ending)
  for (const contact of plan.contacts) run(w, insertContact, contact)
}

function writePermission(w: WritableDB, world: World, { consent, grants }: Permission): void {
  for (const grant of grants)
    run(w, insertGrant, {
      consentId: consent.consentId,
      scope: grant.scope,
      bodyId: bodyOf(world, grant),
      purpose: grant.purpose ?? null,
    })
  run(w, insertConsent, consent)
}

function bodyOf(
  { localAuthorityId, schoolIds, organisationIds }: World,
  { scope, school, recipient = '' }: NewGrant,
): string | null {
  if (scope === 'pass-on') return organisationIds.get(recipient) ?? null
  if (scope === 'school-staff') return schoolIds.get(school) ?? null
  return scope === 'la-staff' || scope === 'la-case-file' ? localAuthorityId : null
}

/** Numbers on from what the database holds, as `createCase` will after us. */
function nextReference(w: WritableDB, numbers: Map<string, number>, year: string): string {
  const number = (numbers.get(year) ?? lastNumber(w, year)) + 1
  numbers.set(year, number)
  return `PPS-${year}-${String(number).padStart(4, '0')}`
}

function lastNumber(w: WritableDB, year: string): number {
  const found = first<{ number: number | null }>(
    w,
    'SELECT max(CAST(substr(reference, 10) AS INTEGER)) AS number FROM cases WHERE reference GLOB :ofTheYear',
    { ofTheYear: `PPS-${year}-*` },
  )
  return found?.number ?? 0
}

const insertCase = `INSERT INTO cases (id, reference, status, opened_on, closed_on, source, help_asked_for, worker_id, provision, stage,
    primary_need, secondary_need, school_id, setting, year_group)
  VALUES (:caseId, :reference, :status, :openedOn, :closedOn, :source, :helpAskedFor, :workerId, :provision, :stage,
    :primaryNeed, :secondaryNeed, :schoolId, :setting, :yearGroup)`

const insertConsent = `INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method,
    evidence_note, evidence, given_at, expires_on, ends_at, recorded_by, recorded_at)
  VALUES (:consentId, :caseId, :givenBy, :standing, :purpose, :purposes, :conditions, :language, :notice, :method,
    :evidenceNote, :evidence, :givenAt, :expiresOn, :endsAt, :recordedBy, :recordedAt)`

const insertGrant =
  'INSERT INTO consent_grants (consent_id, scope, body_id, purpose) VALUES (:consentId, :scope, :bodyId, :purpose)'

const insertEnding = `INSERT INTO consent_endings (consent_id, kind, at, by_person, method, note, superseded_by, recorded_by, recorded_at)
  VALUES (:consentId, :kind, :at, :byPerson, :method, :note, :supersededBy, :recordedBy, :recordedAt)`

const insertContact = `INSERT INTO contacts (id, case_id, kind, direction, happened_at, person_id, body_id, spoke_to, minutes, level, text,
    consent_id, covered_because, recorded_by, recorded_at)
  VALUES (:contactId, :caseId, :kind, :direction, :happenedAt, :personId, :bodyId, :spokeTo, :minutes, :level, :text,
    :consentId, :coveredBecause, :recordedBy, :recordedAt)`
