import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@signalapp/sqlcipher'
import { accountOf } from '../support/casebook.ts'
import { addAccounts, openTestDatabase } from '../support/database.ts'

/** P9 at the last wall: every statement but the control is an attack, by somebody who holds the key and writes SQL by hand. */
let db: Database
const now = '2026-11-24T10:00:00.000Z'
const { head, coordinator, caseworker, volunteer, 'line-manager': lineManager } = accountOf

beforeEach(() => {
  db = openTestDatabase()
  addAccounts(db)
  db.exec(`
    INSERT INTO bodies VALUES ('b1', 'local-authority', 'Reading'), ('b2', 'school', 'Highdown');
    INSERT INTO service VALUES (1, '{}', 'b1', 5);
    INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group)
      SELECT column1, column2, 'open', '2026-09-01', 'self', 'x', '${caseworker}', 'K', 'none', '', '', 'unknown', ''
      FROM (VALUES ('c1', 'PPS-2026-0001'), ('c2', 'PPS-2026-0002'));
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES ('p1', 'c1', 'child', 'Jayden', 'Whitlock', '2014-05-04'),
      ('p5', 'c2', 'child', 'Chidi', 'Okafor', '2016-08-31');
    INSERT INTO people (id, case_id, part, given_name, family_name, parental_responsibility, address) VALUES
      ('p2', 'c1', 'parent', 'Dana', 'Whitlock', 'yes', '14 Cressingham Road'), ('p3', 'c1', 'parent', 'Mark', 'Ellis', 'unknown', '3 Lane'),
      ('p4', 'c2', 'parent', 'Ngozi', 'Okafor', 'yes', '9 Elm Road');
    INSERT INTO contacts (id, case_id, kind, direction, happened_at, spoke_to, minutes, level, text, covered_because, recorded_by, recorded_at)
      VALUES ('n1', 'c1', 'with-parent', 'in', '2026-11-20T12:00:00.000Z', '', 10, 1, 'a note', 'nothing-shared', '${caseworker}', '2026-11-20T13:00:00.000Z');
    ${request('r1')}; ${legal('r1', {})};
  `)
})

describe('the control: the policy’s own order is written', () => {
  test('received, decided, permitted, extracted, both packs sent, complete', () => {
    for (const step of allSteps()) expect(() => db.exec(step), step).not.toThrow()
    expect(state()).toBe('complete')
    expect(db.prepare("SELECT state FROM requests WHERE id = 'r1'").get()).toEqual({ state: 'released' })
  })

  test('the line manager decides while the head is absent', () => {
    db.exec(absence('a1'))
    expect(() => db.exec(decision({ by: lineManager, absence: "'a1'" }))).not.toThrow()
  })
})

describe('every step out of its order is refused', () => {
  const steps = () => ({
    decision: decision({ id: 'd9' }),
    answer: answer({ id: 'w9' }),
    item: item(coordinator),
    redaction: redaction(coordinator),
    pack: pack({ id: 'k9', copy: 'officer' }),
    sending: sending({}),
    letter: sending({ what: 'letter', pack: 'NULL' }),
  })
  type Step = keyof ReturnType<typeof steps>
  const table: Readonly<
    Record<string, { readonly until: number; readonly refused: Readonly<Partial<Record<Step, RegExp>>> }>
  > = {
    'before it is decided': {
      until: 0,
      refused: {
        answer: /legal-not-decided/,
        item: /legal-not-decided/,
        redaction: /legal-not-decided/,
        pack: /legal-not-decided/,
        sending: /legal-not-decided|legal-not-released/,
        letter: /legal-not-decided/,
      },
    },
    'before the parents have answered': {
      until: 1,
      refused: {
        decision: /legal-no-answer/,
        item: /legal-no-answer/,
        redaction: /legal-no-answer/,
        pack: /legal-no-answer/,
        sending: /legal-no-answer|legal-not-released/,
        letter: /legal-no-answer/,
      },
    },
    'before a pack is released': {
      until: 2,
      refused: { decision: /legal-not-released/, sending: /legal-not-released/, letter: /legal-not-released/ },
    },
    'once a pack is released': {
      until: 4,
      refused: {
        decision: /legal-packs-released/,
        item: /legal-packs-released/,
        redaction: /legal-packs-released/,
        pack: /already-released/,
        letter: /legal-packs-released/,
      },
    },
    'once the officer’s pack is sent': {
      until: 6,
      refused: { answer: /legal-already-sent/, sending: /legal-already-sent/, decision: /legal-packs-released/ },
    },
    'once it is complete': {
      until: 7,
      refused: {
        decision: /legal-closed/,
        answer: /legal-closed|legal-already-sent/,
        item: /legal-closed/,
        redaction: /legal-closed/,
        pack: /legal-closed|already-released/,
        sending: /legal-already-sent|legal-closed/,
        letter: /legal-closed/,
      },
    },
  }
  const rows = Object.entries(table).flatMap(([when, { until, refused }]) =>
    Object.entries(refused).map(([step, code]) => ({ when, until, step: step as Step, code })),
  )
  test.each(rows)('$when: $step', ({ until, step, code }) => {
    for (const done of allSteps().slice(0, until)) db.exec(done)
    expect(() => db.exec(steps()[step])).toThrow(code)
  })

  test('after a refusal, or after the parents said no, nothing but the letter', () => {
    for (const ends of [decision({ kind: 'refuse', wants: '' }), `${decision({})}; ${answer({ said: 'no' })}`]) {
      db.exec(`SAVEPOINT here; ${ends}`)
      for (const step of [answer({ id: 'w9' }), item(coordinator), pack({ id: 'k9', copy: 'officer' })])
        expect(() => db.exec(step), step).toThrow(/P9 legal-(refused|not-permitted)/)
      expect(() => db.exec(sending({ what: 'letter', pack: 'NULL' }))).not.toThrow()
      expect(state()).toBe('ended')
      db.exec('ROLLBACK TO here')
    }
  })
})

describe('P9: nobody else decides, permits, extracts or gets a pack', () => {
  test.each([
    { what: 'a decision by the coordinator', sql: () => decision({ by: coordinator }), code: /role-may-not/ },
    {
      what: 'by the line manager while the head is here',
      sql: () => decision({ by: lineManager }),
      code: /head-is-here/,
    },
    {
      what: 'by the line manager under an absence that is over',
      before: () => absence('a1', '2026-11-01T00:00:00.000Z', '2026-11-10T00:00:00.000Z'),
      sql: () => decision({ by: lineManager, absence: "'a1'" }),
      code: /head-is-here/,
    },
    {
      what: 'by the head while they are absent',
      before: () => absence('a1'),
      sql: () => decision({}),
      code: /head-is-absent/,
    },
    {
      what: 'by a head whose account has ended',
      before: () => `UPDATE accounts SET ended_at = '${now}' WHERE id = '${head}'`,
      sql: () => decision({}),
      code: /role-may-not/,
    },
    { what: 'without reasons', sql: () => decision({ reasons: '' }), code: /CHECK/ },
    { what: 'that directs nothing in particular', sql: () => decision({ wants: '' }), code: /CHECK/ },
    {
      what: 'a request sent to the wrong one',
      sql: () => `${request('r2')}; ${legal('r2', { routed: 'line-manager' })}`,
      code: /goes to the head/,
    },
    {
      what: 'a request recorded by a volunteer',
      sql: () => `${request('r2')}; ${legal('r2', { by: volunteer })}`,
      code: /role-may-not/,
    },
    {
      what: 'a request from a school',
      sql: () => `${request('r2')}; ${legal('r2', { authority: 'b2' })}`,
      code: /local authority/,
    },
    {
      what: 'a parent’s own request made a legal one',
      sql: () => `${sar('r2')}; ${legal('r2', {})}`,
      code: /local authority/,
    },
    { what: 'a legal request in a parent’s name', sql: () => request('r2', "'p2'"), code: /CHECK/ },
    {
      what: 'an answer from somebody of another case',
      done: 1,
      sql: () => answer({ by: 'p4' }),
      code: /not-theirs-to-give/,
    },
    {
      what: 'from a parent whose responsibility is not known',
      done: 1,
      sql: () => answer({ by: 'p3' }),
      code: /not-theirs-to-give/,
    },
    {
      what: 'from a child who does not decide yet',
      done: 1,
      sql: () => answer({ by: 'p1', standing: 'young-person' }),
      code: /not-theirs-to-give/,
    },
    {
      what: 'from before the decision',
      done: 1,
      sql: () => answer({ at: '2026-11-24T09:59:00.000Z' }),
      code: /legal-answered-too-early/,
    },
    { what: 'an item chosen by a caseworker', done: 2, sql: () => item(caseworker), code: /role-may-not/ },
    {
      what: 'a passage redacted by the line manager while the head is here',
      done: 2,
      sql: () => redaction(lineManager),
      code: /role-may-not/,
    },
    { what: 'a pack released by a caseworker', done: 3, sql: () => pack({ by: caseworker }), code: /role-may-not/ },
    {
      what: 'a pack to another officer',
      done: 3,
      sql: () => pack({ to: 'Somebody Else' }),
      code: /legal-only-officer-and-parents/,
    },
    {
      what: 'a pack to the officer somewhere else',
      done: 3,
      sql: () => pack({ address: '1 Elsewhere' }),
      code: /legal-only-officer-and-parents/,
    },
    {
      what: 'a copy to a parent without responsibility',
      done: 3,
      sql: () => pack({ copy: 'parents', person: "'p3'", address: '3 Lane' }),
      code: /legal-only-officer-and-parents/,
    },
    {
      what: 'a copy to a parent of another case',
      done: 3,
      sql: () => pack({ copy: 'parents', person: "'p4'", address: '9 Elm Road' }),
      code: /legal-only-officer-and-parents/,
    },
    {
      what: 'a copy to the parent somewhere else',
      done: 3,
      sql: () => pack({ copy: 'parents', person: "'p2'", address: '9 Elm Road' }),
      code: /legal-only-officer-and-parents/,
    },
    {
      what: 'a copy to a parent from whom an enclosed note is kept',
      done: 3,
      sql: () => `INSERT INTO walls (contact_id, person_id, act, why, by, at) VALUES ('n1', 'p2', 'kept', 'asked', '${caseworker}', '${now}');
        ${pack({ copy: 'parents', person: "'p2'", address: '14 Cressingham Road' })}`,
      code: /P2 walled/,
    },
    {
      what: 'an answer of a parent whom a court order restricts',
      done: 1,
      sql: () => `INSERT INTO court_orders (id, case_id, person_id, kind, made_on, starts_at, restricts, note, recorded_by, recorded_at)
        VALUES ('o1', 'c1', 'p2', 'prohibited-steps', '2026-10-01', '2026-10-01T00:00:00.000Z', 1, '', '${caseworker}', '${now}');
        ${answer({})}`,
      code: /not-theirs-to-give/,
    },
    {
      what: 'a copy that is none',
      done: 4,
      sql: () =>
        pack({
          id: 'k2',
          copy: 'parents',
          person: "'p2'",
          address: '14 Cressingham Road',
          entries: '[{"number":1,"sha256":"other"}]',
        }),
      code: /legal-copies-differ/,
    },
    {
      what: 'a pack that quotes an audit entry that is not there',
      done: 3,
      sql: () => pack({ seq: 9999 }),
      code: /audit/,
    },
    {
      what: 'a pack on a yes that no longer stands',
      done: 3,
      before: () => "UPDATE people SET date_of_birth = '2008-01-01' WHERE id = 'p1'",
      sql: () => pack({}),
      code: /legal-permission-lapsed/,
    },
    { what: 'the pack of the parent’s own notes for a legal request', sql: ownNotesPack, code: /no-address-on-file/ },
    {
      what: 'the one pack recorded as the other',
      done: 5,
      sql: () => sending({ what: 'officer', pack: "'k2'" }),
      code: /legal-not-released/,
    },
    {
      what: 'a pack sent before it was released',
      done: 5,
      sql: () => sending({ on: '2026-11-23' }),
      code: /legal-not-released/,
    },
    { what: 'a pack sent tomorrow', done: 5, sql: () => sending({ on: '2026-11-25' }), code: /CHECK/ },
    {
      what: 'complete without either pack sent',
      done: 5,
      sql: () => "UPDATE requests SET state = 'released' WHERE id = 'r1'",
      code: /legal-not-sent/,
    },
    {
      what: 'complete with one of them',
      done: 6,
      sql: () => "UPDATE requests SET state = 'released' WHERE id = 'r1'",
      code: /legal-not-sent/,
    },
    {
      what: 'a complete one opened again',
      done: 7,
      sql: () => "UPDATE requests SET state = 'open' WHERE id = 'r1'",
      code: /never after/,
    },
  ] as readonly { what: string; done?: number; before?: () => string; sql: () => string; code: RegExp }[])(
    '$what is refused',
    ({ done = 0, before, sql, code }) => {
      for (const step of allSteps().slice(0, done)) db.exec(step)
      if (before !== undefined) db.exec(before())
      expect(() => db.exec(sql())).toThrow(code)
    },
  )

  test.each(['legal_requests', 'legal_decisions', 'legal_answers', 'legal_packs', 'legal_sendings'])(
    'what stands in %s is never edited, deleted or replaced',
    (table) => {
      for (const step of allSteps()) db.exec(step)
      const by = table === 'legal_requests' ? 'officer' : table === 'legal_packs' ? 'address' : 'recorded_at'
      const column = table === 'legal_decisions' ? 'reasons' : by
      expect(() => db.exec(`UPDATE ${table} SET ${column} = 'x'`)).toThrow(/P9/)
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/P9/)
      expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/P9/)
    },
  )

  test('what the packs hold stays: no item or redaction is changed or taken away after the release', () => {
    for (const step of allSteps().slice(0, 4)) db.exec(step)
    for (const sql of [
      "UPDATE request_items SET decision = 'withhold', reason = 'X'",
      'DELETE FROM request_items',
      `UPDATE redactions SET removed_by = '${head}', removed_at = '${now}'`,
    ])
      expect(() => db.exec(sql), sql).toThrow(/legal-packs-released/)
  })

  test('two absences at once are refused, and an absence is ended by a coordinator or head only', () => {
    db.exec(absence('a1'))
    expect(() => db.exec(absence('a2'))).toThrow(/already-absent/)
    const end = (by: string) => `UPDATE absences SET ended_at = '2026-11-24T11:00:00.000Z', ended_by = '${by}'`
    expect(() => db.exec(end(lineManager))).toThrow(/role-may-not/)
    expect(() => db.exec(end(coordinator))).not.toThrow()
  })
})

/** The whole way, in order: decided, permitted, extracted (an item and a redaction), both released, both sent. */
function allSteps(): readonly string[] {
  return [
    decision({}),
    answer({}),
    `${item(coordinator)}; ${redaction(coordinator)}`,
    pack({}),
    pack({ id: 'k2', copy: 'parents', person: "'p2'", to: 'Dana Whitlock', address: '14 Cressingham Road' }),
    sending({}),
    sending({ what: 'parents', pack: "'k2'" }),
  ]
}

function state(): unknown {
  return db.prepare("SELECT state FROM legal_states WHERE request_id = 'r1'").get<{ state: string }>()?.state
}

function request(id: string, requester = 'NULL'): string {
  return `INSERT INTO requests (id, case_id, reference, regime, requester_id, received_on, due_on, how, asks, state, recorded_by, recorded_at)
    VALUES ('${id}', 'c1', 'LEG-2026-0${id}', 'la-legal', ${requester}, '2026-11-23', '2026-12-07', 'letter', 'all', 'open', '${coordinator}', '${now}')`
}

function sar(id: string): string {
  return request(id, "'p2'").replace('la-legal', 'sar')
}

function legal(id: string, { routed = 'head', by = coordinator, authority = 'b1' }): string {
  return `INSERT INTO legal_requests VALUES ('${id}', '${authority}', 'Priya Raman', '', 'Civic Offices', 'court', '', '${routed}', '${by}', '${now}')`
}

function decision({
  id = 'd1',
  kind = 'direct',
  by = head,
  absence: during = 'NULL',
  reasons = 'The court asks',
  wants = 'The notes',
}): string {
  return `INSERT INTO legal_decisions (id, request_id, kind, reasons, wants, decided_by, decided_at, absence_id)
    VALUES ('${id}', 'r1', '${kind}', '${reasons}', '${wants}', '${by}', '${now}', ${during})`
}

function answer({ id = 'w1', said = 'yes', by = 'p2', standing = 'parental-responsibility', at = now }): string {
  return `INSERT INTO legal_answers (id, request_id, answer, person_id, standing, answered_at, method, evidence_note, conditions, recorded_by, recorded_at)
    VALUES ('${id}', 'r1', '${said}', '${by}', '${standing}', '${at}', 'phone', 'she said so', '', '${caseworker}', '${now}')`
}

function item(by: string): string {
  return `INSERT INTO request_items (request_id, item_id, decision, reason, decided_by, decided_at) VALUES ('r1', 'n1', 'enclose', '', '${by}', '${now}')`
}

function redaction(by: string): string {
  return `INSERT INTO redactions (id, request_id, item_id, starts, ends, reason, note, made_by, made_at)
    VALUES ('x${Math.random()}', 'r1', 'n1', 0, 1, 'LEGAL_OTHERS', '', '${by}', '${now}')`
}

function pack({
  id = 'k1',
  copy = 'officer',
  person = 'NULL',
  to = 'Priya Raman',
  address = 'Civic Offices',
  by = head,
  seq = 1,
  entries = '[]',
}): string {
  return `INSERT INTO legal_packs (id, case_id, request_id, copy, addressee_id, addressee, address, released_by, released_at, audit_seq, audit_hash, manifest, large_print, sha256, pdf)
    VALUES ('${id}', 'c1', 'r1', '${copy}', ${person}, '${to}', '${address}', '${by}', '${now}', ${seq},
      coalesce((SELECT hash FROM audit WHERE seq = ${seq}), zeroblob(32)), '{"entries":${entries}}', 0, '${'0'.repeat(64)}', x'25504446')`
}

function ownNotesPack(): string {
  return `DROP TRIGGER pack_approved_before_it_leaves; INSERT INTO packs (id, case_id, request_id, addressee_id, addressee, address, released_by, released_at, audit_seq, audit_hash, manifest, large_print, content, sha256, pdf)
    VALUES ('k7', 'c1', 'r1', 'p2', 'Dana', '14 Cressingham Road', '${coordinator}', '${now}', 1,
      (SELECT hash FROM audit WHERE seq = 1), '{}', 0, '${'0'.repeat(64)}', '${'0'.repeat(64)}', x'25504446')`
}

function sending({ what = 'officer', pack: of = "'k1'", on = '2026-11-24' }): string {
  return `INSERT INTO legal_sendings (request_id, what, pack_id, method, sent_on, recorded_by, recorded_at)
    VALUES ('r1', '${what}', ${of}, 'post', '${on}', '${coordinator}', '${now}')`
}

function absence(id: string, from = '2026-11-20T00:00:00.000Z', until = '2026-12-20T00:00:00.000Z'): string {
  return `INSERT INTO absences (id, starts_at, until, why, recorded_by, recorded_at)
    VALUES ('${id}', '${from}', '${until}', 'On leave', '${coordinator}', '${now}')`
}
