import type { Database } from '@signalapp/sqlcipher'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '../support/casebook.ts'
import { approvedBySql } from '../support/packs.ts'
import { instant, leftOf, pack, review, row, scene, secondCoordinator } from '../support/rows.ts'

/** The last wall of P10’s second person: SQL written by hand releases no pack that nobody else approved as it now is. */
const { coordinator, head, caseworker } = accountOf
const lineManager = accountOf['line-manager']
const ten = { by: coordinator, at: instant('10:00'), caseId: 'of-volunteer', absent: false } as const
let db: Database

beforeAll(() => {
  db = scene()
})
beforeEach(() => db.exec('BEGIN'))
afterEach(() => db.exec('ROLLBACK'))

describe('P10: a pack is released', () => {
  test('when somebody else approved this very content, and nothing was decided since', () => {
    expect(() => db.exec(row('packs', pack(ten)))).not.toThrow()
  })

  test.each([
    {
      what: 'that nobody was asked about',
      before: () => 'DROP TRIGGER pack_reviews_are_never_deleted; DELETE FROM pack_reviews',
      rule: /not-approved/,
    },
    {
      what: 'that was sent back',
      before: () => `${said('asked', coordinator)}; ${said('sent-back', head)}`,
      rule: /not-approved/,
    },
    { what: 'asked about once more', before: () => said('asked', coordinator), rule: /not-approved/ },
    {
      what: 'whose approver has left the service',
      before: () => `UPDATE accounts SET ended_at = '${instant('09:30')}' WHERE id = '${head}'`,
      rule: /not-approved/,
    },
    {
      what: 'with an item decided after it was approved',
      before: () => item(coordinator, '09:00'),
      rule: /approval-out-of-date/,
    },
    {
      what: 'with a passage covered after it was approved',
      before: () => redaction(coordinator, '09:00'),
      rule: /approval-out-of-date/,
    },
    {
      what: 'with a passage uncovered after it was approved',
      before: () =>
        `${redaction(coordinator, '07:00')}; UPDATE redactions SET removed_by = made_by, removed_at = '${instant('09:00')}'`,
      rule: /approval-out-of-date/,
    },
    {
      what: 'approved by who decided about an item',
      before: () => item(head, '07:00'),
      rule: /approver-is-same-person/,
    },
    {
      what: 'approved by who covered a passage',
      before: () => redaction(head, '07:00'),
      rule: /approver-is-same-person/,
    },
  ])('never one $what', ({ before, rule }) => {
    db.exec(before())
    expect(() => db.exec(row('packs', pack(ten)))).toThrow(rule)
  })

  test('never one of other content than was approved', () => {
    expect(() => db.exec(row('packs', { ...pack(ten), content: '1'.repeat(64) }))).toThrow(/approval-out-of-date/)
  })

  test('never by who approved it', () => {
    db.exec(`${said('asked', secondCoordinator)}; ${said('approved', coordinator)}`)
    expect(() => db.exec(row('packs', pack(ten)))).toThrow(/approver-is-same-person/)
  })
})

describe('P10: a pack is approved', () => {
  const wanted = { ...review('sent-back', ten), act: 'approved' }
  test.each([
    { what: 'a caseworker', review: { ...wanted, by: caseworker }, rule: /role-may-not/ },
    { what: 'a former head', review: { ...wanted, by: leftOf('head') }, rule: /role-may-not/ },
    { what: 'the line manager while the head is here', review: { ...wanted, by: lineManager }, rule: /role-may-not/ },
    { what: 'nobody who says nothing about it', review: { ...wanted, note: '' }, rule: /CHECK/ },
    { what: 'who was not asked', review: { ...wanted, request_id: 'to-release' }, rule: /review-not-asked/ },
    { what: 'anybody, of a complaint', review: { ...wanted, request_id: 'complained' }, rule: /review-not-asked/ },
    {
      what: 'who asked',
      review: { ...wanted, by: secondCoordinator },
      rule: /approver-is-same-person/,
    },
  ])('not by $what', ({ review: values, rule }) => {
    expect(() => db.exec(row('pack_reviews', values))).toThrow(rule)
  })

  test('not by who covered a passage of it', () => {
    db.exec(redaction(head, '09:00', 'to-approve'))
    expect(() => db.exec(row('pack_reviews', { ...wanted, by: head }))).toThrow(/approver-is-same-person/)
  })

  test('by the line manager while the head is absent', () => {
    const away = { ...wanted, by: lineManager, at: instant('13:00') }
    expect(() => db.exec(row('pack_reviews', away))).not.toThrow()
  })

  test('for good: what was said is never edited, deleted or replaced', () => {
    for (const sql of [
      "UPDATE pack_reviews SET act = 'approved'",
      'DELETE FROM pack_reviews',
      `REPLACE INTO pack_reviews SELECT n, id, request_id, act, content, 'better', by, at FROM pack_reviews`,
    ])
      expect(() => db.exec(sql), sql).toThrow(/never edited or deleted/)
    expect(() => db.exec(approvedBySql('to-release', { coordinator, head }, ten.at))).toThrow(/never edited or deleted/)
  })

  test('and the record of who covered a passage is not put on somebody else', () => {
    db.exec(redaction(head, '07:00'))
    expect(() => db.exec(`UPDATE redactions SET made_by = '${coordinator}'`)).toThrow(/never edited/)
  })
})

function said(act: string, by: string): string {
  const values = { ...review('asked', { by, at: instant('08:30') }), id: `new-${act}`, act, request_id: 'to-release' }
  return row('pack_reviews', values)
}

function item(by: string, time: string): string {
  return `INSERT INTO request_items (request_id, item_id, decision, reason, decided_by, decided_at) VALUES ('to-release', 'n-of-volunteer', 'enclose', '', '${by}', '${instant(time)}')`
}

function redaction(by: string, time: string, requestId = 'to-release'): string {
  return `INSERT INTO redactions (id, request_id, item_id, starts, ends, reason, note, made_by, made_at)
    VALUES ('new', '${requestId}', 'n-of-volunteer', 0, 4, 'NOT_PERSONAL_DATA', '', '${by}', '${instant(time)}')`
}
