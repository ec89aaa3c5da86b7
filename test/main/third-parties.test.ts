import { beforeEach, describe, expect, test } from 'vitest'
import { addDocument } from '../support/attached-pages.ts'
import { openWorld, type World } from '../support/casebook.ts'
import { contactDraft, openCase, recordRequest, requestDraft } from '../support/cases.ts'
import { keptBack, onePassage, sheet } from '../support/packs.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'

const texts = [
  'Mrs Pemberton rang: her son is in his class. W.P. asked us not to say so. Dana agreed.',
  'The Pembertons have moved. Dana told Wilhelmina Pemberton on 07700 900123.',
]
let world: World
let request: { caseId: string; requestId: string }
let danaId: string
let itemIds: string[]

beforeEach(async () => {
  world = await openWorld()
  const people = await openCase(world)
  const { caseId } = people
  danaId = people.danaId
  itemIds = []
  for (const text of texts) {
    const draft = { ...contactDraft(caseId, 'office-note'), spokeTo: '', text }
    itemIds.push((await world.get('recordContact', draft)).contactId)
  }
  request = { caseId, requestId: (await recordRequest(world, requestDraft(caseId, danaId))).requestId }
  await world.get('encloseTheRest', request)
})

describe('P10: what is kept back for somebody’s sake', () => {
  test('names them, and is refused otherwise', async () => {
    const passage = { ...request, itemId: itemIds[0], start: 0, end: 13, reason: 'RIGHTS_OF_OTHERS', note: '' }
    expect(await world.ask('redactPassages', onePassage(passage))).toMatchObject({
      refusal: { code: 'third-party-missing' },
    })
    const withheld = { ...request, itemId: itemIds[0], decision: 'withhold', reason: 'RIGHTS_OF_OTHERS' }
    expect(await world.ask('decideItem', withheld)).toMatchObject({ refusal: { code: 'third-party-missing' } })
    const { thirdPartyId } = await name('Mrs Pemberton')
    expect(await world.ask('redactPassages', onePassage({ ...passage, thirdPartyId }))).toMatchObject({ ok: true })
    expect(await world.ask('decideItem', { ...withheld, thirdPartyId })).toMatchObject({ ok: true })
  })

  test('has one sheet a person', async () => {
    await name('Mrs Pemberton')
    const twice = { ...request, name: 'MRS PEMBERTON', aliases: [] }
    expect(await world.ask('addThirdParty', twice)).toMatchObject({ refusal: { code: 'third-party-named' } })
  })

  test('rests on a sheet that says so, before anybody looks and before it leaves', async () => {
    const { thirdPartyId } = await name('Wilhelmina Pemberton')
    await world.get('decideItem', { ...request, itemId: itemIds[1], ...forTheirSake(thirdPartyId) })
    expect((await preview()).checks.sheets).toEqual([{ thirdPartyId, why: 'not-decided' }])
    expect(await ask()).toMatchObject({ refusal: { code: 'sheets-missing' } })
    await decide(thirdPartyId, { outcome: 'disclose' })
    expect((await preview()).checks.sheets).toEqual([{ thirdPartyId, why: 'may-be-shared' }])
    expect(await ask()).toMatchObject({ refusal: { code: 'sheets-missing' } })
    await decide(thirdPartyId, {})
    expect((await preview()).checks.sheets).toEqual([])
    // The other note still names her.
    expect(await ask()).toMatchObject({ refusal: { code: 'words-left' } })
    await world.get('redactMentions', { ...request, thirdPartyId })
    expect(await ask()).toMatchObject({ ok: true })
  })

  test('is not kept back from them who agreed', async () => {
    const { thirdPartyId } = await name('Wilhelmina Pemberton')
    const agreed = { ...request, thirdPartyId, aliases: [], ...sheet, consented: 'yes', refused: 'no' }
    expect(await world.ask('decideThirdParty', agreed)).toMatchObject({
      refusal: { fields: { outcome: 'agreed-to-it' } },
    })
    expect(await world.ask('decideThirdParty', { ...agreed, outcome: 'disclose' })).toMatchObject({ ok: true })
  })

  test('is redacted by one act wherever they are named, whatever they are called', async () => {
    const thirdPartyId = await keptBack(world, request, 'Wilhelmina Pemberton', ['Mrs Pemberton'])
    const made = await world.get('redactMentions', { ...request, thirdPartyId })
    const { items } = await world.get('openRequest', request)
    const words = items.map(({ text, redactions }) => redactions.map(({ start, end }) => text.slice(start, end)))
    expect(words).toEqual([
      ['Mrs Pemberton', 'W.P.'],
      ['Pembertons', 'Wilhelmina Pemberton'],
    ])
    expect(made).toMatchObject({ passages: { length: 4 }, areas: [] })
    expect(items[0]?.redactions[0]).toMatchObject({ reason: 'RIGHTS_OF_OTHERS', thirdPartyId, by: 'The coordinator' })
    expect(await world.get('redactMentions', { ...request, thirdPartyId })).toEqual({ passages: [], areas: [] })
  })

  test('is covered by the same act on every page that names them, typed or recognised, and the pack is then proven', async () => {
    const { caseId } = request
    const draws = 'BT /F1 30 Tf 60 680 Td (Dear Dana,) Tj 0 -60 Td (Mrs Pemberton is well.) Tj ET'
    const itemId = await addDocument(world, caseId, pdfByHand({ draws, pages: 2 }), { pages: 2 })
    request = { caseId, requestId: (await recordRequest(world, requestDraft(caseId, danaId))).requestId }
    await world.get('encloseTheRest', request)
    const thirdPartyId = await keptBack(world, request, 'Wilhelmina Pemberton', ['Mrs Pemberton'])
    expect((await preview()).proof.read).toMatchObject([
      { itemId, page: 1 },
      { itemId, page: 2 },
    ])
    const { areas } = await world.get('redactMentions', { ...request, thirdPartyId })
    expect(areas.map(({ area }) => area.page)).toEqual([1, 2])
    expect(areas[0]).toMatchObject({
      itemId,
      area: { reason: 'RIGHTS_OF_OTHERS', thirdPartyId, by: 'The coordinator' },
    })
    const { proof } = await preview()
    expect(proof).toMatchObject({ proven: true, read: [] })
    expect(proof.unsearched.filter((page) => page.itemId === itemId)).toHaveLength(2)
    expect((await world.get('redactMentions', { ...request, thirdPartyId })).areas).toEqual([])
  })

  test('is not redacted everywhere before it was decided', async () => {
    const { thirdPartyId } = await name('Wilhelmina Pemberton')
    expect(await world.ask('redactMentions', { ...request, thirdPartyId })).toMatchObject({
      refusal: { code: 'sheets-missing' },
    })
  })
})

describe('P10: a reason that needs its test', () => {
  test('is refused without it, for a passage and for an item', async () => {
    const passage = { ...request, itemId: itemIds[0], start: 0, end: 13, reason: 'CRIME', note: ' ' }
    expect(await world.ask('redactPassages', onePassage(passage))).toMatchObject({
      refusal: { fields: { note: 'test-missing' } },
    })
    const withheld = { ...request, itemId: itemIds[0], decision: 'withhold', reason: 'HEALTH_SERIOUS_HARM', note: '' }
    expect(await world.ask('decideItem', withheld)).toMatchObject({ refusal: { fields: { note: 'test-missing' } } })
    expect(await world.ask('decideItem', { ...withheld, note: 'Dr Sethna says so' })).toMatchObject({ ok: true })
    expect((await world.get('openRequest', request)).items[0]).toMatchObject({ note: 'Dr Sethna says so' })
  })
})

describe('P10: what could be worked out', () => {
  test('is told with where it can be read, and stops the pack until it is redacted or said why it may stay', async () => {
    const thirdPartyId = await keptBack(world, request, 'Wilhelmina Pemberton')
    const passage = { ...request, itemId: itemIds[1], start: 37, end: 57, reason: 'RIGHTS_OF_OTHERS', note: '' }
    await world.get('redactPassages', onePassage({ ...passage, thirdPartyId }))
    const open = async () => (await preview()).checks.leftovers.filter(({ kept }) => kept === null)
    expect((await open()).map(({ words, itemIds: where }) => [words, ...where])).toEqual([
      ['Pemberton', itemIds[0]],
      ['W.P.', itemIds[0]],
      ['Pembertons', itemIds[1]],
    ])
    expect(await ask()).toMatchObject({ refusal: { code: 'words-left' } })
    for (const { words } of await open())
      await world.get('keepWords', { ...request, words, why: 'Half the street is called that' })
    expect(await open()).toEqual([])
    expect(await ask()).toMatchObject({ ok: true })
  })
})

function name(called: string) {
  return world.get('addThirdParty', { ...request, name: called, aliases: [] })
}

function decide(thirdPartyId: string, change: object) {
  return world.get('decideThirdParty', { ...request, thirdPartyId, aliases: [], ...sheet, ...change })
}

function forTheirSake(thirdPartyId: string) {
  return { decision: 'withhold', reason: 'RIGHTS_OF_OTHERS', thirdPartyId }
}

function preview() {
  return world.get('previewPack', { ...request, largePrint: false })
}

function ask() {
  return world.ask('askForReview', { ...request, note: '' })
}
