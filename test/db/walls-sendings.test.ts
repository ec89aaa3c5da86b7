import type { Database } from '@signalapp/sqlcipher'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '../support/casebook.ts'
import { pack, row, scene } from '../support/rows.ts'

/** The last wall of a sending (P10): SQL written by hand records no pack as sent anywhere but to its requester. */
let db: Database

const { coordinator, head, caseworker } = accountOf
const at = '2026-11-24T10:00:00.000Z'
const caseId = 'of-volunteer'
const email = 'dana@home.example'

beforeEach(() => {
  db = scene()
  db.exec(`UPDATE people SET email = '${email}' WHERE id = 'p-${caseId}'`)
  db.exec(row('packs', { ...pack({ by: coordinator, at, caseId, absent: false }), id: 'released' }))
})

const sending = (change: Readonly<Record<string, string>> = {}) =>
  row('pack_sendings', {
    id: 's1',
    pack_id: 'released',
    method: 'post',
    sent_on: '2026-11-24',
    to_where: 'here',
    note: '',
    recorded_by: coordinator,
    recorded_at: at,
    ...change,
  })

describe('a sending in the database (P10)', () => {
  test('goes to the address of the release or to their own email address, as often as it is sent', () => {
    db.exec(sending())
    db.exec(sending({ id: 's2', method: 'email', to_where: email }))
    expect(db.prepare('SELECT count(*) AS sent FROM pack_sendings').get()).toEqual({ sent: 2 })
  })

  test.each([
    { what: 'to another address', change: { to_where: '1 Elsewhere' }, rule: /address it was released to/ },
    { what: 'by post to an email address', change: { to_where: email }, rule: /address it was released to/ },
    {
      what: 'to another email address',
      change: { method: 'email', to_where: 'else@where.example' },
      rule: /no-email-on-file/,
    },
    { what: 'by email to a house', change: { method: 'email' }, rule: /no-email-on-file/ },
    { what: 'nowhere', change: { method: 'email', to_where: '' }, rule: /no-email-on-file|CHECK/ },
    { what: 'by a way nobody knows', change: { method: 'fax' }, rule: /CHECK/ },
    { what: 'by a caseworker', change: { recorded_by: caseworker }, rule: /not-the-coordinator/ },
    { what: 'by the head', change: { recorded_by: head }, rule: /not-the-coordinator/ },
    { what: 'on a day to come', change: { sent_on: '2026-11-25' }, rule: /CHECK/ },
    { what: 'on a day that is none', change: { sent_on: '2026-11-31' }, rule: /CHECK/ },
    { what: 'before the release', change: { sent_on: '2026-11-23' }, rule: /before it is released/ },
    { what: 'of a pack that is not there', change: { pack_id: 'another' }, rule: /released|FOREIGN KEY/ },
  ])('$what it is refused', ({ change, rule }) => {
    expect(() => db.exec(sending(change))).toThrow(rule)
  })

  test.each(['post', 'recorded-delivery'])(
    'by %s is refused once they have moved, whatever address it gives',
    (method) => {
      db.exec(`UPDATE people SET address = 'there' WHERE id = 'p-${caseId}'`)
      expect(() => db.exec(sending({ method }))).toThrow(/P10 address-changed/)
      expect(() => db.exec(sending({ method, to_where: 'there' }))).toThrow(/P10 address-changed/)
      db.exec(sending({ method: 'handed-over' }))
    },
  )

  test('by post is refused while they have not agreed to be contacted (P3)', () => {
    db.exec('DROP VIEW not_agreed')
    db.exec(`CREATE VIEW not_agreed AS SELECT 'p-${caseId}' AS person_id`)
    expect(() => db.exec(sending())).toThrow(/P10 address-changed/)
  })

  test('by email is refused while they have not agreed to be contacted (P3)', () => {
    db.exec('DROP VIEW not_agreed')
    db.exec(`CREATE VIEW not_agreed AS SELECT 'p-${caseId}' AS person_id`)
    expect(() => db.exec(sending({ method: 'email', to_where: email }))).toThrow(/no-email-on-file/)
  })

  test.each([
    "UPDATE pack_sendings SET to_where = 'elsewhere'",
    'DELETE FROM pack_sendings',
    "INSERT OR REPLACE INTO pack_sendings SELECT n, id, pack_id, method, sent_on, to_where, 'other', recorded_by, recorded_at FROM pack_sendings",
  ])('%s is refused: what was sent stays sent', (sql) => {
    db.exec(sending())
    expect(() => db.exec(sql)).toThrow(/stays sent/)
  })
})
