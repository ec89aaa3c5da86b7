import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf, openWorld, type World } from '../support/casebook.ts'
import { contactDraft, openCase, recordRequest, requestDraft } from '../support/cases.ts'
import { approve, onePassage } from '../support/packs.ts'

let world: World
let request: { caseId: string; requestId: string }
let itemId: string

/** Two notes enclosed by the coordinator, who is signed in. */
beforeEach(async () => {
  world = await openWorld()
  const { caseId, danaId } = await openCase(world)
  for (const text of ['Mrs Pemberton rang.', 'The meeting is moved.'])
    itemId = (await world.get('recordContact', { ...contactDraft(caseId, 'office-note'), spokeTo: '', text })).contactId
  request = { caseId, requestId: (await recordRequest(world, requestDraft(caseId, danaId))).requestId }
  await world.get('encloseTheRest', request)
})

describe('P10: a second person looks before a pack leaves', () => {
  test('asked by the coordinator, told on Today, and named on the released pack', async () => {
    expect(await release()).toBe('not-approved')
    await ask()
    expect(await toApprove('coordinator')).toEqual([])
    expect(await toApprove('head')).toEqual([request.requestId])
    expect(await world.get('listRequests', { state: 'open' })).toMatchObject([
      { review: { act: 'asked', byMe: false } },
    ])
    expect(await answer('head', 'approved')).toBeNull()
    expect(await toApprove('head')).toEqual([])
    world.as('coordinator')
    expect((await preview()).approval).toMatchObject({
      whyNot: null,
      reviews: [{ act: 'asked' }, { act: 'approved', by: 'The head', note: 'I read it' }],
    })
    expect(await release()).toBeNull()
    expect((await world.get('openRequest', request)).pack).toMatchObject({ approvedBy: 'The head' })
  })

  test('who sees what was chosen, and the pack as the coordinator signs it', async () => {
    await ask()
    world.as('head')
    const opened = await world.get('openReview', request)
    expect(opened).toMatchObject({ mayNotApprove: null, request: { items: [{ text: 'Mrs Pemberton rang.' }, {}] } })
    await world.get('reviewPack', { ...request, largePrint: true })
    expect(world.casebook.previews.get(request.requestId)?.data.signedBy.name).toBe('The coordinator')
  })

  test('and sends it back, saying what is to change; what they said stands on the desk', async () => {
    await ask()
    expect(await answer('head', 'sent-back')).toBeNull()
    world.as('coordinator')
    expect(await release()).toBe('not-approved')
    expect((await world.get('openRequest', request)).reviews.at(-1)).toMatchObject({
      act: 'sent-back',
      note: 'I read it',
    })
    await ask()
    expect(await answer('head', 'approved')).toBeNull()
  })

  const changes: Readonly<Record<string, () => Promise<unknown>>> = {
    'a passage was redacted': () => redact(),
    'an item was withheld': () =>
      world.get('decideItem', { ...request, itemId, decision: 'withhold', reason: 'OUT_OF_SCOPE' }),
  }
  test.each(Object.entries(changes))('again when %s since', async (_, change) => {
    await approve(world, request)
    world.clock.now = '2026-11-24T10:05:00.000Z'
    await change()
    expect(await release()).toBe('approval-out-of-date')
    await approve(world, request)
    expect(await release()).toBeNull()
  })

  test('but not because another day has come or the print is larger', async () => {
    await approve(world, request)
    world.clock.now = '2026-11-25T10:00:00.000Z'
    const { sha256 } = await world.get('previewPack', { ...request, largePrint: true })
    expect(await world.ask('releasePack', { ...request, sha256 })).toMatchObject({ ok: true })
  })

  test('who approves only what they looked at', async () => {
    await ask()
    world.as('head')
    const unseen = { ...request, sha256: '0'.repeat(64), answer: 'approved', note: 'Fine' }
    expect(await world.ask('answerReview', unseen)).toMatchObject({ refusal: { code: 'preview-out-of-date' } })
    const { sha256 } = await world.get('reviewPack', { ...request, largePrint: false })
    world.as('coordinator')
    await redact()
    world.as('head')
    const seen = { ...request, sha256, answer: 'approved', note: 'Fine' }
    expect(await world.ask('answerReview', seen)).toMatchObject({ refusal: { code: 'preview-out-of-date' } })
  })

  test('never whoever asked, chose or redacted, and nobody who was not asked', async () => {
    expect(await answer('head', 'approved')).toBe('review-not-asked')
    world.as('coordinator')
    await ask()
    expect(await answer('coordinator', 'approved')).toBe('approver-is-same-person')
    for (const role of ['caseworker', 'volunteer', 'maintenance'] as const)
      expect(await answer(role, 'approved'), role).toBe('role-may-not')
    expect(await answer('line-manager', 'approved')).toBe('head-is-here')
    // Somebody else than the coordinator cannot redact in this version, so it is written by hand.
    const { db } = world.casebook.parts.database
    const passage = { redactionId: 'by-the-head', requestId: request.requestId, itemId, start: 0, end: 3, note: '' }
    const made = { reason: 'OUT_OF_SCOPE', thirdPartyId: null, madeBy: accountOf.head, madeAt: world.clock.now }
    await db.redact(entry(), [{ ...passage, ...made }])
    expect(await answer('head', 'approved')).toBe('approver-is-same-person')
    expect(await answer('head', 'sent-back')).toBeNull()
  })

  test('once: asking again changes nothing until something has changed', async () => {
    await ask()
    expect(await world.ask('askForReview', { ...request, note: '' })).toMatchObject({
      refusal: { code: 'review-already-asked' },
    })
    await redact()
    expect(await world.ask('askForReview', { ...request, note: '' })).toMatchObject({ ok: true })
  })
})

function ask() {
  return world.get('askForReview', { ...request, note: 'Please mind item 1' })
}

function preview() {
  return world.get('previewPack', { ...request, largePrint: false })
}

/** The reason it was refused with; null when it was released. */
async function release() {
  const { sha256 } = await preview()
  const released = await world.ask('releasePack', { ...request, sha256 })
  return released.ok ? null : released.refusal.code
}

async function answer(role: Parameters<World['as']>[0], said: 'approved' | 'sent-back') {
  world.as(role)
  const looked = await world.ask('reviewPack', { ...request, largePrint: false })
  if (!looked.ok) return looked.refusal.code
  const { sha256 } = looked.value
  const answered = await world.ask('answerReview', { ...request, sha256, answer: said, note: 'I read it' })
  return answered.ok ? null : answered.refusal.code
}

async function toApprove(role: Parameters<World['as']>[0]) {
  world.as(role)
  const { due } = await world.get('readToday', { mine: false })
  return due.filter(({ kind }) => kind === 'to-approve').map(({ id }) => id)
}

function redact() {
  return world.get(
    'redactPassages',
    onePassage({ ...request, itemId, start: 0, end: 3, reason: 'OUT_OF_SCOPE', note: '' }),
  )
}

function entry() {
  return {
    id: 'x',
    at: world.clock.now,
    by: accountOf.head,
    act: 'redactPassages',
    caseId: request.caseId,
    subject: request.requestId,
    detail: {},
  }
}
