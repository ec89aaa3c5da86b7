import { expect, test } from 'vitest'
import { openWorld } from '../support/casebook.ts'
import { consentDraft, contactDraft, openCase, requestDraft, toSchool } from '../support/cases.ts'

test('the policy page counts what happened: every talk with a school with its permission, every refusal by its clause', async () => {
  const world = await openWorld()
  const { caseId, danaId } = await openCase(world)
  expect(await world.ask('recordContact', contactDraft(caseId, 'school-staff'))).toMatchObject({ ok: false })
  await world.get('recordConsent', consentDraft(caseId, danaId, toSchool))
  await world.get('recordContact', contactDraft(caseId, 'school-staff'))
  await world.get('recordRequest', requestDraft(caseId, danaId))
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

test('last year’s talks are not this year’s', async () => {
  const world = await openWorld()
  const { caseId, danaId } = await openCase(world)
  await world.get('recordConsent', consentDraft(caseId, danaId, toSchool))
  await world.get('recordContact', contactDraft(caseId, 'school-staff'))
  world.clock.now = '2027-01-01T00:00:00.000Z'
  const { figures } = await world.get('readPolicy', {})
  expect(figures).toMatchObject({ sharedThisYear: 0, openingsThisYear: 0, permissionsInForce: 1 })
})
