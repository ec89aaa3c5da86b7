import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@signalapp/sqlcipher'
import { connect } from '../../db/client.ts'
import { accountOf } from '../support/casebook.ts'
import { approvedBySql } from '../support/packs.ts'
import { anEntry, checkLog, openTestDatabase } from '../support/database.ts'
import { inTransaction } from '../../db/sql.ts'
import { queries } from '../../db/queries/index.ts'

/**
 * The last wall: whoever holds the key and writes SQL by hand is still refused by the schema itself.
 * Every statement here is an attack; each but the control must fail with the rule it breaks.
 */
let db: Database

const ids = {
  case: 'c1',
  other: 'c2',
  jayden: 'p1',
  dana: 'p2',
  mark: 'p3',
  stranger: 'p4',
  reading: 'b1',
  school: 'b2',
  consent: 'k1',
}

beforeAll(() => {
  db = openTestDatabase()
  for (const role of ['coordinator', 'caseworker', 'volunteer', 'head'] as const)
    queries.addAccount(db, anEntry(), {
      accountId: accountOf[role],
      name: role,
      signInName: role,
      role,
      mustChangePassword: 0,
      addedAt: '2026-01-01T00:00:00.000Z',
    })
  db.exec(`
    INSERT INTO bodies VALUES ('b1', 'local-authority', 'Reading'), ('b2', 'school', 'Highdown'), ('b3', 'school', 'Another');
    INSERT INTO service VALUES (1, '{}', 'b1', 5);
    INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group)
      SELECT column1, column2, 'open', '2026-09-01', 'self', 'x', '${accountOf.caseworker}', 'K', 'none', '', '', 'unknown', ''
      FROM (VALUES ('c1', 'PPS-2026-0001'), ('c2', 'PPS-2026-0002'));
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES ('p1', 'c1', 'child', 'Jayden', 'Whitlock', '2014-05-04'),
      ('p5', 'c2', 'child', 'Chidi', 'Okafor', '2010-08-31');
    INSERT INTO people (id, case_id, part, given_name, family_name, parental_responsibility, address) VALUES
      ('p2', 'c1', 'parent', 'Dana', 'Whitlock', 'yes', '14 Cressingham Road'), ('p3', 'c1', 'parent', 'Mark', 'Ellis', 'unknown', ''),
      ('p4', 'c2', 'parent', 'Ngozi', 'Okafor', 'yes', '9 Elm Road');
  `)
  write(consent('k1', { grants: "('k1', 'school-staff', 'b2'), ('k1', 'other-papers', NULL)" }))
  write(consent('k2', {}))
  db.exec(ending('k2', '2026-11-15T12:00:00.000Z'))
  db.exec(contact('n1', { consent: 'k1', body: 'b2' }))
  db.exec(contact('n9', { kind: 'with-parent', consent: null, body: null, caseId: 'c2' }))
  db.exec(request('r1'))
  db.exec(request('r3'))
})

describe('the control: what the policy allows is written', () => {
  test.each([
    {
      what: 'a talk with the school under a permission that names it',
      sql: () => contact('ok1', { consent: 'k1', body: 'b2' }),
    },
    {
      what: 'other papers under a permission for them',
      sql: () => contact('ok2', { kind: 'other-papers', consent: 'k1', body: null }),
    },
    {
      what: 'a call with the parent under none',
      sql: () => contact('ok3', { kind: 'with-parent', consent: null, body: null }),
    },
    {
      what: 'a talk the day before the permission was withdrawn',
      sql: () => contact('ok4', { consent: 'k2', body: 'b2', at: '2026-11-14T12:00:00.000Z' }),
    },
  ])('$what', ({ sql }) => {
    expect(() => db.exec(sql())).not.toThrow()
  })
})

describe('P7: consulting or discussing without a permission to share is refused', () => {
  test.each([
    { what: 'none named', sql: () => contact('x', { consent: null, body: 'b2' }) },
    { what: 'another scope', sql: () => contact('x', { kind: 'la-staff', consent: 'k1', body: 'b1' }) },
    { what: 'another school', sql: () => contact('x', { consent: 'k1', body: 'b3' }) },
    { what: 'no school said', sql: () => contact('x', { consent: 'k1', body: null }) },
    { what: 'another family’s permission', sql: () => contact('x', { consent: 'k1', body: 'b2', caseId: 'c2' }) },
    {
      what: 'before it was given',
      sql: () => contact('x', { consent: 'k1', body: 'b2', at: '2026-11-01T12:00:00.000Z' }),
    },
    {
      what: 'at the very moment it was withdrawn',
      sql: () => contact('x', { consent: 'k2', body: 'b2', at: '2026-11-15T12:00:00.000Z' }),
    },
    {
      what: 'after it ended',
      sql: () =>
        contact('x', {
          consent: 'k1',
          body: 'b2',
          at: '2027-12-01T12:00:00.000Z',
          recorded: '2027-12-02T00:00:00.000Z',
        }),
    },
  ])('$what', ({ sql }) => {
    expect(() => db.exec(sql())).toThrow(/P7 no-permission|CHECK constraint failed/)
  })

  test.each(['k1', 'k2'])('a permission already given (%s) is not widened afterwards', (id) => {
    expect(() =>
      db.exec(`INSERT INTO consent_grants (consent_id, scope, body_id) VALUES ('${id}', 'la-staff', 'b1')`),
    ).toThrow(/never widened/)
  })

  test('nothing is written as having happened in the future', () => {
    expect(() =>
      db.exec(contact('x', { kind: 'with-parent', consent: null, body: null, at: '2027-01-01T00:00:00.000Z' })),
    ).toThrow(/CHECK/)
  })
})

describe('P2: a permission to share comes from who may give it, and stays as it was given', () => {
  test.each([
    { what: 'a parent whose parental responsibility is not known', sql: () => consent('x', { by: 'p3' }) },
    { what: 'somebody of another case', sql: () => consent('x', { by: 'p4' }) },
    { what: 'the child on a parent’s standing', sql: () => consent('x', { by: 'p1' }) },
    { what: 'a child of school age on its own', sql: () => consent('x', { by: 'p1', standing: 'young-person' }) },
    {
      what: 'a parent of a young person who decides now',
      sql: () => consent('x', { caseId: 'c2', by: 'p4', given: '2026-06-25T23:30:00.000Z' }),
    },
    {
      what: 'a young person the day before',
      sql: () => consent('x', { caseId: 'c2', by: 'p5', standing: 'young-person', given: '2026-06-25T22:30:00.000Z' }),
    },
  ])('$what is refused', ({ sql }) => {
    expect(() => write(sql())).toThrow(/P2 not-theirs-to-give/)
  })

  test('on the last Friday of June of the school year in which they turn 16 the right passes to the young person', () => {
    const eve = consent('y1', { caseId: 'c2', by: 'p4', given: '2026-06-25T22:30:00.000Z' })
    const day = consent('y2', { caseId: 'c2', by: 'p5', standing: 'young-person', given: '2026-06-25T23:30:00.000Z' })
    for (const sql of [eve, day]) expect(() => write(sql)).not.toThrow()
  })

  test('one that opens nothing is refused', () => {
    expect(() => write(consent('x', { grants: '' }))).toThrow(/opens nothing/)
  })

  test('the successor of a permission is one of the same case', () => {
    expect(() =>
      db.exec(
        `INSERT INTO consent_endings VALUES ('k1', 'superseded', '2026-11-20T00:00:00.000Z', 'p2', 'phone', '', 'y1', '${accountOf.caseworker}', '2026-11-24T10:00:00.000Z')`,
      ),
    ).toThrow(/not-theirs-to-give/)
  })

  test.each([
    "UPDATE consents SET expires_on = '2099-01-01', ends_at = '2099-01-02'",
    'DELETE FROM consents',
    "UPDATE consent_grants SET scope = 'pass-on', body_id = NULL",
    'DELETE FROM consent_grants',
    "UPDATE consent_endings SET at = '2026-11-20T00:00:00.000Z'",
    'DELETE FROM consent_endings',
    "INSERT OR REPLACE INTO consent_endings SELECT consent_id, kind, '2026-11-23T00:00:00.000Z', by_person, method, note, superseded_by, recorded_by, recorded_at FROM consent_endings",
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow()
  })
})

describe('P10: a pack goes to the requester at the address on file, by the coordinator, and is final', () => {
  test.each([
    { what: 'by a caseworker', sql: () => pack({ by: accountOf.caseworker }), rule: /not-the-coordinator/ },
    { what: 'to another address', sql: () => pack({ address: '1 Elsewhere' }), rule: /no-address-on-file/ },
    {
      what: 'to somebody who did not ask',
      sql: () => pack({ to: 'p3', address: '' }),
      rule: /no-address-on-file|CHECK/,
    },
    { what: 'quoting an audit entry that is not there', sql: () => pack({ seq: 9999 }), rule: /audit/ },
  ])('$what it is refused', ({ sql, rule }) => {
    db.exec('BEGIN')
    db.exec(approvedBySql('r1', accountOf, '2026-11-24T10:00:00.000Z'))
    expect(() => db.exec(sql())).toThrow(rule)
    db.exec('ROLLBACK')
  })

  test('once released, nothing about it can be changed', () => {
    db.exec(
      "INSERT INTO redactions (id, request_id, item_id, starts, ends, reason, note, made_by, made_at) VALUES ('d1', 'r1', 'n1', 0, 4, 'NOT_PERSONAL_DATA', '', '" +
        accountOf.coordinator +
        "', '2026-11-24T10:00:00.000Z')",
    )
    expect(() => db.exec("UPDATE redactions SET starts = 1 WHERE id = 'd1'")).toThrow(/never edited/)
    expect(() => db.exec('DELETE FROM redactions')).toThrow(/never deleted/)
    db.exec(contact('n2', { consent: 'k1', body: 'b2' }))
    db.exec(request('r2'))
    db.exec(
      `INSERT INTO request_items (request_id, item_id, decision, reason, decided_by, decided_at) VALUES ${item('r1', 'n1')}, ${item('r2', 'n2')}`,
    )
    db.exec(
      `INSERT INTO redactions (id, request_id, item_id, starts, ends, reason, note, made_by, made_at) VALUES ('d2', 'r2', 'n2', 0, 4, 'NOT_PERSONAL_DATA', '', '${accountOf.coordinator}', '2026-11-24T10:00:00.000Z')`,
    )
    db.exec(approvedBySql('r1', accountOf, '2026-11-24T10:00:00.000Z'))
    db.exec(pack({}))
    expect(db.prepare("SELECT state FROM requests WHERE id = 'r1'").get()).toEqual({ state: 'released' })
    for (const sql of [
      "UPDATE packs SET address = 'elsewhere'",
      'DELETE FROM packs',
      "UPDATE redactions SET removed_by = made_by, removed_at = made_at WHERE id = 'd1'",
      `INSERT INTO request_items (request_id, item_id, decision, reason, decided_by, decided_at) VALUES ('r1', 'n2', 'withhold', 'X', '${accountOf.coordinator}', '2026-11-24T10:00:00.000Z')`,
      "DELETE FROM request_items WHERE request_id = 'r1'",
      "UPDATE request_items SET request_id = 'r1' WHERE request_id = 'r2' AND item_id = 'n2'",
      "UPDATE redactions SET request_id = 'r1' WHERE id = 'd2'",
      pack({}),
      pack({}).replace('INSERT', 'INSERT OR REPLACE'),
    ])
      expect(() => db.exec(sql), sql).toThrow()
  })

  test.each(["UPDATE contacts SET text = 'nicer'", 'DELETE FROM contacts', 'DELETE FROM people', 'DELETE FROM cases'])(
    '%s is refused: notes are never edited, files never deleted',
    (sql) => {
      expect(() => db.exec(sql)).toThrow(/never/)
    },
  )
})

describe('what the walls lean on cannot be pulled away', () => {
  test.each([
    {
      what: 'somebody of another case made a parent of this one',
      sql: "UPDATE people SET case_id = 'c1' WHERE id = 'p4'",
    },
    { what: 'the child made a parent', sql: "UPDATE people SET part = 'parent' WHERE id = 'p1'" },
    {
      what: 'a caseworker made coordinator',
      sql: `UPDATE accounts SET role = 'coordinator' WHERE id = '${accountOf.caseworker}'`,
    },
    {
      what: 'the same by replacing',
      sql: `REPLACE INTO accounts SELECT id, name, sign_in_name, 'coordinator', 0, added_at, NULL FROM accounts WHERE id = '${accountOf.caseworker}'`,
    },
    {
      what: 'somebody who did not ask made the requester',
      sql: "UPDATE requests SET requester_id = 'p3' WHERE id = 'r3'",
    },
    { what: 'the same by replacing', sql: request('r3', 'p3').replace('INSERT', 'REPLACE') },
    { what: 'a request put on another case', sql: "UPDATE requests SET case_id = 'c2' WHERE id = 'r3'" },
    { what: 'a request answered without a pack', sql: "UPDATE requests SET state = 'released' WHERE id = 'r3'" },
    { what: 'a request opened again', sql: "UPDATE requests SET state = 'open' WHERE id = 'r1'" },
    { what: 'a request that never came', sql: "DELETE FROM requests WHERE id = 'r3'" },
    { what: 'a school turned into another', sql: "UPDATE bodies SET name = 'Somewhere else' WHERE id = 'b2'" },
    {
      what: 'a note of another case decided on',
      sql: `INSERT INTO request_items (request_id, item_id, decision, reason, decided_by, decided_at) VALUES ${item('r3', 'n9')}`,
    },
  ])('$what is refused', ({ sql }) => {
    expect(() => db.exec(sql)).toThrow(/never|another case|stays/)
  })

  test('an account that has ended does not come back', () => {
    const end = `UPDATE accounts SET ended_at = '2026-11-24T10:00:00.000Z' WHERE id = '${accountOf.volunteer}'`
    db.exec(end)
    expect(() => db.exec(`UPDATE accounts SET ended_at = NULL WHERE id = '${accountOf.volunteer}'`)).toThrow(/stays/)
  })
})

describe('the audit log', () => {
  test.each([
    "UPDATE audit SET act = 'nothing' WHERE seq = 1",
    'DELETE FROM audit WHERE seq = 1',
    "INSERT INTO audit VALUES (99, 'x', '2026', NULL, 'x', NULL, NULL, '{}', zeroblob(16), zeroblob(32), zeroblob(32))",
    "INSERT OR REPLACE INTO audit SELECT seq + 1000, id, at, account_id, 'nothing', case_id, subject, detail, salt, leaf, hash FROM audit WHERE seq = 1",
    "INSERT OR REPLACE INTO audit SELECT (SELECT max(seq) + 1 FROM audit), id, at, account_id, 'nothing', case_id, subject, detail, salt, leaf, hash FROM audit WHERE seq = 1",
    "INSERT OR REPLACE INTO audit SELECT seq, id, at, account_id, 'nothing', case_id, subject, detail, salt, leaf, hash FROM audit WHERE seq = 1",
    'UPDATE audit_nodes SET hash = zeroblob(32) WHERE level = 1 AND at = 0',
    'DELETE FROM audit_nodes WHERE level = 1 AND at = 0',
    'INSERT OR REPLACE INTO audit_nodes VALUES (1, 0, zeroblob(32))',
    'INSERT INTO audit_nodes VALUES (40, 0, zeroblob(32))',
  ])('only grows: %s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/TRIGGER\): audit: /)
  })

  test.each([
    'UPDATE log_key SET seed = randomblob(32)',
    'DELETE FROM log_key',
    'INSERT OR REPLACE INTO log_key VALUES (1, randomblob(32))',
    'INSERT INTO log_key VALUES (2, randomblob(32))',
  ])('is signed with one key for ever: %s is refused', (sql) => {
    const service = openTestDatabase()
    queries.writeService(service, anEntry(), { details: '{}', localAuthority: 'Reading', autoLockMinutes: 5 })
    expect(() => service.exec(sql)).toThrow(/audit: the key of the log stays|CHECK/)
  })

  test('an entry changed with the triggers taken away is found, and named', () => {
    const copy = openTestDatabase()
    for (const act of ['one', 'two', 'three']) queries.note(copy, anEntry(act))
    expect(checkLog(copy)).toMatchObject({ entries: 3, brokenAt: null })
    copy.exec("DROP TRIGGER audit_are_never_edited; UPDATE audit SET act = 'nothing' WHERE seq = 2")
    expect(checkLog(copy)).toMatchObject({ brokenAt: 2 })
  })

  test('a log cut short or put back is told apart from the mark kept outside', () => {
    const copy = openTestDatabase()
    for (const act of ['one', 'two', 'three']) queries.note(copy, anEntry(act))
    const { seq, hash } = queries.readHead(copy)
    const mark = { seq, hash: Buffer.from(hash).toString('hex') }
    expect(queries.holdsMark(copy, mark)).toBe(true)
    copy.exec('DROP TRIGGER audit_are_never_deleted; DELETE FROM audit WHERE seq = 3')
    expect(queries.holdsMark(copy, mark)).toBe(false)
    queries.note(copy, anEntry('another three'))
    expect(queries.holdsMark(copy, mark)).toBe(false)
  })

  test('a write that fails leaves neither row nor entry', () => {
    const before = queries.readHead(db).seq
    expect(() => queries.recordLetter(db, anEntry(), [{ ...aRequest, requesterId: 'p4' }])).toThrow(
      /requester-not-on-case/,
    )
    expect(queries.readHead(db).seq).toBe(before)
  })
})

test('a client only knows the queries there are', async () => {
  const client = connect(async () => ({ ok: false, code: 'BUG', message: 'no such query' }))
  await expect(client.db.readHead()).rejects.toThrow('no such query')
})

const aRequest = {
  requestId: 'r9',
  caseId: ids.case,
  regime: 'sar' as const,
  requesterId: ids.dana,
  receivedOn: '2026-11-20',
  dueOn: '2026-12-21',
  how: 'letter',
  asks: 'All notes',
  recordedBy: accountOf.coordinator,
  recordedAt: '2026-11-24T10:00:00.000Z',
}

/** A permission and what it opens are written together. */
function write(sql: string): void {
  inTransaction(db, () => db.exec(sql))
}

type Consent = { caseId?: string; by?: string; standing?: string; given?: string; grants?: string }

function consent(
  id: string,
  {
    caseId = 'c1',
    by = ids.dana,
    standing = 'parental-responsibility',
    given = '2026-11-10T00:00:00.000Z',
    grants = `('${id}', 'school-staff', 'b2')`,
  }: Consent,
): string {
  return `${grants === '' ? '' : `INSERT INTO consent_grants (consent_id, scope, body_id) VALUES ${grants};`}
    INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method, evidence_note, given_at, expires_on, ends_at, recorded_by, recorded_at)
    VALUES ('${id}', '${caseId}', '${by}', '${standing}', 'help', '["other"]', '', 'English', '1', 'phone', 'agreed', '${given}', '2027-11-10',
      '2027-11-11T00:00:00.000Z', '${accountOf.caseworker}', '2026-11-24T10:00:00.000Z')`
}

function item(requestId: string, contactId: string): string {
  return `('${requestId}', '${contactId}', 'enclose', '', '${accountOf.coordinator}', '2026-11-24T10:00:00.000Z')`
}

function ending(consentId: string, at: string): string {
  return `INSERT INTO consent_endings VALUES ('${consentId}', 'withdrawn', '${at}', 'p2', 'phone', '', NULL, '${accountOf.caseworker}', '2026-11-24T10:00:00.000Z')`
}

type Contact = {
  kind?: string
  consent: string | null
  body: string | null
  caseId?: string
  at?: string
  recorded?: string
}

function contact(
  id: string,
  {
    kind = 'school-staff',
    consent: by,
    body,
    caseId = 'c1',
    at = '2026-11-20T12:00:00.000Z',
    recorded = '2026-11-24T10:00:00.000Z',
  }: Contact,
): string {
  const quoted = (value: string | null) => (value === null ? 'NULL' : `'${value}'`)
  const direction = kind === 'with-parent' || kind === 'with-child' ? "'out'" : 'NULL'
  const because = by === null ? 'nothing-shared' : 'in-force'
  return `INSERT INTO contacts (id, case_id, kind, direction, happened_at, body_id, spoke_to, minutes, level, text, consent_id, covered_because, recorded_by, recorded_at)
    VALUES ('${id}', '${caseId}', '${kind}', ${direction}, '${at}', ${quoted(body)}, '', 10, 1, 'a note', ${quoted(by)}, '${because}', '${accountOf.caseworker}', '${recorded}')`
}

function request(id: string, by = 'p2'): string {
  return `INSERT INTO requests (id, case_id, reference, regime, requester_id, received_on, due_on, how, asks, state, recorded_by, recorded_at)
    VALUES ('${id}', 'c1', 'SAR-2026-0${id}', 'sar', '${by}', '2026-11-20', '2026-12-21', 'letter', 'all', 'open', '${accountOf.coordinator}', '2026-11-24T10:00:00.000Z')`
}

function pack({
  by = accountOf.coordinator,
  to = ids.dana,
  address = '14 Cressingham Road',
  seq = 1,
}: {
  by?: string
  to?: string
  address?: string
  seq?: number
}): string {
  return `INSERT INTO packs (id, case_id, request_id, addressee_id, addressee, address, released_by, released_at, audit_seq, audit_hash, manifest, large_print, content, sha256, pdf)
    VALUES ('k${Math.random()}', 'c1', 'r1', '${to}', 'Dana', '${address}', '${by}', '2026-11-24T10:00:00.000Z', ${seq},
      coalesce((SELECT hash FROM audit WHERE seq = ${seq}), zeroblob(32)), '{}', 0, '${'0'.repeat(64)}', '${'0'.repeat(64)}', x'25504446')`
}
