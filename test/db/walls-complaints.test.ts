import type { Database } from '@signalapp/sqlcipher'
import { beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '../support/casebook.ts'
import { row, scene } from '../support/rows.ts'

/** The last wall of a complaint (P10): SQL written by hand answers none out of order, closes none unanswered and makes no pack of one. */
let db: Database

const { coordinator, head, caseworker } = accountOf

beforeEach(() => {
  db = scene()
})

/** `complained` came on 20 November 2026, and today is the 24th. */
const step = (id: string, kind: 'acknowledged' | 'answered', change: Readonly<Record<string, string>> = {}) =>
  row('complaint_steps', {
    id,
    request_id: 'complained',
    kind,
    happened_on: '2026-11-23',
    how: 'letter',
    text: 'What we found',
    recorded_by: head,
    recorded_at: '2026-11-24T10:00:00.000Z',
    ...change,
  })

const stateOf = () => db.prepare("SELECT state FROM requests WHERE id = 'complained'").get<{ state: string }>()?.state

describe('a complaint in the database (P10)', () => {
  test('is acknowledged, then answered, which closes it, and then takes nothing more', () => {
    db.exec(step('s1', 'acknowledged'))
    expect(stateOf()).toBe('open')
    db.exec(step('s2', 'answered', { recorded_by: coordinator }))
    expect(stateOf()).toBe('released')
    expect(() => db.exec(step('s3', 'answered'))).toThrow(/complaint-closed/)
  })

  test.each([
    { what: 'answered before it is acknowledged', sql: () => step('s1', 'answered'), rule: /complaint-out-of-order/ },
    {
      what: 'acknowledged before it came',
      sql: () => step('s1', 'acknowledged', { happened_on: '2026-11-19' }),
      rule: /complaint-out-of-order/,
    },
    {
      what: 'acknowledged on a day to come',
      sql: () => step('s1', 'acknowledged', { happened_on: '2026-11-25' }),
      rule: /CHECK/,
    },
    {
      what: 'answered by a caseworker',
      sql: () => step('s1', 'acknowledged', { recorded_by: caseworker }),
      rule: /role-may-not/,
    },
    {
      what: 'found in a request for notes',
      sql: () => step('s1', 'acknowledged', { request_id: 'to-release' }),
      rule: /complaint-closed/,
    },
    {
      what: 'closed unanswered',
      sql: () => "UPDATE requests SET state = 'released' WHERE id = 'complained'",
      rule: /until it is answered/,
    },
    {
      what: 'put into another letter',
      sql: () => "UPDATE requests SET letter_id = 'other' WHERE id = 'complained'",
      rule: /stays as it came/,
    },
    {
      what: 'given notes to send',
      sql: () =>
        row('request_items', {
          request_id: 'complained',
          item_id: 'n-of-volunteer',
          decision: 'enclose',
          reason: '',
          decided_by: coordinator,
          decided_at: '2026-11-24T10:00:00.000Z',
        }),
      rule: /has no pack/,
    },
  ])('is not $what', ({ sql, rule }) => {
    expect(() => db.exec(sql())).toThrow(rule)
  })

  test('is not answered with nothing, nor before the day it was acknowledged', () => {
    db.exec(step('s1', 'acknowledged'))
    expect(() => db.exec(step('s2', 'answered', { text: '' }))).toThrow(/CHECK/)
    expect(() => db.exec(step('s2', 'answered', { happened_on: '2026-11-22' }))).toThrow(/complaint-out-of-order/)
  })

  test('keeps what was done about it', () => {
    db.exec(step('s1', 'acknowledged'))
    for (const sql of [
      "UPDATE complaint_steps SET text = 'Something else'",
      'DELETE FROM complaint_steps',
      step('s1', 'acknowledged').replace('INSERT', 'INSERT OR REPLACE'),
    ])
      expect(() => db.exec(sql), sql).toThrow(/stays as it was recorded/)
  })
})
