import { mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { holidaysInForce } from '../../main/holidays.ts'
import { bankHolidays } from '../../main/policy/data/bank-holidays.ts'
import { roles } from '../../preload/contract/session.ts'
import { accountOf, auditLength, openWorld, type World } from '../support/casebook.ts'
import { openCase, requestDraft, recordRequest } from '../support/cases.ts'
import { anEntry } from '../support/database.ts'
import { holidayFile, published, until2028 } from '../support/holidays.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
  world.machine.toOpen = holidayFile(world.home)
  world.as('coordinator')
})

describe('bank holidays', () => {
  test('come with Casebook, and say so', async () => {
    expect(await world.get('readHolidays', {})).toEqual({
      source: 'gov.uk/bank-holidays',
      asOf: '2026-11-24',
      until: '2027-12-31',
      left: 'enough',
      englandAndWales: 24,
      elsewhere: 16,
      imported: null,
    })
    expect(await holidaysInForce(world.casebook.parts.database.db)).toEqual(bankHolidays)
  })

  test('are updated from the government’s file, and everybody on the staff reads who did it and when', async () => {
    world.clock.now = '2027-10-01T10:00:00.000Z'
    expect(await world.get('readHolidays', {})).toMatchObject({ left: 'few' })
    expect(await world.get('importHolidays', {})).toEqual({ added: 13, until: '2028-12-31' })
    world.as('volunteer')
    expect(await world.get('readHolidays', {})).toEqual({
      source: 'gov.uk/bank-holidays',
      asOf: '2027-10-01',
      until: '2028-12-31',
      left: 'enough',
      englandAndWales: 32,
      elsewhere: 21,
      imported: { by: 'The coordinator', at: '2027-10-01T10:00:00.000Z' },
    })
    expect(await holidaysInForce(world.casebook.parts.database.db)).toMatchObject(until2028)
  })

  test('count from the newest file', async () => {
    await world.get('importHolidays', {})
    const proclaimed = { ...until2028, englandAndWales: [...until2028.englandAndWales, '2027-05-10'].toSorted() }
    holidayFile(world.home, published(proclaimed))
    world.as('head')
    expect(await world.get('importHolidays', {})).toEqual({ added: 1, until: '2028-12-31' })
    expect(await world.get('readHolidays', {})).toMatchObject({ imported: { by: 'The head' } })
  })

  test('move the day an open request is to be answered by, wherever it is said', async () => {
    world.clock.now = '2027-04-12T10:00:00.000Z'
    const { caseId, danaId } = await openCase(world)
    const draft = { ...requestDraft(caseId, danaId), receivedOn: '2027-04-10' }
    const { requestId, dueOn } = await recordRequest(world, draft)
    expect(dueOn).toBe('2027-05-10')
    const proclaimed = { ...until2028, englandAndWales: [...until2028.englandAndWales, '2027-05-10'].toSorted() }
    holidayFile(world.home, published(proclaimed))
    world.as('coordinator')
    await world.get('importHolidays', {})
    expect(await world.get('listRequests', { state: 'open' })).toMatchObject([{ requestId, dueOn: '2027-05-11' }])
    expect((await world.get('openRequest', { caseId, requestId })).clock).toMatchObject({ dueOn: '2027-05-11' })
  })

  test('that came with a newer Casebook take the place of an old file that ends before them', async () => {
    const { db } = world.casebook.parts.database
    const old = { holidaysId: 'h1', source: 'x', asOf: '2025-11-24', until: '2026-12-31', recordedBy: accountOf.head }
    const days = { englandAndWales: '[]', elsewhere: '[]', recordedAt: '2025-11-24T10:00:00.000Z' }
    await db.importHolidays(anEntry(), { ...old, ...days }, [])
    expect(await holidaysInForce(db)).toEqual(bankHolidays)
    await db.importHolidays(anEntry(), { ...old, ...days, holidaysId: 'h2', until: bankHolidays.until }, [])
    expect(await holidaysInForce(db)).toEqual(bankHolidays)
    expect(await world.get('readHolidays', {})).toMatchObject({ until: '2027-12-31', imported: null })
  })
})

describe('P10: an update of the bank holidays', () => {
  test.each(roles)('as %s: as the table of permissions says', async (role) => {
    world.as(role)
    const isLeader = role === 'coordinator' || role === 'head'
    expect(await world.ask('importHolidays', {})).toMatchObject(
      isLeader ? { ok: true } : { ok: false, refusal: { code: 'role-may-not' } },
    )
  })

  test.each([
    { what: 'when no file was chosen', prepare: () => void (world.machine.toOpen = null), code: 'cancelled' },
    {
      what: 'from another file',
      prepare: () => holidayFile(world.home, '{"name":"x"'),
      code: 'holidays-not-that-file',
    },
    { what: 'from half a file', prepare: () => holidayFile(world.home, {}), code: 'holidays-division-missing' },
    {
      what: 'that takes holidays away',
      prepare: () =>
        holidayFile(world.home, published({ ...until2028, englandAndWales: ['2027-01-01', '2028-01-03'] })),
      code: 'holidays-days-missing',
    },
    {
      what: 'from a file too large',
      prepare: () => truncateSync(holidayFile(world.home), 1_000_001),
      code: 'holidays-too-large',
    },
    {
      what: 'from a stick taken out',
      prepare: () => void (world.machine.toOpen = join(world.home, 'gone')),
      code: 'holidays-unreadable',
    },
    {
      what: 'from a folder',
      prepare: () => mkdirSync((world.machine.toOpen = join(world.home, 'folder'))),
      code: 'holidays-unreadable',
    },
    {
      what: 'from a device without end',
      prepare: () => void (world.machine.toOpen = '/dev/zero'),
      code: 'holidays-unreadable',
    },
  ])('is refused $what, and nothing changes', async ({ prepare, code }) => {
    prepare()
    const before = await auditLength(world)
    expect(await world.ask('importHolidays', {})).toMatchObject({ ok: false, refusal: { code } })
    expect(await auditLength(world)).toBe(before + 1)
    expect(await world.get('readHolidays', {})).toMatchObject({ imported: null, until: '2027-12-31' })
  })

  test('reads a file as large as may be, and one with a mark at its head', async () => {
    truncateSync(holidayFile(world.home), 1_000_000)
    expect(await world.ask('importHolidays', {})).toMatchObject({ refusal: { code: 'holidays-not-that-file' } })
    holidayFile(world.home, `\uFEFF${JSON.stringify(published(until2028))}`)
    expect(await world.ask('importHolidays', {})).toMatchObject({ ok: true })
  })

  test('that the window locked itself on meanwhile is not made', async () => {
    const { edge } = world.casebook.parts
    const choose = edge.chooseFileToOpen
    Object.assign(edge, {
      async chooseFileToOpen(filter: Parameters<typeof choose>[0]) {
        world.as(null)
        return choose(filter)
      },
    })
    expect(await world.ask('importHolidays', {})).toMatchObject({ refusal: { code: 'not-signed-in' } })
    world.as('coordinator')
    expect(await world.get('readHolidays', {})).toMatchObject({ imported: null })
  })
})
