import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openWorld, type World } from '../support/casebook.ts'
import { askDraft, consentDraft, contactDraft, openCase, toSchool } from '../support/cases.ts'

let world: World
let caseId: string
let danaId: string

beforeEach(async () => {
  world = await openWorld()
  ;({ caseId, danaId } = await openCase(world))
})

async function history() {
  const { events } = await world.get('listConsentEvents', { caseId })
  return events.map(({ state, name }) => `${state} ${name}`.trim())
}

async function asked() {
  return (await world.get('recordAsk', askDraft(caseId, danaId))).askId
}

test('a no is shown on the case until the same person says yes to it', async () => {
  const askId = await asked()
  const no = { caseId, askId, outcome: 'refused', at: '2026-11-22T09:05', note: 'Not yet' }
  expect(await world.ask('answerAsk', { ...no, at: '2026-11-21T09:00' })).toMatchObject({
    refusal: { fields: { at: 'before-asked' } },
  })
  await world.get('answerAsk', no)
  expect(await world.ask('answerAsk', no)).toMatchObject({ refusal: { code: 'already-answered' } })
  expect((await world.get('openCase', { caseId })).refusals).toMatchObject([
    { name: 'Dana Whitlock', scope: 'school-staff', body: 'Highdown School' },
  ])
  await world.get('recordConsent', { ...consentDraft(caseId, danaId, toSchool), givenAt: '2026-11-23T09:00' })
  expect((await world.get('openCase', { caseId })).refusals).toEqual([])
  expect(await history()).toEqual(['requested Dana Whitlock', 'refused Dana Whitlock', 'given Dana Whitlock'])
})

test('a permission answers what was asked for it by itself, and nothing asked of another thing', async () => {
  await asked()
  const papers = { ...askDraft(caseId, danaId), grants: [{ scope: 'other-papers', school: '' }] }
  await world.get('recordAsk', papers)
  await world.get('recordConsent', { ...consentDraft(caseId, danaId, toSchool), givenAt: '2026-11-23T09:00' })
  const { open } = await world.get('listConsentEvents', { caseId })
  expect(open).toMatchObject([{ about: [{ scope: 'other-papers' }] }])
})

test('every event state is told, and a lapse only once it has come', async () => {
  await asked()
  const first = { ...consentDraft(caseId, danaId, toSchool), givenAt: '2026-11-22T10:00' }
  const { consentId } = await world.get('recordConsent', { ...first, expiresOn: '2026-12-01' })
  const again = { ...first, givenAt: '2026-11-23T10:00', expiresOn: '2026-12-01', supersedes: consentId }
  await world.get('recordConsent', again)
  const before = ['requested Dana Whitlock', 'given Dana Whitlock', 'renewed Dana Whitlock']
  expect(await history()).toEqual(before)
  world.clock.now = '2026-12-01T23:59:59.999Z'
  expect(await history()).toEqual(before)
  world.clock.now = '2026-12-02T00:00:00.000Z'
  expect(await history()).toEqual([...before, 'lapsed'])
})

test('one found never to be valid covers nothing more, and what it covered stays on record as covered', async () => {
  const { consentId } = await world.get('recordConsent', consentDraft(caseId, danaId, toSchool))
  await world.get('recordContact', contactDraft(caseId, 'school-staff'))
  await world.get('invalidateConsent', { caseId, consentId, why: 'A court order took it away' })
  expect(await world.ask('recordContact', contactDraft(caseId, 'school-staff'))).toMatchObject({
    refusal: { code: 'permission-invalidated' },
  })
  const { entries } = await world.get('readTimeline', { caseId, kinds: 'contacts', from: 0, count: 10 })
  expect(entries).toMatchObject([{ coveredBy: consentId }])
  const invalid = (await world.get('openCase', { caseId })).consents
  expect(invalid).toMatchObject([{ state: 'invalidated' }])
  expect(await world.ask('invalidateConsent', { caseId, consentId, why: 'again' })).toMatchObject({
    refusal: { code: 'already-ended' },
  })
  const receipt = await world.get('printReceipt', { caseId, consentId })
  expect(receipt.pdf.length).toBeGreaterThan(1000)
})

test('the record of a permission is saved as a file other programs can read', async () => {
  const { consentId } = await world.get('recordConsent', consentDraft(caseId, danaId, toSchool))
  expect(await world.ask('exportConsentRecord', { caseId, consentId })).toMatchObject({
    refusal: { code: 'cancelled' },
  })
  world.machine.saveTo = join(world.home, 'record.json')
  const { file } = await world.get('exportConsentRecord', { caseId, consentId })
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: consentId,
    pii_processing: { language: 'English', privacy_notice: { version: '1' } },
    events: [{ event_state: 'given' }],
  })
  world.machine.saveTo = join(world.home, 'no such folder', 'record.json')
  expect(await world.ask('exportConsentRecord', { caseId, consentId })).toMatchObject({
    refusal: { code: 'cannot-write' },
  })
})

test('a lawful basis is recorded anew, never over the old one, and opens nothing', async () => {
  const basis = { caseId, basis: 'consent', specialCondition: 'explicit-consent', why: 'They asked us' }
  await world.get('recordLawfulBasis', basis)
  await world.get('recordLawfulBasis', { ...basis, basis: 'public-task' })
  expect((await world.get('listLawfulBases', { caseId })).map((each) => each.basis)).toEqual(['public-task', 'consent'])
  const { youMay } = await world.get('openCase', { caseId })
  expect(youMay.some(({ covered }) => covered)).toBe(false)
})

test('asked, or permitted, twice in one breath is once', async () => {
  const twice = [...toSchool, ...toSchool]
  const board = { scope: 'pass-on', school: '', recipient: 'A board', purpose: 'negotiation' }
  const asking = { ...askDraft(caseId, danaId), grants: [...twice, board, { ...board, recipient: 'A mediator' }] }
  await world.get('recordAsk', asking)
  await world.get('recordConsent', consentDraft(caseId, danaId, twice))
  expect((await world.get('openCase', { caseId })).consents).toMatchObject([{ grants: [{ scope: 'school-staff' }] }])
})
