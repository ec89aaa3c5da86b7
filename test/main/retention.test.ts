import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf, auditLength, openWorld, type World } from '../support/casebook.ts'
import {
  concernDraft,
  contactDraft,
  disclosureDraft,
  jayden,
  openCase,
  requestDraft,
  sen,
  recordRequest,
} from '../support/cases.ts'
import { bringTo } from '../support/legal.ts'
import { archivedCase, at, closedCase, dueShredding, loan, paperFile } from '../support/retention.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})

describe('P11: the archive run', () => {
  test('archives what is due case by case, and says why the rest is not', async () => {
    const [ready, held, early] = [
      await closedCase(world),
      await closedCase(world),
      await closedCase(world, '2026-06-01'),
    ]
    await world.get('setHold', { caseId: held.caseId, kind: 'inquiry', reason: 'The council asks' })
    const due = await world.get('listDue', { show: 'any', from: 0, count: 50 })
    expect(due).toMatchObject({ ready: 1, blocked: 1 })
    expect(due.rows.map(({ because }) => because)).toEqual([
      'Due on 1 November 2026 because it was closed on 1 November 2025 and closed files are kept for one year (clause P11).',
      'Due on 1 November 2026 because it was closed on 1 November 2025 and closed files are kept for one year (clause P11); blocked by: a hold for an inquiry.',
    ])
    expect((await world.get('listDue', { show: 'ready', from: 0, count: 50 })).rows).toHaveLength(1)
    expect((await world.get('listDue', { show: 'blocked', from: 0, count: 50 })).rows).toHaveLength(1)

    const before = await auditLength(world)
    await world.get('archiveCase', { caseId: ready.caseId })
    expect((await auditLength(world)) - before).toBe(1)
    expect(await world.ask('archiveCase', { caseId: held.caseId })).toMatchObject({ refusal: { code: 'on-hold' } })
    expect(await world.ask('archiveCase', { caseId: early.caseId })).toMatchObject({ refusal: { code: 'not-due' } })
    expect(await world.ask('archiveCase', { caseId: ready.caseId })).toMatchObject({ refusal: { code: 'archived' } })
    expect(await world.get('listDue', { show: 'any', from: 0, count: 50 })).toMatchObject({ ready: 0, blocked: 1 })
  })

  test('an open request keeps a file, and so does its paper while it is out', async () => {
    const asked = await closedCase(world)
    await recordRequest(world, requestDraft(asked.caseId, asked.danaId))
    const { caseId } = await closedCase(world)
    const file = await paperFile(world, caseId)
    await world.get('takePaperOut', loan(file))
    for (const { caseId: kept } of [asked, { caseId }])
      expect(await world.ask('archiveCase', { caseId: kept })).toMatchObject({ refusal: { code: 'on-hold' } })
    expect((await world.get('readRetentionOfCase', { caseId: asked.caseId })).because).toContain(
      'open request SAR-2026-001.',
    )
    expect((await world.get('readRetentionOfCase', { caseId })).because).toContain(
      `paper file ${file.reference} is out.`,
    )
    await world.get('putPaperBack', { caseId, fileId: file.fileId })
    await world.get('archiveCase', { caseId })
  })

  test('a longer schedule keeps files longer from its day on, and is never a shorter one', async () => {
    const { caseId } = await closedCase(world)
    const change = {
      fromDate: '2026-11-24',
      archiveAfterYears: 6,
      disposeAfterYears: null,
      why: 'The council’s schedule',
    }
    expect(await world.ask('changeRetention', { ...change, archiveAfterYears: 0 })).toMatchObject({
      refusal: { fields: { archiveAfterYears: 'shorter-than-the-policy' } },
    })
    await world.get('changeRetention', change)
    expect(await world.ask('archiveCase', { caseId })).toMatchObject({ refusal: { code: 'not-due' } })
    expect(await world.get('readRetentionOfCase', { caseId })).toMatchObject({ state: 'kept', dueOn: '2031-11-01' })
    expect((await world.get('listRetentionRules', {})).map(({ inForce }) => inForce)).toEqual([false, true])
  })
})

describe('P11: an archived case', () => {
  test('says on its concerns’ pages that nothing may be passed on from it, and that the rest of a concern goes on (P12)', async () => {
    const { caseId } = await archivedCase(world)
    const { concernId } = await world.get('recordConcern', concernDraft(caseId))
    const { may } = await world.get('openConcern', { caseId, concernId })
    expect(may).not.toContain('disclosure:record')
    expect(may).toEqual(expect.arrayContaining(['concern:record', 'hold:set']))
    const underIt = { ...disclosureDraft(caseId, []), kind: 'safeguarding', concernId, anythingElse: 'A letter' }
    expect(await world.ask('recordDisclosure', underIt)).toMatchObject({ refusal: { code: 'archived' } })
  })

  test('is read by the coordinator or the head once they said why, in that session alone', async () => {
    const { caseId } = await archivedCase(world)
    expect(await world.ask('openCase', { caseId })).toMatchObject({ refusal: { code: 'archived' } })
    await world.get('openArchivedCase', { caseId, reason: 'Dana asks about the appeal of 2025' })
    const view = await world.get('openCase', { caseId })
    expect(view).toMatchObject({ archivedOn: '2026-11-24', status: 'closed' })
    expect(view.may).toContain('hold:set')
    for (const permission of ['contact:record', 'case:change', 'consent:record', 'pack:prepare'])
      expect(view.may).not.toContain(permission)
    expect(await world.ask('recordContact', contactDraft(caseId, 'with-parent'))).toMatchObject({
      refusal: { code: 'archived' },
    })
    world.as('head')
    expect(await world.ask('openCase', { caseId })).toMatchObject({ refusal: { code: 'archived' } })
    world.as('caseworker')
    expect(await world.ask('openArchivedCase', { caseId, reason: 'why' })).toMatchObject({
      refusal: { code: 'role-may-not' },
    })
  })

  test('the reason is a record of its own, and the audit log has no word of it', async () => {
    const { caseId } = await archivedCase(world)
    await world.get('openArchivedCase', { caseId, reason: 'Dana asks about the appeal of 2025' })
    const looked = JSON.stringify(await world.casebook.parts.database.db.whoLooked(caseId))
    expect(looked).toContain('openArchivedCase')
    expect(looked).not.toContain('appeal')
  })

  test('is found in the archive by name and reference, and nowhere else', async () => {
    const { caseId } = await archivedCase(world)
    const [found] = await world.get('findArchived', { text: 'whitl' })
    expect(found).toMatchObject({ caseId, child: 'Jayden Whitlock', disposeOn: null })
    expect(await world.get('findArchived', { text: found?.reference ?? '' })).toHaveLength(1)
    expect(await world.get('search', { text: 'whitl' })).toEqual({ cases: [], notes: [], documents: [] })
    expect(await world.get('search', { text: found?.reference ?? '' })).toEqual({ cases: [], notes: [], documents: [] })
  })

  test('leaves the registers of requests, legal ones too', async () => {
    const { caseId, danaId } = await openCase(world, accountOf.caseworker)
    await bringTo(world, { caseId, danaId }, 'ended')
    const close = { caseId, child: jayden, sen, helpAskedFor: 'Help', workerId: accountOf.caseworker, status: 'closed' }
    await world.get('changeCase', close)
    const listed = async () => (await world.get('listLegalRequests', { state: 'any' })).map((row) => row.caseId)
    expect(await listed()).toEqual([caseId])
    await at(world, '2027-11-25T10:00:00.000Z', async () => {
      await world.get('archiveCase', { caseId })
      expect(await listed()).toEqual([])
    })
  })

  test('what is not archived is not opened as if it were', async () => {
    const { caseId } = await closedCase(world)
    expect(await world.ask('openArchivedCase', { caseId, reason: 'why' })).toMatchObject({
      refusal: { code: 'not-archived' },
    })
  })
})

describe('P11: a hold', () => {
  test('is lifted once, with a reason, and both stay to be read', async () => {
    const { caseId } = await closedCase(world)
    const { holdId } = await world.get('setHold', { caseId, kind: 'complaint', reason: 'A complaint of Mark’s' })
    const lifting = { caseId, holdId, because: 'Settled' }
    await world.get('liftHold', lifting)
    expect(await world.ask('liftHold', lifting)).toMatchObject({ refusal: { code: 'already-lifted' } })
    const { holds } = await world.get('readRetentionOfCase', { caseId })
    expect(holds).toMatchObject([
      { kind: 'complaint', reason: 'A complaint of Mark’s', lifted: { because: 'Settled', by: 'The coordinator' } },
    ])
  })
})

describe('P5: paper files', () => {
  test('are named after their case, numbered on, and a label read by a scanner finds it', async () => {
    const { caseId } = await openCase(world)
    const first = await paperFile(world, caseId)
    expect(first.reference).toBe('PPS-2026-0001/1')
    expect((await paperFile(world, caseId)).reference).toBe('PPS-2026-0001/2')
    expect((await world.get('search', { text: 'PPS-2026-0001/2' })).cases).toMatchObject([{ caseId }])
  })

  test('go out to one person at a time, show when overdue, and come back once', async () => {
    const { caseId } = await openCase(world)
    const file = await paperFile(world, caseId)
    expect(await world.ask('takePaperOut', { ...loan(file), dueBackOn: '2026-11-23' })).toMatchObject({
      refusal: { fields: { dueBackOn: 'before-today' } },
    })
    expect(await world.ask('takePaperOut', { ...loan(file), takenBy: accountOf.maintenance })).toMatchObject({
      refusal: { code: 'not-on-the-staff' },
    })
    await world.get('takePaperOut', loan(file))
    expect(await world.ask('takePaperOut', loan(file))).toMatchObject({ refusal: { code: 'paper-is-out' } })
    const overdue = { where: 'overdue', text: '' } as const
    expect((await world.get('listPaperFiles', overdue)).total).toBe(0)
    await at(world, '2026-12-02T10:00:00.000Z', async () => {
      expect((await world.get('listPaperFiles', overdue)).rows).toMatchObject([
        { out: { to: 'The caseworker', overdue: true } },
      ])
    })
    const back = { caseId, fileId: file.fileId }
    await world.get('putPaperBack', back)
    expect(await world.ask('putPaperBack', back)).toMatchObject({ refusal: { code: 'paper-is-in' } })
    const [only] = await world.get('listPaperFilesOfCase', { caseId })
    expect(only?.loans).toMatchObject([{ takenBy: 'The caseworker', returnedAt: world.clock.now }])
  })

  test('a volunteer sees and labels those of their own cases alone', async () => {
    const hers = await paperFile(world, (await openCase(world)).caseId)
    const others = await paperFile(world, (await openCase(world, accountOf.caseworker)).caseId)
    world.as('volunteer')
    const { rows } = await world.get('listPaperFiles', { where: 'any', text: '' })
    expect(rows.map(({ reference }) => reference)).toEqual([hers.reference])
    const labels = { fileIds: [hers.fileId, others.fileId], sheet: true, firstLabel: 1 }
    expect(await world.ask('printPaperLabels', labels)).toMatchObject({ refusal: { code: 'not-found' } })
  })
})

describe('P11: shredding', () => {
  test('needs a witness who is another person, paper that is in and due, and nothing that keeps it', async () => {
    const { caseId, fileId, input } = await dueShredding(world)
    const refused = async (change: object, code: string) =>
      expect(await world.ask('recordShredding', { ...input, ...change })).toMatchObject({ refusal: { code } })
    await refused({ witnessedBy: input.shreddedBy }, 'witness-is-shredder')
    await refused({ witnessedBy: accountOf.maintenance }, 'not-on-the-staff')
    await refused({ shreddedOn: '2026-11-25' }, 'in-the-future')
    await refused({ shreddedOn: '2026-10-31' }, 'not-due')
    const { holdId } = await world.get('setHold', { caseId, kind: 'tribunal', reason: 'An appeal' })
    await refused({}, 'on-hold')
    await world.get('liftHold', { caseId, holdId, because: 'Decided' })
    await world.get('takePaperOut', loan({ caseId, fileId }))
    await refused({}, 'paper-is-out')
    await world.get('putPaperBack', { caseId, fileId })
    expect(await world.get('recordShredding', input)).toMatchObject({ certificate: 'DC-2026-001' })
    await refused({}, 'paper-shredded')
    expect(await world.ask('takePaperOut', loan({ caseId, fileId }))).toMatchObject({
      refusal: { code: 'paper-shredded' },
    })
  })

  test('goes on in the archive, and its certificate is the same whenever it is printed', async () => {
    const { caseId, input } = await dueShredding(world)
    await world.get('archiveCase', { caseId })
    expect(await world.get('listPaperDue', {})).toMatchObject([{ archived: true, kept: false }])
    const { shreddingId } = await world.get('recordShredding', input)
    const { pdf } = await world.get('printCertificate', { shreddingId })
    const later = await at(world, '2031-01-05T10:00:00.000Z', () => world.get('printCertificate', { shreddingId }))
    expect(Buffer.from(later.pdf).equals(Buffer.from(pdf))).toBe(true)
    expect(await world.get('listShreddings', {})).toMatchObject([{ certificate: 'DC-2026-001', files: 1 }])
  })
})
