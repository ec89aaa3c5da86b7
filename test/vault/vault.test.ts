import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addSlot, changePassword, removeSlot, replacePassword } from '../../main/vault/accounts.ts'
import {
  type Header,
  headerFile,
  type PasswordSlot,
  previousHeaderFile,
  readHeader,
  sumOf,
  writeHeader,
} from '../../main/vault/header.ts'
import { makeRecoveryWords } from '../../main/vault/recovery.ts'
import { kdfFloor } from '../../main/vault/slots.ts'
import { clearFailedSignIns, createVault, setMark, unlock, unlockWithRecoveryKey } from '../../main/vault/vault.ts'
import {
  after,
  currentBytes,
  head,
  newVault,
  password,
  plantCurrent,
  plantPrevious,
  start,
  stranger,
  temporaryFolder,
  worker,
} from './support.ts'

const wrong = { ok: false, code: 'wrong-name-or-password' }
const sam = { accountId: worker, signInName: 'Sam Okoro', password: 'copper violin meadow' }

async function headerOf(folder: string): Promise<Header> {
  const read = await readHeader(folder)
  if (!('header' in read)) throw new Error(read.kind)
  return read.header
}

async function sharedVault() {
  const vault = await newVault()
  expect(await addSlot(vault.folder, vault.key, sam, kdfFloor)).toEqual({ ok: true })
  return vault
}

/** Fails `count` times, each as soon as the delay allows; answers with the moment of the last failure. */
async function fail(folder: string, name: string, count: number, from = start): Promise<string> {
  let now = from
  for (let done = 0; done < count;) {
    const answer = await unlock(folder, name, 'not the password', now)
    if (answer.ok) throw new Error('opened')
    if (answer.code === 'wait') now = after(answer.seconds, now)
    else done += 1
  }
  return now
}

describe('a new vault', () => {
  test('has one way in for its head and one by the recovery key, both to the same random key', async () => {
    const { folder, header, key, recoveryWords } = await newVault()
    expect(header.slots.map(({ kind }) => kind)).toEqual(['password', 'recovery'])
    expect(key).toHaveLength(32)
    expect(await unlock(folder, 'Margaret Holt', password, start)).toMatchObject({ ok: true, accountId: head, key })
    expect(await unlockWithRecoveryKey(folder, recoveryWords.join(' '), start)).toMatchObject({ ok: true, key })
    expect((await newVault()).key.equals(key)).toBe(false)
  })

  test('knows from its first moment on whether it is the demonstration', async () => {
    expect((await headerOf((await newVault({ demo: true })).folder)).demo).toBe(true)
    expect((await headerOf((await newVault()).folder)).demo).toBe(false)
  })

  test('survives the loss of its header file at once: the previous copy is already there', async () => {
    const { folder } = await newVault()
    rmSync(join(folder, headerFile))
    expect(await unlock(folder, 'Margaret Holt', password, start)).toMatchObject({ ok: true, restored: true })
    expect(await unlock(folder, 'Margaret Holt', password, start)).toMatchObject({ ok: true, restored: false })
  })

  test.each([headerFile, previousHeaderFile, 'casebook.db', 'casebook.db-wal', 'vault.older.json'])(
    'is never made where %s lies',
    async (file) => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, file), 'anything')
      const about = { ...sam, recoveryWords: makeRecoveryWords(), demo: false, now: start, kdf: kdfFloor }
      expect(await createVault(folder, about)).toEqual({ ok: false, code: 'already-there' })
      expect(readdirSync(folder)).toEqual([file])
      expect(readFileSync(join(folder, file), 'utf8')).toBe('anything')
    },
  )

  test('may be made over what an interrupted attempt left, and leaves nothing when the disk refuses', async () => {
    const about = { ...sam, recoveryWords: makeRecoveryWords(), demo: false, now: start, kdf: kdfFloor }
    const folder = temporaryFolder()
    const blocked = join(folder, `${previousHeaderFile}.tmp`)
    mkdirSync(blocked)
    expect(await createVault(folder, about)).toEqual({ ok: false, code: 'cannot-write' })
    rmSync(blocked, { recursive: true })
    writeFileSync(join(folder, `${headerFile}.tmp`), 'half')
    expect(await createVault(folder, about)).toMatchObject({ ok: true })
    const file = join(folder, headerFile, 'inside a file')
    expect(await createVault(file, about)).toEqual({ ok: false, code: 'cannot-write' })
  })

  test('wants a sign-in name of 1 to 60 characters', async () => {
    for (const signInName of ['', '   ', 'x'.repeat(61)]) {
      const about = { ...sam, signInName, recoveryWords: makeRecoveryWords(), demo: false, now: start, kdf: kdfFloor }
      expect(await createVault(temporaryFolder(), about)).toEqual({ ok: false, code: 'bad-name' })
    }
  })
})

describe('signing in', () => {
  test('takes the name in any case, spacing and Unicode spelling, and the password only as it is', async () => {
    const { folder } = await newVault({ signInName: 'Zoë  Ångström ' })
    for (const name of ['zoë ångström', ' ZOE\u0308 A\u030aNGSTRO\u0308M', 'Zoë\u00a0Ångström']) {
      expect(await unlock(folder, name, password, start), name).toMatchObject({ ok: true })
    }
    expect(await unlock(folder, 'zoë ångström', password.toUpperCase(), start)).toEqual(wrong)
    expect(await unlock(folder, 'zoe angstrom', password, start)).toEqual(wrong)
  })

  test('opens each account with its own password only', async () => {
    const { folder, key } = await sharedVault()
    expect(await unlock(folder, 'sam okoro', sam.password, start)).toMatchObject({ ok: true, accountId: worker, key })
    expect(await unlock(folder, 'sam okoro', password, start)).toEqual(wrong)
    expect(await unlock(folder, 'margaret holt', sam.password, start)).toEqual(wrong)
  })

  test('says when there is no vault, a damaged one or one from a newer Casebook', async () => {
    const { folder } = await newVault()
    const tries = (dir: string) => Promise.all([unlock(dir, 'x', 'y', start), setMark(dir, { seq: 1, hash: 'h' })])
    expect(await tries(temporaryFolder())).toEqual(Array(2).fill({ ok: false, code: 'no-vault' }))
    plantPrevious(folder, '{}')
    plantCurrent(folder, '{"format": 2}')
    expect(await tries(folder)).toEqual(Array(2).fill({ ok: false, code: 'vault-newer' }))
    plantCurrent(folder, '{"format": 1')
    expect(await tries(folder)).toEqual(Array(2).fill({ ok: false, code: 'vault-damaged' }))
  })

  test('keeps each failure for the audit log until it is cleared, the name shortened', async () => {
    const { folder, header } = await newVault()
    const slotId = header.slots[0]?.id
    await unlock(folder, 'margaret HOLT', 'no', start)
    await unlock(folder, `${'n'.repeat(59)}\u{1f600} and more`, 'no', after(1))
    const opened = await unlock(folder, 'Margaret Holt', password, after(2))
    if (!opened.ok) throw new Error(opened.code)
    const [first, second, ...more] = opened.failedSignIns
    expect(first).toMatchObject({ signInName: 'margaret HOLT', slotId, at: start })
    expect(second).toMatchObject({ signInName: 'n'.repeat(59), slotId: null, at: after(1) })
    expect([more, first?.id === second?.id]).toEqual([[], false])
    expect(await clearFailedSignIns(folder, [first?.id ?? ''])).toEqual({ ok: true })
    expect((await headerOf(folder)).failedSignIns).toEqual([second])
  })

  test('remembers at most the last 500 failures', async () => {
    const { folder, header } = await newVault()
    const entry = { id: stranger, signInName: 'x', slotId: null, at: start }
    await writeHeader(folder, { ...header, failedSignIns: Array(500).fill(entry) })
    await unlock(folder, 'the newest', 'no', start)
    const kept = (await headerOf(folder)).failedSignIns
    expect(kept).toHaveLength(500)
    expect(kept.at(-1)?.signInName).toBe('the newest')
  })

  test('never writes a password or a key to the disk', async () => {
    const { folder, key } = await sharedVault()
    await unlock(folder, 'Margaret Holt', 'a wrong but telling password', start)
    await unlock(folder, 'Margaret Holt', password, start)
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8')
      for (const hidden of [password, sam.password, 'telling', key.toString('base64'), key.toString('hex')]) {
        expect(text).not.toContain(hidden)
      }
    }
  })

  test('with the right password does not depend on a disk that can be written', async () => {
    const { folder } = await newVault()
    await unlock(folder, 'Margaret Holt', 'no', start)
    mkdirSync(join(folder, `${headerFile}.tmp`))
    expect(await unlock(folder, 'Margaret Holt', 'no', start)).toEqual({ ok: false, code: 'cannot-write' })
    expect(await unlock(folder, 'Margaret Holt', password, start)).toMatchObject({ ok: true })
  })
})

describe('delays', () => {
  test('grow after two failures, hold for the right password too, and end with it', async () => {
    const { folder } = await newVault()
    const last = await fail(folder, 'Margaret Holt', 4)
    expect(await unlock(folder, 'Margaret Holt', password, last)).toEqual({ ok: false, code: 'wait', seconds: 4 })
    expect(await unlock(folder, 'Margaret Holt', password, after(3.5, last))).toMatchObject({
      code: 'wait',
      seconds: 1,
    })
    expect(await unlock(folder, 'Margaret Holt', password, after(4, last))).toMatchObject({ ok: true })
    expect((await headerOf(folder)).slots[0]?.failures).toEqual({ count: 0, lastAt: null })
  })

  test('are those of the account: a colleague is not kept out', async () => {
    const { folder } = await sharedVault()
    const last = await fail(folder, 'Margaret Holt', 5)
    expect(await unlock(folder, 'Margaret Holt', password, last)).toMatchObject({ code: 'wait' })
    expect(await unlock(folder, 'Sam Okoro', sam.password, last)).toMatchObject({ ok: true })
  })

  test('are on the disk before the answer, so ending the program wins nothing', async () => {
    const { folder } = await newVault()
    await fail(folder, 'Margaret Holt', 3)
    const stored: unknown = JSON.parse(currentBytes(folder).toString())
    expect(stored).toMatchObject({ slots: [{ failures: { count: 3, lastAt: start } }, {}] })
  })

  test('a try during the wait is neither made nor counted', async () => {
    const { folder } = await newVault()
    const last = await fail(folder, 'Margaret Holt', 3)
    const before = currentBytes(folder)
    for (let tries = 0; tries < 5; tries += 1) await unlock(folder, 'Margaret Holt', 'no', last)
    expect(currentBytes(folder).equals(before)).toBe(true)
  })

  test('cannot be outrun by trying many passwords at once', async () => {
    const { folder } = await newVault()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => unlock(folder, 'Margaret Holt', `guess ${index}`, start)),
    )
    const codes = answers.map((answer) => (answer.ok ? 'opened' : answer.code))
    expect(codes.filter((code) => code === 'wrong-name-or-password')).toHaveLength(3)
    expect(codes.filter((code) => code === 'wait')).toHaveLength(7)
  })

  test('with the clock set back start again from the new time, once, and then pass', async () => {
    const { folder } = await newVault()
    await fail(folder, 'Margaret Holt', 6)
    const longAgo = '2020-01-01T00:00:00.000Z'
    const wait = { ok: false, code: 'wait', seconds: 16 }
    expect(await unlock(folder, 'Margaret Holt', password, longAgo)).toEqual(wait)
    expect(await unlock(folder, 'Margaret Holt', password, after(15.9, longAgo))).toMatchObject({ seconds: 1 })
    expect(await unlock(folder, 'Margaret Holt', password, after(16, longAgo))).toMatchObject({ ok: true })
  })

  test('and answers are the same, step by step, for a name that nobody has', async () => {
    const { folder } = await sharedVault()
    async function walk(name: string): Promise<readonly unknown[]> {
      const answers: unknown[] = []
      for (const seconds of [0, 0, 0, 1, 2, 3, 6, 20, 21, 40, 90_000, 90_000, 90_000, 90_001]) {
        answers.push(await unlock(folder, name, 'not the password', after(seconds)))
      }
      return answers
    }
    const known = await walk('Margaret Holt')
    expect(await walk('Nobody Here')).toEqual(known)
    expect(new Set(known.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(3)
  })

  test('one made-up name does not make another wait, and all of them fit in 64 counters', async () => {
    const { folder } = await newVault()
    const last = await fail(folder, 'Nobody Here', 4)
    expect(await unlock(folder, 'NOBODY here ', 'no', last)).toMatchObject({ code: 'wait' })
    const others = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const answers = await Promise.all(others.map((name) => unlock(folder, name, 'no', last)))
    expect(answers.filter((answer) => !answer.ok && answer.code === 'wait').length).toBeLessThan(4)
    expect((await headerOf(folder)).unknownNames.length).toBeLessThanOrEqual(9)
  })

  test('a name that nobody has costs the same work', async () => {
    const { folder } = await newVault()
    const cpu = async (name: string) => {
      const before = process.cpuUsage()
      await unlock(folder, name, 'no', start)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    await cpu('warm up')
    expect(await cpu('Nobody Here')).toBeGreaterThan((await cpu('Margaret Holt')) / 3)
  })
})

describe('a damaged slot', () => {
  test('is told from a wrong password when the previous header cannot help, costs no delay, and others still get in', async () => {
    const { folder, header } = await sharedVault()
    const text = currentBytes(folder).toString()
    const { wrappedKey } = header.slots[0] ?? { wrappedKey: '' }
    const scratched = text.replace(wrappedKey, `${wrappedKey.startsWith('A') ? 'B' : 'A'}${wrappedKey.slice(1)}`)
    for (const plant of [plantCurrent, plantPrevious]) plant(folder, scratched)
    for (const typed of [password, 'no', password, 'no']) {
      expect(await unlock(folder, 'Margaret Holt', typed, start)).toEqual({ ok: false, code: 'slot-damaged' })
    }
    expect(await unlock(folder, 'Sam Okoro', sam.password, start)).toMatchObject({ ok: true, restored: true })
  })

  test('that lost its name does not turn its owner into somebody unknown', async () => {
    const { folder } = await newVault()
    const scratched = currentBytes(folder).toString().replace('Margaret', 'Nargaret')
    for (const plant of [plantCurrent, plantPrevious]) plant(folder, scratched)
    expect(await unlock(folder, 'Margaret Holt', password, start)).toEqual({ ok: false, code: 'slot-damaged' })
  })

  test('whose key derivation is out of bounds can be given a new password by the recovery key', async () => {
    const { folder, header, key } = await newVault()
    const slots = header.slots.map((slot) => ({
      ...slot,
      kdf: { ...slot.kdf, passes: slot.kind === 'password' ? 1 : 2 },
    }))
    await writeHeader(folder, { ...header, slots })
    expect(await unlock(folder, 'Margaret Holt', password, start)).toEqual({ ok: false, code: 'slot-damaged' })
    expect(await replacePassword(folder, key, head, 'new words here')).toEqual({ ok: true })
    expect(await unlock(folder, 'Margaret Holt', 'new words here', start)).toMatchObject({ ok: true })
  })

  test('two accounts’ slots exchanged on purpose, their sums made right, open for nobody', async () => {
    const { folder } = await sharedVault()
    const header = await headerOf(folder)
    const { vaultId, createdAt, demo } = header
    const [hers, his] = header.slots.filter((slot): slot is PasswordSlot => slot.kind === 'password')
    if (hers === undefined || his === undefined) throw new Error('two slots expected')
    const dressedAs = (box: PasswordSlot, { accountId, signInName }: PasswordSlot): PasswordSlot => {
      const { sum: _sum, failures, ...rest } = { ...box, accountId, signInName }
      return { ...rest, failures, sum: sumOf({ vaultId, createdAt, demo, ...rest }) }
    }
    await writeHeader(folder, { ...header, slots: [dressedAs(his, hers), dressedAs(hers, his)] })
    for (const name of ['Margaret Holt', 'Sam Okoro']) {
      for (const typed of [password, sam.password]) {
        expect(await unlock(folder, name, typed, start)).toEqual(wrong)
      }
    }
  })

  test('a real vault marked as the demonstration, or the other way round, does not open', async () => {
    const { folder, header } = await newVault()
    await writeHeader(folder, { ...header, demo: true })
    expect(await unlock(folder, 'Margaret Holt', password, start)).toEqual({ ok: false, code: 'slot-damaged' })
  })
})

describe('the recovery key', () => {
  test('opens however it is copied from the paper, and lets a new password be set', async () => {
    const { folder, key, recoveryWords } = await newVault()
    await fail(folder, 'Margaret Holt', 8)
    const typed = recoveryWords.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join('\n')
    const opened = await unlockWithRecoveryKey(folder, typed, start)
    expect(opened).toMatchObject({ ok: true, key })
    if (!opened.ok) return
    expect(opened.failedSignIns).toHaveLength(8)
    expect(await replacePassword(folder, opened.key, head, 'tidal button sparrow')).toEqual({ ok: true })
    expect(await unlock(folder, 'Margaret Holt', 'tidal button sparrow', start)).toMatchObject({ ok: true })
    expect(await unlock(folder, 'Margaret Holt', password, start)).toEqual(wrong)
  })

  test('of another vault does not open, is delayed like a password and leaves its entry', async () => {
    const { folder, header, recoveryWords } = await newVault()
    const other = makeRecoveryWords().join(' ')
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await unlockWithRecoveryKey(folder, other, start)).toEqual({ ok: false, code: 'wrong-recovery-key' })
    }
    const right = recoveryWords.join(' ')
    expect(await unlockWithRecoveryKey(folder, right, start)).toEqual({ ok: false, code: 'wait', seconds: 2 })
    const opened = await unlockWithRecoveryKey(folder, right, after(2))
    expect(opened).toMatchObject({ ok: true })
    const slotId = header.slots.find(({ kind }) => kind === 'recovery')?.id
    expect(opened.ok && opened.failedSignIns.map((entry) => entry.slotId)).toEqual([slotId, slotId, slotId])
  })

  test('mistyped is explained and not counted', async () => {
    const { folder, recoveryWords } = await newVault()
    const before = currentBytes(folder)
    const typed = recoveryWords.with(2, 'appel').join(' ')
    expect(await unlockWithRecoveryKey(folder, typed, start)).toEqual({
      ok: false,
      code: 'unknown-word',
      position: 3,
      word: 'appel',
    })
    expect(currentBytes(folder).equals(before)).toBe(true)
  })

  test('is no password: its words do not sign anybody in', async () => {
    const { folder, recoveryWords } = await newVault()
    expect(await unlock(folder, '', recoveryWords.join(' '), start)).toEqual(wrong)
  })
})

describe('accounts', () => {
  test('one name, one slot: in any spelling, and for each account', async () => {
    const { folder, key } = await sharedVault()
    const again = (about: object) => addSlot(folder, key, { ...sam, ...about }, kdfFloor)
    expect(await again({ accountId: stranger, signInName: ' SAM  okoro' })).toEqual({ ok: false, code: 'name-taken' })
    expect(await again({ signInName: 'Sam O' })).toEqual({ ok: false, code: 'account-has-slot' })
    expect(await again({ accountId: stranger, signInName: ' ' })).toEqual({ ok: false, code: 'bad-name' })
    expect((await headerOf(folder)).slots).toHaveLength(3)
  })

  test('removed, a person cannot sign in any more, not even when the header is torn afterwards', async () => {
    const { folder } = await sharedVault()
    expect(await removeSlot(folder, worker)).toEqual({ ok: true })
    expect(await unlock(folder, 'Sam Okoro', sam.password, start)).toEqual(wrong)
    plantCurrent(folder, 'torn')
    expect(await unlock(folder, 'Sam Okoro', sam.password, start)).toEqual(wrong)
  })

  test('the last password slot stays, and the recovery slot cannot be named at all', async () => {
    const { folder } = await sharedVault()
    expect(await removeSlot(folder, stranger)).toEqual({ ok: false, code: 'no-slot' })
    expect(await removeSlot(folder, head)).toEqual({ ok: true })
    expect(await removeSlot(folder, worker)).toEqual({ ok: false, code: 'last-password-slot' })
    expect((await headerOf(folder)).slots.map(({ kind }) => kind)).toEqual(['recovery', 'password'])
  })

  test('a key of another vault is a bug, caught before it shuts somebody out', async () => {
    const { folder } = await newVault()
    const other = randomBytes(32)
    await expect(addSlot(folder, other, sam, kdfFloor)).rejects.toThrow('not the key of this vault')
    await expect(replacePassword(folder, other, head, 'new words here')).rejects.toThrow('not the key of this vault')
    expect(await unlock(folder, 'Margaret Holt', password, start)).toMatchObject({ ok: true })
  })

  test('changes made at the same time are all kept', async () => {
    const { folder, key } = await newVault()
    const people = Array.from({ length: 5 }, (_, index) => ({
      accountId: `aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaa${index}`,
      signInName: `Person ${index}`,
      password: `some words ${index}`,
    }))
    const marks = [1, 2, 3].map((seq) => setMark(folder, { seq, hash: `h${seq}` }))
    const added = people.map((person) => addSlot(folder, key, person, kdfFloor))
    expect(await Promise.all([...marks, ...added])).toEqual(Array(8).fill({ ok: true }))
    const header = await headerOf(folder)
    expect(header.slots).toHaveLength(7)
    expect(header.mark).toEqual({ seq: 3, hash: 'h3' })
  })
})

describe('changing a password', () => {
  test('leaves the database’s bytes and times alone; the old password stops working, for good', async () => {
    const { folder, key } = await sharedVault()
    const database = join(folder, 'casebook.db')
    const bytes = randomBytes(40_000)
    writeFileSync(database, bytes)
    utimesSync(database, 1_700_000_000, 1_700_000_000)
    const before = statSync(database, { bigint: true })

    expect(await changePassword(folder, worker, sam.password, 'tidal button sparrow', start)).toEqual({ ok: true })

    const { mtimeNs, ctimeNs, ino, size } = statSync(database, { bigint: true })
    expect({ mtimeNs, ctimeNs, ino, size }).toEqual({
      mtimeNs: before.mtimeNs,
      ctimeNs: before.ctimeNs,
      ino: before.ino,
      size: before.size,
    })
    expect(readFileSync(database).equals(bytes)).toBe(true)
    expect(await unlock(folder, 'Sam Okoro', 'tidal button sparrow', start)).toMatchObject({ ok: true, key })
    expect(await unlock(folder, 'Sam Okoro', sam.password, start)).toEqual(wrong)
    expect(await unlock(folder, 'Margaret Holt', password, start)).toMatchObject({ ok: true })
    plantCurrent(folder, 'torn')
    expect(await unlock(folder, 'Sam Okoro', 'tidal button sparrow', start)).toMatchObject({ ok: true, restored: true })
    plantCurrent(folder, 'torn')
    expect(await unlock(folder, 'Sam Okoro', sam.password, start)).toEqual(wrong)
  })

  test('wants the old one, slows guesses at it, and changes nothing else than one slot', async () => {
    const { folder } = await sharedVault()
    const before = await headerOf(folder)
    for (let tries = 0; tries < 3; tries += 1) {
      expect(await changePassword(folder, worker, 'guess', 'tidal button sparrow', start)).toEqual({
        ok: false,
        code: 'wrong-password',
      })
    }
    const wait = { ok: false, code: 'wait', seconds: 2 }
    expect(await changePassword(folder, worker, sam.password, 'tidal button sparrow', start)).toEqual(wait)
    expect(await changePassword(folder, stranger, 'x', 'y', start)).toEqual({ ok: false, code: 'no-slot' })
    expect(await changePassword(folder, worker, sam.password, 'tidal button sparrow', after(2))).toEqual({ ok: true })
    const [hers, recovery, his] = (await headerOf(folder)).slots
    expect([hers, recovery]).toEqual(before.slots.slice(0, 2))
    expect(his).toMatchObject({ id: before.slots[2]?.id, failures: { count: 0 }, accountId: worker })
    expect(his?.kdf.salt).not.toBe(before.slots[2]?.kdf.salt)
  })
})

describe('the mark of the audit chain', () => {
  test('moves on, never back, and never to another hash', async () => {
    const { folder } = await newVault()
    expect((await headerOf(folder)).mark).toBeNull()
    expect(await setMark(folder, { seq: 7, hash: 'seven' })).toEqual({ ok: true })
    expect(await setMark(folder, { seq: 7, hash: 'seven' })).toEqual({ ok: true })
    expect(await setMark(folder, { seq: 6, hash: 'six' })).toEqual({ ok: false, code: 'mark-behind' })
    expect(await setMark(folder, { seq: 7, hash: 'other' })).toEqual({ ok: false, code: 'mark-differs' })
    expect(await setMark(folder, { seq: 8, hash: 'eight' })).toEqual({ ok: true })
    expect(await unlock(folder, 'Margaret Holt', password, start)).toMatchObject({
      header: { mark: { seq: 8, hash: 'eight' } },
    })
  })
})
