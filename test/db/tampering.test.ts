import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkpoint } from '../../db/open.ts'
import { queries } from '../../db/queries/index.ts'
import { anEntry, checkLog, openTestDatabase } from '../support/database.ts'

const length = 11
const key = new Uint8Array(32).fill(9)

/** Whoever has the file, the key and SQL can take the triggers away first. */
const withoutTriggers = [
  'audit_are_never_edited',
  'audit_are_never_deleted',
  'audit_are_never_replaced',
  'audit_only_grows',
  'audit_nodes_are_never_edited',
  'audit_nodes_are_never_deleted',
]
  .map((trigger) => `DROP TRIGGER ${trigger};`)
  .join('\n')

const content = ['id', 'at', 'account_id', 'act', 'case_id', 'subject', 'detail', 'salt']
const everything = [...content, 'leaf']

describe('what is done to the log by hand, in a real encrypted file, is found and named:', () => {
  test.each([
    { what: 'an act changed', sql: "UPDATE audit SET act = 'nothing' WHERE seq = 5", brokenAt: 5, fault: 'edited' },
    {
      what: 'its time',
      sql: "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1",
      brokenAt: 1,
      fault: 'edited',
    },
    { what: 'who did it', sql: "UPDATE audit SET account_id = 'x' WHERE seq = 11", brokenAt: 11, fault: 'edited' },
    {
      what: 'a space in its detail',
      sql: "UPDATE audit SET detail = '{ }' WHERE seq = 7",
      brokenAt: 7,
      fault: 'edited',
    },
    { what: 'its salt', sql: 'UPDATE audit SET salt = zeroblob(16) WHERE seq = 4', brokenAt: 4, fault: 'edited' },
    { what: 'two entries swapped, leaves left', sql: swap(3, 8, content), brokenAt: 3, fault: 'moved' },
    { what: 'two entries swapped whole', sql: swap(3, 4, everything), brokenAt: 3, fault: 'moved' },
    { what: 'the last two swapped', sql: swap(10, 11, everything), brokenAt: 10, fault: 'moved' },
    { what: 'one deleted in the middle', sql: 'DELETE FROM audit WHERE seq = 6', brokenAt: 6, fault: 'missing' },
    { what: 'the first deleted', sql: 'DELETE FROM audit WHERE seq = 1', brokenAt: 1, fault: 'missing' },
    {
      what: 'one deleted and the rest moved up',
      sql: 'DELETE FROM audit WHERE seq = 6; UPDATE audit SET seq = seq - 1 WHERE seq > 6',
      brokenAt: 6,
      fault: 'moved',
    },
    {
      what: 'the last but one deleted and the last moved up',
      sql: 'DELETE FROM audit WHERE seq = 10; UPDATE audit SET seq = 10 WHERE seq = 11',
      brokenAt: 10,
      fault: 'moved',
    },
    { what: 'the last four deleted', sql: 'DELETE FROM audit WHERE seq > 7', brokenAt: 8, fault: 'cut' },
    { what: 'all deleted', sql: 'DELETE FROM audit', brokenAt: 1, fault: 'cut' },
    { what: 'one put in the place of another', sql: insteadOf(5), brokenAt: 5, fault: 'replaced' },
    {
      what: 'the root of an entry',
      sql: 'UPDATE audit SET hash = zeroblob(32) WHERE seq = 9',
      brokenAt: 9,
      fault: 'replaced',
    },
    { what: 'a leaf', sql: 'UPDATE audit SET leaf = zeroblob(32) WHERE seq = 2', brokenAt: 2, fault: 'edited' },
    {
      what: 'a node over two',
      sql: 'UPDATE audit_nodes SET hash = zeroblob(32) WHERE level = 1 AND at = 2',
      brokenAt: 6,
      fault: 'tree',
    },
    {
      what: 'a node over eight',
      sql: 'UPDATE audit_nodes SET hash = zeroblob(32) WHERE level = 3',
      brokenAt: 8,
      fault: 'tree',
    },
    { what: 'a node deleted', sql: 'DELETE FROM audit_nodes WHERE level = 1 AND at = 0', brokenAt: 2, fault: 'tree' },
  ])('$what', ({ sql, brokenAt, fault }) => {
    const db = aLog()
    db.exec(`${withoutTriggers}\n${sql}`)
    expect(checkLog(db)).toMatchObject({ brokenAt, fault, entries: brokenAt - 1 })
    // Whatever was done, nobody is kept from working: the next entry is written, and the check still says so.
    queries.note(db, anEntry('later'))
    const later = checkLog(db)
    if (fault === 'cut') expect(later.fault).not.toBeNull()
    else expect(later).toMatchObject({ brokenAt, fault })
    db.close()
  })

  test('an untouched one is whole, however long, and whichever page it ends on', () => {
    for (const entries of [0, 1, 2, 7, 64])
      expect(checkLog(aLog(entries))).toEqual({ entries, brokenAt: null, fault: null })
  })

  function insteadOf(seq: number): string {
    const other = aLog()
    const row = other
      .prepare(`SELECT ${everything.join()} FROM audit WHERE seq = ${seq}`)
      .get<Record<string, string | null | Uint8Array<ArrayBuffer>>>()
    return `UPDATE audit SET ${everything.map((column) => `${column} = ${literal(row?.[column])}`).join()} WHERE seq = ${seq}`
  }
})

describe('compared with what was left outside the database', () => {
  test('the log that was left is the log that is', () => {
    const db = aLog()
    const { mark, note } = left(db)
    expect(queries.findTampering(db, mark, [note])).toBeNull()
    queries.note(db, anEntry('more'))
    expect(queries.findTampering(db, mark, [note, left(db).note])).toBeNull()
    expect(queries.findTampering(db, null, [])).toBeNull()
  })

  test('an older copy is told, with how far the log had got', () => {
    const file = fileOf()
    const db = aLog(length, file)
    checkpoint(db)
    copyFileSync(file, `${file}.old`)
    for (const act of ['later', 'and later']) queries.note(db, anEntry(act))
    const { mark, note } = left(db)
    const old = openTestDatabase(`${file}.old`, key)
    const found = { code: 'database-rolled-back', entries: length, stood: length + 2 }
    expect(queries.findTampering(old, mark, [])).toEqual(found)
    expect(queries.findTampering(old, null, [note])).toEqual(found)
    expect(checkLog(old).brokenAt).toBeNull()
  })

  test('and still once it has been worked on, with the entry up to which it is the same', () => {
    const file = fileOf()
    const db = aLog(length, file)
    const before = left(db)
    checkpoint(db)
    copyFileSync(file, `${file}.old`)
    queries.note(db, anEntry('later'))
    const after = left(db)
    const old = openTestDatabase(`${file}.old`, key)
    for (const act of ['another', 'and another']) queries.note(old, anEntry(act))
    expect(queries.findTampering(old, after.mark, [before.note, after.note])).toEqual({
      code: 'log-differs',
      agrees: length,
      differs: length + 1,
    })
  })

  test.each([
    { what: 'the last entry cut off', sql: 'DELETE FROM audit WHERE seq = 12', code: 'log-cut', entries: 11 },
    {
      what: 'cut off without a trace in the tree, which is as an older copy',
      sql: 'DELETE FROM audit WHERE seq = 12; DELETE FROM audit_nodes WHERE (at + 1) << level = 12',
      code: 'database-rolled-back',
      entries: 11,
    },
    { what: 'all of it', sql: 'DELETE FROM audit', code: 'log-cut', entries: 0 },
  ])('$what is told', ({ sql, code, entries }) => {
    const db = aLog(12)
    const { mark, note } = left(db)
    db.exec(`${withoutTriggers}\n${sql}`)
    expect(queries.findTampering(db, null, [note])).toEqual({ code, entries, stood: 12 })
    expect(queries.findTampering(db, mark, [note])).toEqual({ code, entries, stood: 12 })
  })

  test('a log made up anew from an entry on is whole in itself, and told all the same', () => {
    const db = aLog(6)
    const early = left(db)
    for (const act of ['seven', 'eight', 'nine']) queries.note(db, anEntry(act))
    const late = left(db)
    db.exec(`${withoutTriggers}
      DELETE FROM audit WHERE seq > 6; DELETE FROM audit_nodes WHERE (at + 1) << level > 6`)
    for (const act of ['seven', 'made up', 'nine']) queries.note(db, anEntry(act))
    expect(checkLog(db)).toEqual({ entries: 9, brokenAt: null, fault: null })
    expect(queries.findTampering(db, null, [early.note, late.note])).toEqual({
      code: 'log-differs',
      agrees: 6,
      differs: 9,
    })
  })

  test('a tree that no longer gives the root it gave is told at opening already', () => {
    const db = aLog()
    const { mark } = left(db)
    db.exec(`${withoutTriggers}\nUPDATE audit_nodes SET hash = zeroblob(32) WHERE level = 3`)
    expect(queries.findTampering(db, mark, [])).toMatchObject({ code: 'log-differs', differs: length })
  })

  test('a checkpoint accuses only under the log’s own signature', () => {
    const db = aLog()
    const { note } = left(db)
    const [forged, another] = [note.replace('\n11\n', '\n99\n'), left(aLog(40)).note]
    expect(queries.findTampering(db, null, [forged, another, 'nonsense', note])).toBeNull()
  })
})

function aLog(entries = length, file = fileOf()): ReturnType<typeof openTestDatabase> {
  const db = openTestDatabase(file, key)
  if (entries === 0) return db
  queries.writeService(db, anEntry('setUpService'), { details: '{}', localAuthority: 'Reading', autoLockMinutes: 5 })
  for (let seq = 2; seq <= entries; seq += 1) queries.note(db, anEntry(`act ${seq}`))
  return db
}

function left(db: ReturnType<typeof openTestDatabase>) {
  const { seq, hash } = queries.readHead(db)
  return { mark: { seq, hash: Buffer.from(hash).toString('hex') }, note: queries.signHead(db) }
}

function fileOf(): string {
  return join(mkdtempSync(join(tmpdir(), 'casebook-log-')), 'casebook.db')
}

/** Two rows change places, in the columns named; `id` is unique, so it goes by way of another. */
function swap(one: number, other: number, columns: readonly string[]): string {
  const taken = columns.map((column) => `${column} = (SELECT ${column} FROM temp.was w WHERE w.seq = :from)`).join()
  const put = (seq: number, from: number) =>
    `UPDATE audit SET ${taken.replaceAll(':from', String(from))} WHERE seq = ${seq};`
  return `CREATE TEMP TABLE was AS SELECT * FROM audit WHERE seq IN (${one}, ${other});
    UPDATE audit SET id = 'on its way' WHERE seq = ${one}; ${put(other, one)} ${put(one, other)}`
}

function literal(value: string | null | Uint8Array | undefined): string {
  if (value === null || value === undefined) return 'NULL'
  return value instanceof Uint8Array ? `x'${Buffer.from(value).toString('hex')}'` : `'${value}'`
}
