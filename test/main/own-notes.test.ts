import { beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/casebook.ts'
import { caseDraft, contactDraft, jayden, requestDraft, recordRequest } from '../support/cases.ts'
import { keptBack, release } from '../support/packs.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
})

const flat = '3 Elm Court\nReading\nRG1 4ED'

/** Jayden decides for himself since June, and his mother told us something that he is not to read; the coordinator is signed in. */
async function grownUp({ address = flat } = {}) {
  const { caseId, childId, danaId } = await openCaseOf({ ...jayden, dateOfBirth: '2010-05-04', address })
  const about = { ...contactDraft(caseId, 'with-parent'), personId: danaId, spokeTo: '' }
  const kept = { keptFrom: [childId], keptWhy: 'She will tell him herself', toldBy: danaId }
  const { contactId } = await world.get('recordContact', { ...about, text: 'Her scan at Quillfeather.', ...kept })
  await world.get('recordContact', { ...about, text: 'Jayden would like to begin at ten.' })
  return { caseId, childId, danaId, contactId }
}

async function openCaseOf(child: typeof jayden) {
  world.as('coordinator')
  const { caseId } = await world.get('createCase', { ...caseDraft(), child })
  const { child: opened, parents } = await world.get('openCase', { caseId })
  return { caseId, childId: opened.personId, danaId: parents[0]!.personId }
}

async function whoMayAsk(caseId: string) {
  const { whoMayAsk: askers } = await world.get('openCase', { caseId })
  return askers.map(({ may, because }) => `${may ? 'yes' : 'no'}, ${because}`)
}

describe('a young person asks for their own notes (P10)', () => {
  test('and gets them in their own words, at their own address, without what is kept from them (P2)', async () => {
    const { caseId, childId, contactId } = await grownUp()
    expect(await whoMayAsk(caseId)).toEqual([
      'yes, own-notes',
      'yes, young-person-decides',
      'yes, young-person-decides',
    ])
    const { requestId } = await recordRequest(world, requestDraft(caseId, childId))
    const item = { caseId, requestId, itemId: contactId }
    expect(await world.ask('decideItem', { ...item, decision: 'enclose', reason: '' })).toMatchObject({
      refusal: { code: 'walled' },
    })
    await world.get('encloseTheRest', { caseId, requestId })
    const thirdPartyId = await keptBack(world, { caseId, requestId }, 'Mark Ellis')
    await world.get('decideItem', { ...item, decision: 'withhold', reason: 'RIGHTS_OF_OTHERS', thirdPartyId })
    const view = await world.get('openRequest', { caseId, requestId })
    expect(view).toMatchObject({ requester: 'Jayden Whitlock', own: true, address: flat })

    const { pdf } = await world.get('previewPack', { caseId, requestId, largePrint: false })
    const printed = await readPdf(pdf)
    for (const said of ['case notes we hold about you.', 'your special educational needs', '3 Elm Court'])
      expect(placesOf(printed, said), said).not.toEqual([])
    for (const wrong of ['your child', 'about you and', 'Quillfeather', 'Cressingham'])
      expect(placesOf(printed, wrong), wrong).toEqual([])
    await release(world, { caseId, requestId })
    expect((await world.get('openRequest', { caseId, requestId })).pack).toMatchObject({ address: flat })
  })

  test('waits for an address of their own: nothing goes to their parents’', async () => {
    const { caseId, childId } = await grownUp({ address: '' })
    const { requestId } = await recordRequest(world, requestDraft(caseId, childId))
    expect(await world.ask('previewPack', { caseId, requestId, largePrint: false })).toMatchObject({
      refusal: { code: 'no-address-on-file', detail: { requester: 'Jayden Whitlock' } },
    })
    const { due: all } = await world.get('readToday', { mine: false })
    const due = all.filter(({ kind }) => kind !== 'backup')
    expect(due.map(({ kind, what }) => [kind, ...what])).toEqual([
      ['to-put-right', 'no-address', 'own'],
      ['request', 'sar', 'own'],
    ])
    const { child, sen, helpAskedFor, workerId, status } = await world.get('openCase', { caseId })
    const { personId: _, age: _age, ...known } = child
    await world.get('changeCase', { caseId, sen, helpAskedFor, workerId, status, child: { ...known, address: flat } })
    expect((await world.get('openRequest', { caseId, requestId })).address).toBe(flat)
  })

  test('is not answered with a reason that is only for who asks as a parent', async () => {
    const { caseId, childId, danaId, contactId } = await grownUp()
    const codes = async (requesterId: string) => {
      const { requestId } = await recordRequest(world, requestDraft(caseId, requesterId))
      return {
        requestId,
        offered: (await world.get('openRequest', { caseId, requestId })).reasons.map(({ code }) => code),
      }
    }
    expect((await codes(danaId)).offered).toContain('CHILD_ABUSE_DATA')
    const { requestId, offered } = await codes(childId)
    expect(offered).not.toContain('CHILD_ABUSE_DATA')
    const decision = { decision: 'withhold', reason: 'CHILD_ABUSE_DATA' }
    expect(await world.ask('decideItem', { caseId, requestId, itemId: contactId, ...decision })).toMatchObject({
      refusal: { fields: { reason: 'not-chosen' } },
    })
  })
})

describe('a child asks', () => {
  test('and is refused while a parent decides, with the reason beside the name', async () => {
    const { caseId, childId } = await openCaseOf(jayden)
    expect(await whoMayAsk(caseId)).toEqual(['no, not-yet-young-person', 'yes, parent', 'yes, parent'])
    expect(await world.ask('recordRequest', requestDraft(caseId, childId))).toMatchObject({
      refusal: { code: 'not-theirs-to-ask', fields: { requesterId: 'not-theirs-to-ask' } },
    })
    expect(await world.get('listCaseRequests', { caseId })).toEqual([])
  })

  test('and may while they come without a parent knowing, who sees nothing of it', async () => {
    const { caseId, childId, danaId } = await openCaseOf({ ...jayden, address: flat })
    await world.get('startAlone', { caseId, why: 'They would stop him coming' })
    await world.get('recordContact', { ...contactDraft(caseId, 'with-child'), personId: childId, spokeTo: '' })
    expect((await whoMayAsk(caseId))[0]).toBe('yes, comes-alone')
    const { requestId } = await recordRequest(world, requestDraft(caseId, childId))
    await world.get('encloseTheRest', { caseId, requestId })
    await world.get('endAlone', { caseId, why: 'He has told her that he comes' })
    await release(world, { caseId, requestId })
    const seen = { caseId, kinds: 'all', from: 0, count: 99, seenBy: danaId } as const
    expect((await world.get('readTimeline', seen)).entries.map(({ kind }) => kind)).toEqual(['case-opened'])
  })
})

test('an answer to what a parent asks for says since when the young person decides, on the desk', async () => {
  const { caseId, danaId } = await grownUp()
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  expect(await world.get('openRequest', { caseId, requestId })).toMatchObject({
    own: false,
    asker: 'young-person-decides',
  })
})
