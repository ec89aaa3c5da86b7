import type { Database } from '@signalapp/sqlcipher'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '../support/casebook.ts'
import { row, scene } from '../support/rows.ts'

/** The last wall of the letters in other languages: SQL written by hand changes none that a family was sent. */
let db: Database

beforeEach(() => {
  db = scene()
})

const letter = (savedBy: string, id = 'l1') =>
  row('letters', { id, language: 'pl', text: 'List', saved_by: savedBy, saved_at: '2026-11-24T10:00:00.000Z' })

describe('a letter in another language in the database', () => {
  test('is the coordinator’s and the head’s to write', () => {
    db.exec(letter(accountOf.coordinator))
    db.exec(letter(accountOf.head, 'l2'))
    for (const role of ['caseworker', 'volunteer', 'line-manager', 'maintenance'] as const)
      expect(() => db.exec(letter(accountOf[role], role)), role).toThrow(/role-may-not/)
  })

  test.each([
    "UPDATE letters SET text = 'Inny list'",
    'DELETE FROM letters',
    "INSERT OR REPLACE INTO letters SELECT n, id, language, 'Inny list', saved_by, saved_at FROM letters",
  ])('%s is refused: a letter is followed by another', (sql) => {
    db.exec(letter(accountOf.head))
    expect(() => db.exec(sql)).toThrow(/followed by another/)
  })
})
