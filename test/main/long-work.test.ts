import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startExaminer, type Examiner } from '../../main/examine/start.ts'
import { entryOf } from '../../main/session.ts'
import { addDocument } from '../support/attached-pages.ts'
import { accountOf, auditLength, openWorld, type World } from '../support/casebook.ts'
import { openCase, recordRequest, requestDraft } from '../support/cases.ts'
import { buildExaminer } from '../support/examiner.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'

const cancelled = { ok: false, refusal: { code: 'cancelled' } }
let world: World

describe('the check of the whole audit log', () => {
  beforeEach(async () => {
    world = await openWorld()
    world.as('head')
    const { db } = world.casebook.parts.database
    for (let more = 0; more < 4200; more += 1) await db.note(entryOf('openCase', accountOf.head, world.clock.now))
  })

  test('says how far it has come', async () => {
    const of = await auditLength(world)
    expect(await world.get('checkAuditLog', {})).toMatchObject({ entries: of, brokenAt: null })
    expect(world.machine.told).toEqual([{ done: 4096, of }])
  })

  test('ends when it is cancelled, and leaves an entry of that', async () => {
    const { edge } = world.casebook.parts
    Object.assign(edge, { tell: () => void world.get('cancel', { work: 'checkAuditLog' }) })
    const before = await auditLength(world)
    expect(await world.ask('checkAuditLog', {})).toMatchObject(cancelled)
    expect(await auditLength(world)).toBe(before + 1)
  })
})

describe('a page that is drawn at the desk', () => {
  let built: Awaited<ReturnType<typeof buildExaminer>>
  let examiner: Examiner
  let page: { caseId: string; requestId: string; itemId: string; page: number }

  beforeAll(async () => {
    built = await buildExaminer()
    examiner = startExaminer(built.url)
  })
  afterAll(async () => {
    await examiner.stop()
    await built.remove()
  })
  beforeEach(async () => {
    world = await openWorld()
    Object.assign(world.casebook.parts, { examiner })
    const { caseId, danaId } = await openCase(world)
    const itemId = await addDocument(world, caseId, pdfByHand({ draws: '0 0 1 rg 0 0 595 842 re f' }))
    const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
    world.as('coordinator')
    page = { caseId, requestId, itemId, page: 1 }
  })

  test('is given up when it is cancelled, even before it was asked whether it is permitted, and leaves no entry', async () => {
    const before = await auditLength(world)
    const drawing = world.ask('drawPage', page)
    await world.get('cancel', { work: 'drawPage' })
    expect(await drawing).toMatchObject(cancelled)
    expect(await auditLength(world)).toBe(before)
    expect(await world.get('drawPage', page)).toMatchObject({ height: 1754 })
  })

  test('is given up for the next that is wanted, and that one comes', async () => {
    const [first, next] = await Promise.all([world.ask('drawPage', page), world.ask('drawPage', page)])
    expect(first).toMatchObject(cancelled)
    expect(next).toMatchObject({ ok: true, value: { height: 1754 } })
    expect(world.casebook.underWay.size).toBe(0)
  })
})
