import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openCheckpoint } from '../../db/log/checkpoint.ts'
import { readVkey } from '../../db/log/note.ts'
import type { Session } from '../../main/casebook.ts'
import { checkBeside } from '../../main/log-watch.ts'
import { endSession, lock } from '../../main/session.ts'
import { checkpointFile, readCheckpoints } from '../../main/vault/checkpoints.ts'
import { readHeader, writeHeader } from '../../main/vault/header.ts'
import type { World } from '../support/casebook.ts'
import { openTestDatabase, testKey } from '../support/database.ts'
import { releasedPack } from '../support/released.ts'
import { emptyFolder, openDemonstration } from '../support/visits.ts'

let world: World
let signIn: (name: string) => Promise<unknown>
let vault: string

beforeAll(async () => {
  const demonstration = await openDemonstration()
  world = demonstration.world
  signIn = demonstration.in
  vault = join(world.home, 'demo')
  cpSync(vault, untouched(), { recursive: true })
})

afterEach(async () => {
  await endSession(world.casebook, 'asked')
  rmSync(vault, { recursive: true })
  cpSync(untouched(), vault, { recursive: true })
})

describe('a signed checkpoint is left outside the database', () => {
  test('at sign-in, at a backup and at the lock, each where the log then stood', async () => {
    await signIn('amina')
    const key = readVkey((await world.get('readService', {})).logKey)
    if (key === null) throw new Error('the service has no key')
    world.machine.folder = emptyFolder()
    const { name } = await world.get('makeBackup', { where: 'another' })
    await lock(world.casebook, 'asked')
    const occasions = [...readFileSync(join(vault, checkpointFile), 'utf8').matchAll(/^\S+Z (\w+)$/gm)].map(
      ([, why]) => why,
    )
    expect(occasions).toEqual(['signIn', 'backup', 'lock'])
    const left = await readCheckpoints(vault)
    const sizes = left.map((note) => openCheckpoint(note, key)?.size ?? 0)
    expect(sizes).toEqual([sizes[0], sizes[0]! + 1, sizes[0]! + 2])
    const [beside] = await readCheckpoints(join(world.machine.folder, name))
    expect(openCheckpoint(beside ?? '', key)).toEqual(openCheckpoint(left[0] ?? '', key))
    await signIn('amina')
    const { db } = world.casebook.parts.database
    for (const note of left) {
      const { size = 0, root = new Uint8Array() } = openCheckpoint(note, key) ?? {}
      expect(await db.holdsMark({ seq: size, hash: Buffer.from(root).toString('hex') })).toBe(true)
    }
  })

  test('at the release of a pack, with the release as its newest entry', async () => {
    const { world: service, key } = await releasedPack(({ home }) => mkdirSync(join(home, 'service')))
    const [note = '', ...more] = await readCheckpoints(join(service.home, 'service'))
    expect(more).toEqual([])
    const vkey = readVkey(key)
    expect(vkey === null ? null : openCheckpoint(note, vkey)?.size).toBe(
      (await service.casebook.parts.database.db.readHead()).seq - 1,
    )
  })
})

describe('at opening', () => {
  test('an older copy is told by the checkpoints alone, and by the key file’s mark alone', async () => {
    copyFileSync(file(), join(vault, 'older'))
    await signIn('amina')
    await lock(world.casebook, 'asked')
    copyFileSync(join(vault, 'older'), file())
    const header = await readHeader(vault)
    if (header.kind !== 'ok') throw new Error('the key file is not sound')
    await writeHeader(vault, { ...header.header, mark: null })
    expect(await signIn('amina')).toMatchObject({ value: { warning: { code: 'database-rolled-back' } } })
    await lock(world.casebook, 'asked')
    await writeHeader(vault, header.header)
    rmSync(join(vault, checkpointFile))
    copyFileSync(join(vault, 'older'), file())
    expect(await signIn('amina')).toMatchObject({ value: { warning: { code: 'database-rolled-back' } } })
  })

  test('entries taken off the end are told, with how far the log had got, and the log says so too', async () => {
    await signIn('amina')
    const { key } = session()
    const copy = Buffer.from(key)
    await lock(world.casebook, 'asked')
    const stood = tamper(copy, `DELETE FROM audit WHERE seq > (SELECT max(seq) - 8 FROM audit)`)
    expect(await signIn('amina')).toMatchObject({
      value: { warning: { code: 'log-cut', entries: stood - 8, stood } },
    })
    const left = readFileSync(join(vault, checkpointFile))
    await lock(world.casebook, 'asked')
    expect(readFileSync(join(vault, checkpointFile)).equals(left), 'a broken log is vouched for no more').toBe(true)
  })

  test('a service whose disk takes no checkpoint opens and locks all the same', async () => {
    mkdirSync(join(vault, checkpointFile))
    expect(await signIn('amina')).toMatchObject({ ok: true, value: { warning: null } })
    await lock(world.casebook, 'asked')
    expect(await signIn('amina')).toMatchObject({ ok: true, value: { warning: null } })
  })
})

describe('a pack of ours that comes back', () => {
  test('is a checkpoint too: a log that was cut since is told when the pack is checked', async () => {
    const database = join(emptyFolder(), 'casebook.db')
    const { world: service, file: pack } = await releasedPack(undefined, database)
    expect(await service.get('checkPack', { file: pack })).toMatchObject({ proven: true })
    expect(service.casebook.session?.warning).toBeNull()
    const { database: client } = service.casebook.parts
    await client.close()
    const stood = tamper(testKey(), 'DELETE FROM audit WHERE seq > 5', database) - 1
    await client.open(database, testKey())
    const { proven } = await service.get('checkPack', { file: pack })
    expect(proven).toBe(true)
    expect(service.casebook.session?.warning).toEqual({ code: 'log-cut', entries: 5, stood })
  })
})

describe('soon after sign-in the whole log is checked', () => {
  test('and an entry that was changed is named on every page, at once', async () => {
    await signIn('amina')
    const key = Buffer.from(session().key)
    await lock(world.casebook, 'asked')
    tamper(key, "UPDATE audit SET act = 'nothing' WHERE seq = 5")
    expect(await signIn('amina')).toMatchObject({ value: { warning: null } })
    await checkBeside(world.casebook, session(), new AbortController().signal)
    const warning = { code: 'log-broken', entry: 5, fault: 'edited' }
    expect(world.machine.told).toContainEqual(warning)
    expect(await world.get('readState', {})).toMatchObject({ warning })
    expect(await world.get('checkAuditLog', {})).toMatchObject({ brokenAt: 5, fault: 'edited' })
  })

  test('and of a sound one nothing is said; one that was locked meanwhile is left alone', async () => {
    await signIn('amina')
    const asked = session()
    await checkBeside(world.casebook, asked, new AbortController().signal)
    expect(session().warning).toBeNull()
    await lock(world.casebook, 'asked')
    expect(world.casebook.logWatch).toBeNull()
    expect(existsSync(file())).toBe(true)
  })
})

function untouched(): string {
  return join(world.home, 'untouched')
}

function session(): Session {
  const { session: current } = world.casebook
  if (current === null) throw new Error('nobody is signed in')
  return current
}

function file(): string {
  return join(vault, 'casebook.db')
}

/** What somebody does who has the database's key and knows SQL; answers how long the log was. */
function tamper(key: Uint8Array, sql: string, database = file()): number {
  const db = openTestDatabase(database, key)
  const length = db.prepare('SELECT max(seq) FROM audit', { pluck: true }).get<number>() ?? 0
  db.exec(`DROP TRIGGER audit_are_never_edited; DROP TRIGGER audit_are_never_deleted; ${sql}`)
  db.close()
  return length
}
