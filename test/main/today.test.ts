import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf, openWorld, type World } from '../support/casebook.ts'
import {
  caseDraft,
  concernDraft,
  consentDraft,
  contactDraft,
  dana,
  incidentDraft,
  openCase,
  orderDraft,
  referredDraft,
  requestDraft,
  toSchool,
  recordRequest,
} from '../support/cases.ts'
import { legalDraft, officer } from '../support/legal.ts'
import { closedCase, paperFile } from '../support/retention.ts'
import type { Role } from '../../preload/contract/session.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
})

describe('Today', () => {
  test('tells of an open request until it is answered, with the days that are left', async () => {
    const { caseId, danaId } = await openCase(world)
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    const { due, counts } = await today('coordinator')
    expect(due.filter(({ kind }) => kind !== 'backup')).toEqual([
      expect.objectContaining({
        kind: 'request',
        id: requestId,
        caseId,
        child: 'Jayden Whitlock',
        whom: 'Dana Whitlock',
        what: ['sar'],
        since: '2026-11-23',
        on: '2026-12-23',
        howMany: 1,
        days: 29,
        urgency: 'plan',
      }),
    ])
    expect(counts).toContainEqual({ kind: 'request', total: 1, more: false })
  })

  test('tells of a permission in its last month, unless it was withdrawn', async () => {
    const { caseId, danaId } = await openCase(world)
    const draft = { ...consentDraft(caseId, danaId, toSchool), expiresOn: '2026-12-20' }
    const { consentId } = await world.get('recordConsent', draft)
    await world.get('recordConsent', { ...draft, expiresOn: '2027-01-20' })
    expect(await kinds('caseworker', false)).toEqual(['permission'])
    const [item] = (await today('coordinator')).due
    expect(item).toMatchObject({ id: consentId, on: '2026-12-20', what: ['school-staff'], urgency: 'soon' })

    await world.get('withdrawConsent', {
      caseId,
      consentId,
      withdrawnBy: danaId,
      method: 'phone',
      withdrawnAt: '2026-11-24T09:00',
      note: '',
    })
    expect(await kinds('coordinator')).toEqual([])
  })

  test('tells 90 days before that a young person will decide, and not once they do', async () => {
    world.as('coordinator')
    const child = { ...caseDraft().child, dateOfBirth: '2011-05-04' }
    await world.get('createCase', { ...caseDraft(), child })
    for (const [now, expected] of [
      ['2027-03-26T10:00:00.000Z', []],
      ['2027-03-27T10:00:00.000Z', ['young-person']],
      ['2027-06-24T10:00:00.000Z', ['young-person']],
      ['2027-06-25T10:00:00.000Z', []],
    ] as const) {
      world.clock.now = now
      expect(
        (await kinds('coordinator')).filter((kind) => kind !== 'silent'),
        now,
      ).toEqual(expected)
    }
  })

  test('tells of an open case without a contact for more than sixty days', async () => {
    const { caseId } = await openCase(world)
    await world.get('recordContact', contactDraft(caseId, 'with-parent'))
    world.clock.now = '2027-01-22T10:00:00.000Z'
    expect(await kinds('coordinator')).toEqual([])
    world.clock.now = '2027-01-23T10:00:00.000Z'
    const item = (await today('coordinator')).due.find(({ kind }) => kind === 'silent')
    expect(item).toMatchObject({ kind: 'silent', since: '2026-11-23', what: ['last'], whom: 'The volunteer' })
  })

  test('tells what is to be put right: nobody can say yes, nowhere to send a pack', async () => {
    world.as('coordinator')
    const parents = [{ ...dana, parentalResponsibility: 'unknown', address: '' }]
    const { caseId } = await world.get('createCase', { ...caseDraft(), parents })
    const view = await world.get('openCase', { caseId })
    const personId = view.parents[0]?.personId ?? ''
    await recordRequest(world, requestDraft(caseId, personId))
    const wrong = (await today('coordinator')).due.filter(({ kind }) => kind === 'to-put-right')
    expect(wrong.map(({ id, what }) => [id, ...what])).toEqual([
      [personId, 'no-address'],
      [personId, 'nobody-can-say-yes'],
    ])
    await world.get('saveParent', { caseId, personId, parent: dana })
    expect(await kinds('coordinator')).toEqual(['request'])
  })

  test('never takes an officer’s legal request for a parent asking for case notes (P9)', async () => {
    const { caseId } = await openCase(world)
    await world.get('recordLegalRequest', legalDraft(caseId))
    expect(await kinds('coordinator')).toEqual(['legal-request'])
    expect((await world.get('readPolicy', {})).figures).toMatchObject({ requestsOpen: 0 })
  })

  test('sends nobody to ask a parent who must not be contacted: others referred them (P3), or the child comes alone (P2)', async () => {
    const parents = [{ ...dana, parentalResponsibility: 'unknown' }]
    world.as('coordinator')
    await world.get('createCase', { ...referredDraft(accountOf.caseworker, false), parents })
    const { caseId } = await world.get('createCase', { ...caseDraft(), parents })
    expect(await kinds('coordinator')).toEqual(['to-put-right'])
    await world.get('startAlone', { caseId, why: 'They would stop him coming' })
    expect(await kinds('coordinator')).toEqual([])
  })

  test('asks nobody to renew a permission that is no longer its giver’s to give, nor counts it as in force (P2)', async () => {
    const { caseId, danaId } = await openCase(world)
    const draft = { ...consentDraft(caseId, danaId, toSchool), expiresOn: '2026-12-20' }
    await world.get('recordConsent', draft)
    expect(await kinds('coordinator')).toEqual(['permission'])
    await world.get('recordOrder', orderDraft(caseId, danaId))
    expect(await kinds('coordinator')).not.toContain('permission')
    expect((await world.get('readPolicy', {})).figures).toMatchObject({ permissionsInForce: 0 })
  })

  test('begins with their own for those who keep cases, with everybody’s for those who lead, and lets both choose', async () => {
    const { caseId, danaId } = await openCase(world, accountOf.volunteer)
    await recordRequest(world, requestDraft(caseId, danaId))
    expect(await kinds('caseworker', null)).toEqual([])
    expect(await kinds('caseworker', false)).toEqual(['request'])
    expect(await kinds('head', null)).toEqual(['request'])
    expect(await kinds('head', true)).toEqual([])
  })

  test('tells a volunteer of their own cases, whatever they ask for', async () => {
    const own = await openCase(world, accountOf.volunteer)
    const others = await openCase(world, accountOf.caseworker)
    for (const { caseId, danaId } of [own, others]) {
      world.as('coordinator')
      await recordRequest(world, requestDraft(caseId, danaId))
    }
    for (const mine of [true, false, null]) {
      const told = await today('volunteer', mine)
      expect(told.due.map(({ caseId }) => caseId)).toEqual([own.caseId])
      expect(told).toMatchObject({ mine: true, mayChoose: false })
    }
  })

  test('leads back to the cases somebody opened last, each once', async () => {
    const first = await openCase(world)
    const second = await openCase(world)
    world.clock.now = '2026-11-24T11:00:00.000Z'
    await world.get('openCase', { caseId: first.caseId })
    expect((await today('coordinator')).openedLately.map(({ caseId }) => caseId)).toEqual([first.caseId, second.caseId])
    expect((await today('head')).openedLately).toEqual([])
  })
})

describe('Today, for those who lead', () => {
  test('tells whoever keeps the case of a concern that nobody passed on, overdue from the next day, until somebody does (P12)', async () => {
    const { caseId } = await openCase(world)
    const { concernId } = await world.get('recordConcern', { ...concernDraft(caseId), passed: null })
    for (const role of ['volunteer', 'coordinator', 'head'] as const) expect(await kinds(role)).toContain('concern')
    const told = async () => (await today('volunteer')).due.find(({ kind }) => kind === 'concern')
    expect(await told()).toMatchObject({
      id: concernId,
      child: 'Jayden Whitlock',
      whom: 'The coordinator',
      urgency: 'urgent',
    })
    world.clock.now = '2026-11-25T09:00:00.000Z'
    expect(await told()).toMatchObject({ urgency: 'overdue', what: ['not-passed-on'] })
    await world.get('passConcernOn', {
      caseId,
      concernId,
      passed: { ...concernDraft(caseId).passed, passedAt: '2026-11-25T08:30' },
    })
    expect(await told()).toBeUndefined()
  })

  test('tells the head of a concern until they have seen it, and their line manager only while they are absent (P12)', async () => {
    const { caseId } = await openCase(world)
    const { concernId } = await world.get('recordConcern', concernDraft(caseId))
    for (const role of ['coordinator', 'caseworker'] as const) expect(await kinds(role)).not.toContain('concern-unseen')
    expect(await kinds('head')).toContain('concern-unseen')
    world.as('head')
    await world.get('acknowledgeConcern', { caseId, concernId })
    expect(await kinds('head')).not.toContain('concern-unseen')
  })

  test('tells of an officer’s request and where it stands until it is closed (P9)', async () => {
    const { caseId } = await openCase(world)
    const { requestId } = await world.get('recordLegalRequest', legalDraft(caseId))
    const told = async (role: Role) => (await today(role, false)).due.find(({ kind }) => kind === 'legal-request')
    expect(await told('head')).toMatchObject({ id: requestId, whom: officer.officer, what: ['considering'] })
    expect(await told('volunteer')).toBeUndefined()
  })

  test('tells the head of an incident until it is reviewed (P7)', async () => {
    const { caseId } = await openCase(world)
    const { incidentId } = await world.get('recordIncident', incidentDraft(caseId))
    expect(await kinds('coordinator')).not.toContain('incident')
    expect((await today('head')).due).toContainEqual(
      expect.objectContaining({ kind: 'incident', id: incidentId, what: ['school-staff'], urgency: 'soon' }),
    )
    world.as('head')
    await world.get('reviewIncident', { caseId, incidentId, done: 'We rang the school and told the mother' })
    expect(await kinds('head')).not.toContain('incident')
  })

  test('tells in one line of all files due for the archive and all paper due for shredding, but not of what is kept (P11)', async () => {
    const first = await closedCase(world)
    const second = await closedCase(world, '2025-11-10')
    for (const { caseId } of [first, second]) await paperFile(world, caseId)
    const told = async () =>
      (await today('coordinator')).due
        .filter(({ kind }) => kind === 'archive' || kind === 'shredding')
        .map(({ kind, on, howMany }) => [kind, on, howMany])
    expect(await told()).toEqual([
      ['archive', '2026-11-01', 2],
      ['shredding', '2026-11-01', 2],
    ])
    await world.get('setHold', { caseId: first.caseId, kind: 'complaint', reason: 'A complaint is open' })
    expect(await told()).toEqual([
      ['archive', '2026-11-10', 1],
      ['shredding', '2026-11-10', 1],
    ])
    expect(await kinds('caseworker', false)).not.toContain('archive')
    expect(await kinds('coordinator', true)).toEqual([])
  })
})

async function today(role: Role, mine: boolean | null = null) {
  world.as(role)
  const told = await world.get('readToday', { mine })
  world.as('coordinator')
  return told
}

/** All but the backup, which is due in every world made a moment ago. */
async function kinds(role: Role, mine: boolean | null = null): Promise<string[]> {
  const { due } = await today(role, mine)
  return due.map(({ kind }) => kind).filter((kind) => kind !== 'backup')
}
