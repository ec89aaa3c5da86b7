import { beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/casebook.ts'
import { contactDraft, openCase, requestDraft, recordRequest } from '../support/cases.ts'
import { release } from '../support/packs.ts'

let world: World
let request: { caseId: string; requestId: string }

/** Received on Monday 23 November 2026, the day before today; the coordinator is signed in. */
beforeEach(async () => {
  world = await openWorld()
  const { caseId, danaId } = await openCase(world)
  await world.get('recordContact', contactDraft(caseId, 'with-parent'))
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  request = { caseId, requestId }
  world.as('coordinator')
})

const record = (kind: string, happenedOn: string, why = 'We need to know which school') =>
  world.ask('recordClockEvent', { ...request, kind, happenedOn, why: kind.endsWith('received') ? '' : why })

async function row() {
  return (await world.get('listRequests', { state: 'open' }))[0]
}

const dueKinds = async () => {
  const { due } = await world.get('readToday', { mine: false })
  return due.filter(({ kind }) => kind === 'request' || kind === 'waiting')
}

describe('the clock of a request (P10)', () => {
  test('runs, and offers what can happen to it', async () => {
    const { clock } = await world.get('openRequest', request)
    expect(clock).toMatchObject({
      state: 'running',
      dueOn: '2026-12-23',
      aimOn: '2026-12-21',
      daysLeft: 29,
      acts: ['identity-asked', 'clarification-asked', 'extended'],
      events: [],
    })
  })

  test('stands still while we wait, tells Today when to remind them, and goes on from the day of the answer', async () => {
    expect(await record('clarification-asked', '2026-11-24')).toMatchObject({
      ok: true,
      value: {
        state: 'stopped',
        waitsSince: '2026-11-24',
        acts: ['identity-asked', 'clarification-received', 'extended'],
      },
    })
    expect(await row()).toMatchObject({ waitsSince: '2026-11-24' })
    expect(await dueKinds()).toMatchObject([
      { kind: 'waiting', on: '2026-12-08', since: '2026-11-24', urgency: 'plan' },
    ])
    world.clock.now = '2026-12-08T10:00:00.000Z'
    world.as('coordinator')
    expect(await dueKinds()).toMatchObject([{ kind: 'waiting', urgency: 'soon' }])
    expect(await record('clarification-received', '2026-12-07')).toMatchObject({
      ok: true,
      // 24 November to 7 December are 14 days: 23 December and 14 days is 6 January.
      value: { state: 'running', waitsSince: null, dueOn: '2027-01-06', events: [{}, { by: 'The coordinator' }] },
    })
    expect(await row()).toMatchObject({ dueOn: '2027-01-06', waitsSince: null })
    expect(await dueKinds()).toMatchObject([{ kind: 'request', on: '2027-01-06' }])
  })

  test('is extended in time only, and once', async () => {
    expect(await record('extended', '2026-11-24')).toMatchObject({ value: { dueOn: '2027-02-23' } })
    expect(await record('extended', '2026-11-24')).toMatchObject({ refusal: { code: 'clock-does-not-do-that' } })
  })

  test('is not extended once the first month is over', async () => {
    world.clock.now = '2026-12-24T10:00:00.000Z'
    world.as('coordinator')
    expect(await record('extended', '2026-12-24')).toMatchObject({
      refusal: { code: 'extension-too-late', fields: { happenedOn: 'extension-too-late' } },
    })
    expect(await record('extended', '2026-12-23')).toMatchObject({ ok: true })
  })

  test.each([
    ['identity-received', '2026-11-24', 'clock-does-not-do-that'],
    ['clarification-asked', '2026-11-22', 'clock-goes-forward'],
    ['clarification-asked', '2026-11-25', 'in-the-future'],
  ])('refuses %s on %s: %s', async (kind, on, code) => {
    expect(await record(kind, on)).toMatchObject({ refusal: { code } })
    expect((await world.get('openRequest', request)).clock.events).toEqual([])
  })

  test('stands still no more once the request was answered all the same', async () => {
    await record('clarification-asked', '2026-11-24')
    await world.get('encloseTheRest', request)
    await release(world, request)
    expect(await world.get('listRequests', { state: 'released' })).toMatchObject([{ waitsSince: null }])
    expect((await world.get('openRequest', request)).clock.acts).toEqual([])
    expect(await record('clarification-received', '2026-11-24')).toMatchObject({
      refusal: { code: 'released-is-final' },
    })
  })

  test('asks for what was asked', async () => {
    expect(await record('identity-asked', '2026-11-24', '  ')).toMatchObject({
      refusal: { fields: { why: 'missing' } },
    })
  })
})
