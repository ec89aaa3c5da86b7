import { expect, test } from 'vitest'
import { openWorld } from '../support/casebook.ts'
import {
  concernDraft,
  consentDraft,
  contactDraft,
  disclosureDraft,
  incidentDraft,
  openCase,
  requestDraft,
  toMediator,
  toSchool,
  recordRequest,
} from '../support/cases.ts'
import { legalDraft } from '../support/legal.ts'
import { loan, paperFile } from '../support/retention.ts'

test('the policy page counts what happened: every talk with a school with its permission, every refusal by its clause', async () => {
  const world = await openWorld()
  const { caseId, danaId } = await openCase(world)
  expect(await world.ask('recordContact', contactDraft(caseId, 'school-staff'))).toMatchObject({ ok: false })
  await world.get('recordConsent', consentDraft(caseId, danaId, toSchool))
  await world.get('recordContact', contactDraft(caseId, 'school-staff'))
  await recordRequest(world, requestDraft(caseId, danaId))
  world.as('volunteer')
  const { figures, clauses, since } = await world.get('readPolicy', {})
  expect(since).toBe('2026-01-01')
  expect(figures).toMatchObject({
    openCases: 1,
    referredThemselves: 1,
    permissionsInForce: 1,
    sharedThisYear: 1,
    sharedWithPermissionThisYear: 1,
    accounts: 6,
    openingsThisYear: 1,
    requestsOpen: 1,
    requestsOverdue: 0,
  })
  const refused = Object.fromEntries(clauses.map(({ clause, refusedThisYear }) => [clause, refusedThisYear]))
  expect(refused).toMatchObject({ P1: 0, P7: 1, P10: 0 })
})

test('it counts every register: paper, incidents, what was passed on, legal requests and concerns', async () => {
  const world = await openWorld()
  const { caseId, danaId } = await openCase(world)
  await world.get('recordConsent', consentDraft(caseId, danaId, [...toSchool, ...toMediator]))
  const { contactId } = await world.get('recordContact', contactDraft(caseId, 'school-staff'))
  await world.get('recordDisclosure', disclosureDraft(caseId, [contactId]))
  await world.get('takePaperOut', loan(await paperFile(world, caseId)))
  await world.get('recordIncident', incidentDraft(caseId))
  await world.get('recordLegalRequest', legalDraft(caseId))
  await world.get('recordConcern', { ...concernDraft(caseId), passed: null })
  expect((await world.get('readPolicy', {})).figures).toMatchObject({
    paperFilesKept: 1,
    paperFilesOut: 1,
    incidentsThisYear: 1,
    passedOnThisYear: 1,
    passedOnUnderPermissionThisYear: 1,
    legalRequestsOpen: 1,
    concernsThisYear: 1,
    concernsNotPassedOn: 1,
  })
})

test('last year’s talks are not this year’s', async () => {
  const world = await openWorld()
  const { caseId, danaId } = await openCase(world)
  await world.get('recordConsent', consentDraft(caseId, danaId, toSchool))
  await world.get('recordContact', contactDraft(caseId, 'school-staff'))
  world.clock.now = '2027-01-01T00:00:00.000Z'
  const { figures } = await world.get('readPolicy', {})
  expect(figures).toMatchObject({ sharedThisYear: 0, openingsThisYear: 0, permissionsInForce: 1 })
})
