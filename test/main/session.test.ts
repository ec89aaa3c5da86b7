import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { demoFolder } from '../../main/folders.ts'
import { lock } from '../../main/session.ts'
import { checkLog } from '../../main/vault/log-check.ts'
import { bareWorld, serviceDetails, type World } from '../support/casebook.ts'
import { openTestDatabase } from '../support/database.ts'

const head = { name: 'Helen Marsh', signInName: 'helen', password: 'lantern harvest cobalt river' }
const another = 'meadow anchor violet thunder'
const amina = { name: 'Amina Shah', signInName: 'amina', role: 'coordinator', password: 'copper window saddle forest' }

let world: World
let words: readonly string[]

beforeEach(() => {
  world = bareWorld()
})

describe('setting up the service', () => {
  test('makes the key file and an encrypted database, and signs the head of service in', async () => {
    const state = await setUp()
    expect(state).toMatchObject({
      vault: 'open',
      demo: false,
      serviceName: serviceDetails.name,
      me: { name: 'Helen Marsh', role: 'head' },
    })
    expect(readFileSync(file('casebook.db')).subarray(0, 6).toString()).not.toBe('SQLite')
    expect(existsSync(`${world.home}/service.being-made`)).toBe(false)
  })

  test.each([
    {
      what: 'words that are not on the sheet',
      change: { typedBack: ['wrong', 'words'] },
      code: 'recovery-words-wrong',
    },
    { what: 'a common password', change: { head: { ...head, password: 'password1234' } }, code: 'password-weak' },
    {
      what: 'a password with the person’s own name',
      change: { head: { ...head, password: 'helen marsh helen marsh' } },
      code: 'password-weak',
    },
    { what: 'a network folder', change: { folder: '//server/share' }, code: 'location-unsuitable' },
    { what: 'a synced folder', change: { folder: '/home/helen/OneDrive/Work' }, code: 'location-unsuitable' },
  ])('refuses $what and leaves nothing behind', async ({ change, code }) => {
    const input = { ...(await proposal()), ...change }
    expect(await world.ask('setUpService', input)).toMatchObject({ ok: false, refusal: { code } })
    expect(existsSync(file('vault.json'))).toBe(false)
    expect(await world.get('readState', {})).toMatchObject({ vault: 'none' })
  })

  test('happens once', async () => {
    await setUp()
    expect(await world.ask('setUpService', await proposal())).toMatchObject({ refusal: { code: 'already-set-up' } })
  })
})

describe('signing in', () => {
  beforeEach(async () => {
    await setUp()
    await lock(world.casebook, 'asked')
  })

  test('opens with the right password; wrong ones are refused, slowed, and told in the audit log afterwards', async () => {
    for (let tries = 0; tries < 3; tries += 1)
      expect(await world.ask('signIn', { signInName: 'helen', password: 'not the one at all' })).toMatchObject({
        refusal: { code: 'wrong-name-or-password' },
      })
    expect(await world.ask('signIn', { signInName: 'helen', password: head.password })).toMatchObject({
      refusal: { code: 'wait', detail: { seconds: 2 } },
    })
    later(2)
    const before = await signIn()
    expect(before).toMatchObject({ vault: 'open' })
    const { db } = world.casebook.parts.database
    expect(await checkLog(db)).toMatchObject({ brokenAt: null })
    const failed = await countOf('signInFailed')
    expect(failed).toBe(3)
    await lock(world.casebook, 'asked')
    await signIn()
    expect(await countOf('signInFailed')).toBe(3)
  })

  test('somebody unknown is answered just like a wrong password', async () => {
    expect(await world.ask('signIn', { signInName: 'nobody', password: head.password })).toMatchObject({
      refusal: { code: 'wrong-name-or-password' },
    })
  })

  test('locking closes the database, zeroes the key, reloads the page and says why at the next look', async () => {
    await signIn()
    const key = world.casebook.session?.key
    await lock(world.casebook, 'idle')
    expect(key?.every((byte) => byte === 0)).toBe(true)
    expect(world.machine.reloads).toBeGreaterThan(0)
    expect(await world.get('readState', {})).toMatchObject({
      vault: 'locked',
      me: null,
      serviceName: null,
      lockedBecause: 'idle',
    })
    await expect(world.casebook.parts.database.db.readHead()).rejects.toThrow('closed')
  })

  test('a password change leaves the database file’s bytes alone, and only the new one opens', async () => {
    await signIn()
    const before = readFileSync(file('casebook.db'))
    const size = statSync(file('casebook.db')).size
    await world.get('changePassword', { current: head.password, next: another })
    expect(readFileSync(file('casebook.db')).subarray(0, size).equals(before)).toBe(true)
    await lock(world.casebook, 'asked')
    expect(await world.ask('signIn', { signInName: 'helen', password: head.password })).toMatchObject({ ok: false })
    expect(await world.ask('signIn', { signInName: 'helen', password: another })).toMatchObject({ ok: true })
  })

  test('the recovery key from the cabinet gives a new password, and the log says so', async () => {
    const numbered = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n')
    const wrong = { words: numbered.replace('1. ', '1. zzz'), signInName: 'helen', newPassword: another }
    expect(await world.ask('recoverAccess', wrong)).toMatchObject({ ok: false })
    expect(
      await world.get('recoverAccess', { words: numbered, signInName: 'helen', newPassword: another }),
    ).toMatchObject({ vault: 'open' })
    expect(await countOf('recoverAccess')).toBeGreaterThan(0)
    await lock(world.casebook, 'asked')
    expect(await world.ask('signIn', { signInName: 'helen', password: another })).toMatchObject({ ok: true })
  })

  test('an older database put in its place is found by the mark outside it', async () => {
    copyFileSync(file('casebook.db'), file('older.db'))
    await signIn()
    await lock(world.casebook, 'asked')
    copyFileSync(file('older.db'), file('casebook.db'))
    expect(await signIn()).toMatchObject({ warning: { code: 'database-rolled-back' } })
  })

  test('a warning comes back at every sign-in, however long the older log has grown since', async () => {
    copyFileSync(file('casebook.db'), file('older.db'))
    await signIn()
    await lock(world.casebook, 'asked')
    copyFileSync(file('older.db'), file('casebook.db'))
    await signIn()
    for (let more = 0; more < 10; more += 1) await world.get('checkAuditLog', {})
    await lock(world.casebook, 'asked')
    expect(await signIn()).toMatchObject({ warning: { code: 'log-differs' } })
  })

  test('locking empties the page and zeroes the key even when the disk takes nothing more', async () => {
    await signIn()
    const key = world.casebook.session?.key
    const reloads = world.machine.reloads
    await world.casebook.parts.database.close()
    await lock(world.casebook, 'idle')
    expect(key?.every((byte) => byte === 0)).toBe(true)
    expect(world.machine.reloads).toBe(reloads + 1)
  })

  test('one that fails half-way leaves the database closed', async () => {
    await signIn()
    const { session } = world.casebook
    if (session === null) throw new Error('nobody is signed in')
    const db = openTestDatabase(file('casebook.db'), session.key)
    await lock(world.casebook, 'asked')
    db.exec("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'disk I/O'); END")
    db.close()
    expect(await world.ask('signIn', { signInName: 'helen', password: head.password })).toMatchObject({ ok: false })
    await expect(world.casebook.parts.database.db.readHead()).rejects.toThrow('closed')
  })

  test('two at once, or one beside looking around, come one after the other', async () => {
    const signingIn = { signInName: 'helen', password: head.password }
    const answers = await Promise.all([
      world.ask('signIn', signingIn),
      world.ask('lookAround', {}),
      world.ask('leaveDemonstration', {}),
      world.ask('signIn', signingIn),
      world.ask('signIn', signingIn),
    ])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
    const everything = { status: 'any', mine: false, order: 'child', descending: false, from: 0, count: 1 }
    expect((await world.get('listCases', everything)).total).toBe(0)
    expect(await countOf('signIn')).toBe(3)
    expect(await countOf('lock')).toBe(3)
  })

  test('what an ended session left unfinished does not run on the next one', async () => {
    await signIn()
    const unfinished = world.ask('checkAuditLog', {})
    world.casebook.session = null
    expect(await unfinished).toMatchObject({ refusal: { code: 'not-signed-in' } })
  })

  test.each([
    {
      what: 'a database that is gone',
      spoil: () => rmSync(file('casebook.db')),
      code: 'database-missing',
    },
    {
      what: 'a damaged database',
      spoil: () => writeFileSync(file('casebook.db'), 'not a database'),
      code: 'database-damaged',
    },
    {
      what: 'an unreadable key file',
      spoil: () => ['vault.json', 'vault.previous.json'].map((name) => writeFileSync(file(name), '{')),
      code: 'vault-damaged',
    },
  ])('$what is named and left alone', async ({ spoil, code }) => {
    spoil()
    const before = bytesOf('casebook.db')
    expect(await world.ask('signIn', { signInName: 'helen', password: head.password })).toMatchObject({
      refusal: { code },
    })
    expect(bytesOf('casebook.db')).toEqual(before)
  })

  test('what was copied out of the window is cleared half a minute later, unless something else was copied since', async () => {
    await signIn()
    vi.useFakeTimers()
    world.machine.copied = 'Jayden Whitlock'
    await world.get('noteCopied', {})
    await vi.advanceTimersByTimeAsync(29_000)
    expect(world.machine.copied).toBe('Jayden Whitlock')
    await vi.advanceTimersByTimeAsync(2000)
    expect(world.machine.copied).toBe('')
    world.machine.copied = 'PPS-2026-0056'
    await world.get('noteCopied', {})
    world.machine.copied = 'a shopping list'
    await vi.advanceTimersByTimeAsync(31_000)
    expect(world.machine.copied).toBe('a shopping list')
    vi.useRealTimers()
  })
})

describe('accounts', () => {
  beforeEach(setUp)

  test('somebody added signs in with the password they were given and must choose their own before anything else', async () => {
    await world.get('addAccount', amina)
    await lock(world.casebook, 'asked')
    expect(await world.get('signIn', { signInName: 'Amina', password: amina.password })).toMatchObject({
      me: { mustChangePassword: true },
    })
    expect(await world.ask('listAccounts', {})).toMatchObject({ refusal: { code: 'must-change-password' } })
    expect(await world.get('changePassword', { current: amina.password, next: another })).toMatchObject({
      me: { mustChangePassword: false },
    })
    expect(await world.ask('listAccounts', {})).toMatchObject({ ok: true })
  })

  test('an ended account opens nothing, and cannot be used again; nobody ends their own', async () => {
    const { accountId } = await world.get('addAccount', amina)
    expect(await world.ask('addAccount', { ...amina, signInName: 'AMINA ' })).toMatchObject({
      refusal: { code: 'name-taken', fields: { signInName: 'name-taken' } },
    })
    await world.get('endAccount', { accountId })
    expect(await world.ask('endAccount', { accountId })).toMatchObject({ refusal: { code: 'not-found' } })
    const me = world.casebook.session?.who.accountId
    expect(await world.ask('endAccount', { accountId: me })).toMatchObject({
      refusal: { code: 'role-not-yours-to-give' },
    })
    await lock(world.casebook, 'asked')
    expect(await world.ask('signIn', { signInName: 'amina', password: amina.password })).toMatchObject({ ok: false })
  })

  test('a password reset by the head must be changed by its owner', async () => {
    const { accountId } = await world.get('addAccount', amina)
    await world.get('resetPassword', { accountId, password: another })
    await lock(world.casebook, 'asked')
    expect(await world.get('signIn', { signInName: 'amina', password: another })).toMatchObject({
      me: { mustChangePassword: true },
    })
  })

  test('a coordinator cannot make or end a head of service', async () => {
    await world.get('addAccount', amina)
    await lock(world.casebook, 'asked')
    await world.get('signIn', { signInName: 'amina', password: amina.password })
    await world.get('changePassword', { current: amina.password, next: another })
    const other = { name: 'Another', signInName: 'other', role: 'head', password: 'walnut ribbon glacier parcel' }
    expect(await world.ask('addAccount', other)).toMatchObject({ refusal: { code: 'role-not-yours-to-give' } })
    const [first] = (await world.get('listAccounts', {})).filter(({ role }) => role === 'head')
    expect(await world.ask('endAccount', { accountId: first?.accountId })).toMatchObject({
      refusal: { code: 'role-not-yours-to-give' },
    })
  })
})

describe('looking around', () => {
  test('leaves nothing when it is cancelled', async () => {
    const looking = world.ask('lookAround', {})
    await world.get('cancel', { work: 'lookAround' })
    expect(await looking).toMatchObject({ refusal: { code: 'cancelled' } })
    expect(await world.get('readState', {})).toMatchObject({ vault: 'none', demo: false })
    expect(existsSync(demoFolder(world.home))).toBe(false)
  })

  test('makes a vault of fictional cases apart from any real one, marked as such, and leaves it again', async () => {
    const state = await world.get('lookAround', {})
    expect(state).toMatchObject({ vault: 'locked', demo: true })
    const [account] = state.demoAccounts
    if (account === undefined) throw new Error('nobody to sign in as')
    expect(await world.get('signIn', { signInName: account.signInName, password: account.password })).toMatchObject({
      vault: 'open',
      demo: true,
    })
    expect(
      (
        await world.get('listCases', {
          status: 'any',
          mine: false,
          order: 'child',
          descending: false,
          from: 0,
          count: 50,
        })
      ).total,
      'two hundred, of which one is archived',
    ).toBe(199)
    expect(await world.get('leaveDemonstration', {})).toMatchObject({ vault: 'none', demo: false })
  })
})

function bytesOf(name: string): Buffer | null {
  return existsSync(file(name)) ? readFileSync(file(name)) : null
}

function file(name: string): string {
  return join(world.home, 'service', name)
}

async function proposal() {
  const { words: proposed, askFor } = await world.get('proposeRecoveryKey', {})
  words = proposed
  return { service: serviceDetails, folder: '', head, typedBack: askFor.map((position) => proposed[position - 1]) }
}

async function setUp() {
  return world.get('setUpService', await proposal())
}

function signIn() {
  return world.get('signIn', { signInName: 'Helen', password: head.password })
}

function later(seconds: number): void {
  world.clock.now = new Date(Date.parse(world.clock.now) + seconds * 1000).toISOString()
}

/** How many entries of an act the log holds, read from the file itself with the session's key. */
async function countOf(act: string): Promise<number> {
  const { session } = world.casebook
  if (session === null) throw new Error('nobody is signed in')
  const db = openTestDatabase(file('casebook.db'), session.key)
  const row = db.prepare('SELECT count(*) AS entries FROM audit WHERE act = :act').get({ act })
  db.close()
  return Number(row?.['entries'])
}
