import type { Database } from '@signalapp/sqlcipher'
import { beforeAll, describe, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { inTransaction } from '../../db/sql.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'
import { approvedBySql } from '../support/packs.ts'

/** The last wall around asking, invalid permissions, incidents and families somebody else referred (P2, P3, P7). */
let db: Database

const worker = accountOf.caseworker
const now = '2026-11-24T10:00:00.000Z'

beforeAll(() => {
  db = openTestDatabase()
  for (const role of ['coordinator', 'caseworker', 'head', 'line-manager'] as const)
    queries.addAccount(db, anEntry(), {
      accountId: accountOf[role],
      name: role,
      signInName: role,
      role,
      mustChangePassword: 0,
      addedAt: '2026-01-01T00:00:00.000Z',
    })
  write(`
    INSERT INTO bodies VALUES ('b1', 'local-authority', 'Reading'), ('b2', 'school', 'Highdown');
    INSERT INTO service VALUES (1, '{}', 'b1', 5);
    INSERT INTO referrals VALUES ('c2', 'Ms Nair', 'Children’s Centre', '2026-11-01', '${worker}', '${now}');
    ${aCase('c1', 'self')}; ${aCase('c2', 'third-party')};
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES
      ('k1', 'c1', 'child', 'Jayden', 'W', '2016-05-04'), ('k2', 'c2', 'child', 'Amira', 'H', '2016-05-04');
    INSERT INTO people (id, case_id, part, given_name, family_name, parental_responsibility, address, phone) VALUES
      ('p1', 'c1', 'parent', 'Dana', 'W', 'yes', '', ''), ('p2', 'c2', 'parent', 'Leila', 'H', 'yes', '3 Elgar Road', '0118 496 0142'),
      ('p3', 'c2', 'parent', 'Omar', 'H', 'yes', '4 Elgar Road', '');
    INSERT INTO ask_scopes VALUES ('a1', 'school-staff', 'b2'), ('a2', 'school-staff', 'b2');
  ${ask('a1', 'p1')}; ${ask('a2', 'p1')};
    INSERT INTO consent_grants (consent_id, scope, body_id) VALUES ('o1', 'school-staff', 'b2');
    ${consent('o1')};
    ${contact('n1', { kind: 'school-staff', body: 'b2', consent: 'o1' })};
    ${incident('i1')};
    ${incident('i2')};
    INSERT INTO lawful_bases (id, case_id, basis, special_condition, why, recorded_by, recorded_at)
      VALUES ('l1', 'c1', 'public-task', 'none-held', 'x', '${worker}', '${now}');
  `)
})

describe('P7: what covered an act, and why, is kept with it', () => {
  test.each([
    { what: 'covered, and no permission named', sql: () => contact('x', { because: 'in-force' }) },
    { what: 'a permission named, and nothing shared', sql: () => school('x', { because: 'nothing-shared' }) },
    { what: 'a reason of one’s own', sql: () => contact('x', { because: 'the head said so' }) },
    { what: 'contact with a parent that went neither way', sql: () => contact('x', { direction: null }) },
    { what: 'an office note with a direction', sql: () => contact('x', { kind: 'office-note', direction: 'out' }) },
  ])('$what is refused', ({ sql }) => {
    expect(() => db.exec(sql())).toThrow(/CHECK/)
  })
})

describe('P2: a permission that was never valid', () => {
  const ending = (by: string, note = 'A court order took it away') =>
    `INSERT INTO consent_endings VALUES ('o1', 'invalidated', '${now}', ${by}, '', '${note}', NULL, '${worker}', '${now}')`

  test('is ended by the service with its reason, not by a parent and not without one', () => {
    expect(() => db.exec(ending("'p1'"))).toThrow(/CHECK/)
    expect(() => db.exec(ending('NULL', ''))).toThrow(/CHECK/)
  })

  test('covers nothing from its very start, and what was recorded before stays as it was judged', () => {
    expect(rolledBack(() => db.exec(school('n2', {})))).toBeUndefined()
    db.exec(ending('NULL'))
    expect(() => db.exec(school('n3', {}))).toThrow(/P7 no-permission/)
    expect(db.prepare("SELECT consent_id, covered_because FROM contacts WHERE id = 'n1'").get()).toEqual({
      consent_id: 'o1',
      covered_because: 'in-force',
    })
    const states = queries.listConsentEvents(db, 'c1', '2030-01-01T00:00:00.000Z').map(({ state }) => state)
    expect(states).toEqual(['given', 'requested', 'requested', 'invalidated'])
  })
})

describe('P2: what was asked and answered stays', () => {
  test.each([
    { what: 'somebody of another case asked', sql: () => withScope('x', ask('x', 'p2')) },
    { what: 'somebody asked for nothing', sql: () => ask('x', 'p1') },
    { what: 'a question widened', sql: () => "INSERT INTO ask_scopes VALUES ('a1', 'la-staff', 'b1')" },
    { what: 'an answer before the question', sql: () => outcome('a1', 'refused', '2026-11-01T00:00:00.000Z') },
    { what: 'a yes without its permission', sql: () => outcome('a1', 'given', now) },
    { what: 'an edited question', sql: () => "UPDATE asks SET note = 'x'" },
    { what: 'a question that never was', sql: () => 'DELETE FROM asks' },
    { what: 'a question for less', sql: () => 'DELETE FROM ask_scopes' },
  ])('$what is refused', ({ sql }) => {
    expect(() => write(sql())).toThrow(/P2|CHECK/)
  })

  test('an answer is given once', () => {
    db.exec(outcome('a2', 'refused', now))
    for (const sql of [
      outcome('a2', 'no-answer', now),
      outcome('a2', 'no-answer', now).replace('INSERT', 'REPLACE'),
      'DELETE FROM ask_outcomes',
      "UPDATE ask_outcomes SET outcome = 'no-answer'",
    ])
      expect(() => db.exec(sql), sql).toThrow(/never/)
  })
})

describe('P7: an incident stays what it is', () => {
  test.each([
    "UPDATE incidents SET what = 'nothing'",
    'DELETE FROM incidents',
    "REPLACE INTO incidents SELECT n, id, case_id, kind, body, whom, happened_at, 'nothing', why, because, recorded_by, recorded_at FROM incidents",
    "UPDATE lawful_bases SET why = 'y'",
    'DELETE FROM lawful_bases',
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/never/)
  })

  test('it opens nothing: the next contact needs its permission all the same', () => {
    expect(() => db.exec(school('x', {}))).toThrow(/P7 no-permission/)
  })

  test('the head reviews it, or their line manager while the head is absent, and nobody else', () => {
    const review = (by: string, incidentId = 'i1') =>
      `INSERT INTO incident_reviews VALUES ('${incidentId}', 'told Dana', '${by}', '${now}')`
    for (const role of ['caseworker', 'coordinator', 'line-manager'] as const)
      expect(() => db.exec(review(accountOf[role])), role).toThrow(/P7 role-may-not/)
    expect(() => db.exec(review(accountOf.head))).not.toThrow()
    expect(() => db.exec(review(accountOf.head))).toThrow(/never/)
    db.exec(
      `INSERT INTO absences (id, starts_at, why, recorded_by, recorded_at) VALUES ('h1', '2026-11-20T00:00:00.000Z', 'leave', '${accountOf.head}', '${now}')`,
    )
    expect(() => db.exec(review(accountOf['line-manager'], 'i2'))).not.toThrow()
    expect(() => db.exec("UPDATE incident_reviews SET done = 'nothing'")).toThrow(/never/)
  })
})

describe('P3: a family somebody else referred', () => {
  const toLeila = (change: Contact = {}) => contact('x', { caseId: 'c2', person: 'p2', ...change })

  test.each([
    { what: 'a case without who referred it', sql: () => aCase('c3', 'third-party') },
    {
      what: 'a referral of those who came themselves',
      sql: () =>
        `INSERT INTO referrals VALUES ('c4', 'Ms Nair', 'x', '2026-11-01', '${worker}', '${now}'); ${aCase('c4', 'self')}`,
    },
    {
      what: 'a referral made up afterwards',
      sql: () => `INSERT INTO referrals VALUES ('c1', 'Ms Nair', 'x', '2026-11-01', '${worker}', '${now}')`,
    },
    { what: 'a call to a parent who has not agreed', sql: () => toLeila() },
    { what: 'a call to the child before anybody has', sql: () => toLeila({ kind: 'with-child', person: 'k2' }) },
    { what: 'a case that turns out self-referred', sql: () => "UPDATE cases SET source = 'self' WHERE id = 'c2'" },
    { what: 'a referral by somebody else', sql: () => "UPDATE referrals SET referred_by = 'Mr Khan'" },
    { what: 'a referral gone', sql: () => 'DELETE FROM referrals' },
    { what: 'an agreement of somebody of another case', sql: () => agreement('p1') },
  ])('$what is refused', ({ sql }) => {
    expect(() => write(sql())).toThrow(/P3|P1/)
  })

  test('their call to us is noted; once they agreed we may call, and the other parent still not', () => {
    expect(() => db.exec(contact('n10', { caseId: 'c2', person: 'p2', direction: 'in' }))).not.toThrow()
    expect(queries.listPeople(db, 'c2').map(({ address, phone, masked }) => [address, phone, masked])).toEqual([
      ['', '', null],
      ['', '', 'address phone'],
      ['', '', 'address'],
    ])
    const leila = queries.listPeople(db, 'c2')[1]
    if (leila === undefined) throw new Error('the case lost a parent')
    queries.saveParent(db, anEntry(), 'c2', { ...leila, phone: '0118 496 0150' }, false)
    db.exec(agreement('p2'))
    expect(queries.listPeople(db, 'c2')[1]).toMatchObject({
      address: '3 Elgar Road',
      phone: '0118 496 0150',
      masked: null,
    })
    expect(queries.listPeople(db, 'c2')[2]).toMatchObject({ address: '', masked: 'address' })
    expect(() => db.exec(contact('n11', { caseId: 'c2', person: 'p2' }))).not.toThrow()
    expect(() => db.exec(contact('x', { caseId: 'c2', person: 'p3' }))).toThrow(/P3 referral-not-agreed/)
    for (const sql of ["UPDATE referral_agreements SET got_by = 'me'", 'DELETE FROM referral_agreements'])
      expect(() => db.exec(sql), sql).toThrow(/P3/)
  })

  test('their case notes go nowhere before that', () => {
    db.exec(`INSERT INTO requests (id, case_id, reference, regime, requester_id, received_on, due_on, how, asks, state, recorded_by, recorded_at)
      VALUES ('r1', 'c2', 'SAR-2026-001', 'sar', 'p3', '2026-11-20', '2026-12-21', 'letter', 'all', 'open', '${worker}', '${now}')`)
    expect(queries.readRequest(db, 'c2', 'r1')).toMatchObject({ address: '', isMasked: 1 })
    db.exec(approvedBySql('r1', accountOf, now))
    expect(() =>
      db.exec(`INSERT INTO packs (id, case_id, request_id, addressee_id, addressee, address, released_by, released_at, audit_seq, audit_hash, manifest, large_print, content, sha256, pdf)
      VALUES ('x', 'c2', 'r1', 'p3', 'Omar', '4 Elgar Road', '${accountOf.coordinator}', '${now}', 1, (SELECT hash FROM audit WHERE seq = 1), '{}', 0, '${'0'.repeat(64)}', '${'0'.repeat(64)}', x'25')`),
    ).toThrow(/P3 referral-not-agreed/)
  })
})

function write(sql: string): void {
  inTransaction(db, () => db.exec(sql))
}

function rolledBack(work: () => void): void {
  db.exec('BEGIN')
  try {
    work()
  } finally {
    db.exec('ROLLBACK')
  }
}

function aCase(id: string, source: string): string {
  return `INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group)
    VALUES ('${id}', 'PPS-2026-000${id.slice(1)}', 'open', '2026-09-01', '${source}', 'x', '${worker}', 'K', 'none', '', '', 'unknown', '')`
}

function ask(id: string, person: string): string {
  return `INSERT INTO asks (id, case_id, person_id, method, note, asked_at, recorded_by, recorded_at)
    VALUES ('${id}', 'c1', '${person}', 'phone', '', '2026-11-20T09:00:00.000Z', '${worker}', '${now}')`
}

function withScope(id: string, sql: string): string {
  return `INSERT INTO ask_scopes VALUES ('${id}', 'school-staff', 'b2'); ${sql}`
}

function outcome(askId: string, what: string, at: string): string {
  return `INSERT INTO ask_outcomes VALUES ('${askId}', '${what}', '${at}', NULL, '', '${worker}', '${now}')`
}

function consent(id: string): string {
  return `INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method, evidence_note, given_at,
      expires_on, ends_at, recorded_by, recorded_at)
    VALUES ('${id}', 'c1', 'p1', 'parental-responsibility', 'help', '["other"]', '', 'English', '1', 'phone', 'agreed', '2026-11-10T00:00:00.000Z',
      '2027-11-10', '2027-11-11T00:00:00.000Z', '${worker}', '${now}')`
}

function incident(id: string): string {
  return `INSERT INTO incidents (id, case_id, kind, body, whom, happened_at, what, why, because, recorded_by, recorded_at)
    VALUES ('${id}', 'c1', 'school-staff', 'Highdown', 'Ms Adeyemi', '2026-11-20T12:00:00.000Z', 'x', 'y', 'no-permission', '${worker}', '${now}')`
}

function agreement(person: string): string {
  return `INSERT INTO referral_agreements VALUES ('${person}', 'c2', 'came-to-us', 'Tom', 'phone', '2026-11-15T00:00:00.000Z', '', '${worker}', '${now}')`
}

type Contact = {
  caseId?: string
  kind?: string
  direction?: 'out' | 'in' | null
  person?: string | null
  body?: string | null
  consent?: string | null
  because?: string
}

function school(id: string, change: Contact): string {
  return contact(id, { kind: 'school-staff', body: 'b2', consent: 'o1', ...change })
}

function contact(
  id: string,
  { caseId = 'c1', kind = 'with-parent', body = null, consent: by = null, ...more }: Contact,
): string {
  const { direction = kind.startsWith('with-') ? 'out' : null, person = null } = more
  const { because = by === null ? 'nothing-shared' : 'in-force' } = more
  const quoted = (value: string | null) => (value === null ? 'NULL' : `'${value}'`)
  return `INSERT INTO contacts (id, case_id, kind, direction, happened_at, person_id, body_id, spoke_to, minutes, level, text, consent_id, covered_because,
      recorded_by, recorded_at)
    VALUES ('${id}', '${caseId}', '${kind}', ${quoted(direction)}, '2026-11-20T12:00:00.000Z', ${quoted(person)}, ${quoted(body)}, '', 10, 1, 'a note',
      ${quoted(by)}, '${because}', '${worker}', '${now}')`
}
