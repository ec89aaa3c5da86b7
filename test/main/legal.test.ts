import { describe, expect, test } from 'vitest'
import type { LegalState } from '../../preload/contract/legal.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { accountOf, openWorld, type World } from '../support/casebook.ts'
import { contactDraft, dana, jayden, mark, openCase, orderDraft, sen } from '../support/cases.ts'
import {
  answerDraft,
  bringTo,
  direction,
  encloseAll,
  officer,
  question,
  receive,
  release,
  reply,
} from '../support/legal.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'
import { onePassage } from '../support/packs.ts'

type Scene = { world: World; caseId: string; danaId: string; markId: string; childId: string; contactId: string }
type Request = { readonly caseId: string; readonly requestId: string }
type Verdict = 'yes' | 'role-may-not' | 'head-is-here' | 'head-is-absent'

type Step = {
  readonly at: LegalState
  readonly ask: (scene: Scene, request: Request) => Promise<{ ok: boolean; refusal?: { code: string } }>
  /** The same, past the door: straight to the database, in the name of this account. */
  readonly write: (scene: Scene, request: Request, by: string) => Promise<unknown>
  /** What each role is told while the head is here, and while they are recorded as absent. */
  readonly says: Readonly<Record<Role, readonly [Verdict, Verdict]>>
}

const never = ['role-may-not', 'role-may-not'] as const
const always = ['yes', 'yes'] as const
const standIn = ['head-is-here', 'yes'] as const
const staff = {
  caseworker: always,
  volunteer: never,
  coordinator: always,
  head: always,
  'line-manager': standIn,
  maintenance: never,
} as const
const leaders = { ...staff, caseworker: never } as const
const entry = (act: string) => ({
  id: crypto.randomUUID(),
  at: '2026-11-24T10:00:00.000Z',
  by: null,
  act,
  caseId: null,
  subject: null,
  detail: {},
})
const recorded = (by: string) => ({ recordedBy: by, recordedAt: '2026-11-24T10:00:00.000Z' })

/** Every step of P9 × role × absence. Complete by type: a new role does not compile without its answers. */
const steps: Readonly<Record<'decide' | 'reply' | 'answer' | 'extract' | 'send', Step>> = {
  decide: {
    at: 'considering',
    ask: ({ world }, request) => world.ask('decideLegalRequest', { ...request, ...direction }),
    write: async ({ world }, { requestId }, by) => {
      const { db } = world.casebook.parts.database
      const absence = by === accountOf.head ? undefined : await db.readAbsence(world.clock.now)
      const decision = { ...direction, decisionId: 'd', requestId, decidedBy: by, decidedAt: world.clock.now }
      await db.decideLegalRequest(entry('x'), { ...decision, absenceId: absence?.absenceId ?? null })
    },
    says: {
      caseworker: never,
      volunteer: never,
      coordinator: never,
      head: ['yes', 'head-is-absent'],
      'line-manager': standIn,
      maintenance: never,
    },
  },
  reply: {
    at: 'asking',
    ask: ({ world }, request) => world.ask('recordLegalReply', { ...request, ...reply }),
    write: async ({ world }, { requestId }, by) => {
      const { db } = world.casebook.parts.database
      const decisionId = (await db.listLegalDecisions(requestId))[0]?.decisionId ?? ''
      await db.recordLegalReply(entry('x'), { ...reply, requestId, decisionId, ...recorded(by) })
    },
    says: staff,
  },
  answer: {
    at: 'permission',
    ask: ({ world, danaId }, request) => world.ask('recordLegalAnswer', { ...request, ...answerDraft('yes', danaId) }),
    write: async ({ world, danaId }, { requestId }, by) =>
      world.casebook.parts.database.db.recordLegalAnswer(entry('x'), {
        ...answerDraft('yes', danaId),
        answeredAt: '2026-11-24T10:00:00.000Z',
        answerId: 'w',
        requestId,
        standing: 'parental-responsibility',
        ...recorded(by),
      }),
    says: staff,
  },
  extract: {
    at: 'extracting',
    ask: ({ world, contactId }, request) =>
      world.ask('decideLegalItem', { ...request, itemId: contactId, decision: 'enclose', reason: '' }),
    write: async ({ world, contactId }, { requestId }, by) =>
      world.casebook.parts.database.db.decideItems(entry('x'), [
        { requestId, itemId: contactId, decision: 'enclose', reason: '', decidedBy: by, decidedAt: world.clock.now },
      ]),
    says: leaders,
  },
  send: {
    at: 'sending',
    ask: ({ world }, request) =>
      world.ask('recordLegalSending', { ...request, what: 'officer', method: 'post', sentOn: '2026-11-24' }),
    write: async ({ world }, { requestId }, by) => {
      const { db } = world.casebook.parts.database
      const packId = (await db.listLegalPacks(requestId)).find(({ copy }) => copy === 'officer')?.packId ?? ''
      const sent = { requestId, what: 'officer', packId, method: 'post', sentOn: '2026-11-24' }
      await db.recordLegalSending(entry('x'), { ...sent, ...recorded(by) })
    },
    says: leaders,
  },
}

const table = Object.entries(steps).flatMap(([name, step]) =>
  roles.flatMap((role) =>
    ([false, true] as const).map((away) => ({
      name,
      step,
      role,
      away,
      head: away ? 'absent' : 'here',
      says: step.says[role][away ? 1 : 0],
    })),
  ),
)

describe('P9: who takes which step of a legal request', () => {
  test.each(table)('$name by the $role while the head is $head: $says', async ({ step, role, away, says }) => {
    const scene = await setScene()
    const { world } = scene
    const request = await bringTo(world, scene, step.at)
    if (away) await absent(world)
    world.as(role)
    if (says !== 'yes')
      await expect(step.write(scene, request, accountOf[role])).rejects.toThrow(/: P9 [a-z]+(-[a-z]+)+$/)
    const answer = await step.ask(scene, request)
    expect(answer.ok ? 'yes' : answer.refusal?.code).toBe(says)
  })

  test('it is sent to the head, or to the line manager if it comes while the head is absent, and that stays with it', async () => {
    const { world, caseId } = await setScene()
    const first = await receive(world, caseId)
    await absent(world)
    const second = await receive(world, caseId)
    expect(await world.get('openLegalRequest', first)).toMatchObject({ routedTo: 'head', turn: 'line-manager' })
    expect(await world.get('openLegalRequest', second)).toMatchObject({ routedTo: 'line-manager' })
    world.as('line-manager')
    await world.get('decideLegalRequest', { ...first, ...direction })
    const { decisions } = await world.get('openLegalRequest', first)
    expect(decisions).toMatchObject([{ role: 'line-manager', kind: 'direct' }])
  })

  test('asked for more, the officer answers and the head considers it again', async () => {
    const { world, caseId } = await setScene()
    const request = await receive(world, caseId)
    world.as('head')
    await world.get('decideLegalRequest', { ...request, ...question })
    expect(await world.ask('decideLegalRequest', { ...request, ...direction })).toMatchObject({
      refusal: { code: 'legal-waits-for-officer' },
    })
    await world.get('recordLegalReply', { ...request, ...reply })
    await world.get('decideLegalRequest', { ...request, ...direction })
    expect(await world.get('openLegalRequest', request)).toMatchObject({
      state: 'permission',
      decisions: [
        { kind: 'ask-more', reply: { told: reply.told } },
        { kind: 'direct', reply: null },
      ],
    })
  })
})

describe('the parents’ answer to a legal request', () => {
  test('is not given by a permission to share with that authority', async () => {
    const scene = await setScene()
    const { world, caseId, danaId } = scene
    const request = await bringTo(world, scene, 'permission')
    await world.get('recordConsent', {
      caseId,
      givenBy: danaId,
      standing: 'parental-responsibility',
      grants: [
        { scope: 'la-staff', school: '' },
        { scope: 'pass-on', school: '', recipient: 'Reading Borough Council', purpose: 'other' },
      ],
      purposes: ['other'],
      purpose: 'Help',
      language: 'English',
      conditions: '',
      explained: true,
      method: 'phone',
      givenAt: '2026-11-24T09:00',
      expiresOn: '2027-11-20',
      evidenceNote: 'Agreed',
      evidence: null,
      supersedes: null,
    })
    expect(await world.get('openLegalRequest', request)).toMatchObject({ permissionInForce: true, state: 'permission' })
    expect(await world.ask('openExtraction', request)).toMatchObject({ refusal: { code: 'legal-no-answer' } })
  })

  test.each([
    {
      what: 'somebody whose parental responsibility is not known',
      who: 'markId' as const,
      field: 'parental-responsibility-not-known',
    },
    { what: 'a child who does not decide yet', who: 'childId' as const, field: 'not-yet-young-person' },
    { what: 'a parent whom a court order restricts', who: 'danaId' as const, field: 'restricted-by-order' },
  ])('does not come from $what', async ({ who, field }) => {
    const scene = await setScene()
    const request = await bringTo(scene.world, scene, 'permission')
    if (field === 'restricted-by-order') await scene.world.get('recordOrder', orderDraft(scene.caseId, scene.danaId))
    const answer = { ...request, ...answerDraft('yes', scene[who]) }
    expect(await scene.world.ask('recordLegalAnswer', answer)).toMatchObject({
      refusal: { code: 'not-theirs-to-give', fields: { personId: field } },
    })
  })

  test('does not count when it was given before they could know what is directed', async () => {
    const scene = await setScene()
    const request = await bringTo(scene.world, scene, 'permission')
    const answer = { ...request, ...answerDraft('yes', scene.danaId), answeredAt: '2026-11-24T09:59' }
    expect(await scene.world.ask('recordLegalAnswer', answer)).toMatchObject({
      refusal: { code: 'legal-answered-too-early' },
    })
  })

  test('can turn to no until the officer’s pack is sent, and then nothing is sent but the letter', async () => {
    const scene = await setScene()
    const { world, danaId } = scene
    const request = await bringTo(world, scene, 'sending')
    await world.get('recordLegalAnswer', { ...request, ...answerDraft('no', danaId) })
    const send = (what: string) =>
      world.ask('recordLegalSending', { ...request, what, method: 'post', sentOn: '2026-11-24' })
    expect(await send('officer')).toMatchObject({ refusal: { code: 'legal-not-permitted' } })
    expect(await send('letter')).toMatchObject({ ok: true })
    expect(await world.get('openLegalRequest', request)).toMatchObject({ state: 'ended' })
  })

  test('does not outlive the parent’s right to give it: from that day the young person is asked', async () => {
    const scene = await setScene()
    const { world, caseId, childId } = scene
    const request = await bringTo(world, scene, 'extracting')
    await encloseAll(world, request)
    const child = { ...jayden, dateOfBirth: '2010-01-04' }
    await world.get('changeCase', {
      caseId,
      child,
      sen,
      helpAskedFor: 'x',
      workerId: accountOf.volunteer,
      status: 'open',
    })
    const wanted = { ...request, copy: 'officer', personId: null, largePrint: false }
    expect(await world.ask('previewLegalPack', wanted)).toMatchObject({ refusal: { code: 'legal-permission-lapsed' } })
    await world.get('recordLegalAnswer', { ...request, ...answerDraft('yes', childId) })
    expect(await world.ask('previewLegalPack', wanted)).toMatchObject({ ok: true })
  })
})

describe('the two packs of a legal request', () => {
  test('hold the same items under different letters, and nothing that was not directed', async () => {
    const scene = await setScene()
    const { world, caseId, contactId, danaId } = scene
    const other = { ...contactDraft(caseId, 'office-note'), text: 'Quillfeather Lane is nobody else’s business.' }
    await world.get('recordContact', other)
    const request = await bringTo(world, scene, 'extracting')
    await world.get('decideLegalItem', { ...request, itemId: contactId, decision: 'enclose', reason: '' })
    const passage = { itemId: contactId, start: 0, end: 10, reason: 'LEGAL_OTHERS', note: '' }
    await world.get('redactLegalPassages', onePassage({ ...request, ...passage }))
    await world.get('leaveOutLegalRest', request)
    const pdfs: string[] = []
    for (const copy of ['officer', 'parents'] as const) {
      const { packId } = await release(world, request, copy, danaId)
      const { pdf } = await world.get('openLegalPack', { caseId, packId })
      const read = await readPdf(new Uint8Array(pdf))
      expect(placesOf(read, 'speech therapist has left')).not.toEqual([])
      for (const secret of ['Quillfeather', 'Ms Adeyemi rang', 'Office note', 'Not part of what was asked'])
        expect(placesOf(read, secret), secret).toEqual([])
      pdfs.push(read.pages.join(' ').replaceAll(/\s+/g, ' '))
    }
    expect(pdfs[0]).toContain(`Dear ${officer.officer}`)
    expect(pdfs[0]).toContain('for reasons of judicial review')
    expect(pdfs[1]).toContain('Dear Dana Whitlock')
    expect(pdfs[1]).toContain(`a copy of what we sent to ${officer.officer}`)
    for (const text of pdfs) expect(text).toContain('Dana Whitlock gave permission')
  })

  test('go to the officer who asked and to a parent with parental responsibility, at the address on file', async () => {
    const scene = await setScene()
    const { world, caseId, danaId, markId } = scene
    const request = await bringTo(world, scene, 'extracting')
    await encloseAll(world, request)
    const wanted = { ...request, copy: 'parents', largePrint: false }
    expect(await world.ask('previewLegalPack', { ...wanted, personId: markId })).toMatchObject({
      refusal: { code: 'legal-only-officer-and-parents' },
    })
    await world.get('saveParent', { caseId, personId: danaId, parent: { ...dana, address: '' } })
    expect(await world.ask('previewLegalPack', { ...wanted, personId: danaId })).toMatchObject({
      refusal: { code: 'no-address-on-file' },
    })
    await world.get('saveParent', { caseId, personId: danaId, parent: dana })
    await release(world, request, 'officer', danaId)
    await release(world, request, 'parents', danaId)
    const { packs } = await world.get('openLegalRequest', request)
    expect(packs).toMatchObject([
      { copy: 'officer', addressee: officer.officer, address: officer.officerAddress },
      { copy: 'parents', addressee: 'Dana Whitlock', address: dana.address },
    ])
  })

  test('may leave though they cover what stands in their letters: whoever asked, whoever gets it, and ourselves', async () => {
    const scene = await setScene()
    const { world, caseId, danaId } = scene
    const words = [officer.officer, officer.authority, dana.address.split('\n')[0] ?? '', 'The coordinator', 'The head']
    const text = `They spoke of ${words.join(', then of ')}.`
    const { contactId: itemId } = await world.get('recordContact', { ...contactDraft(caseId, 'office-note'), text })
    const request = await bringTo(world, scene, 'extracting')
    await encloseAll(world, request)
    for (const each of words) {
      const start = text.indexOf(each)
      const passage = { start, end: start + each.length, reason: 'LEGAL_OTHERS', note: '' }
      await world.get('redactLegalPassages', onePassage({ ...request, itemId, ...passage }))
    }
    for (const copy of ['officer', 'parents'] as const) await release(world, request, copy, danaId)
    expect((await world.get('openLegalRequest', request)).packs).toHaveLength(2)
  })

  test('enclose nothing that is kept from the parent who gets the copy, nor what is kept from every parent who could', async () => {
    const scene = await setScene()
    const { world, caseId, contactId, danaId } = scene
    const request = await bringTo(world, scene, 'extracting')
    await encloseAll(world, request)
    await world.get('keepNoteFrom', { caseId, contactId, personIds: [danaId], why: 'Mark asked us to' })
    expect(await marks(world, request, contactId)).toEqual({ keptFrom: ['Dana Whitlock'], walled: true })
    for (const [copy, personId] of [
      ['parents', danaId],
      ['officer', null],
    ])
      expect(await world.ask('previewLegalPack', { ...request, copy, personId, largePrint: false })).toMatchObject({
        refusal: { code: 'walled' },
      })
    await world.get('liftWall', { caseId, contactId, personId: danaId, why: 'He has told her himself' })
    await release(world, request, 'parents', danaId)
  })

  test('are chosen with a mark on what is kept from one of two who may get the copy, and only what is kept from both cannot be', async () => {
    const scene = await setScene()
    const { world, caseId, contactId, danaId, markId } = scene
    await world.get('saveParent', { caseId, personId: markId, parent: { ...mark, parentalResponsibility: 'yes' } })
    const request = await bringTo(world, scene, 'extracting')
    expect(await marks(world, request, contactId)).toEqual({ keptFrom: [], walled: false })
    await world.get('keepNoteFrom', { caseId, contactId, personIds: [markId], why: 'She asked us to' })
    expect(await marks(world, request, contactId)).toEqual({ keptFrom: ['Mark Ellis'], walled: false })
    await world.get('keepNoteFrom', { caseId, contactId, personIds: [danaId], why: 'He asked us to' })
    expect(await marks(world, request, contactId)).toEqual({ keptFrom: ['Dana Whitlock', 'Mark Ellis'], walled: true })
  })

  test('do not say that anything kept from who may get the copy was left out, neither of them', async () => {
    const scene = await setScene()
    const { world, caseId, danaId } = scene
    const { contactId } = await world.get('recordContact', contactDraft(caseId, 'with-parent'))
    await world.get('keepNoteFrom', { caseId, contactId, personIds: [danaId], why: 'Mark asked us to' })
    const request = await bringTo(world, scene, 'extracting')
    await encloseAll(world, request)
    await world.get('decideLegalItem', { ...request, itemId: contactId, decision: 'withhold', reason: 'LEGAL_OTHERS' })
    for (const [copy, personId] of [
      ['parents', danaId],
      ['officer', null],
    ]) {
      const { pdf } = await world.get('previewLegalPack', { ...request, copy, personId, largePrint: false })
      expect(placesOf(await readPdf(pdf), 'whole item'), String(copy)).toEqual([])
    }
  })

  test('cannot differ: once one is released nothing more can be taken out or put in', async () => {
    const scene = await setScene()
    const { world, contactId, danaId } = scene
    const request = await bringTo(world, scene, 'extracting')
    await encloseAll(world, request)
    await release(world, request, 'officer', danaId)
    expect(
      await world.ask('decideLegalItem', {
        ...request,
        itemId: contactId,
        decision: 'withhold',
        reason: 'LEGAL_OTHERS',
      }),
    ).toMatchObject({ refusal: { code: 'legal-packs-released' } })
  })

  test('make the request complete only when both are recorded as sent', async () => {
    const scene = await setScene()
    const { world } = scene
    const request = await bringTo(world, scene, 'sending')
    const state = async () => (await world.get('openLegalRequest', request)).state
    for (const [what, after] of [
      ['parents', 'sending'],
      ['officer', 'complete'],
    ]) {
      await world.get('recordLegalSending', { ...request, what, method: 'post', sentOn: '2026-11-24' })
      expect(await state()).toBe(after)
    }
    expect(await world.get('listLegalRequests', { state: 'open' })).toEqual([])
  })
})

describe('the absence of the head', () => {
  test('is shown to everybody while it lasts, with who stands in', async () => {
    const { world } = await setScene()
    const seen = async () => {
      world.as('volunteer')
      return (await world.get('readState', {})).headAbsence
    }
    expect(await seen()).toBeNull()
    await absent(world, '2026-11-27')
    expect(await seen()).toEqual({ head: 'The head', lastDay: '2026-11-27', goesTo: 'The line-manager' })
    world.clock.now = '2026-11-28T00:00:00.000Z'
    expect(await seen()).toBeNull()
  })

  test('lets the line manager in while it lasts, and no longer', async () => {
    const { world, caseId } = await setScene()
    const open = () => {
      world.as('line-manager')
      return world.ask('openCase', { caseId })
    }
    expect(await open()).toMatchObject({ refusal: { code: 'head-is-here' } })
    const absenceId = await absent(world)
    expect(await open()).toMatchObject({ ok: true })
    world.as('head')
    await world.get('endAbsence', { absenceId })
    expect(await open()).toMatchObject({ refusal: { code: 'head-is-here' } })
    world.as('head')
    expect(await world.ask('endAbsence', { absenceId })).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test.each([
    { what: 'in the past', days: { from: '2026-11-23', lastDay: null }, code: { fields: { from: 'in-the-past' } } },
    {
      what: 'that ends before it begins',
      days: { from: '2026-12-02', lastDay: '2026-12-01' },
      code: { fields: { lastDay: 'before-from' } },
    },
    { what: 'over another', days: { from: '2026-11-26', lastDay: null }, code: { code: 'already-absent' } },
  ])('is not recorded $what', async ({ days, code }) => {
    const { world } = await setScene()
    await absent(world, '2026-11-27')
    expect(await world.ask('recordAbsence', { ...days, why: 'x' })).toMatchObject({ refusal: code })
  })
})

async function setScene(): Promise<Scene> {
  const world = await openWorld()
  const people = await openCase(world)
  const { contactId } = await world.get('recordContact', contactDraft(people.caseId, 'with-parent'))
  return { ...people, world, contactId }
}

/** The head is absent from now on. Leaves the coordinator signed in. */
async function absent(world: World, lastDay: string | null = null): Promise<string> {
  world.as('coordinator')
  return (await world.get('recordAbsence', { from: '2026-11-24', lastDay, why: 'On leave' })).absenceId
}

/** What the desk says of a note that is kept from somebody. */
async function marks(
  world: World,
  request: { readonly caseId: string; readonly requestId: string },
  contactId: string,
) {
  const { items } = await world.get('openExtraction', request)
  const item = items.find((each) => each.itemId === contactId)
  return { keptFrom: item?.keptFrom, walled: item?.walled }
}
