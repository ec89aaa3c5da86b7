import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DatabaseError, type DatabaseClient } from '../../db/client.ts'
import type { Parts } from '../../main/casebook.ts'
import { rememberFolder } from '../../main/folders.ts'
import { auditLength, bareWorld, type World } from '../support/casebook.ts'
import { emptyFolder, later, openDemonstration } from '../support/visits.ts'

let world: World
let signIn: (name: string) => Promise<unknown>
let folder: string

beforeAll(async () => {
  const demonstration = await openDemonstration()
  world = demonstration.world
  signIn = demonstration.in
})

beforeEach(async () => {
  folder = emptyFolder()
  world.machine.folder = folder
  world.machine.told.length = 0
  later(world, 1)
  if (world.casebook.session === null) await signIn('amina')
})

describe('a backup', () => {
  test('is asked for on Today while there is none', async () => {
    const { due } = await world.get('readToday', { mine: null })
    expect(due).toContainEqual(expect.objectContaining({ kind: 'backup', caseId: null, since: null }))
  })

  test('is one folder with the encrypted database and the key file, verified, remembered and on record', async () => {
    const before = await auditLength(world)
    const made = await world.get('makeBackup', { where: 'another' })
    expect(made.name).toMatch(/^Casebook fictional backup 2026-11-24 \d\d\.\d\d\.\d\d$/)
    expect(readdirSync(folder)).toEqual([made.name])
    expect(readdirSync(join(folder, made.name)).toSorted()).toEqual(['casebook.db', 'checkpoints.txt', 'vault.json'])
    expect(made).toMatchObject({ bytes: statSync(copyOf(made.name)).size, entries: before })
    expect(readFileSync(copyOf(made.name)).subarray(0, 6).toString('latin1')).not.toBe('SQLite')
    expect(world.machine.told).toEqual([{ step: 'copying' }, { step: 'verifying' }, { step: 'finishing' }])
    expect(await auditLength(world)).toBe(before + 1)
    const [last] = await world.get('listBackups', {})
    expect(last).toMatchObject({ madeBy: 'Amina Shah', folder, name: made.name, madeAt: world.clock.now })
  })

  test('is asked for on Today again a week after the last', async () => {
    const told = async () => (await world.get('readToday', { mine: null })).due.find(({ kind }) => kind === 'backup')
    const day = 24 * 60
    await world.get('makeBackup', { where: 'another' })
    expect(await told()).toBeUndefined()
    later(world, 6 * day)
    expect(await told()).toBeUndefined()
    later(world, day)
    const made = new Date(Date.parse(world.clock.now) - 7 * day * 60_000).toISOString()
    expect(await told()).toMatchObject({
      caseId: null,
      since: made.slice(0, 10),
      on: world.clock.now.slice(0, 10),
      days: 0,
    })
    await world.get('makeBackup', { where: 'same' })
    expect(await told()).toBeUndefined()
  })

  test('goes to the same place again without asking', async () => {
    await world.get('makeBackup', { where: 'another' })
    world.machine.folder = null
    later(world, 1)
    await world.get('makeBackup', { where: 'same' })
    expect(readdirSync(folder)).toHaveLength(2)
    expect(await world.ask('makeBackup', { where: 'another' })).toMatchObject({ refusal: { code: 'cancelled' } })
  })

  test('opens with a password of its day, on a PC that has nothing else, without a warning, its log whole', async () => {
    const { name } = await world.get('makeBackup', { where: 'another' })
    const elsewhere = bareWorld()
    const restored = join(elsewhere.home, 'restored')
    cpSync(join(folder, name), restored, { recursive: true })
    await rememberFolder(elsewhere.home, restored)
    const opened = await elsewhere.get('signIn', { signInName: 'helen', password: 'fictional cases only' })
    expect(opened).toMatchObject({ vault: 'open', warning: null, me: { name: 'Helen Marsh' } })
    expect(await elsewhere.get('checkAuditLog', {})).toMatchObject({ brokenAt: null })
    expect((await elsewhere.get('search', { text: 'whitlock' })).cases.length).toBeGreaterThan(0)
    // P6: the contractor may have carried it away; their password opens no copy.
    expect(await elsewhere.ask('signIn', { signInName: 'kit', password: 'fictional cases only' })).toMatchObject({
      refusal: { code: 'wrong-name-or-password' },
    })
  })

  test('is refused inside the folder of the database itself', async () => {
    const inside = join(world.home, 'demo', 'backups')
    mkdirSync(inside, { recursive: true })
    for (const place of [inside, join(world.home, 'demo')]) {
      world.machine.folder = place
      expect(await world.ask('makeBackup', { where: 'another' })).toMatchObject({
        refusal: { code: 'backup-in-vault' },
      })
    }
    expect(readdirSync(inside)).toEqual([])
  })

  test.each([
    { what: 'a folder that is gone', place: () => join(folder, 'unplugged'), code: 'backup-cannot-write' },
    { what: 'a file in its place', place: () => fileIn(folder), code: 'backup-cannot-write' },
  ])('to $what is refused and not remembered', async ({ place, code }) => {
    world.machine.folder = place()
    const known = await world.get('listBackups', {})
    expect(await world.ask('makeBackup', { where: 'another' })).toMatchObject({ refusal: { code } })
    expect(await world.get('listBackups', {})).toEqual(known)
  })

  test.each([
    { what: 'a full disk', error: 'SQLITE_FULL', code: 'backup-disk-full' },
    { what: 'a network that went away', error: 'SQLITE_IOERR_WRITE', code: 'backup-cannot-write' },
    { what: 'a database that cannot be read', error: 'SQLITE_CORRUPT', code: 'backup-failed' },
  ])('cut short by $what leaves nothing behind and says so', async ({ error, code }) => {
    const known = await world.get('listBackups', {})
    await withKeeper(failingAtCopy(error), async () => {
      expect(await world.ask('makeBackup', { where: 'another' })).toMatchObject({ refusal: { code } })
    })
    expect(readdirSync(folder)).toEqual([])
    expect(await world.get('listBackups', {})).toEqual(known)
  })

  test('whose copy is not whole does not count', async () => {
    await withKeeper(spoiling(), async () => {
      expect(await world.ask('makeBackup', { where: 'another' })).toMatchObject({ refusal: { code: 'backup-failed' } })
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('can be stopped, and one at a time is made', async () => {
    const { held, startKeeper } = holdingAtCopy()
    await withKeeper(startKeeper, async () => {
      const making = world.ask('makeBackup', { where: 'another' })
      await held.reached
      expect(await world.ask('checkDatabase', {})).toMatchObject({ refusal: { code: 'upkeep-busy' } })
      await world.get('cancelUpkeep', {})
      held.goOn()
      expect(await making).toMatchObject({ refusal: { code: 'cancelled' } })
    })
    expect(readdirSync(folder)).toEqual([])
    expect(await world.ask('checkDatabase', {})).toMatchObject({ ok: true })
  })

  test('is stopped by the end of the session, which does not wait for it', async () => {
    const { held, startKeeper } = holdingAtCopy()
    await withKeeper(startKeeper, async () => {
      const making = world.ask('makeBackup', { where: 'another' })
      await held.reached
      await world.get('lock', {})
      expect(await world.get('readState', {})).toMatchObject({ vault: 'locked' })
      held.goOn()
      expect(await making).toMatchObject({ refusal: { code: 'cancelled' } })
    })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('checking a backup', () => {
  test('tells that an older copy of the whole folder was put back since, which nothing in that folder can', async () => {
    const vault = join(world.home, 'demo')
    await world.get('lock', {})
    cpSync(vault, join(world.home, 'older'), { recursive: true })
    await signIn('amina')
    const { name } = await world.get('makeBackup', { where: 'another' })
    await world.get('lock', {})
    const kept = join(world.home, 'newer')
    cpSync(vault, kept, { recursive: true })
    rmSync(vault, { recursive: true })
    cpSync(join(world.home, 'older'), vault, { recursive: true })
    expect(await signIn('amina')).toMatchObject({ value: { warning: null } })
    world.machine.folder = join(folder, name)
    expect(await world.ask('verifyBackup', {})).toMatchObject({ refusal: { code: 'backup-contradicts' } })
    expect(await world.get('readState', {})).toMatchObject({ warning: { code: 'log-differs' } })
    await world.get('lock', {})
    rmSync(vault, { recursive: true })
    cpSync(kept, vault, { recursive: true })
  })

  test('reads it from the key file to the newest entry, and changes nothing in it', async () => {
    const { name, entries } = await world.get('makeBackup', { where: 'another' })
    world.machine.folder = join(folder, name)
    const before = readFileSync(copyOf(name))
    const verified = await world.get('verifyBackup', {})
    expect(verified).toMatchObject({ name, entries, brokenAt: null, pageFaults: 0, structureFaults: 0 })
    expect(readFileSync(copyOf(name)).equals(before)).toBe(true)
    expect(readdirSync(join(folder, name)).toSorted()).toEqual(['casebook.db', 'checkpoints.txt', 'vault.json'])
  })

  test.each([
    { what: 'an empty folder', spoil: () => emptyFolder(), code: 'backup-not-there' },
    {
      what: 'a page with one bit turned',
      spoil: (at: string) => turnBit(join(at, 'casebook.db')),
      code: 'backup-unreadable',
    },
    {
      what: 'a torn key file',
      spoil: (at: string) => writeFileSync(join(at, 'vault.json'), '{'),
      code: 'backup-unreadable',
    },
    {
      what: 'no database',
      spoil: (at: string) => writeFileSync(join(at, 'casebook.db'), ''),
      code: 'backup-unreadable',
    },
  ])('names $what', async ({ spoil, code }) => {
    const { name } = await world.get('makeBackup', { where: 'another' })
    const at = spoil(join(folder, name))
    world.machine.folder = typeof at === 'string' ? at : join(folder, name)
    expect(await world.ask('verifyBackup', {})).toMatchObject({ refusal: { code } })
  })

  test('tells another service’s from ours', async () => {
    const other = await openDemonstration()
    await other.in('amina')
    other.world.machine.folder = folder
    const { name } = await other.world.get('makeBackup', { where: 'another' })
    world.machine.folder = join(folder, name)
    expect(await world.ask('verifyBackup', {})).toMatchObject({ refusal: { code: 'backup-of-another' } })
  })
})

describe('checking the database in use', () => {
  test('finds nothing wrong where nothing is', async () => {
    expect(await world.get('checkDatabase', {})).toMatchObject({ pageFaults: 0, structureFaults: 0, brokenAt: null })
    expect(world.machine.told).toEqual([{ step: 'checking' }])
  })

  test('finds one bit turned in a copy of it', async () => {
    const { name } = await world.get('makeBackup', { where: 'another' })
    copyFileSync(copyOf(name), join(folder, 'spoilt.db'))
    turnBit(join(folder, 'spoilt.db'))
    const keeper = world.casebook.parts.startKeeper()
    const { session } = world.casebook
    await keeper.look(join(folder, 'spoilt.db'), session?.key ?? new Uint8Array())
    expect(await keeper.db.countPageFaults()).toBe(1)
    await keeper.close()
  })
})

function copyOf(name: string): string {
  return join(folder, name, 'casebook.db')
}

function fileIn(place: string): string {
  writeFileSync(join(place, 'not-a-folder'), '')
  return join(place, 'not-a-folder')
}

function turnBit(file: string): void {
  const bytes = readFileSync(file)
  bytes[9000] = (bytes[9000] ?? 0) ^ 1
  writeFileSync(file, bytes)
  expect(existsSync(file)).toBe(true)
}

/** Runs with another keeper, and puts ours back: how a disk fails is beyond a test, what we do then is not. */
async function withKeeper(startKeeper: Parts['startKeeper'], work: () => Promise<void>): Promise<void> {
  const { casebook } = world
  const parts = casebook.parts
  Object.assign(casebook, { parts: { ...parts, startKeeper } })
  try {
    await work()
  } finally {
    Object.assign(casebook, { parts })
  }
}

/** The real keeper, but that something else happens before it copies. */
function keeperAtCopy(first: (file: string) => Promise<void>): Parts['startKeeper'] {
  const real = world.casebook.parts.startKeeper
  return () => {
    const keeper = real()
    const db = new Proxy(keeper.db, {
      get: (from, name) =>
        name === 'copyInto'
          ? async (file: string) => {
              await first(file)
              await from.copyInto(file)
            }
          : from[name as keyof DatabaseClient['db']],
    })
    return { ...keeper, db }
  }
}

/** Ends as SQLite ends on a failing disk: with the file begun. */
function failingAtCopy(code: string): Parts['startKeeper'] {
  return keeperAtCopy(async (file) => {
    writeFileSync(file, '')
    throw new DatabaseError(code, 'the disk said no')
  })
}

/** Waits to be let go on, so that a test can do something in between. */
function holdingAtCopy() {
  let goOn = () => undefined as void
  let reach = () => undefined as void
  const reached = new Promise<void>((resolve) => (reach = resolve))
  const going = new Promise<void>((resolve) => (goOn = resolve))
  const startKeeper = keeperAtCopy(() => {
    reach()
    return going
  })
  return { held: { reached, goOn }, startKeeper }
}

/** A bit of the copy turns before it is read back. */
function spoiling(): Parts['startKeeper'] {
  const real = world.casebook.parts.startKeeper
  return () => {
    const keeper = real()
    return {
      ...keeper,
      look: async (file, key) => {
        turnBit(file)
        return keeper.look(file, key)
      },
    }
  }
}
