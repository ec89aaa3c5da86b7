import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { contract, type Name } from '../../preload/contract/index.ts'
import { openTestDatabase } from '../support/database.ts'
import type { World } from '../support/casebook.ts'
import { emptyFolder, later, openDemonstration, openVisit, visitDraft } from '../support/visits.ts'

let world: World
let signIn: (name: string) => ReturnType<World['ask']>

beforeAll(async () => {
  const demonstration = await openDemonstration()
  world = demonstration.world
  signIn = demonstration.in
})

afterEach(async () => {
  vi.useRealTimers()
  await endEverything()
})

describe('the contractor', () => {
  test('signs in only while a visit is open, and the refusal is on record', async () => {
    await signIn('amina')
    await world.get('lock', {})
    expect(await signIn('kit')).toMatchObject({ ok: false, refusal: { code: 'no-visit-open' } })
    expect(world.casebook.session).toBeNull()
    await expect(world.casebook.parts.database.db.readHead()).rejects.toThrow('closed')
    await signIn('helen')
    const acts = await world.casebook.parts.database.db.countActs()
    expect(acts.find(({ act, code }) => act === 'refused' && code === 'no-visit-open')?.times).toBeGreaterThan(0)
    await openVisit(world)
    expect(await signIn('kit')).toMatchObject({
      ok: true,
      value: { visitEndsAt: '2026-11-24T11:00:00.000Z', demoAccounts: [] },
    })
  })

  test('may do nothing but what a visit is for', async () => {
    await inVisit()
    const state = await world.get('readState', {})
    expect(state.me?.may).toEqual(['backup:make', 'visit:work'])
    expect(await world.get('readVisitWork', {})).toMatchObject({
      instruction: 'Find out why the database has grown',
      openedBy: 'Amina Shah',
      namedPerson: 'Kit Lowe',
    })
    world.machine.folder = emptyFolder()
    await world.get('makeBackup', { where: 'another' })
    world.machine.folder = join(world.machine.folder, readdirSync(world.machine.folder)[0] ?? '')
    expect(await world.get('verifyBackup', {})).toMatchObject({ brokenAt: null })
    expect(await world.get('checkDatabase', {})).toMatchObject({ pageFaults: 0 })
    for (const refused of ['listBackups', 'listVisits', 'readService', 'listCases', 'checkAuditLog'] as const)
      expect(await world.ask(refused, inputs[refused] ?? {}), refused).toMatchObject({
        refusal: { code: 'role-may-not' },
      })
  })

  test('is locked out when the window ends, whatever they are in the middle of', async () => {
    await signIn('amina')
    await openVisit(world, { minutes: 5 })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await signIn('kit')
    const key = world.casebook.session?.key
    await vi.advanceTimersByTimeAsync(5 * 60_000 - 1)
    expect(world.casebook.session).not.toBeNull()
    const busy = world.ask('checkDatabase', {})
    later(world, 5)
    await vi.advanceTimersByTimeAsync(1)
    await busy
    vi.useRealTimers()
    await vi.waitFor(() => expect(world.casebook.lockedBecause).toBe('visit-over'))
    expect(key?.every((byte) => byte === 0)).toBe(true)
    expect(await world.get('readState', {})).toMatchObject({ vault: 'locked', lockedBecause: 'visit-over' })
    expect(await signIn('kit')).toMatchObject({ refusal: { code: 'no-visit-open' } })
    const { visitId } = await lastVisit()
    await world.get('closeVisit', { visitId, data: 'not-stated', note: 'Rang: nothing was taken' })
    expect(await world.get('readVisit', { visitId })).toMatchObject({
      ended: { how: 'window', closedBy: 'Helen Marsh' },
    })
  })

  test('says what became of the data, and leaves a report of before and after', async () => {
    await inVisit()
    await world.get('readDiagnostics', {})
    expect(await world.ask('finishVisit', { data: 'not-stated', note: '' })).toMatchObject({
      refusal: { code: 'malformed' },
    })
    await world.get('finishVisit', { data: 'deleted', note: 'One log file' })
    expect(world.casebook.session).toBeNull()
    expect(await signIn('kit')).toMatchObject({ refusal: { code: 'no-visit-open' } })
    const { visitId } = await lastVisit()
    const visit = await world.get('readVisit', { visitId })
    expect(visit).toMatchObject({
      isOpen: false,
      ended: { how: 'contractor', data: 'deleted', note: 'One log file', closedBy: 'Kit Lowe' },
      start: { pageFaults: 0, structureFaults: 0, brokenAt: null },
      end: { pageFaults: 0, structureFaults: 0, brokenAt: null },
    })
    expect(visit.acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['signIn', 'readDiagnostics', 'finishVisit']),
    )
    expect(visit.end?.entries).toBeGreaterThan(visit.start.entries)
    expect(visit.end?.counts.find(({ table }) => table === 'cases')).toEqual({ table: 'cases', rows: 200 })
    expect(visit.undertaking.text[0]).toMatch(/^Kimpton Consultants undertake to protect any data/)
    expect(await world.get('printVisitReport', { visitId })).toMatchObject({
      title: 'Maintenance visit, 24 November 2026',
    })
  })
})

describe('opening a visit', () => {
  test.each([
    ['a name that is not theirs', { typedName: 'Amina Shah' }, 'undertaking-not-accepted'],
    ['no tick', { accepted: false }, 'malformed'],
    ['more than a working day', { minutes: 481 }, 'malformed'],
    ['no time at all', { minutes: 0 }, 'malformed'],
    ['no instruction', { instruction: ' ' }, 'malformed'],
    ['no contract', { contractReference: '' }, 'malformed'],
  ])('is refused with %s', async (_, change, code) => {
    await signIn('amina')
    await expect(openVisit(world, change)).rejects.toThrow(code)
    expect((await world.get('listVisits', {})).visits.some(({ isOpen }) => isOpen)).toBe(false)
  })

  test('is refused for an account that is no contractor’s', async () => {
    await signIn('amina')
    const me = world.casebook.session?.who.accountId ?? ''
    expect(await world.ask('openVisit', visitDraft(me, { typedName: 'Amina Shah' }))).toMatchObject({
      refusal: { code: 'not-the-contractor' },
    })
  })

  test('is refused while another is open, and until the last is closed', async () => {
    await signIn('amina')
    await openVisit(world)
    await expect(openVisit(world)).rejects.toThrow('visit-already-open')
    later(world, 61)
    await expect(openVisit(world)).rejects.toThrow('visit-not-closed')
    const { visitId } = await lastVisit()
    await world.get('closeVisit', { visitId, data: 'none-taken', note: '' })
    expect(await world.ask('closeVisit', { visitId, data: 'none-taken', note: '' })).toMatchObject({
      refusal: { code: 'already-ended' },
    })
    await openVisit(world)
  })

  test('is ended by a leader before its time, and the contractor is out', async () => {
    await signIn('amina')
    const { visitId } = await openVisit(world)
    later(world, 1)
    expect(await world.ask('closeVisit', { visitId, data: 'not-stated', note: '' })).toMatchObject({
      refusal: { code: 'malformed', fields: { note: 'missing' } },
    })
    await world.get('closeVisit', { visitId, data: 'none-taken', note: '' })
    expect(await world.get('readVisit', { visitId })).toMatchObject({ ended: { how: 'leader' } })
    expect(await signIn('kit')).toMatchObject({ refusal: { code: 'no-visit-open' } })
  })

  test.each(['tom', 'ruth'])('is none of %s’s business', async (name) => {
    await signIn(name)
    for (const operation of visitOperations)
      expect(await world.ask(operation, inputs[operation] ?? {}), operation).toMatchObject({
        refusal: { code: 'role-may-not' },
      })
  })
})

describe('nothing the door answers a contractor has content in it', () => {
  test('neither the diagnostics nor any other operation, asked rightly, wrongly or at random', async () => {
    const { key } = world.casebook.session ?? (await signedIn('helen'))
    const content = contentOf(openTestDatabase(join(world.home, 'demo', 'casebook.db'), key))
    expect(content.words.size).toBeGreaterThan(150)
    const caseId = content.caseId
    // As the coordinator the same words are heard, so that their silence below means something.
    await signIn('amina')
    expect(JSON.stringify(await world.get('listCases', inputs.listCases))).toMatch(wordIn(content.words))
    await inVisit()
    const answers: string[] = []
    const hear = (answer: unknown) => void answers.push(JSON.stringify(answer))
    hear(await world.ask('readDiagnostics', {}))
    hear(await world.ask('readState', {}))
    for (const name of harmless) {
      hear(await world.ask(name, inputs[name] ?? {}))
      hear(await world.ask(name, { caseId }))
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(
            fc.constantFrom('caseId', 'key', 'text', 'visitId', 'data'),
            fc.constantFrom(caseId, 'place', 'a'),
          ),
          async (junk) => hear(await world.ask(name, junk)),
        ),
        { numRuns: 15 },
      )
    }
    const heard = answers.join('\n')
    expect(heard.length).toBeGreaterThan(10_000)
    expect(content.texts.filter((text) => heard.includes(text))).toEqual([])
    const spoken = new Set(heard.match(/[\p{L}'’-]+/gu))
    expect([...content.words].filter((word) => spoken.has(word))).toEqual([])
  })
})

/** What would end the session, or the demonstration itself, and so say nothing more. */
const ending: readonly Name[] = [
  'lock',
  'signIn',
  'recoverAccess',
  'lookAround',
  'leaveDemonstration',
  'finishVisit',
  'setUpService',
]
const harmless = (Object.keys(contract) as Name[]).filter((name) => !ending.includes(name))
const visitOperations = [
  'makeBackup',
  'checkDatabase',
  'listBackups',
  'listVisits',
  'openVisit',
  'closeVisit',
  'readVisit',
  'printVisitReport',
  'readVisitWork',
  'readDiagnostics',
  'finishVisit',
] as const

const someId = 'a0000000-0000-4000-8000-000000000009'

/** A right input for what takes one, so that the refusal is not one of shape. */
const inputs: Partial<Record<Name, unknown>> = {
  listCases: { status: 'any', mine: false, order: 'child', descending: false, from: 0, count: 50 },
  listRequests: { state: 'any' },
  search: { text: 'whitlock' },
  makeBackup: { where: 'another' },
  openVisit: visitDraft(someId),
  closeVisit: { visitId: someId, data: 'none-taken', note: '' },
  readVisit: { visitId: someId },
  printVisitReport: { visitId: someId },
  finishVisit: { data: 'none-taken', note: '' },
  readUndertaking: { contractor: 'Kimpton Consultants' },
  readDraft: { key: 'place' },
  keepDraft: { key: 'place', content: '{}' },
}

function wordIn(words: ReadonlySet<string>): RegExp {
  return new RegExp([...words].join('|'))
}

async function inVisit(): Promise<void> {
  await signIn('amina')
  await openVisit(world)
  later(world, 1)
  expect(await signIn('kit')).toMatchObject({ ok: true })
}

async function signedIn(name: string) {
  await signIn(name)
  const { session } = world.casebook
  if (session === null) throw new Error('nobody is signed in')
  return session
}

async function lastVisit() {
  await signIn('helen')
  const [visit] = (await world.get('listVisits', {})).visits
  if (visit === undefined) throw new Error('there is no visit')
  return visit
}

/** Leaves no visit open for the next test. */
async function endEverything(): Promise<void> {
  const { visitId, ended } = await lastVisit()
  later(world, 1)
  if (ended === null) await world.get('closeVisit', { visitId, data: 'none-taken', note: '' })
  later(world, 1)
}

/** Every name, address and note there is: whole texts, and the names word by word. */
function contentOf(db: ReturnType<typeof openTestDatabase>) {
  const column = (sql: string) =>
    db
      .prepare(sql, { pluck: true })
      .all()
      .map(String)
      .filter((text) => text !== '')
  const names = column(
    'SELECT given_name FROM people UNION SELECT family_name FROM people UNION SELECT known_as FROM people',
  )
  const texts = [
    ...column('SELECT address FROM people UNION SELECT phone FROM people UNION SELECT email FROM people'),
    ...column('SELECT text FROM contacts'),
    ...column('SELECT help_asked_for FROM cases UNION SELECT reference FROM cases'),
    ...column(
      'SELECT purpose FROM consents UNION SELECT conditions FROM consents UNION SELECT evidence_note FROM consents',
    ),
    ...column('SELECT asks FROM requests'),
    ...column("SELECT name FROM accounts WHERE role NOT IN ('maintenance', 'coordinator')"),
  ]
  const [caseId = ''] = column('SELECT id FROM cases LIMIT 1')
  db.close()
  return {
    caseId,
    words: new Set(names.filter((name) => name.length > 2)),
    // The town is in the service's own name, which the contractor knows.
    texts: texts.flatMap((text) => text.split('\n')).filter((line) => line.length > 4 && line !== 'Reading'),
  }
}
