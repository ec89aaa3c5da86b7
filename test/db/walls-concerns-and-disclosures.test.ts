import type { Database } from '@signalapp/sqlcipher'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../db/sql.ts'
import { accountOf } from '../support/casebook.ts'
import { addAccounts, openTestDatabase } from '../support/database.ts'

/** P2, P8 and P12 at the last wall: SQL written by hand is refused by the schema itself. Every statement but the controls is an attack. */
let db: Database

const now = '2026-11-24T10:00:00.000Z'
const by = accountOf.caseworker

beforeAll(() => {
  db = openTestDatabase()
  addAccounts(db)
  db.exec(`
    INSERT INTO bodies VALUES ('la', 'local-authority', 'Reading'), ('mediator', 'organisation', 'Thames Vale Mediation'),
      ('other', 'organisation', 'Somebody else');
    INSERT INTO service VALUES (1, '{}', 'la', 5);
    INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group)
      SELECT column1, column2, 'open', '2026-09-01', 'self', 'x', '${by}', 'K', 'none', '', '', 'unknown', ''
      FROM (VALUES ('c1', 'PPS-2026-0001'), ('c2', 'PPS-2026-0002'));
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES
      ('child1', 'c1', 'child', 'Jayden', 'Whitlock', '2014-05-04'), ('child2', 'c2', 'child', 'Chidi', 'Okafor', '2016-02-11');
    INSERT INTO people (id, case_id, part, given_name, family_name, parental_responsibility) VALUES
      ('parent1', 'c1', 'parent', 'Dana', 'Whitlock', 'yes'), ('parent2', 'c2', 'parent', 'Ngozi', 'Okafor', 'yes');
    INSERT INTO contacts (id, case_id, kind, happened_at, spoke_to, minutes, level, text, covered_because, recorded_by, recorded_at) VALUES
      ('note1', 'c1', 'office-note', '2026-11-20T12:00:00.000Z', '', 5, 1, 'a note', 'nothing-shared', '${by}', '${now}'),
      ('note2', 'c2', 'office-note', '2026-11-20T12:00:00.000Z', '', 5, 1, 'a note', 'nothing-shared', '${by}', '${now}');
  `)
  consent('k1', 'c1', 'parent1')
  consent('ended', 'c1', 'parent1')
  consent('k2', 'c2', 'parent2')
  db.exec(
    `INSERT INTO consent_endings VALUES ('ended', 'withdrawn', '2026-11-15T12:00:00.000Z', 'parent1', 'phone', '', NULL, '${by}', '${now}')`,
  )
  db.exec(concern('worry1', 'c1'))
  db.exec(concern('worry2', 'c2'))
  db.exec(`INSERT INTO concern_passings VALUES (NULL, 'passing1', 'worry1', 'police', '', 'phone', '', '${now}', '${by}', '${now}');
    INSERT INTO concern_additions VALUES (NULL, 'addition1', 'worry1', 'more', '${by}', '${now}');
    INSERT INTO concern_sightings VALUES ('worry1', '${accountOf.head}', '${now}');`)
  disclose('d1', {})
})

describe('the control: what the policy allows is written', () => {
  test('a note passed on under a permission that names the body and the purpose', () => {
    expect(() => disclose('ok1', {})).not.toThrow()
  })

  test('a note passed on under a concern, to anybody, with no permission at all', () => {
    expect(() => disclose('ok2', { consent: null, concern: 'worry1', purpose: null, body: 'other' })).not.toThrow()
  })

  test('a concern without any permission, on the day it is noticed and on any case', () => {
    expect(() => db.exec(concern('ok3', 'c2'))).not.toThrow()
  })

  test('a concern seen by the line manager while the head is recorded as absent', () => {
    const sighting = `INSERT INTO concern_sightings VALUES ('worry2', '${accountOf['line-manager']}', '${now}')`
    expect(() => db.exec(sighting)).toThrow(/role-may-not/)
    db.exec(`INSERT INTO absences (id, starts_at, why, recorded_by, recorded_at)
      VALUES ('a1', '2026-11-24T09:00:00.000Z', 'leave', '${accountOf.coordinator}', '${now}')`)
    expect(() => db.exec(sighting)).not.toThrow()
  })
})

describe('P8: nothing is passed on without a permission to share that names it', () => {
  test.each([
    { what: 'none named', of: { consent: null } },
    { what: 'one that does not exist', of: { consent: 'nobody' } },
    { what: 'another body', of: { body: 'other' } },
    { what: 'the authority, for which there is another scope', of: { body: 'la' } },
    { what: 'another purpose', of: { purpose: 'complaint' } },
    { what: 'no purpose said', of: { purpose: null } },
    { what: 'another family’s permission', of: { consent: 'k2' } },
    { what: 'before it was given', of: { at: '2026-11-01T12:00:00.000Z' } },
    { what: 'after it ended', of: { at: '2027-12-01T12:00:00.000Z', recorded: '2027-12-01T13:00:00.000Z' } },
    { what: 'at the very moment it was withdrawn', of: { consent: 'ended', at: '2026-11-15T12:00:00.000Z' } },
    { what: 'under a concern but called something else', of: { consent: null, concern: 'worry1' } },
    { what: 'in the future', of: { at: '2026-11-25T12:00:00.000Z' } },
    { what: 'by a volunteer', of: { recordedBy: accountOf.volunteer } },
    { what: 'nothing at all', of: { notes: [] } },
    { what: 'a note of another case', of: { notes: ['note2'] } },
    { what: 'under a concern about another child', of: { consent: null, concern: 'worry2', purpose: null } },
  ])('$what is refused', ({ of }) => {
    expect(() => disclose('x', of)).toThrow(/P8|P12|CHECK|FOREIGN KEY/)
  })

  test.each([
    { what: 'without a permission', of: { consent: 'k2' }, rule: /P8 no-permission-to-pass-on/ },
    { what: 'of another case’s note', of: { notes: ['note2'] }, rule: /P8 note-of-another-case/ },
    {
      what: 'under another child’s concern',
      of: { consent: null, concern: 'worry2', purpose: null },
      rule: /P12 concern-of-another-case/,
    },
  ])('$what the refusal names its rule', ({ of, rule }) => {
    expect(() => disclose('x', of)).toThrow(rule)
  })

  test.each([
    "UPDATE disclosures SET recipient = 'nicer'",
    "UPDATE disclosures SET consent_id = NULL, concern_id = 'worry1', kind = 'safeguarding', purpose = NULL",
    'DELETE FROM disclosures',
    "INSERT OR REPLACE INTO disclosures SELECT n, id, case_id, reference, kind, body_id, 'nicer', purpose, anything_else, method, sent_at, consent_id, concern_id, recorded_by, recorded_at FROM disclosures WHERE id = 'd1'",
    "INSERT INTO disclosure_items VALUES ('d1', 'note2')",
    "INSERT OR REPLACE INTO disclosure_items VALUES ('d1', 'note1')",
    "UPDATE disclosure_items SET contact_id = 'note2'",
    'DELETE FROM disclosure_items',
  ])('%s is refused: it stays as it was recorded', (sql) => {
    expect(() => db.exec(sql)).toThrow(/P8/)
  })

  test.each([
    { what: 'without saying to whom', grant: "('g', 'pass-on', NULL, 'negotiation')" },
    { what: 'without saying what for', grant: "('g', 'pass-on', 'mediator', NULL)" },
    { what: 'for a purpose, yet with nothing to pass on', grant: "('g', 'la-staff', 'la', 'negotiation')" },
  ])('a permission to pass on $what is none', ({ grant }) => {
    expect(() => inTransaction(db, () => db.exec(`INSERT INTO consent_grants VALUES ${grant}`))).toThrow(/CHECK/)
  })
})

describe('P12: a concern stays', () => {
  const tables = ['concerns', 'concern_passings', 'concern_additions', 'concern_sightings']

  test.each(tables)('nothing in %s is deleted', (table) => {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/P12 concern-stays/)
  })

  test.each([
    "UPDATE concerns SET worry = 'nothing'",
    "UPDATE concerns SET case_id = 'c2'",
    "UPDATE concern_passings SET passed_to = 'nobody'",
    "UPDATE concern_additions SET text = 'nothing'",
    `UPDATE concern_sightings SET seen_at = '2026-01-01T00:00:00.000Z'`,
    "INSERT OR REPLACE INTO concerns SELECT n, id, case_id, kinds, 'nothing', seen_by, evidence, childs_view, parent_aware, parent_why, immediate_danger, recorded_by, recorded_at FROM concerns WHERE id = 'worry1'",
    "INSERT OR REPLACE INTO concern_sightings SELECT concern_id, seen_by, '2026-01-01T00:00:00.000Z' FROM concern_sightings",
  ])('%s is refused', (sql) => {
    expect(() => db.exec(sql)).toThrow(/P12 concern-stays/)
  })

  test.each(['caseworker', 'volunteer', 'coordinator', 'maintenance'] as const)(
    'a %s has not seen it for the head',
    (role) => {
      expect(() => db.exec(`INSERT INTO concern_sightings VALUES ('ok3', '${accountOf[role]}', '${now}')`)).toThrow(
        /P12 role-may-not/,
      )
    },
  )

  test('the database tells those not passed on from those that are', () => {
    expect(db.prepare('SELECT id FROM concerns_not_passed_on ORDER BY id').all()).toEqual([
      { id: 'ok3' },
      { id: 'worry2' },
    ])
  })
})

type Of = {
  consent?: string | null
  concern?: string | null
  body?: string
  purpose?: string | null
  at?: string
  recorded?: string
  recordedBy?: string
  notes?: readonly string[]
}

/** The items first, then the disclosure, as one act. */
function disclose(id: string, of: Of): void {
  const {
    consent: under = 'k1',
    concern: about = null,
    body = 'mediator',
    purpose = 'negotiation',
    notes = ['note1'],
  } = of
  const { at = '2026-11-23T12:00:00.000Z', recorded = now, recordedBy = by } = of
  const quoted = (value: string | null) => (value === null ? 'NULL' : `'${value}'`)
  const kind = about === null || purpose !== null ? 'pass-on' : 'safeguarding'
  inTransaction(db, () =>
    db.exec(`${notes.map((note) => `INSERT INTO disclosure_items VALUES ('${id}', '${note}');`).join('')}
      INSERT INTO disclosures (id, case_id, reference, kind, body_id, recipient, purpose, anything_else, method, sent_at, consent_id, concern_id, recorded_by, recorded_at)
      VALUES ('${id}', 'c1', 'DIS-${id}', '${kind}', '${body}', 'Somebody', ${quoted(purpose)}, '', 'post', '${at}', ${quoted(under)},
        ${quoted(about)}, '${recordedBy}', '${recorded}')`),
  )
}

function consent(id: string, caseId: string, givenBy: string): void {
  inTransaction(db, () =>
    db.exec(`INSERT INTO consent_grants VALUES ('${id}', 'pass-on', 'mediator', 'negotiation'), ('${id}', 'la-staff', 'la', NULL);
      INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method, evidence_note, given_at, expires_on, ends_at, recorded_by, recorded_at)
      VALUES ('${id}', '${caseId}', '${givenBy}', 'parental-responsibility', 'help', '["other"]', '', 'English', '1', 'phone', 'agreed', '2026-11-10T00:00:00.000Z',
        '2027-11-10', '2027-11-11T00:00:00.000Z', '${by}', '${now}')`),
  )
}

function concern(id: string, caseId: string): string {
  return `INSERT INTO concerns (id, case_id, kinds, worry, seen_by, evidence, childs_view, parent_aware, parent_why, immediate_danger, recorded_by, recorded_at)
    VALUES ('${id}', '${caseId}', '["neglect"]', 'a worry', '', '', '', 'not-known', '', 0, '${by}', '${now}')`
}
