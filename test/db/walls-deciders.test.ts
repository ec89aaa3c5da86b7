import type { Database } from '@signalapp/sqlcipher'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { all } from '../../db/sql.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'
import { approvedBySql } from '../support/packs.ts'

/**
 * The last wall around who decides and what is kept from whom: statements by hand, each of which must fail with the rule it breaks.
 * Ella (c1) decides for herself since 26 June 2026; Chidi (c2) is ten; Sam (c3) is thirteen and comes without a parent knowing.
 */
let db: Database
const now = '2026-11-24T10:00:00.000Z'
const { coordinator, caseworker } = accountOf

beforeAll(() => {
  db = openTestDatabase()
  for (const role of ['coordinator', 'caseworker', 'head'] as const)
    queries.addAccount(db, anEntry(), {
      accountId: accountOf[role],
      name: role,
      signInName: role,
      role,
      mustChangePassword: 0,
      addedAt: '2026-01-01T00:00:00.000Z',
    })
  db.exec(`
    INSERT INTO bodies VALUES ('la', 'local-authority', 'Reading');
    INSERT INTO service VALUES (1, '{}', 'la', 5);
    INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group)
      SELECT column1, column2, 'open', '2026-09-01', 'self', 'x', '${caseworker}', 'K', 'none', '', '', 'unknown', ''
      FROM (VALUES ('c1', 'PPS-2026-0001'), ('c2', 'PPS-2026-0002'), ('c3', 'PPS-2026-0003'));
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES ('ella', 'c1', 'child', 'Ella', 'Price', '2010-08-31'),
      ('chidi', 'c2', 'child', 'Chidi', 'Okafor', '2016-02-11'), ('sam', 'c3', 'child', 'Sam', 'Reed', '2013-02-11');
    INSERT INTO people (id, case_id, part, given_name, family_name, parental_responsibility, address) VALUES
      ('dana', 'c1', 'parent', 'Dana', 'Price', 'yes', '14 Cressingham Road'), ('mark', 'c1', 'parent', 'Mark', 'Ellis', 'yes', '2 Elm Road'),
      ('ngozi', 'c2', 'parent', 'Ngozi', 'Okafor', 'yes', ''), ('reed', 'c3', 'parent', 'Jo', 'Reed', 'yes', '');
  `)
  db.exec(order('o1', 'mark', { ended: '2026-11-01T00:00:00.000Z' }))
  db.exec(capacity('d1', { at: '2026-07-10T10:00:00.000Z' }))
  db.exec(
    `INSERT INTO alone (id, case_id, why, starts_at, recorded_by) VALUES ('a1', 'c3', 'Afraid', '2026-10-01T10:00:00.000Z', '${caseworker}')`,
  )
  db.exec(contact('n1', { with: 'ella' }))
  db.exec(contact('n2', { with: 'mark' }))
  db.exec(contact('n3', { caseId: 'c3', with: 'sam' }))
  db.exec(contact('n4', { caseId: 'c2', with: 'ngozi' }))
  db.exec(wall('n1', 'dana'))
  db.exec(request('r1', 'dana'))
})
beforeEach(() => db.exec('BEGIN'))
afterEach(() => db.exec('ROLLBACK'))

describe('the control: what the policy allows is written', () => {
  test.each([
    { what: 'a permission of who represents her', sql: consent('dana', 'representative') },
    {
      what: 'of the representative in the very instant of the decision',
      sql: consent('dana', 'representative', '2026-07-10T10:00:00.000Z'),
    },
    { what: 'of herself until then', sql: consent('ella', 'young-person', '2026-07-10T09:59:59.999Z') },
    { what: 'an order about somebody', sql: order('x', 'dana', {}) },
    { what: 'a later decision about capacity', sql: capacity('x', { finding: 'has', at: '2026-11-20T10:00:00.000Z' }) },
    { what: 'a wall lifted', sql: wall('n1', 'dana', 'lifted') },
    { what: 'a note that is nobody’s secret enclosed', sql: item('n2', 'enclose') },
    { what: 'a walled note withheld', sql: item('n1', 'withhold') },
    { what: 'a talk with the child who comes alone', sql: contact('x', { caseId: 'c3', with: 'sam' }) },
    { what: 'her own request for her notes, whatever her capacity to permit', sql: request('x', 'ella') },
    { what: 'the request of a child who comes alone', sql: request('x', 'sam', { caseId: 'c3' }) },
    { what: 'a parent’s request, whoever decides', sql: request('x', 'mark') },
    { what: 'that a parent rang, nothing given out', sql: contact('x', { caseId: 'c3', kind: 'they-rang' }) },
  ])('$what', ({ sql }) => {
    expect(() => db.exec(sql)).not.toThrow()
  })
})

describe('P2: a permission to share is refused', () => {
  test.each([
    { what: 'from a young person who lacks capacity for it', sql: consent('ella', 'young-person'), rule: /not-theirs/ },
    { what: 'from a parent who does not represent them', sql: consent('mark', 'representative'), rule: /not-theirs/ },
    {
      what: 'from a representative before the decision',
      sql: consent('dana', 'representative', '2026-07-10T09:59:59.999Z'),
      rule: /not-theirs/,
    },
    {
      what: 'from the representative as a parent',
      sql: consent('dana', 'parental-responsibility'),
      rule: /not-theirs/,
    },
    {
      what: 'from the young person as their own representative',
      sql: consent('ella', 'representative'),
      rule: /not-theirs/,
    },
    {
      what: 'from a representative whom an order restricts',
      sql: `${order('x', 'dana', {})}; ${consent('dana', 'representative')}`,
      rule: /restricted-by-order/,
    },
    {
      what: 'from a parent who must not know',
      sql: consent('reed', 'parental-responsibility', '2026-11-20T10:00:00.000Z', 'c3'),
      rule: /child-alone/,
    },
    {
      what: 'from a child who comes alone',
      sql: consent('sam', 'young-person', '2026-11-20T10:00:00.000Z', 'c3'),
      rule: /not-theirs/,
    },
  ])('$what', ({ sql, rule }) => {
    expect(() => db.exec(sql)).toThrow(rule)
  })
})

describe('P2, P7: a permission ends when it stops being its giver’s to give', () => {
  const between = (at: string) => contact('x', { kind: 'la-staff', covered: true, at })
  test('a parent’s on the very instant the rights pass to the young person', () => {
    db.exec(consent('mark', 'parental-responsibility', '2026-03-02T10:00:00.000Z'))
    expect(() => db.exec(between('2026-06-25T22:59:59.999Z'))).not.toThrow()
    expect(() => db.exec(between('2026-06-25T23:00:00.000Z').replace("'x'", "'y'"))).toThrow(/P7 no-permission/)
  })

  test('a representative’s when a later decision takes the place of theirs', () => {
    db.exec(`${consent('dana', 'representative', '2026-08-01T10:00:00.000Z')};
      ${capacity('x', { finding: 'has', at: '2026-11-01T10:00:00.000Z' })}`)
    expect(() => db.exec(between('2026-11-01T09:59:59.999Z'))).not.toThrow()
    expect(() => db.exec(between('2026-11-01T10:00:00.000Z').replace("'x'", "'y'"))).toThrow(/P7 no-permission/)
  })

  test('anybody’s when a court order restricts them, also one we learn of later', () => {
    db.exec(
      `${consent('dana', 'representative', '2026-08-01T10:00:00.000Z')}; ${order('x', 'dana', { starts: '2026-09-01T00:00:00.000Z' })}`,
    )
    expect(() => db.exec(between('2026-09-01T00:00:00.000Z'))).toThrow(/P7 no-permission/)
  })
})

describe('P2: what is kept from somebody stays out of what they get', () => {
  test.each([
    { what: 'enclosing it', sql: item('n1', 'enclose'), rule: /P2 walled/ },
    {
      what: 'deciding first and enclosing then',
      sql: `${item('n1', 'withhold')}; UPDATE request_items SET decision = 'enclose', reason = '' WHERE item_id = 'n1'`,
      rule: /P2 walled/,
    },
    {
      what: 'the same by replacing',
      sql: `${item('n1', 'withhold')}; ${item('n1', 'enclose').replace('INSERT', 'REPLACE')}`,
      rule: /P2 walled/,
    },
    { what: 'keeping from somebody what they said', sql: wall('n2', 'mark'), rule: /told-it-themself/ },
    { what: 'a wall twice', sql: wall('n1', 'dana'), rule: /wall-as-it-was/ },
    { what: 'lifting one that is not there', sql: wall('n2', 'dana', 'lifted'), rule: /wall-as-it-was/ },
    { what: 'a wall against somebody of another case', sql: wall('n1', 'ngozi'), rule: /another case/ },
    {
      what: 'a note told by somebody of another case',
      sql: contact('x', { with: 'ella', toldBy: 'ngozi' }),
      rule: /another case/,
    },
    { what: 'a wall without a reason', sql: wall('n2', 'dana').replace("'asked'", "''"), rule: /CHECK/ },
    { what: 'lifting what the child who comes alone told us', sql: wall('n3', 'reed', 'lifted'), rule: /child-alone/ },
    {
      what: 'a contact with a parent who must not know',
      sql: contact('x', { caseId: 'c3', kind: 'with-parent', with: 'reed' }),
      rule: /child-alone/,
    },
    {
      what: 'the same as having happened before',
      sql: contact('x', { caseId: 'c3', kind: 'with-parent', with: 'reed', at: '2026-09-20T10:00:00.000Z' }),
      rule: /child-alone/,
    },
    { what: 'asking a parent who must not know', sql: ask('reed', 'c3'), rule: /child-alone/ },
    {
      what: 'a child said to come alone though a parent has been asked',
      sql: `${ask('dana')}; INSERT INTO alone (id, case_id, why, starts_at, recorded_by) VALUES ('x', 'c1', 'x', '${now}', '${caseworker}')`,
      rule: /parent-knows/,
    },
    {
      what: 'a child said to come alone though a parent has been spoken to',
      sql: `INSERT INTO alone (id, case_id, why, starts_at, recorded_by) VALUES ('x', 'c2', 'x', '${now}', '${caseworker}')`,
      rule: /parent-knows/,
    },
  ])('$what is refused', ({ sql, rule }) => {
    expect(() => db.exec(sql)).toThrow(rule)
  })

  test('a wall put up after the note was enclosed takes it back to be decided, and no pack goes with it', () => {
    db.exec(`${item('n2', 'enclose')}; ${wall('n2', 'dana')}`)
    expect(db.prepare("SELECT decision FROM request_items WHERE item_id = 'n2'").get()).toEqual({
      decision: 'undecided',
    })
    db.exec("DROP TRIGGER walled_notes_are_not_enclosed_by_update; UPDATE request_items SET decision = 'enclose'")
    db.exec(approvedBySql('r1', accountOf, now))
    expect(() => db.exec(pack())).toThrow(/P2 walled/)
  })

  test('a note they have been sent is no secret any more', () => {
    db.exec(`${item('n2', 'enclose')}; ${approvedBySql('r1', accountOf, now)}; ${pack()}`)
    expect(() => db.exec(wall('n2', 'dana'))).toThrow(/already-sent-to-them/)
  })

  test('what was noted while the child came alone stays kept from every parent, also one added later, until each wall is lifted', () => {
    db.exec(
      `UPDATE alone SET ended_at = '2026-11-24T09:00:00.000Z', ended_why = 'told them', ended_by = '${caseworker}'`,
    )
    db.exec(
      "INSERT INTO people (id, case_id, part, given_name, family_name) VALUES ('kim', 'c3', 'parent', 'Kim', 'Reed')",
    )
    db.exec(contact('late', { caseId: 'c3', with: 'sam', at: '2026-11-24T09:30:00.000Z' }))
    const walled = () =>
      all<{ id: string }>(
        db,
        "SELECT contact_id || ' ' || person_id AS id FROM walled WHERE case_id = 'c3' ORDER BY id",
      )
    expect(walled().map(({ id }) => id)).toEqual(['n3 kim', 'n3 reed'])
    db.exec(wall('n3', 'reed', 'lifted'))
    expect(walled().map(({ id }) => id)).toEqual(['n3 kim'])
  })
})

describe('P10: a request for case notes is refused', () => {
  test.each([
    { what: 'from a child whose parents decide', sql: request('x', 'chidi', { caseId: 'c2' }) },
    {
      what: 'from a young person before they were one',
      sql: request('x', 'ella', { at: '2026-06-25T22:59:59.999Z' }),
    },
    {
      what: 'from a child who no longer comes alone',
      sql: `UPDATE alone SET ended_at = '${now}', ended_why = 'told', ended_by = '${caseworker}'; ${request('x', 'sam', { caseId: 'c3' })}`,
    },
    {
      what: 'from a child before they came alone',
      sql: request('x', 'sam', { caseId: 'c3', at: '2026-10-01T09:59:59.999Z' }),
    },
  ])('$what', ({ sql }) => {
    expect(() => db.exec(sql)).toThrow(/P10 not-theirs-to-ask/)
  })

  test('from somebody of another case, and made theirs afterwards', () => {
    expect(() => db.exec(request('x', 'reed'))).toThrow(/P10 requester-not-on-case/)
    expect(() => db.exec("UPDATE requests SET requester_id = 'ella'")).toThrow(/stays as it came/)
  })

  test('what is kept from the young person is not in their pack either', () => {
    db.exec(`${wall('n2', 'ella')}; ${request('x', 'ella')}`)
    expect(() => db.exec(item('n2', 'enclose', 'x'))).toThrow(/P2 walled/)
  })
})

describe('what the walls lean on cannot be pulled away', () => {
  test.each([
    {
      what: 'an order made not to restrict',
      sql: `${order('x', 'dana', {})}; UPDATE court_orders SET restricts = 0 WHERE id = 'x'`,
      rule: /stays/,
    },
    { what: 'an order that never was', sql: 'DELETE FROM court_orders', rule: /never deleted/ },
    {
      what: 'an order that ended earlier after all',
      sql: "UPDATE court_orders SET ended_at = '2026-10-10T00:00:00.000Z'",
      rule: /already-ended/,
    },
    { what: 'the same by replacing', sql: order('o1', 'mark', {}).replace('INSERT', 'REPLACE'), rule: /never deleted/ },
    { what: 'an order about somebody of another case', sql: order('x', 'ngozi', {}), rule: /another case/ },
    {
      what: 'a decision about capacity edited',
      sql: "UPDATE capacity_decisions SET representative_id = 'mark'",
      rule: /never edited/,
    },
    { what: 'a decision about capacity taken away', sql: 'DELETE FROM capacity_decisions', rule: /never edited/ },
    {
      what: 'an earlier decision slipped in',
      sql: capacity('x', { at: '2026-07-09T10:00:00.000Z' }),
      rule: /newer-decision/,
    },
    {
      what: 'one about a child whose parents decide',
      sql: capacity('x', { caseId: 'c2', by: 'ngozi' }),
      rule: /capacity-not-yet/,
    },
    {
      what: 'a representative of another case',
      sql: capacity('x', { by: 'ngozi', at: '2026-08-01T10:00:00.000Z' }),
      rule: /another case/,
    },
    {
      what: 'a decision that names nobody',
      sql: capacity('x', { by: null, at: '2026-08-01T10:00:00.000Z' }),
      rule: /CHECK/,
    },
    {
      what: 'coming alone begun earlier',
      sql: "UPDATE alone SET starts_at = '2020-01-01T00:00:00.000Z'",
      rule: /stays/,
    },
    { what: 'coming alone deleted', sql: 'DELETE FROM alone', rule: /never deleted/ },
    { what: 'a wall edited', sql: "UPDATE walls SET act = 'lifted'", rule: /never edited/ },
    { what: 'a wall deleted', sql: 'DELETE FROM walls', rule: /never edited/ },
    {
      what: 'a wall replaced',
      sql: `REPLACE INTO walls (n, contact_id, person_id, act, why, by, at) SELECT n, contact_id, person_id, 'lifted', why, by, at FROM walls`,
      rule: /never edited/,
    },
    { what: 'who told us changed', sql: "UPDATE contacts SET told_by = 'dana' WHERE id = 'n1'", rule: /never edited/ },
  ])('$what is refused', ({ sql, rule }) => {
    expect(() => db.exec(sql)).toThrow(rule)
  })
})

type Order = { starts?: string; ended?: string }
function order(id: string, person: string, { starts = '2026-10-01T00:00:00.000Z', ended }: Order): string {
  const end = ended === undefined ? 'NULL, NULL, NULL' : `'${ended.slice(0, 10)}', '${ended}', '${caseworker}'`
  return `INSERT INTO court_orders (id, case_id, person_id, kind, made_on, starts_at, restricts, note, recorded_by, recorded_at, ended_on, ended_at, ended_by)
    VALUES ('${id}', 'c1', '${person}', 'prohibited-steps', '${starts.slice(0, 10)}', '${starts}', 1, '', '${caseworker}', '${now}', ${end})`
}

type Capacity = { caseId?: string; finding?: 'lacks' | 'has'; by?: string | null; at?: string }
function capacity(
  id: string,
  { caseId = 'c1', finding = 'lacks', by = 'dana', at = '2026-11-20T10:00:00.000Z' }: Capacity,
): string {
  const who = finding === 'has' || by === null ? 'NULL, NULL' : `'${by}', 'parent'`
  return `INSERT INTO capacity_decisions (id, case_id, finding, matter, assessed_by, evidence, representative_id, represents_as, decided_at, recorded_by, recorded_at)
    VALUES ('${id}', '${caseId}', '${finding}', 'the college', 'Dr Sethna', 'her report', ${who}, '${at}', '${caseworker}', '${now}')`
}

function consent(by: string, standing: string, given = '2026-11-20T10:00:00.000Z', caseId = 'c1'): string {
  return `INSERT INTO consent_grants (consent_id, scope, body_id) VALUES ('k', 'la-staff', 'la');
    INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method, evidence_note, given_at, expires_on, ends_at,
      recorded_by, recorded_at)
    VALUES ('k', '${caseId}', '${by}', '${standing}', 'help', '["other"]', '', 'English', '1', 'phone', 'agreed', '${given}', '2027-11-10', '2027-11-11T00:00:00.000Z',
      '${caseworker}', '${now}')`
}

type Contact = { caseId?: string; kind?: string; with?: string; toldBy?: string; covered?: boolean; at?: string }
function contact(
  id: string,
  { caseId = 'c1', kind, with: person, toldBy, covered = false, at = '2026-11-20T10:00:00.000Z' }: Contact,
): string {
  const quoted = (value: string | undefined) => (value === undefined ? 'NULL' : `'${value}'`)
  const usual = person === 'ella' || person === 'sam' ? 'with-child' : 'with-parent'
  return `INSERT INTO contacts (id, case_id, kind, direction, happened_at, person_id, body_id, spoke_to, minutes, level, text, consent_id, covered_because,
      recorded_by, recorded_at, told_by)
    VALUES ('${id}', '${caseId}', '${kind ?? usual}', ${(kind ?? usual).startsWith('with-') ? "'in'" : 'NULL'}, '${at}', ${quoted(person)}, ${covered ? "'la', '', 10, 1, 'x', 'k', 'in-force'" : "NULL, '', 10, 1, 'x', NULL, 'nothing-shared'"},
      '${caseworker}', '${now}', ${quoted(toldBy)})`
}

function ask(person: string, caseId = 'c1'): string {
  return `INSERT INTO ask_scopes (ask_id, scope) VALUES ('q', 'other-papers');
    INSERT INTO asks (id, case_id, person_id, method, note, asked_at, recorded_by, recorded_at)
    VALUES ('q', '${caseId}', '${person}', 'phone', '', '2026-11-20T10:00:00.000Z', '${caseworker}', '${now}')`
}

function wall(contactId: string, person: string, act = 'kept'): string {
  return `INSERT INTO walls (contact_id, person_id, act, why, by, at) VALUES ('${contactId}', '${person}', '${act}', 'asked', '${caseworker}', '${now}')`
}

function request(id: string, by: string, { caseId = 'c1', at = now } = {}): string {
  return `INSERT INTO requests (id, case_id, reference, regime, requester_id, received_on, due_on, how, asks, state, recorded_by, recorded_at)
    VALUES ('${id}', '${caseId}', 'SAR-2026-${id}', 'sar', '${by}', '2026-11-20', '2026-12-21', 'letter', 'all', 'open', '${coordinator}', '${at}')`
}

function item(contactId: string, decision: 'enclose' | 'withhold', requestId = 'r1'): string {
  return `INSERT INTO request_items (request_id, item_id, decision, reason, decided_by, decided_at) VALUES ('${requestId}', '${contactId}', '${decision}', '${decision === 'withhold' ? 'RIGHTS_OF_OTHERS' : ''}', '${coordinator}', '${now}')`
}

function pack(): string {
  return `INSERT INTO packs (id, case_id, request_id, addressee_id, addressee, address, released_by, released_at, audit_seq, audit_hash, manifest,
      large_print, content, sha256, pdf)
    VALUES ('p', 'c1', 'r1', 'dana', 'Dana', '14 Cressingham Road', '${coordinator}', '${now}', 1, (SELECT hash FROM audit WHERE seq = 1), '{}', 0,
      '${'0'.repeat(64)}', '${'0'.repeat(64)}', x'25504446')`
}
