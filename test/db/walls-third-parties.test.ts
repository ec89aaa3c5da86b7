import type { Database } from '@signalapp/sqlcipher'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { accountOf } from '../support/casebook.ts'
import { instant, pack, row, scene, secondCoordinator } from '../support/rows.ts'

/** The last wall of P10’s sheets: SQL written by hand keeps nothing back for somebody’s sake whose rights nobody weighed. */
const { coordinator } = accountOf
const ten = { by: coordinator, at: instant('10:00'), caseId: 'of-volunteer', absent: false } as const
let db: Database

beforeAll(() => {
  db = scene()
})
beforeEach(() => {
  db.exec('BEGIN')
  db.exec(party('t1', 'to-release'))
})
afterEach(() => db.exec('ROLLBACK'))

describe('P10: what is kept back for somebody’s sake leaves', () => {
  test('with a sheet that says so', () => {
    db.exec(`${item('enclose')}; ${redaction("'t1'")}; ${sheet('s1', {})}`)
    expect(release).not.toThrow()
  })

  test.each([
    { what: 'and names nobody', sql: () => `${item('enclose')}; ${redaction('NULL')}; ${sheet('s1', {})}` },
    { what: 'and nobody weighed their rights', sql: () => `${item('enclose')}; ${redaction("'t1'")}` },
    {
      what: 'and their sheet says to share it',
      sql: () =>
        `${item('enclose')}; ${redaction("'t1'")}; ${sheet('s1', {})}; ${sheet('s2', { outcome: 'disclose' })}`,
    },
    { what: 'as a whole item, without a sheet', sql: () => item('withhold', "'t1'") },
    { what: 'as a whole item that names nobody', sql: () => `${item('withhold')}; ${sheet('s1', {})}` },
  ])('never $what', ({ sql }) => {
    db.exec(sql())
    expect(release).toThrow(/P10 sheets-missing/)
  })

  test('never with a sheet filled in after it was approved, nor approved by who filled one in', () => {
    db.exec(sheet('s1', { decided_at: instant('09:00') }))
    expect(release).toThrow(/approval-out-of-date/)
    db.exec(`ROLLBACK; BEGIN; ${party('t1', 'to-release')}; ${sheet('s1', { decided_by: accountOf.head })}`)
    expect(release).toThrow(/approver-is-same-person/)
  })

  test('never with words let stay after it was approved', () => {
    db.exec(kept(instant('09:00')))
    expect(release).toThrow(/approval-out-of-date/)
  })
})

describe('P10: a sheet', () => {
  test.each([
    { what: 'that keeps back who agreed', change: { consented: 'yes', refused: 'no' } },
    { what: 'that says they agreed and refused', change: { consented: 'yes', outcome: 'disclose' } },
    { what: 'without what it would tell', change: { information: '' } },
    { what: 'without whether confidence is owed', change: { confidentiality: '' } },
    { what: 'without what was done to ask them', change: { steps: '' } },
    { what: 'without what is known already', change: { already_known: '' } },
    { what: 'without why', change: { why: '' } },
    { what: 'of nobody', change: { third_party_id: 'nobody' } },
  ])('$what is not written', ({ change }) => {
    expect(() => db.exec(sheet('s1', change))).toThrow(/CHECK|FOREIGN KEY/)
  })

  test('is one a person and request', () => {
    expect(() => db.exec(party('t2', 'to-release'))).toThrow(/UNIQUE/)
  })

  test('of another request protects nobody here', () => {
    db.exec(party('t9', 'to-approve'))
    expect(() => db.exec(redaction("'t9'"))).toThrow(/another request/)
    expect(() => db.exec(item('withhold', "'t9'"))).toThrow(/another request/)
    db.exec(item('withhold', "'t1'"))
    expect(() => db.exec("UPDATE request_items SET third_party_id = 't9'")).toThrow(/another request/)
  })

  test('is followed by another, never edited or deleted, and neither is why words may stay', () => {
    db.exec(`${sheet('s1', {})}; ${kept(instant('07:00'))}; ${redaction("'t1'")}`)
    for (const sql of [
      "UPDATE third_party_decisions SET outcome = 'disclose'",
      'DELETE FROM third_party_decisions',
      "UPDATE third_parties SET name = 'Somebody else'",
      'DELETE FROM third_parties',
      "UPDATE kept_words SET why = 'better'",
      'DELETE FROM kept_words',
      "UPDATE redactions SET note = 'better'",
      'UPDATE redactions SET third_party_id = NULL',
    ])
      expect(() => db.exec(sql), sql).toThrow(/P10/)
  })

  test('and all it rests on is final once the pack has left', () => {
    db.exec(`${item('enclose')}; ${redaction("'t1'")}; ${sheet('s1', {})}`)
    release()
    for (const sql of [
      sheet('s2', {}),
      party('t3', 'to-release'),
      kept(instant('11:00')),
      "UPDATE third_parties SET aliases = '[]'",
    ])
      expect(() => db.exec(sql), sql).toThrow(/released-is-final/)
  })
})

describe('P10: a reason that needs its test', () => {
  test.each(['CRIME', 'CHILD_ABUSE_DATA', 'HEALTH_SERIOUS_HARM'])('%s is not written without it', (reason) => {
    expect(() => db.exec(redaction('NULL', reason))).toThrow(/P10 test-missing/)
    expect(() => db.exec(item('withhold', 'NULL', reason))).toThrow(/P10 test-missing/)
    db.exec(item('enclose'))
    expect(() => db.exec(`UPDATE request_items SET decision = 'withhold', reason = '${reason}'`)).toThrow(
      /test-missing/,
    )
  })
})

function release(): void {
  db.exec(row('packs', pack(ten)))
}

function party(id: string, requestId: string): string {
  return row('third_parties', {
    id,
    request_id: requestId,
    name: 'Mrs Pemberton',
    aliases: '["Wilhelmina"]',
    added_by: coordinator,
    added_at: instant('07:00'),
  })
}

function sheet(id: string, change: Readonly<Record<string, string>>): string {
  return row('third_party_decisions', {
    id,
    third_party_id: 't1',
    consented: 'no',
    information: 'That she complained',
    confidentiality: 'In confidence',
    steps: 'We wrote',
    capable: 'yes',
    refused: 'yes',
    already_known: 'Nothing',
    outcome: 'withhold',
    why: 'She refused',
    decided_by: secondCoordinator,
    decided_at: instant('07:30'),
    ...change,
  })
}

function redaction(whose: string, reason = 'RIGHTS_OF_OTHERS'): string {
  return `INSERT INTO redactions (id, request_id, item_id, starts, ends, reason, third_party_id, note, made_by, made_at)
    VALUES ('d1', 'to-release', 'n-of-volunteer', 0, 4, '${reason}', ${whose}, '', '${coordinator}', '${instant('07:00')}')`
}

function item(decision: string, whose = 'NULL', reason = 'RIGHTS_OF_OTHERS'): string {
  return `INSERT INTO request_items (request_id, item_id, decision, reason, third_party_id, decided_by, decided_at)
    VALUES ('to-release', 'n-of-volunteer', '${decision}', '${decision === 'withhold' ? reason : ''}', ${whose}, '${coordinator}', '${instant('07:00')}')`
}

function kept(at: string): string {
  const words = { id: 'k1', request_id: 'to-release', words: 'Pemberton', why: 'Half the street is called that' }
  return row('kept_words', { ...words, by: coordinator, at })
}
