import type { Database } from '@signalapp/sqlcipher'
import { beforeAll, describe, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'

/** The last wall for the clauses that need no permission to share: each statement is an attack by whoever holds the key. */
let db: Database

beforeAll(() => {
  db = openTestDatabase()
  for (const role of ['head', 'coordinator', 'caseworker'] as const)
    queries.addAccount(db, anEntry(), {
      accountId: accountOf[role],
      name: role,
      signInName: role,
      role,
      mustChangePassword: 0,
      addedAt: '2026-01-01T00:00:00.000Z',
    })
  db.exec(`
    INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group)
      VALUES ('c1', 'PPS-2026-0001', 'open', '2026-09-01', 'self', 'x', '${accountOf.caseworker}', 'K', 'none', '', '', 'unknown', '');
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES ('p1', 'c1', 'child', 'Jayden', 'Whitlock', '2014-05-04');
  `)
  db.exec(absence('a1', accountOf.head))
})

describe('P1: who came to us, and how, stays as it was', () => {
  test.each([
    "UPDATE cases SET source = 'third-party'",
    "UPDATE cases SET opened_on = '2020-01-01'",
    "INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES ('p2', 'c1', 'child', 'A', 'Second', '2015-01-01')",
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/P1|UNIQUE/)
  })
})

describe('P4: accounts and the audit log stay what they are', () => {
  test.each([
    `UPDATE accounts SET role = 'head' WHERE id = '${accountOf.caseworker}'`,
    `DELETE FROM accounts WHERE id = '${accountOf.caseworker}'`,
    "UPDATE audit SET act = 'nothing' WHERE seq = 1",
    'DELETE FROM audit WHERE seq = 1',
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/P4|audit/)
  })
})

describe('P9: who decides while the head is away is on record', () => {
  test.each([
    absence('a2', accountOf.caseworker),
    "UPDATE absences SET starts_at = '2020-01-01T00:00:00.000Z'",
    'DELETE FROM absences',
    absence('a1', accountOf.head).replace('INSERT', 'REPLACE'),
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/P9/)
  })
})

describe('P11: a case is archived, never deleted', () => {
  test.each([
    'DELETE FROM cases',
    'INSERT OR REPLACE INTO cases SELECT * FROM cases',
    "UPDATE cases SET archived_at = '2026-11-24T10:00:00.000Z'",
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/P11|CHECK/)
  })
})

function absence(id: string, by: string): string {
  return `INSERT INTO absences (id, starts_at, until, why, recorded_by, recorded_at)
    VALUES ('${id}', '2026-11-24T09:00:00.000Z', NULL, 'On leave', '${by}', '2026-11-24T09:00:00.000Z')`
}
