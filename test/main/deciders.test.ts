import { beforeEach, describe, expect, test } from 'vitest'
import type { Input } from '../../preload/contract/index.ts'
import { accountOf, openWorld, type World } from '../support/casebook.ts'
import {
  capacityDraft,
  caseDraft,
  consentDraft,
  contactDraft,
  disclosureDraft,
  jayden,
  mark,
  openCase,
  orderDraft,
  requestDraft,
  toMediator,
  toSchool,
  recordRequest,
} from '../support/cases.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
})

async function whoMay(caseId: string) {
  const { whoCanSayYes } = await world.get('openCase', { caseId })
  return whoCanSayYes.map(({ name, because }) => `${name.split(' ')[0]}: ${because}`)
}

describe('the change-over', () => {
  test('on the last Friday of June the parent’s permission ends, and the young person is asked', async () => {
    world.as('coordinator')
    const born = { ...caseDraft(), child: { ...jayden, dateOfBirth: '2011-05-04' } }
    const { caseId } = await world.get('createCase', born)
    const { child, parents, changeSoon } = await world.get('openCase', { caseId })
    expect(changeSoon).toBeNull()
    const given = consentDraft(caseId, parents[0]!.personId, toSchool)
    await world.get('recordConsent', given)

    world.clock.now = '2027-06-01T10:00:00.000Z'
    const soon = await world.get('openCase', { caseId })
    expect(soon.changeSoon).toMatchObject({ on: '2027-06-25', days: 24 })
    expect(soon.changeSoon?.whoCanSayYes.filter(({ may }) => may)).toMatchObject([{ because: 'is-young-person' }])
    expect(soon.youMay.find(({ scope }) => scope === 'school-staff')).toMatchObject({
      covered: true,
      until: '2027-06-24',
    })

    world.clock.now = '2027-06-25T10:00:00.000Z'
    const about = { caseId, kind: 'school-staff', school: 'Highdown School', personId: null, direction: null }
    const at = (happenedAt: string) => world.get('checkContact', { ...about, happenedAt })
    expect(await at('2027-06-24T23:59')).toMatchObject({ covered: true })
    expect(await at('2027-06-25T00:00')).toMatchObject({ covered: false, because: 'permission-passed-to-young-person' })
    const after = await world.get('openCase', { caseId })
    expect(after.consents).toMatchObject([{ state: 'no-longer-theirs', lost: { at: '2027-06-24T23:00:00.000Z' } }])
    expect(await world.ask('recordConsent', { ...given, givenAt: '2027-06-25T09:00' })).toMatchObject({
      refusal: { code: 'not-theirs-to-give', fields: { givenBy: 'young-person-decides' } },
    })
    const own = { ...given, givenBy: child.personId, standing: 'young-person', givenAt: '2027-06-25T09:00' }
    await world.get('recordConsent', own)
    expect(await at('2027-06-25T09:30')).toMatchObject({ covered: true })
  })
})

describe('a court order', () => {
  test('keeps a parent from deciding until it has ended, and ends what they gave', async () => {
    const { caseId, danaId } = await openCase(world)
    const { consentId } = await world.get('recordConsent', consentDraft(caseId, danaId, toSchool))
    const { orderId } = await world.get('recordOrder', { ...orderDraft(caseId, danaId), madeOn: '2026-11-22' })
    expect(await whoMay(caseId)).toContain('Dana: restricted-by-order')
    expect(await world.ask('recordContact', contactDraft(caseId, 'school-staff'))).toMatchObject({
      refusal: { code: 'permission-giver-restricted' },
    })
    const { pdf } = await world.get('printReceipt', { caseId, consentId })
    expect(placesOf(await readPdf(pdf), '21 November 2026')).not.toEqual([])

    world.clock.now = '2026-12-10T10:00:00.000Z'
    await world.get('endOrder', { caseId, orderId, endedOn: '2026-12-09', why: 'Discharged by the court' })
    expect(await whoMay(caseId)).toContain('Dana: has-parental-responsibility')
    const { orders } = await world.get('readDeciders', { caseId })
    expect(orders).toMatchObject([{ inForce: false, recordedBy: 'The coordinator', ended: { on: '2026-12-09' } }])
  })

  test.each([
    ['made tomorrow', { madeOn: '2026-11-25' }, 'in-the-future'],
    ['that ends before it begins', { untilOn: '2026-10-01' }, 'malformed'],
    ['that nobody says anything about', { restricts: undefined }, 'malformed'],
  ])('%s is refused', async (_, change, code) => {
    const { caseId, markId } = await openCase(world)
    expect(await world.ask('recordOrder', { ...orderDraft(caseId, markId), ...change })).toMatchObject({
      refusal: { code },
    })
  })

  test('about somebody of another case, or ended twice, is refused', async () => {
    const { caseId, markId } = await openCase(world)
    const elsewhere = await openCase(world)
    expect(await world.ask('recordOrder', orderDraft(caseId, elsewhere.markId))).toMatchObject({
      refusal: { code: 'not-found' },
    })
    const { orderId } = await world.get('recordOrder', orderDraft(caseId, markId))
    const ending = { caseId, orderId, endedOn: '2026-11-23', why: 'Discharged' }
    await world.get('endOrder', ending)
    expect(await world.ask('endOrder', ending)).toMatchObject({ refusal: { code: 'already-ended' } })
  })
})

describe('a decision about capacity', () => {
  test('lets who represents the young person say yes, until a later one says otherwise', async () => {
    const lacks = await capacityDraft(world)
    const { caseId } = lacks
    expect(await whoMay(caseId)).toEqual([
      'Jayden: is-young-person',
      'Dana: young-person-decides',
      'Mark: young-person-decides',
    ])
    await world.get('recordCapacity', lacks)
    expect(await whoMay(caseId)).toEqual([
      'Jayden: lacks-capacity',
      'Dana: represents-young-person',
      'Mark: another-represents',
    ])
    const given = { ...consentDraft(caseId, lacks.representativeId ?? '', toSchool), givenAt: '2026-11-21T09:00' }
    expect(await world.ask('recordConsent', given)).toMatchObject({ refusal: { code: 'not-theirs-to-give' } })
    await world.get('recordConsent', { ...given, standing: 'representative' })
    await world.get('recordContact', contactDraft(caseId, 'school-staff'))

    const has = { ...lacks, finding: 'has', representativeId: null, representsAs: null, decidedAt: '2026-11-23T16:00' }
    expect(await world.ask('recordCapacity', { ...has, decidedAt: '2026-11-19T16:00' })).toMatchObject({
      refusal: { code: 'newer-decision' },
    })
    await world.get('recordCapacity', has)
    expect(await whoMay(caseId)).toContain('Jayden: is-young-person')
    const later = { ...contactDraft(caseId, 'school-staff'), happenedAt: '2026-11-23T16:00' }
    expect(await world.ask('recordContact', later)).toMatchObject({
      refusal: { code: 'permission-of-former-representative' },
    })
    const { capacity } = await world.get('readDeciders', { caseId })
    expect(capacity.map(({ finding, representative }) => `${finding} ${representative}`)).toEqual([
      'has ',
      'lacks Dana Whitlock',
    ])
  })

  test('is not for a child whose parents decide', async () => {
    const { caseId, danaId } = await openCase(world)
    const draft = { ...(await capacityDraft(world)), caseId, representativeId: danaId }
    expect(await world.ask('recordCapacity', draft)).toMatchObject({ refusal: { code: 'capacity-not-yet' } })
  })

  test('that lacks a representative, or has one without need, is malformed', async () => {
    const lacks = await capacityDraft(world)
    expect(await world.ask('recordCapacity', { ...lacks, representativeId: null })).toMatchObject({
      refusal: { fields: { representativeId: 'not-chosen' } },
    })
    expect(await world.ask('recordCapacity', { ...lacks, finding: 'has' })).toMatchObject({
      refusal: { code: 'malformed' },
    })
  })
})

describe('a child who comes alone', () => {
  test('is advised; no parent is contacted, asked, shown or sent anything, and the child cannot say yes for them', async () => {
    const { caseId, childId, danaId } = await openCase(world)
    await world.get('startAlone', { caseId, why: 'Afraid of being taken away' })
    await world.get('recordContact', { ...contactDraft(caseId, 'with-child'), personId: childId, toldBy: childId })
    expect(await whoMay(caseId)).toEqual([
      'Jayden: not-yet-young-person',
      'Dana: child-alone',
      'Mark: parental-responsibility-not-known',
    ])
    const refused = { ok: false, refusal: { code: 'child-alone' } }
    expect(
      await world.ask('recordContact', { ...contactDraft(caseId, 'with-parent'), personId: danaId }),
    ).toMatchObject(refused)
    const given = { ...consentDraft(caseId, danaId, toSchool), givenAt: '2026-11-24T10:00' }
    expect(await world.ask('recordConsent', given)).toMatchObject({ refusal: { fields: { givenBy: 'child-alone' } } })

    const timeline = { caseId, kinds: 'all' as const, from: 0, count: 50 }
    expect(await world.get('readTimeline', { ...timeline, seenBy: danaId })).toEqual({
      total: 0,
      entries: [],
      leftOut: 1,
    })
    const ours = await world.get('readTimeline', timeline)
    expect(ours.entries.find(({ kind }) => kind === 'contact')?.keptFrom.map(({ because }) => because)).toEqual([
      'alone',
      'alone',
    ])
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    await world.get('encloseTheRest', { caseId, requestId })
    const { items } = await world.get('openRequest', { caseId, requestId })
    expect(items).toMatchObject([{ walled: true, keptFrom: ['Dana Whitlock'], decision: 'undecided' }])

    await world.get('endAlone', { caseId, why: 'He has told his mother' })
    expect((await world.get('openRequest', { caseId, requestId })).items).toMatchObject([{ walled: true }])
    const contactId = items[0]!.itemId
    await world.get('liftWall', { caseId, contactId, personId: danaId, why: 'He would like her to read it' })
    expect((await world.get('openRequest', { caseId, requestId })).items).toMatchObject([{ walled: false }])
    await world.get('recordContact', {
      ...contactDraft(caseId, 'with-parent'),
      personId: danaId,
      happenedAt: '2026-11-24T10:00',
    })
    expect(await world.ask('startAlone', { caseId, why: 'x' })).toMatchObject({ refusal: { code: 'parent-knows' } })
  })
})

describe('a walled confidence', () => {
  const secret = 'Jayden told me that he dreads Sundays at Quillfeather Lane.'

  async function scene() {
    const { caseId, childId, danaId, markId } = await openCase(world, accountOf.volunteer)
    await world.get('saveParent', { caseId, personId: markId, parent: { ...mark, address: '2 Elm Road' } })
    const { contactId: open } = await world.get('recordContact', {
      ...contactDraft(caseId, 'with-parent'),
      personId: danaId,
    })
    const told: Input<'recordContact'> = {
      ...(contactDraft(caseId, 'with-child') as Input<'recordContact'>),
      personId: childId,
      spokeTo: '',
      text: secret,
      toldBy: childId,
      keptFrom: [danaId],
      keptWhy: 'He asked us not to tell her',
    }
    const { contactId } = await world.get('recordContact', told)
    return { caseId, childId, danaId, markId, open, contactId, told }
  }

  test('is left out of what they may see, and of nobody else’s', async () => {
    const { caseId, danaId, markId } = await scene()
    const seen = async (seenBy: string | null) => {
      const { entries, leftOut } = await world.get('readTimeline', {
        caseId,
        kinds: 'contacts',
        from: 0,
        count: 9,
        seenBy,
      })
      return { notes: entries.map(({ what }) => what), leftOut, toldBy: entries.map(({ toldBy }) => toldBy).join('') }
    }
    expect(await seen(danaId)).toEqual({ notes: ['with-parent'], leftOut: 1, toldBy: '' })
    expect(await seen(markId)).toMatchObject({ notes: ['with-child', 'with-parent'], leftOut: 0, toldBy: '' })
    expect(await seen(null)).toMatchObject({ leftOut: 0, toldBy: 'Jayden Whitlock' })
    const { entries } = await world.get('readTimeline', { caseId, kinds: 'contacts', from: 0, count: 9 })
    expect(entries[0]?.keptFrom).toMatchObject([{ name: 'Dana Whitlock', by: 'The coordinator', because: 'kept' }])
  })

  test('cannot be enclosed for them, and their pack does not even say that there is one', async () => {
    const { caseId, danaId, contactId } = await scene()
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    const item = { caseId, requestId, itemId: contactId }
    expect(await world.ask('decideItem', { ...item, decision: 'enclose', reason: '' })).toMatchObject({
      refusal: { code: 'walled' },
    })
    await world.get('encloseTheRest', { caseId, requestId })
    expect(await world.ask('previewPack', { caseId, requestId, largePrint: false })).toMatchObject({
      refusal: { code: 'items-undecided', detail: { count: 1 } },
    })
    await world.get('decideItem', { ...item, decision: 'withhold', reason: 'OUT_OF_SCOPE' })
    const { pdf } = await world.get('previewPack', { caseId, requestId, largePrint: false })
    const printed = await readPdf(pdf)
    expect(placesOf(printed, 'told us in confidence is not listed')).not.toEqual([])
    for (const hint of ['Quillfeather', 'Contact with the child', 'Sundays', 'Rights of others', 'whole item'])
      expect(placesOf(printed, hint), hint).toEqual([])
  })

  test('leaves a pack for them as it would be without it: no talk, no recipient, no number, no count', async () => {
    const packOf = async (confidences: boolean) => {
      const { caseId, danaId, markId } = await openCase(world, accountOf.volunteer)
      await world.get('recordConsent', consentDraft(caseId, danaId, [...toSchool, ...toMediator]))
      const school = contactDraft(caseId, 'school-staff')
      const kept = { keptFrom: [danaId], keptWhy: 'Mark asked us not to tell her', toldBy: markId }
      await world.get('recordContact', { ...school, happenedAt: '2026-11-21T09:00' })
      if (confidences) {
        const talk = { ...school, ...kept, happenedAt: '2026-11-22T09:00', text: 'Quillfeather' }
        const { contactId } = await world.get('recordContact', talk)
        await world.get('recordDisclosure', disclosureDraft(caseId, [contactId]))
      }
      await world.get('recordContact', { ...contactDraft(caseId, 'with-parent'), personId: danaId })
      const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
      await world.get('encloseTheRest', { caseId, requestId })
      const { items } = await world.get('openRequest', { caseId, requestId })
      for (const { itemId } of items.filter(({ walled }) => walled))
        await world.get('decideItem', {
          caseId,
          requestId,
          itemId,
          decision: 'withhold',
          reason: 'OUT_OF_SCOPE',
        })
      const { pdf } = await world.get('previewPack', { caseId, requestId, largePrint: false })
      const { pages } = await readPdf(pdf)
      // The last page says where the audit log stood, which is another place each time.
      return pages
        .slice(0, -1)
        .join('\n')
        .replaceAll(/SAR-2026-\d+/gu, '')
    }
    const without = await packOf(false)
    expect(without).toContain('staff of Highdown School (21 November 2026)')
    expect(await packOf(true)).toBe(without)
  })

  test('goes into the pack of the other parent', async () => {
    const { caseId, markId } = await scene()
    const { requestId } = await recordRequest(world, requestDraft(caseId, markId))
    await world.get('encloseTheRest', { caseId, requestId })
    const { pdf } = await world.get('previewPack', { caseId, requestId, largePrint: false })
    expect(placesOf(await readPdf(pdf), 'Quillfeather')).not.toEqual([])
  })

  test('put up after the preview makes the preview worthless', async () => {
    const { caseId, danaId, open, contactId } = await scene()
    await world.get('liftWall', { caseId, contactId, personId: danaId, why: 'He has told her' })
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    await world.get('encloseTheRest', { caseId, requestId })
    const { sha256 } = await world.get('previewPack', { caseId, requestId, largePrint: false })
    await world.get('keepNoteFrom', { caseId, contactId, personIds: [danaId], why: 'After all not' })
    expect(await world.ask('releasePack', { caseId, requestId, sha256 })).toMatchObject({
      refusal: { code: 'items-undecided' },
    })
    expect(await world.ask('keepNoteFrom', { caseId, contactId: open, personIds: [danaId], why: 'x' })).toMatchObject({
      refusal: { code: 'told-it-themself' },
    })
  })

  test('needs a reason, and people of the case who were not there', async () => {
    const { told, childId } = await scene()
    const elsewhere = await openCase(world)
    const attempts: [Partial<Input<'recordContact'>>, object][] = [
      [{ keptWhy: '' }, { fields: { keptWhy: 'missing' } }],
      [{ keptFrom: [childId] }, { code: 'told-it-themself' }],
      [{ keptFrom: [elsewhere.danaId] }, { fields: { keptFrom: 'not-chosen' } }],
      [{ toldBy: elsewhere.danaId }, { fields: { toldBy: 'not-chosen' } }],
    ]
    for (const [change, refusal] of attempts)
      expect(await world.ask('recordContact', { ...told, ...change })).toMatchObject({ ok: false, refusal })
  })
})
