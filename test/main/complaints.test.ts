import { beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/casebook.ts'
import { openCase, requestDraft } from '../support/cases.ts'
import { legalDraft } from '../support/legal.ts'

let world: World
let caseId: string
let danaId: string
let childId: string

/** Received on 23 November 2026, the day before today. */
beforeEach(async () => {
  world = await openWorld()
  ;({ caseId, danaId } = await openCase(world))
  childId = (await world.get('openCase', { caseId })).child.personId
})

const record = (regimes: readonly string[], by = danaId) =>
  world.ask('recordRequest', { ...requestDraft(caseId, by), regimes })

async function complained() {
  const [complaint] = await world.get('recordRequest', { ...requestDraft(caseId, danaId), regimes: ['complaint'] })
  world.as('head')
  return { caseId, requestId: complaint!.requestId }
}

const acknowledged = { kind: 'acknowledged', happenedOn: '2026-11-24', how: 'letter', text: '' }
const answered = { kind: 'answered', happenedOn: '2026-11-24', how: 'letter', text: 'We sent it to the wrong address' }

describe('one letter (P10)', () => {
  test('opens a request of each kind it asks for, each with its own clock', async () => {
    expect(await record(['complaint', 'foi', 'sar'])).toMatchObject({
      value: [
        { regime: 'sar', reference: 'SAR-2026-001', dueOn: '2026-12-23' },
        { regime: 'foi', reference: 'FOI-2026-001', dueOn: '2026-12-22' },
        { regime: 'complaint', reference: 'DPC-2026-001', dueOn: '2026-12-22' },
      ],
    })
    world.as('coordinator')
    const complaint = (await world.get('listRequests', { state: 'open' })).find(({ regime }) => regime === 'complaint')
    expect(await world.get('openComplaint', { caseId, requestId: complaint!.requestId })).toMatchObject({
      sameLetter: ['SAR-2026-001', 'FOI-2026-001'],
    })
  })

  test('may hold an officer’s legal request too, which has a form of its own and the same day', async () => {
    const recorded = await world.get('recordRequest', { ...requestDraft(caseId, danaId), regimes: ['complaint'] })
    const complaint = { caseId, requestId: recorded[0]?.requestId }
    const legal = { ...legalDraft(caseId), sameLetterAs: complaint.requestId }
    expect(await world.ask('recordLegalRequest', { ...legal, receivedOn: '2026-11-20' })).toMatchObject({
      refusal: { code: 'another-letter' },
    })
    const { receivedOn } = requestDraft(caseId, danaId)
    await world.get('recordLegalRequest', { ...legal, receivedOn })
    world.as('coordinator')
    expect(await world.get('openComplaint', complaint)).toMatchObject({ sameLetter: ['LEG-2026-001'] })
  })

  test('asks for something, and names no kind twice', async () => {
    expect(await record([])).toMatchObject({ refusal: { code: 'malformed' } })
    expect(await record(['sar', 'sar'])).toMatchObject({ value: [{ regime: 'sar' }] })
  })

  test('from a child whose parents decide may be a complaint, but asks for no notes', async () => {
    expect(await record(['sar', 'complaint'], childId)).toMatchObject({ refusal: { code: 'not-theirs-to-ask' } })
    expect(await record(['complaint'], childId)).toMatchObject({ value: [{ regime: 'complaint' }] })
  })
})

describe('a complaint (P10)', () => {
  test('is acknowledged, then answered, and that closes it', async () => {
    const ref = await complained()
    expect(await world.get('openComplaint', ref)).toMatchObject({ next: 'acknowledged', sameLetter: [] })
    expect(await world.get('recordComplaintStep', { ...ref, ...acknowledged })).toMatchObject({
      next: 'answered',
      clock: { dueOn: '2027-01-21' },
      steps: [{ kind: 'acknowledged', by: 'The head' }],
    })
    world.as('coordinator')
    expect(await world.get('recordComplaintStep', { ...ref, ...answered })).toMatchObject({
      next: null,
      state: 'released',
      steps: [{}, { kind: 'answered', text: 'We sent it to the wrong address', by: 'The coordinator' }],
    })
    expect(await world.ask('recordComplaintStep', { ...ref, ...answered })).toMatchObject({
      refusal: { code: 'complaint-closed' },
    })
  })

  test.each([
    [{ ...answered }, 'complaint-out-of-order'],
    [{ ...acknowledged, happenedOn: '2026-11-22' }, 'complaint-out-of-order'],
    [{ ...acknowledged, happenedOn: '2026-11-25' }, 'in-the-future'],
  ])('takes no step out of order: %j', async (step, code) => {
    expect(await world.ask('recordComplaintStep', { ...(await complained()), ...step })).toMatchObject({
      refusal: { code },
    })
  })

  test('is answered with what we found and did', async () => {
    const ref = await complained()
    await world.get('recordComplaintStep', { ...ref, ...acknowledged })
    expect(await world.ask('recordComplaintStep', { ...ref, ...answered, text: ' ' })).toMatchObject({
      refusal: { fields: { text: 'missing' } },
    })
  })

  test('has no desk and no pack', async () => {
    const ref = await complained()
    world.as('coordinator')
    for (const [name, more] of [
      ['openRequest', {}],
      ['encloseTheRest', {}],
      ['previewPack', { largePrint: false }],
    ] as const)
      expect(await world.ask(name, { ...ref, ...more }), name).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('stands on Today until it is answered, and the file is not archived meanwhile', async () => {
    await complained()
    const { due } = await world.get('readToday', { mine: false })
    expect(due).toContainEqual(expect.objectContaining({ kind: 'request', what: ['complaint'], on: '2026-12-22' }))
  })
})
