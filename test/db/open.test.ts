import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Database } from '@signalapp/sqlcipher'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { checkpoint, openDatabase } from '../../db/open.ts'
import { migrations, newestVersion } from '../../db/migrations/index.ts'
import { anEntry, openTestDatabase, testKey } from '../support/database.ts'
import { decryptSqlcipher4 } from '../support/sqlcipher-4.ts'

const secret = 'Jayden Whitlock’s speech therapist has left'
let file: string

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'casebook-db-')), 'casebook.db')
  const db = openTestDatabase(file)
  queries.note(db, { ...anEntry(), detail: { secret } })
  checkpoint(db)
  db.close()
})

describe('the file on disk', () => {
  test('is noise to anyone: no header, no words, no repetition', () => {
    const bytes = readFileSync(file)
    expect(bytes.subarray(0, 15).toString('latin1')).not.toContain('SQLite')
    for (const word of ['Jayden', 'CREATE TABLE', 'audit', 'consents']) expect(bytes.includes(word), word).toBe(false)
    const counts = new Uint32Array(256)
    for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1
    const expected = bytes.length / 256
    for (const count of counts) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.5)
  })

  test('is read by an independent SQLCipher 4 with the key, and refused without it or with another', () => {
    const bytes = readFileSync(file)
    const plain = decryptSqlcipher4(bytes, testKey())
    if (plain === null) throw new Error('the independent implementation refused the right key')
    writeFileSync(`${file}.plain`, plain)
    const db = new Database(`${file}.plain`)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.prepare('SELECT detail FROM audit').get()).toEqual({ detail: JSON.stringify({ secret }) })
    db.close()
    expect(decryptSqlcipher4(bytes, new Uint8Array(32))).toBeNull()
    expect(decryptSqlcipher4(bytes, testKey().fill(8, 0, 1))).toBeNull()
    expect(decryptSqlcipher4(Buffer.from(bytes).fill(0, 5000, 5001), testKey())).toBeNull()
  })
})

describe('opening', () => {
  test('keeps acknowledged saves through a power cut: full synchronisation, write-ahead log, foreign keys', () => {
    const db = openTestDatabase(file)
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect([pragma('synchronous'), pragma('journal_mode'), pragma('foreign_keys'), pragma('temp_store')]).toEqual([
      2,
      'wal',
      1,
      2,
    ])
    db.close()
  })

  test.each([
    { what: 'a wrong key', spoil: () => undefined, key: new Uint8Array(32).fill(9), code: 'database-damaged' },
    { what: 'a damaged first page', spoil: () => flip(file, 100), key: testKey(), code: 'database-damaged' },
    {
      what: 'a file that is something else',
      spoil: () => writeFileSync(file, 'Dear Dana, …'),
      key: testKey(),
      code: 'database-damaged',
    },
    {
      what: 'somebody else’s encrypted database',
      spoil: () => makeForeign(file),
      key: testKey(),
      code: 'database-damaged',
    },
    {
      what: 'a database of a newer Casebook',
      spoil: () => setVersion(file, newestVersion + 10),
      key: testKey(),
      code: 'database-newer',
    },
  ])('names $what and leaves the file exactly as it was', ({ spoil, key, code }) => {
    spoil()
    const before = { bytes: readFileSync(file), at: statSync(file).mtimeMs }
    expect(openDatabase(file, key)).toEqual({ ok: false, code })
    expect({ bytes: readFileSync(file), at: statSync(file).mtimeMs }).toEqual(before)
  })
})

describe('the write-ahead log', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const logLength = () => statSync(`${file}-wal`).size

  test('is folded in within five seconds of a write', () => {
    const db = openTestDatabase(file)
    queries.note(db, anEntry())
    expect(logLength()).toBeGreaterThan(0)
    vi.advanceTimersByTime(5_000)
    expect(logLength()).toBe(0)
    queries.note(db, anEntry())
    vi.advanceTimersByTime(5_000)
    expect(logLength()).toBe(0)
    db.close()
  })

  test('is folded in at once when it is a thousand pages long', () => {
    const db = openTestDatabase(file)
    queries.note(db, { ...anEntry(), detail: { long: 'x'.repeat(5_000_000) } })
    expect(logLength()).toBeGreaterThan(4_000_000)
    vi.advanceTimersByTime(0)
    expect(logLength()).toBe(0)
    db.close()
  })

  test('left to a database that is closed meanwhile disturbs nobody', () => {
    const db = openTestDatabase(file)
    queries.note(db, anEntry())
    db.close()
    expect(() => vi.advanceTimersByTime(5_000)).not.toThrow()
  })
})

describe('migrations', () => {
  test('are numbered in tens or put half-way between, each file is in the list, in order', () => {
    const folder = fileURLToPath(new URL('../../db/migrations/', import.meta.url))
    const numbered = readdirSync(folder).flatMap((name) => /^\d{4}/.exec(name)?.map(Number) ?? [])
    expect(migrations.map(({ version }) => version)).toEqual(numbered.toSorted((a, b) => a - b))
    expect(numbered.every((version) => version % 5 === 0)).toBe(true)
  })

  test('bring an older database up to date and keep its rows', () => {
    const older = new Database(':memory:')
    for (const { sql } of migrations.slice(0, 1)) older.exec(sql)
    expect(() => older.exec("INSERT INTO bodies VALUES ('b', 'school', 'Highdown')")).not.toThrow()
    for (const { sql } of migrations.slice(1)) older.exec(sql)
    expect(older.prepare('SELECT name FROM bodies').get()).toEqual({ name: 'Highdown' })
  })
})

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

function makeForeign(path: string): void {
  writeFileSync(path, '')
  const db = new Database(path)
  db.pragma(`key = "x'${Buffer.from(testKey()).toString('hex')}'"`)
  db.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)')
  db.close()
}

function setVersion(path: string, version: number): void {
  const db = openTestDatabase(path)
  db.pragma(`user_version = ${version}`)
  checkpoint(db)
  db.close()
}
