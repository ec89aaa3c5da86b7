import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf, openWorld, type World } from '../support/casebook.ts'
import {
  caseDraft,
  contactDraft,
  dana,
  incidentDraft,
  openCase,
  openReferred,
  referredDraft,
  requestDraft,
  recordRequest,
} from '../support/cases.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
})

const agreed = { route: 'came-to-us', gotBy: 'Tom', method: 'phone', agreedAt: '2026-11-22T09:00', note: '' }

async function details(caseId: string) {
  const { parents } = await world.get('openCase', { caseId })
  return parents.map(({ givenName, address, phone, masked }) => ({ givenName, seen: [address, phone], masked }))
}

test('their details are masked until that parent agreed, each parent on their own', async () => {
  const { caseId, danaId } = await openReferred(world, accountOf.volunteer, false)
  expect(await details(caseId)).toEqual([
    { givenName: 'Dana', seen: ['', ''], masked: ['address', 'phone'] },
    { givenName: 'Mark', seen: ['', ''], masked: ['phone'] },
  ])
  await world.get('recordAgreement', { caseId, personId: danaId, ...agreed })
  expect(await details(caseId)).toEqual([
    { givenName: 'Dana', seen: [dana.address, dana.phone], masked: null },
    { givenName: 'Mark', seen: ['', ''], masked: ['phone'] },
  ])
})

test('no answer of the door holds a masked detail', async () => {
  const { caseId, danaId } = await openReferred(world, accountOf.volunteer, false)
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  const answers = [
    await world.get('openCase', { caseId }),
    await world.get('search', { text: 'whitlock' }),
    await world.get('listCases', { status: 'any', mine: false, order: 'child', descending: false, from: 0, count: 50 }),
    await world.get('readTimeline', { caseId, kinds: 'all', from: 0, count: 50 }),
    await world.get('listRequests', { state: 'any' }),
    await world.get('openRequest', { caseId, requestId }),
    await world.get('whoLooked', { caseId }),
    await world.get('listConsentEvents', { caseId }),
  ]
  for (const answer of answers) {
    expect(JSON.stringify(answer)).not.toContain('Cressingham')
    expect(JSON.stringify(answer)).not.toContain('0118 496 0123')
  }
})

test('changing a masked parent keeps what is hidden and takes what is new', async () => {
  const { caseId, danaId } = await openReferred(world, accountOf.volunteer, false)
  const parent = { ...dana, givenName: 'Danielle', address: '', phone: '0118 496 0199' }
  await world.get('saveParent', { caseId, personId: danaId, parent })
  await world.get('recordAgreement', { caseId, personId: danaId, ...agreed })
  expect((await details(caseId))[0]).toEqual({
    givenName: 'Danielle',
    seen: [dana.address, '0118 496 0199'],
    masked: null,
  })
  await world.get('saveParent', { caseId, personId: danaId, parent })
  expect((await details(caseId))[0]?.seen[0]).toBe('')
})

describe('P3: we contact them', () => {
  test('only once that parent agreed, judged at the moment of the contact', async () => {
    const { caseId, danaId, markId } = await openReferred(world, accountOf.volunteer, false)
    const call = { ...contactDraft(caseId, 'with-parent'), personId: danaId }
    expect(await world.ask('recordContact', call)).toMatchObject({ refusal: { code: 'referral-not-agreed' } })
    expect(await world.get('checkContact', about(call))).toMatchObject({
      covered: false,
      because: 'referral-not-agreed',
    })
    expect(await world.ask('recordContact', { ...call, direction: 'in' })).toMatchObject({ ok: true })
    await world.get('recordAgreement', { caseId, personId: danaId, ...agreed })
    expect(await world.ask('recordContact', call)).toMatchObject({ ok: true })
    for (const refused of [
      { ...call, happenedAt: '2026-11-22T08:59' },
      { ...call, personId: markId },
    ])
      expect(await world.ask('recordContact', refused)).toMatchObject({ refusal: { code: 'referral-not-agreed' } })
  })

  test('what was done before is an incident', async () => {
    const { caseId, danaId } = await openReferred(world, accountOf.volunteer, false)
    const incident = { ...incidentDraft(caseId, 'with-parent'), personId: danaId, direction: 'out' }
    await world.get('recordIncident', incident)
    world.as('head')
    expect(await world.get('listIncidents', { state: 'any' })).toMatchObject([{ because: 'referral-not-agreed' }])
  })

  test('nor are case notes sent to them', async () => {
    const { caseId, danaId } = await openReferred(world, accountOf.volunteer, false)
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    expect(await world.ask('previewPack', { caseId, requestId, largePrint: false })).toMatchObject({
      refusal: { code: 'referral-not-agreed' },
    })
  })
})

describe('case entry', () => {
  test('asks who referred them, and takes what they agreed to by then', async () => {
    world.as('coordinator')
    const draft = referredDraft(accountOf.caseworker, true)
    expect(await world.ask('createCase', { ...draft, referral: null })).toMatchObject({
      refusal: { fields: { referral: 'missing' } },
    })
    expect(await world.ask('createCase', { ...caseDraft(), referral: draft.referral })).toMatchObject({
      refusal: { code: 'malformed' },
    })
    const later = { ...draft.referral, referredOn: '2027-01-01' }
    expect(await world.ask('createCase', { ...draft, referral: later })).toMatchObject({
      refusal: { fields: { 'referral.referredOn': 'in-the-future' } },
    })
    const { caseId } = await world.get('createCase', draft)
    expect((await details(caseId)).map(({ masked }) => masked)).toEqual([null, ['phone']])
    expect((await world.get('openCase', { caseId })).referral).toMatchObject({
      referredBy: 'Ms Nair',
      agreements: [{ route: 'told-referrer', gotBy: 'Ms Nair' }],
    })
  })

  test('an agreement is recorded once, of somebody referred, and not ahead of time', async () => {
    const { caseId, danaId } = await openReferred(world, accountOf.volunteer, false)
    const record = (change: object) => world.ask('recordAgreement', { caseId, personId: danaId, ...agreed, ...change })
    expect(await record({ agreedAt: '2027-01-01T09:00' })).toMatchObject({ refusal: { code: 'in-the-future' } })
    expect(await record({})).toMatchObject({ ok: true })
    expect(await record({})).toMatchObject({ refusal: { code: 'already-agreed' } })
    const own = await openCase(world)
    expect(await record({ caseId: own.caseId, personId: own.danaId })).toMatchObject({
      refusal: { code: 'not-referred' },
    })
    expect(await record({ personId: own.danaId })).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

function about(call: Omit<ReturnType<typeof contactDraft>, 'personId'> & { readonly personId: string }) {
  const { caseId, kind, happenedAt, school, personId, direction } = call
  return { caseId, kind, happenedAt, school, personId, direction }
}
