import { beforeEach, expect, test } from 'vitest'
import { accountOf, openWorld, type World } from '../support/casebook.ts'
import { consentDraft, contactDraft, incidentDraft, openCase, openReferred, toSchool } from '../support/cases.ts'

let world: World
let caseId: string
let danaId: string

beforeEach(async () => {
  world = await openWorld()
  ;({ caseId, danaId } = await openCase(world))
})

test('what was done without permission is on record, with what the policy says of it, and opens nothing', async () => {
  await world.get('recordIncident', incidentDraft(caseId))
  expect(await world.ask('recordContact', contactDraft(caseId, 'school-staff'))).toMatchObject({
    refusal: { code: 'no-permission' },
  })
  const all = await world.get('readTimeline', { caseId, kinds: 'all', from: 0, count: 10 })
  expect(all.entries.map(({ kind }) => kind)).toContain('incident')
  const contacts = await world.get('readTimeline', { caseId, kinds: 'contacts', from: 0, count: 10 })
  expect(contacts.total).toBe(0)
  world.as('head')
  expect(await world.get('listIncidents', { state: 'to-review' })).toMatchObject([
    {
      kind: 'school-staff',
      body: 'Highdown School',
      because: 'no-permission',
      recordedBy: 'The coordinator',
      review: null,
    },
  ])
})

test.each([
  { kind: 'pass-on', because: 'no-permission', body: '' },
  { kind: 'la-case-file', because: 'no-permission', body: 'Reading Borough Council' },
  { kind: 'school-staff', because: 'in-force', body: 'Highdown School' },
])('$kind is judged: $because', async ({ kind, because, body }) => {
  await world.get('recordConsent', consentDraft(caseId, danaId, toSchool))
  await world.get('recordIncident', incidentDraft(caseId, kind))
  world.as('head')
  expect(await world.get('listIncidents', { state: 'any' })).toMatchObject([{ kind, because, body }])
})

test('the head reviews it once; while they are absent their line manager does, and then the head does not', async () => {
  const { incidentId } = await world.get('recordIncident', incidentDraft(caseId))
  const review = { caseId, incidentId, done: 'Told Dana; spoke with the caseworker' }
  world.as('line-manager')
  expect(await world.ask('listIncidents', { state: 'any' })).toMatchObject({ refusal: { code: 'head-is-here' } })
  world.as('head')
  await world.get('reviewIncident', review)
  expect(await world.ask('reviewIncident', review)).toMatchObject({ refusal: { code: 'already-reviewed' } })
  expect(await world.get('listIncidents', { state: 'to-review' })).toEqual([])
  expect(await world.get('listIncidents', { state: 'any' })).toMatchObject([
    { review: { by: 'The head', done: review.done } },
  ])
})

test('nothing is said to have happened in the future, nor on a case that is not there', async () => {
  expect(await world.ask('recordIncident', { ...incidentDraft(caseId), happenedAt: '2027-01-01T09:00' })).toMatchObject(
    {
      refusal: { code: 'in-the-future' },
    },
  )
  const elsewhere = await openCase(world)
  const { incidentId } = await world.get('recordIncident', incidentDraft(caseId))
  world.as('head')
  expect(await world.ask('reviewIncident', { caseId: elsewhere.caseId, incidentId, done: 'x' })).toMatchObject({
    refusal: { code: 'not-found' },
  })
})

test('a volunteer puts on record what they did on their own case', async () => {
  world.as('volunteer')
  expect(await world.ask('recordIncident', incidentDraft(caseId))).toMatchObject({ ok: true })
  const theirs = await openReferred(world, accountOf.caseworker, false)
  world.as('volunteer')
  expect(await world.ask('recordIncident', incidentDraft(theirs.caseId))).toMatchObject({
    refusal: { code: 'case-not-yours' },
  })
})
