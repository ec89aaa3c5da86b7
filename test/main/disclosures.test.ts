import { beforeEach, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/casebook.ts'
import {
  concernDraft,
  consentDraft,
  contactDraft,
  disclosureDraft,
  openCase,
  requestDraft,
  toMediator,
  recordRequest,
} from '../support/cases.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

let world: World
let caseId: string
let danaId: string
let contactId: string

beforeEach(async () => {
  world = await openWorld()
  ;({ caseId, danaId } = await openCase(world))
  ;({ contactId } = await world.get('recordContact', contactDraft(caseId, 'with-parent')))
})

function passOn(change: Readonly<Record<string, unknown>> = {}) {
  return world.ask('recordDisclosure', { ...disclosureDraft(caseId, [contactId]), ...change })
}

function permit() {
  return world.get('recordConsent', consentDraft(caseId, danaId, toMediator))
}

describe('P8: passing on from our files', () => {
  test('passing on is refused until a permission names the body and the purpose, and each refusal says which is missing', async () => {
    expect(await passOn()).toMatchObject({
      refusal: { code: 'no-permission-to-pass-on', fields: { body: 'no-permission-to-pass-on' } },
    })
    const { consentId } = await permit()
    expect(await passOn({ body: 'Somebody else' })).toMatchObject({ refusal: { code: 'pass-on-to-another-body' } })
    expect(await passOn({ purpose: 'complaint' })).toMatchObject({ refusal: { code: 'pass-on-for-another-purpose' } })
    expect(await passOn({ sentAt: '2026-11-19T09:00' })).toMatchObject({ refusal: { code: 'pass-on-not-yet' } })
    expect(await passOn({ sentAt: '2026-11-25T09:00' })).toMatchObject({ refusal: { code: 'in-the-future' } })
    expect(await passOn()).toMatchObject({ ok: true, value: { reference: 'DIS-2026-001' } })
    expect(await world.get('listDisclosures', { caseId })).toMatchObject([
      { consentId, concernId: null, body: 'Thames Vale Mediation', notes: [{ contactId }] },
    ])
    await world.get('withdrawConsent', {
      caseId,
      consentId,
      withdrawnBy: danaId,
      method: 'phone',
      withdrawnAt: '2026-11-24T09:30',
      note: '',
    })
    expect(await passOn({ sentAt: '2026-11-24T09:30' })).toMatchObject({ refusal: { code: 'pass-on-withdrawn' } })
  })

  test('a permission to pass on must say to whom and what for', async () => {
    const without = (grant: object) =>
      world.ask(
        'recordConsent',
        consentDraft(caseId, danaId, [{ ...toMediator[0], scope: 'pass-on', school: '', ...grant }]),
      )
    expect(await without({ recipient: ' ' })).toMatchObject({
      refusal: { fields: { 'grants.0.recipient': 'missing' } },
    })
    expect(await without({ purpose: '' })).toMatchObject({ refusal: { fields: { 'grants.0.purpose': 'not-chosen' } } })
  })

  test('what the case may pass on shows to whom and until when', async () => {
    const line = async () => (await world.get('openCase', { caseId })).youMay.find(({ scope }) => scope === 'pass-on')
    expect(await line()).toMatchObject({ covered: false, because: 'no-permission' })
    await permit()
    expect(await line()).toMatchObject({ covered: true, body: 'Thames Vale Mediation', until: '2027-11-20' })
  })

  test('notes of another case, and concerns about another child, are refused', async () => {
    await permit()
    const elsewhere = await openCase(world)
    const { contactId: theirs } = await world.get('recordContact', contactDraft(elsewhere.caseId, 'with-parent'))
    const { concernId } = await world.get('recordConcern', concernDraft(elsewhere.caseId))
    expect(await passOn({ contactIds: [contactId, theirs] })).toMatchObject({
      refusal: { code: 'note-of-another-case' },
    })
    expect(await passOn({ kind: 'safeguarding', purpose: '', concernId })).toMatchObject({
      refusal: { code: 'concern-of-another-case' },
    })
  })

  test('under a concern no permission is needed, and the covering sheet says so and holds exactly what was chosen', async () => {
    const { contactId: another } = await world.get('recordContact', {
      ...contactDraft(caseId, 'office-note'),
      text: 'Quillfeather',
    })
    const { concernId } = await world.get('recordConcern', concernDraft(caseId))
    const safeguarding = {
      kind: 'safeguarding',
      purpose: '',
      concernId,
      body: 'Children’s services',
      contactIds: [another, another],
    }
    const { disclosureId } = await world.get('recordDisclosure', { ...disclosureDraft(caseId, []), ...safeguarding })
    const { pdf } = await world.get('printDisclosure', { caseId, disclosureId })
    const sheet = await readPdf(new Uint8Array(pdf))
    expect(placesOf(sheet, 'Passed on because a child may be at risk')).not.toEqual([])
    expect(placesOf(sheet, 'Quillfeather')).not.toEqual([])
    expect(placesOf(sheet, 'speech therapist has left')).toEqual([])
  })

  test('the answer to a subject access request names whom we passed something on to, and nobody told under a concern (P12)', async () => {
    await permit()
    await passOn()
    const { concernId } = await world.get('recordConcern', { ...concernDraft(caseId), worry: 'Quillfeather bruises' })
    await passOn({ kind: 'safeguarding', purpose: '', concernId, body: 'Duty team' })
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    await world.get('encloseTheRest', { caseId, requestId })
    const { pdf } = await world.get('previewPack', { caseId, requestId, largePrint: false })
    const pack = await readPdf(new Uint8Array(pdf))
    expect(placesOf(pack, 'Thames Vale Mediation')).not.toEqual([])
    for (const hidden of ['Duty team', 'Quillfeather']) expect(placesOf(pack, hidden), hidden).toEqual([])
  })
})
