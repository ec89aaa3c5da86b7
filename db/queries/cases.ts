import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, first, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'
import { bodyNamed } from './bodies.ts'
import { addPerson, changePerson, type Person } from './people.ts'
import { addAgreement, addReferral, type Agreement, type Referral } from './referrals.ts'

export type Case = {
  caseId: string
  reference: string
  status: string
  openedOn: string
  closedOn: string | null
  source: string
  helpAskedFor: string
  workerId: string
  worker: string
  provision: string
  stage: string
  primaryNeed: string
  secondaryNeed: string
  school: string
  schoolBodyId: string | null
  setting: string
  yearGroup: string
  localAuthorityId: string
  localAuthority: string
  openRequests: number
  concernsNotPassedOn: number
}

export type CaseDetails = {
  caseId: string
  helpAskedFor: string
  workerId: string
  provision: string
  stage: string
  primaryNeed: string
  secondaryNeed: string
  school: string
  setting: string
  yearGroup: string
}

/** @returns the new case's reference: PPS-<year>-<four digits or more>, counted afresh each year. */
export function createCase(
  db: Database,
  entry: Entry,
  details: CaseDetails & { source: string; openedOn: string },
  people: readonly Person[],
  referral: { readonly from: Referral; readonly agreements: readonly Agreement[] } | null = null,
): string {
  return audited(db, entry, (w) => {
    const reference = nextReference(w, details.openedOn.slice(0, 4))
    if (referral !== null) addReferral(w, referral.from)
    run(
      w,
      `INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need,
         school_id, setting, year_group)
       VALUES (:caseId, :reference, 'open', :openedOn, :source, :helpAskedFor, :workerId, :provision, :stage, :primaryNeed, :secondaryNeed,
         :schoolId, :setting, :yearGroup)`,
      { ...details, reference, schoolId: schoolId(w, details.school) },
    )
    for (const person of people) addPerson(w, details.caseId, person)
    for (const agreement of referral?.agreements ?? []) addAgreement(w, agreement)
    return reference
  })
}

export function changeCase(
  db: Database,
  entry: Entry,
  details: CaseDetails & { status: string; closedOn: string | null },
  child: Person,
): void {
  audited(db, entry, (w) => {
    run(
      w,
      `UPDATE cases SET help_asked_for = :helpAskedFor, worker_id = :workerId, provision = :provision, stage = :stage,
         primary_need = :primaryNeed, secondary_need = :secondaryNeed, school_id = :schoolId, setting = :setting, year_group = :yearGroup,
         status = :status, closed_on = :closedOn
       WHERE id = :caseId`,
      { ...details, schoolId: schoolId(w, details.school) },
    )
    changePerson(w, details.caseId, child)
  })
}

export function readCase(db: ReadableDB, caseId: string): Case | undefined {
  return first<Case>(
    db,
    `SELECT c.id AS caseId, c.reference, c.status, c.opened_on AS openedOn, c.closed_on AS closedOn, c.source, c.help_asked_for AS helpAskedFor,
       c.worker_id AS workerId, a.name AS worker, c.provision, c.stage, c.primary_need AS primaryNeed, c.secondary_need AS secondaryNeed,
       coalesce(b.name, '') AS school, c.school_id AS schoolBodyId, c.setting, c.year_group AS yearGroup,
       s.local_authority_id AS localAuthorityId, la.name AS localAuthority,
       (SELECT count(*) FROM requests r WHERE r.case_id = c.id AND r.state = 'open') AS openRequests,
       (SELECT count(*) FROM concerns_not_passed_on n WHERE n.case_id = c.id) AS concernsNotPassedOn
     FROM cases c JOIN accounts a ON a.id = c.worker_id LEFT JOIN bodies b ON b.id = c.school_id
     JOIN service s JOIN bodies la ON la.id = s.local_authority_id
     WHERE c.id = :caseId`,
    { caseId },
  )
}

export function listWorkers(db: ReadableDB): { accountId: string; name: string }[] {
  return all(
    db,
    `SELECT id AS accountId, name FROM accounts
     WHERE ended_at IS NULL AND role IN ('caseworker', 'volunteer', 'coordinator', 'head') ORDER BY name`,
  )
}

function schoolId(w: WritableDB, school: string): string | null {
  return school === '' ? null : bodyNamed(w, 'school', school)
}

function nextReference(db: ReadableDB, year: string): string {
  const last = first<{ number: number | null }>(
    db,
    'SELECT max(CAST(substr(reference, 10) AS INTEGER)) AS number FROM cases WHERE reference GLOB :ofTheYear',
    { ofTheYear: `PPS-${year}-*` },
  )
  return `PPS-${year}-${String((last?.number ?? 0) + 1).padStart(4, '0')}`
}
