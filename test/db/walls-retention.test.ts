import type { Database } from '@signalapp/sqlcipher'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { policySchedule } from '../../db/migrations/0150-retention.ts'
import { queries } from '../../db/queries/index.ts'
import { all } from '../../db/sql.ts'
import { yearsAfter } from '../../main/policy/retention.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'
import { approvedBySql } from '../support/packs.ts'

/**
 * The last wall of P5 and P11: whoever holds the key and writes SQL by hand still takes out no paper twice, shreds nothing alone,
 * archives nothing early, and writes nothing into the archive. Today is 24 November 2026.
 */
let db: Database

const now = '2026-11-24T10:00:00.000Z'
const { caseworker, volunteer, coordinator, head, maintenance } = accountOf
const ended = 'a0000000-0000-4000-8000-0000000000ff'

beforeAll(() => {
  db = openTestDatabase()
  const roles = { caseworker, volunteer, coordinator, head, maintenance }
  for (const [role, accountId] of [...Object.entries(roles), ['coordinator', ended] as const])
    queries.addAccount(db, anEntry(), {
      accountId,
      name: role,
      signInName: accountId,
      role,
      mustChangePassword: 0,
      addedAt: now,
    })
  queries.endAccount(db, anEntry(), ended, now)
  db.exec(
    "INSERT INTO bodies VALUES ('b1', 'local-authority', 'Reading'); INSERT INTO service VALUES (1, '{}', 'b1', 5)",
  )
  // One case a scene: 'due' is ready, 'early' a day too soon, and each of the others is due and kept by what it is named after.
  aCase('open', null)
  aCase('early', '2025-11-25')
  for (const id of ['due', 'held', 'asked', 'out', 'archive']) aCase(id, '2025-11-24')
  for (const id of ['due', 'early', 'held', 'asked', 'out', 'archive']) paper(`f-${id}`, id)
  db.exec(hold('h1', 'held'))
  db.exec(request('r-asked', 'asked'))
  db.exec(loan('l1', 'f-out'))
  db.exec(contact('n1', 'archive'))
  db.exec(request('r-archive', 'archive'))
  db.exec(approvedBySql('r-archive', { coordinator, head }, now))
  db.exec(pack('k1', 'archive'))
  db.exec(archiving('archive'))
  db.exec(shredding('s1'))
})

describe('P11: a case is archived when its year is over and nothing keeps it', () => {
  test.each([
    { what: 'still open', sql: () => archiving('open'), rule: /not-due/ },
    { what: 'a day too early', sql: () => archiving('early', { dueOn: '2026-11-25' }), rule: /CHECK|not-due/ },
    {
      what: 'a day too early, under a date made up',
      sql: () => archiving('early', { dueOn: '2026-11-24' }),
      rule: /not-due/,
    },
    {
      what: 'a day too early, as if it were tomorrow',
      sql: () => archiving('early', { dueOn: '2026-11-25', on: '2026-11-25' }),
      rule: /CHECK/,
    },
    { what: 'by a rule that is not there', sql: () => archiving('due').replace("'policy'", "'mine'"), rule: /not-due/ },
    { what: 'under a hold', sql: () => archiving('held'), rule: /on-hold/ },
    { what: 'under an open request', sql: () => archiving('asked'), rule: /on-hold/ },
    { what: 'while its paper file is out', sql: () => archiving('out'), rule: /on-hold/ },
    { what: 'by a caseworker', sql: () => archiving('due', { by: caseworker }), rule: /role-may-not/ },
    { what: 'by a coordinator who left', sql: () => archiving('due', { by: ended }), rule: /role-may-not/ },
    { what: 'twice', sql: () => archiving('archive'), rule: /once|archived/ },
    {
      what: 'twice, by replacing',
      sql: () => archiving('archive').replace('INSERT', 'INSERT OR REPLACE'),
      rule: /once|archived/,
    },
    {
      what: 'by hand, past the run',
      sql: () => `UPDATE cases SET archived_at = '${now}' WHERE id = 'due'`,
      rule: /not-due/,
    },
    {
      what: 'from its very beginning',
      sql: () => `INSERT INTO cases SELECT NULL, 'x', 'PPS-X', status, opened_on, closed_on, source, help_asked_for, worker_id, provision, stage,
        primary_need, secondary_need, school_id, setting, year_group, last_contact_at, '${now}' FROM cases WHERE id = 'due'`,
      rule: /not-due/,
    },
    {
      what: 'closed longer ago than it was',
      sql: () => "UPDATE cases SET closed_on = '2020-01-01' WHERE id = 'early'",
      rule: /closed stays/,
    },
    {
      what: 'closed before its last contact',
      sql: () =>
        `${contact('n2', 'open')}; UPDATE cases SET status = 'closed', closed_on = '2024-01-01' WHERE id = 'open'`,
      rule: /last contact/,
    },
  ])('refused: $what', ({ sql, rule }) => {
    expect(() => db.exec(sql())).toThrow(rule)
  })

  test('evaluator and database agree, whatever the day it was closed, leap days and all', () => {
    const days = fc
      .integer({ min: 0, max: 3000 })
      .map((add) => Temporal.PlainDate.from('2019-01-01').add({ days: add }).toString())
    let n = 0
    fc.assert(
      fc.property(days, fc.integer({ min: 350, max: 380 }), (closedOn, later) => {
        const on = Temporal.PlainDate.from(closedOn).add({ days: later }).toString()
        const id = `p${(n += 1)}`
        aCase(id, closedOn)
        const dueOn = yearsAfter(closedOn, 1)
        const sql = archiving(id, { dueOn, on, at: `${on}T10:00:00.000Z` })
        if (dueOn <= on) expect(() => db.exec(sql), `${closedOn} on ${on}`).not.toThrow()
        else expect(() => db.exec(sql), `${closedOn} on ${on}`).toThrow()
      }),
      {
        examples: [
          ['2024-02-29', 365],
          ['2024-02-29', 364],
          ['2023-02-28', 364],
          ['2023-02-28', 365],
        ],
        numRuns: 60,
      },
    )
  })
})

describe('P11: an archived case is only read', () => {
  test.each([
    ["UPDATE cases SET archived_at = NULL WHERE id = 'archive'"],
    ["UPDATE cases SET status = 'open', closed_on = NULL, archived_at = NULL WHERE id = 'archive'"],
    ["UPDATE cases SET help_asked_for = 'else' WHERE id = 'archive'"],
    [
      "REPLACE INTO cases SELECT n, id, reference, 'open', opened_on, NULL, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, school_id, setting, year_group, last_contact_at, NULL FROM cases WHERE id = 'archive'",
    ],
    ["DELETE FROM cases WHERE id = 'archive'"],
    ['DELETE FROM archivings'],
    ["UPDATE archivings SET archived_on = '2020-01-01'"],
    ["INSERT INTO people (id, case_id, part, given_name, family_name) VALUES ('x', 'archive', 'parent', 'A', 'B')"],
    ["UPDATE people SET address = 'elsewhere' WHERE case_id = 'archive'"],
    [consentSql('archive')],
    [contact('x', 'archive')],
    [request('x', 'archive')],
    ["UPDATE requests SET how = 'email' WHERE case_id = 'archive'"],
    [
      "INSERT INTO request_items (request_id, item_id, decision, reason, decided_by, decided_at) VALUES ('r-archive', 'n1', 'enclose', '', '" +
        coordinator +
        "', '" +
        now +
        "')",
    ],
    [
      "INSERT INTO redactions (id, request_id, item_id, starts, ends, reason, note, made_by, made_at) VALUES ('x', 'r-archive', 'n1', 0, 1, 'X', '', '" +
        coordinator +
        "', '" +
        now +
        "')",
    ],
    [pack('x', 'archive')],
    [
      "INSERT INTO paper_files (id, case_id, number, reference, cabinet, contents, recorded_by, recorded_at) VALUES ('x', 'archive', 2, 'PPS-ARCHIVE/2', 'A', 'B', '" +
        caseworker +
        "', '" +
        now +
        "')",
    ],
    ["UPDATE paper_files SET cabinet = 'elsewhere' WHERE case_id = 'archive'"],
    [loan('x', 'f-archive')],
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/archived|archive|never|stays|released/)
    if (sql.startsWith('BEGIN')) db.exec('ROLLBACK')
  })

  test('but it can be held, its paper shredded, and the audit log goes on', () => {
    db.exec(hold('h2', 'archive'))
    expect(() => db.exec(shredded('f-archive'))).toThrow(/on-hold/)
    queries.liftHold(db, anEntry(), { holdId: 'h2', liftedBecause: 'over', liftedBy: head, liftedAt: now })
    db.exec(shredded('f-archive'))
    queries.note(db, { ...anEntry(), caseId: 'archive' })
  })

  test('every table of what happens on a case is closed with it, but for those that must go on', () => {
    const goOn = ['archivings', 'archive_openings', 'audit', 'concerns', 'holds']
    const tables = all<{ name: string }>(
      db,
      "SELECT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'case_id'",
    ).map(({ name }) => name)
    expect(tables.length).toBeGreaterThan(8)
    const closedOnes = all<{ name: string }>(
      db,
      "SELECT DISTINCT tbl_name AS name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_in_the_archive_are_only_read'",
    )
    const missing = tables.filter((name) => !goOn.includes(name) && !closedOnes.some((each) => each.name === name))
    expect(missing).toEqual([])
  })

  test('it is out of the list, the search and the requests, and found in the archive', () => {
    const list = queries.listCases(db, {
      status: 'any',
      workerId: null,
      order: 'reference',
      descending: false,
      from: 0,
      count: 500,
    })
    expect(list.rows.map(({ caseId }) => caseId)).not.toContain('archive')
    expect(list.total).toBe(list.rows.length)
    for (const text of ['Childarchive', 'PPS-ARCHIVE']) expect(queries.findCases(db, text, null), text).toEqual([])
    expect(queries.findNotes(db, 'noteofarchive', null)).toEqual([])
    expect(queries.findNotes(db, 'noteofopen', null)).toHaveLength(1)
    expect(queries.listRequests(db, 'any').map(({ caseId }) => caseId)).toEqual(['asked'])
    for (const text of ['Childarch', 'PPS-archive', 'pps-arch'])
      expect(
        queries.findArchived(db, text).map(({ caseId }) => caseId),
        text,
      ).toContain('archive')
    expect(queries.findArchived(db, 'Childdue')).toEqual([])
    expect(queries.findArchived(db, 'PPS-due')).toEqual([])
  })
})

describe('P11: an archived case is opened by the coordinator or the head, who said why', () => {
  test.each([
    ['by a caseworker', opening('archive', caseworker), /role-may-not/],
    ['without a reason', opening('archive', head, ''), /CHECK/],
    ['when it is not archived', opening('due', head), /not-archived/],
  ])('%s it is not', (_, sql, rule) => {
    expect(() => db.exec(sql)).toThrow(rule)
  })
  test('and the reason stays', () => {
    db.exec(opening('archive', head))
    for (const sql of ["UPDATE archive_openings SET reason = 'other'", 'DELETE FROM archive_openings'])
      expect(() => db.exec(sql)).toThrow(/stays on record/)
  })
})

describe('P11: holds are set and lifted with a reason, by the coordinator or the head', () => {
  test.each([
    ['set by a caseworker', hold('x', 'due').replace(coordinator, caseworker), /role-may-not/],
    ['set without a reason', hold('x', 'due', ''), /CHECK/],
    ['of a kind nobody knows', hold('x', 'due').replace("'tribunal'", "'whim'"), /CHECK/],
    ['lifted by a volunteer', lifting('h1', volunteer), /role-may-not/],
    ['lifted without a reason', lifting('h1', head, ''), /CHECK/],
    ['lifted again', lifting('h2', head), /already-lifted/],
    [
      'lifted from the start',
      `INSERT INTO holds VALUES (NULL, 'x', 'due', 'tribunal', 'why', '${head}', '${now}', 'no', '${head}', '${now}')`,
      /role-may-not/,
    ],
    ['deleted', 'DELETE FROM holds', /never deleted/],
    ['moved to another case', "UPDATE holds SET case_id = 'due' WHERE id = 'h1'", /stays|role/],
    ['replaced', hold('h1', 'due').replace('INSERT', 'REPLACE'), /never deleted/],
  ])('refused: %s', (_, sql, rule) => {
    expect(() => db.exec(sql)).toThrow(rule)
  })
})

describe('P11: the schedule is dated rows', () => {
  test('and begins with the policy’s own', () => {
    expect(queries.listRules(db)).toEqual([
      {
        ruleId: 'policy',
        fromDate: '2000-01-01',
        archiveAfterYears: policySchedule.archiveAfterYears,
        disposeAfterYears: policySchedule.disposeAfterYears,
        why: policySchedule.source,
        decidedBy: null,
        recordedAt: `${policySchedule.asOf}T00:00:00.000Z`,
      },
    ])
  })
  test.each([
    ['shorter than the policy', newRule({ years: 0 }), /CHECK/],
    ['looking back', newRule({ from: '2026-11-23' }), /rule-in-the-past/],
    ['disposed of before it is archived', newRule({ dispose: '2' }), /CHECK/],
    ['decided by nobody', newRule({ by: 'NULL' }), /role-may-not|CHECK/],
    ['decided by a caseworker', newRule({ by: `'${caseworker}'` }), /role-may-not/],
    ['edited', 'UPDATE retention_rules SET archive_after_years = 2', /never edited/],
    ['removed', 'DELETE FROM retention_rules', /never edited/],
    ['replaced', newRule({}).replace('INSERT', 'REPLACE').replace("'x'", "'policy'"), /never edited/],
  ])('refused: %s', (_, sql, message) => {
    expect(() => db.exec(sql)).toThrow(message)
  })
})

describe('P5: a paper file is in one place', () => {
  test.each([
    ['out twice', loan('x', 'f-out'), /paper-is-out/],
    ['out to the contractor', loan('x', 'f-due', maintenance), /not-on-the-staff/],
    ['out to somebody who left', loan('x', 'f-due', ended), /not-on-the-staff/],
    ['out when it was shredded', loan('x', 'f-archive'), /paper-shredded|archived/],
    ['due back before it was taken', loan('x', 'f-due').replace('2026-12-01', '2026-11-23'), /CHECK/],
    [
      'with a name on its outside',
      "INSERT INTO paper_files (id, case_id, number, reference, cabinet, contents, recorded_by, recorded_at) VALUES ('x', 'due', 2, 'Whitlock', 'A', 'B', '" +
        caseworker +
        "', '" +
        now +
        "')",
      /after nobody/,
    ],
    ['forgotten', 'DELETE FROM paper_files', /never forgotten/],
    ['moved to another case', "UPDATE paper_files SET case_id = 'open' WHERE id = 'f-due'", /stays the one/],
    ['never taken', 'DELETE FROM paper_loans', /stays on record/],
    ['taken by somebody else', `UPDATE paper_loans SET taken_by = '${volunteer}' WHERE id = 'l1'`, /stays on record/],
  ])('refused: %s', (_, sql, rule) => {
    expect(() => db.exec(sql)).toThrow(rule)
  })

  test('back once, and then it stays back', () => {
    db.exec(loan('l2', 'f-due'))
    queries.putPaperBack(db, anEntry(), { fileId: 'f-due', returnedAt: now, recordedBy: caseworker })
    expect(() =>
      db.exec("UPDATE paper_loans SET returned_at = NULL, return_recorded_by = NULL WHERE id = 'l2'"),
    ).toThrow(/paper-is-in/)
  })
})

describe('P11: paper is shredded when it is due, by one person before another', () => {
  test.each([
    ['with oneself as witness', shredding('x', { witness: caseworker }), /witness-is-shredder/],
    ['before the contractor', shredding('x', { witness: maintenance }), /not-on-the-staff/],
    ['tomorrow', shredding('x', { on: '2026-11-25' }), /in-the-future/],
    ['recorded by a caseworker', shredding('x', { by: caseworker }), /role-may-not/],
    ['while out', shredded('f-out'), /paper-is-out/],
    ['under a hold', shredded('f-held'), /on-hold/],
    ['under an open request', shredded('f-asked'), /on-hold/],
    ['a day too early', shredded('f-early'), /not-due/],
    ['twice', shredded('f-archive'), /paper-shredded/],
    ['by nobody', "INSERT INTO shredded_files VALUES ('f-due', 'nothing')", /not-due|FOREIGN/],
    ['and the record taken back', 'DELETE FROM shredded_files', /paper-shredded/],
    ['and the witness changed', `UPDATE shreddings SET witnessed_by = '${volunteer}'`, /stays on record/],
  ])('refused: %s', (_, sql, rule) => {
    expect(() => db.exec(sql)).toThrow(rule)
  })
})

function aCase(id: string, closedOn: string | null): void {
  const on = closedOn === null ? 'NULL' : `'${closedOn}'`
  db.exec(`INSERT INTO cases (id, reference, status, opened_on, closed_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group)
    VALUES ('${id}', 'PPS-${id.toUpperCase()}', '${closedOn === null ? 'open' : 'closed'}', '2019-01-01', ${on}, 'self', 'x', '${caseworker}', 'K', 'none', '', '', 'unknown', '');
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES ('c-${id}', '${id}', 'child', 'Child${id}', 'Family', '2014-05-04');
    INSERT INTO people (id, case_id, part, given_name, family_name, parental_responsibility, address) VALUES ('p-${id}', '${id}', 'parent', 'Parent', 'Family', 'yes', 'here')`)
}

function paper(id: string, caseId: string): void {
  queries.addPaperFile(db, anEntry(), {
    fileId: id,
    caseId,
    cabinet: 'A',
    contents: 'B',
    recordedBy: caseworker,
    recordedAt: now,
  })
}

function archiving(id: string, { dueOn = '2026-11-24', on = '2026-11-24', at = now, by = coordinator } = {}): string {
  return `INSERT INTO archivings VALUES ('${id}', 'policy', '${dueOn}', '${on}', '${at}', '${by}')`
}

function opening(id: string, by: string, reason = 'They came back'): string {
  return `INSERT INTO archive_openings VALUES (NULL, 'o-${id}-${by}', '${id}', '${reason}', '${by}', '${now}')`
}

function hold(id: string, caseId: string, reason = 'why'): string {
  return `INSERT INTO holds (id, case_id, kind, reason, set_by, set_at) VALUES ('${id}', '${caseId}', 'tribunal', '${reason}', '${coordinator}', '${now}')`
}

function lifting(id: string, by: string, because = 'over'): string {
  return `UPDATE holds SET lifted_because = '${because}', lifted_by = '${by}', lifted_at = '${now}' WHERE id = '${id}'`
}

function newRule({ from = '2026-11-24', years = 6, dispose = 'NULL', by = `'${head}'` }): string {
  return `INSERT INTO retention_rules (id, from_date, archive_after_years, dispose_after_years, why, decided_by, recorded_at)
    VALUES ('x', '${from}', ${years}, ${dispose}, 'why', ${by}, '${now}')`
}

function loan(id: string, fileId: string, to: string = caseworker): string {
  return `INSERT INTO paper_loans (id, file_id, taken_by, why, taken_at, due_back_on, recorded_by)
    VALUES ('${id}', '${fileId}', '${to}', 'why', '${now}', '2026-12-01', '${caseworker}')`
}

function shredding(id: string, { witness = coordinator, on = '2026-11-24', by = coordinator } = {}): string {
  return `INSERT INTO shreddings VALUES (NULL, '${id}', 'DC-${id}', '${on}', '${caseworker}', '${witness}', '${by}', '${now}')`
}

function shredded(fileId: string): string {
  return `INSERT INTO shredded_files VALUES ('${fileId}', 's1')`
}

function contact(id: string, caseId: string): string {
  return `INSERT INTO contacts (id, case_id, kind, happened_at, spoke_to, minutes, level, text, covered_because, recorded_by, recorded_at)
    VALUES ('${id}', '${caseId}', 'office-note', '2025-01-02T10:00:00.000Z', '', 10, 1, 'noteof${caseId}', 'nothing-shared', '${caseworker}', '${now}')`
}

function consentSql(caseId: string): string {
  return `BEGIN; INSERT INTO consent_grants VALUES ('x', 'other-papers', NULL, NULL);
    INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method, evidence_note, given_at, expires_on, ends_at, recorded_by, recorded_at)
    VALUES ('x', '${caseId}', 'p-${caseId}', 'parental-responsibility', 'help', '["other"]', '', 'English', '1', 'phone', 'agreed', '2026-11-10T00:00:00.000Z', '2027-11-10',
      '2027-11-11T00:00:00.000Z', '${caseworker}', '${now}')`
}

function request(id: string, caseId: string): string {
  return `INSERT INTO requests (id, case_id, reference, regime, requester_id, received_on, due_on, how, asks, state, recorded_by, recorded_at)
    VALUES ('${id}', '${caseId}', 'SAR-${id}', 'sar', 'p-${caseId}', '2026-11-20', '2026-12-21', 'letter', 'all', 'open', '${coordinator}', '${now}')`
}

function pack(id: string, caseId: string): string {
  return `INSERT INTO packs (id, case_id, request_id, addressee_id, addressee, address, released_by, released_at, audit_seq, audit_hash, manifest, large_print, content, sha256, pdf)
    VALUES ('${id}', '${caseId}', 'r-${caseId}', 'p-${caseId}', 'Parent', 'here', '${coordinator}', '${now}', 1, (SELECT hash FROM audit WHERE seq = 1), '{}', 0, '${'0'.repeat(64)}', '${'0'.repeat(64)}', x'25504446')`
}
