import type { Database } from '@signalapp/sqlcipher'
import { beforeEach, describe, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { accountOf } from '../support/casebook.ts'
import { addAccounts, anEntry, openTestDatabase } from '../support/database.ts'

/** The last wall of the bank holidays that due dates are counted with: SQL written by hand, with the key. */
let db: Database

beforeEach(() => {
  db = openTestDatabase()
  addAccounts(db)
})

describe('P10: bank holidays in the database', () => {
  test.each(['coordinator', 'head'] as const)('are imported by the %s', (role) => {
    expect(() => db.exec(row({ by: accountOf[role] }))).not.toThrow()
    expect(queries.readHolidays(db)).toMatchObject({ until: '2028-12-31', recordedBy: `The ${role}` })
  })

  test.each(['caseworker', 'volunteer', 'line-manager', 'maintenance'] as const)('are not by the %s', (role) => {
    expect(() => db.exec(row({ by: accountOf[role] }))).toThrow(/role-may-not/)
  })

  test('are not by a coordinator who has left, nor by nobody', () => {
    queries.endAccount(db, anEntry(), accountOf.coordinator, '2026-11-01T00:00:00.000Z')
    expect(() => db.exec(row({ by: accountOf.coordinator }))).toThrow(/role-may-not/)
    expect(() => db.exec(row({ by: 'nobody' }))).toThrow(/role-may-not/)
  })

  test.each([
    { what: 'days that are no JSON', values: { england: '2028-01-03' } },
    { what: 'days that are no list', values: { england: '{"2028-01-03":true}' } },
    { what: 'days elsewhere that are no list', values: { elsewhere: '3' } },
    { what: 'an end that is no day', values: { until: '2028-02-30' } },
    { what: 'an end in words', values: { until: 'for ever' } },
    { what: 'no source', values: { source: '' } },
  ])('are not $what', ({ values }) => {
    expect(() => db.exec(row(values))).toThrow(/CHECK|malformed/)
  })

  test('never end earlier than those before them', () => {
    db.exec(row({}))
    expect(() => db.exec(row({ id: 'h2', until: '2027-12-31' }))).toThrow(/holidays-end-earlier/)
    db.exec(row({ id: 'h3', england: '["2028-01-03"]' }))
    expect(queries.readHolidays(db)).toMatchObject({ englandAndWales: '["2028-01-03"]' })
  })

  test.each([
    "UPDATE holidays SET england_and_wales = '[]'",
    'DELETE FROM holidays',
    row({ until: '2029-12-31' }).replace('INSERT', 'INSERT OR REPLACE'),
    `REPLACE INTO holidays (n, ${row({ id: 'h2' }).slice('INSERT INTO holidays ('.length).replace('VALUES (', 'VALUES (1, ')}`,
  ])('stay as they were imported: %s', (sql) => {
    db.exec(row({}))
    expect(() => db.exec(sql)).toThrow(/never edited/)
    expect(queries.readHolidays(db)).toMatchObject({ until: '2028-12-31', englandAndWales: '[]' })
  })
})

function row({
  id = 'h1',
  source = 'gov.uk/bank-holidays',
  until = '2028-12-31',
  england = '[]',
  elsewhere = '[]',
  by = accountOf.head,
}: Partial<Record<'id' | 'source' | 'until' | 'england' | 'elsewhere' | 'by', string>>): string {
  return `INSERT INTO holidays (id, source, as_of, until, england_and_wales, elsewhere, recorded_by, recorded_at)
    VALUES ('${id}', '${source}', '2026-11-24', '${until}', '${england}', '${elsewhere}', '${by}', '2026-11-24T10:00:00.000Z')`
}
