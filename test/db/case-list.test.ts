import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@signalapp/sqlcipher'
import { queries } from '../../db/queries/index.ts'
import { caseOrders } from '../../preload/contract/cases.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'

let db: Database

beforeAll(() => {
  db = openTestDatabase()
  for (const role of ['coordinator', 'caseworker'] as const)
    queries.addAccount(db, anEntry(), {
      accountId: accountOf[role],
      name: role,
      signInName: role,
      role,
      mustChangePassword: 0,
      addedAt: '2026-01-01T00:00:00.000Z',
    })
  // Forty cases: every third closed, every fourth the coordinator's, many with the same name and the same school.
  db.exec(`
    INSERT INTO bodies VALUES ('s0', 'school', 'Avenue'), ('s1', 'school', 'Highdown');
    CREATE TEMP TABLE numbers AS WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 40) SELECT i FROM numbers;
    INSERT INTO cases (id, reference, status, opened_on, closed_on, source, help_asked_for, worker_id, provision, stage, primary_need,
        secondary_need, school_id, setting, year_group, last_contact_at)
      SELECT 'c' || i, printf('PPS-2026-%04d', i), iif(i % 3 = 0, 'closed', 'open'), '2026-01-01', iif(i % 3 = 0, '2026-06-01', NULL), 'self', 'x',
        iif(i % 4 = 0, '${accountOf.coordinator}', '${accountOf.caseworker}'), 'K', 'none', '', '', iif(i % 5 = 0, NULL, 's' || (i % 2)), 'unknown', '',
        iif(i % 7 = 0, NULL, printf('2026-%02d-01T09:00:00.000Z', 1 + i % 11)) FROM numbers;
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth)
      SELECT 'k' || i, 'c' || i, 'child', 'Child', 'Family' || (i % 6), '2014-05-04' FROM numbers;
    INSERT INTO people (id, case_id, part, given_name, family_name)
      SELECT 'p' || p || '-' || i, 'c' || i, 'parent', 'Parent', column1 FROM numbers, (SELECT 1 AS p, 'One' AS column1 UNION SELECT 2, 'Two');
  `)
})

function list(change: Partial<Parameters<typeof queries.listCases>[1]>) {
  const everything = {
    status: 'any',
    workerId: null,
    order: 'reference',
    descending: false,
    from: 0,
    count: 500,
  } as const
  return queries.listCases(db, { ...everything, ...change })
}

describe('the case list', () => {
  test.each(caseOrders.flatMap((order) => [false, true].map((descending) => ({ order, descending }))))(
    'in the order of $order, descending $descending, is the same read whole or in windows',
    ({ order, descending }) => {
      const whole = list({ order, descending }).rows
      const windows = [0, 15, 30].flatMap((from) => list({ order, descending, from, count: 15 }).rows)
      expect(whole).toHaveLength(40)
      expect(windows).toEqual(whole)
      const other = list({ order, descending: !descending }).rows
      expect(other.toReversed()).toEqual(whole)
    },
  )

  test('by child goes by last name, then by how old the case is', () => {
    const names = list({ order: 'child' }).rows.map(({ child, reference }) => `${child} ${reference}`)
    expect(names).toEqual(names.toSorted())
  })

  test('holds a status or a worker’s cases alone, and counts them', () => {
    const closed = list({ status: 'closed' })
    expect(closed.total).toBe(13)
    expect(new Set(closed.rows.map(({ status }) => status))).toEqual(new Set(['closed']))
    const own = list({ workerId: accountOf.coordinator, status: 'open', count: 3 })
    expect(own.total).toBe(7)
    expect(own.rows.map(({ worker }) => worker)).toEqual(['coordinator', 'coordinator', 'coordinator'])
  })

  test('names every parent on one line', () => {
    expect(list({ count: 1 }).rows[0]?.parents).toBe('Parent One, Parent Two')
  })
})

describe('what is listed follows what is on file', () => {
  const copied = () => db.prepare('SELECT * FROM listed ORDER BY n').all()
  const onFile = () => db.prepare('SELECT * FROM listed_now ORDER BY n').all()
  const inTurn = [
    ['a child’s name', "UPDATE people SET family_name = 'Aaron' WHERE id = 'k1'"],
    ['the worker', `UPDATE cases SET worker_id = '${accountOf.coordinator}' WHERE id = 'c1'`],
    ['the school', "UPDATE cases SET school_id = NULL WHERE id = 'c2'"],
    ['the status', "UPDATE cases SET status = 'inactive' WHERE id = 'c2'"],
    ['the last contact', "UPDATE cases SET last_contact_at = '2026-12-01T09:00:00.000Z' WHERE id = 'c2'"],
  ] as const

  test.each(inTurn)('%s', (_, change) => {
    const before = copied()
    db.exec(change)
    expect(copied()).not.toEqual(before)
    expect(copied().map((row) => Object.values(row))).toEqual(onFile().map((row) => Object.values(row)))
  })

  test('an archived case is listed no more', () => {
    db.exec(
      `INSERT INTO archivings VALUES ('c3', 'policy', '2027-06-01', '2027-06-02', '2027-06-02T09:00:00.000Z', '${accountOf.coordinator}')`,
    )
    expect(list({}).total).toBe(39)
    expect(copied()).toHaveLength(39)
  })
})
