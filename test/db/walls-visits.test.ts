import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@signalapp/sqlcipher'
import { queries } from '../../db/queries/index.ts'
import type { Ending, NewVisit, Report } from '../../db/queries/visits.ts'
import { accountOf } from '../support/casebook.ts'
import { addAccounts, anEntry, openTestDatabase } from '../support/database.ts'

/** P6 at the last wall: whoever holds the key and writes SQL by hand is still refused what the policy refuses. */
let db: Database

beforeEach(() => {
  db = openTestDatabase()
  addAccounts(db)
})

describe('P6: a maintenance visit', () => {
  test('opened and closed as it should be is kept', () => {
    open()
    expect(queries.readOpenVisit(db, at('10:30'))).toMatchObject({ visitId: 'v1', namedPerson: 'The maintenance' })
    close()
    expect(queries.readOpenVisit(db, at('10:45'))).toBeUndefined()
    expect(queries.readVisit(db, 'v1')).toMatchObject({ endsAt: at('10:40'), how: 'contractor', data: 'deleted' })
    open({ visitId: 'v2', startsAt: at('11:00'), until: at('12:00') })
  })

  const refused: readonly (readonly [string, Partial<NewVisit>, RegExp])[] = [
    [
      'for somebody who is no contractor',
      { accountId: accountOf.caseworker, namedPerson: 'The caseworker' },
      /not-the-contractor/,
    ],
    ['in another’s name than the account’s', { namedPerson: 'Somebody else' }, /undertaking-not-accepted/],
    ['opened by a caseworker', { openedBy: accountOf.caseworker }, /role-may-not/],
    ['opened by the contractor', { openedBy: accountOf.maintenance }, /role-may-not/],
    ['longer than a working day', { until: at('18:00:01') }, /visit-too-long/],
    ['to no moment at all', { until: 'tomorrow' }, /visit-too-long/],
    ['that ends before it begins', { until: at('09:00') }, /CHECK/],
    ['without an instruction', { instruction: '' }, /CHECK/],
    ['without a contract', { contractReference: '' }, /CHECK/],
    ['without the words of the undertaking', { undertaking: '' }, /CHECK/],
  ]
  test.each(refused)('%s is refused', (_, change, rule) => {
    expect(() => open(change)).toThrow(rule)
    expect(queries.listVisits(db)).toEqual([])
  })

  test('beside another is refused, and so is one before the last is closed', () => {
    open()
    expect(() => open({ visitId: 'v2', startsAt: at('10:30'), until: at('10:45') })).toThrow(/visit-already-open/)
    expect(() => open({ visitId: 'v2', startsAt: at('12:00'), until: at('13:00') })).toThrow(/visit-not-closed/)
  })

  test.each([
    ['whose undertaking nobody accepted', `${report('v9')}; ${visit('v9')}`, /undertaking-not-accepted/],
    [
      'whose undertaking was accepted in another version',
      `${accepted('v9', 'older')}; ${report('v9')}; ${visit('v9')}`,
      /undertaking-not-accepted/,
    ],
    ['without a report of how things stood', `${accepted('v9')}; ${visit('v9')}`, /begins with a report/],
    ['for the past', `${accepted('v9')}; ${report('v9')}; ${visit('v9', at('10:30'))}`, /for the past/],
    ['accepted and never begun', accepted('v9'), /FOREIGN KEY/],
    ['with a report that quotes an entry that is not there', report('v9', 'start', 4711), /quotes an audit entry/],
  ])('%s is refused', (_, sql, rule) => {
    expect(() => write(sql)).toThrow(rule)
  })

  test.each([
    "UPDATE visits SET until = '2026-11-24T17:00:00.000Z'",
    "UPDATE visits SET instruction = 'whatever you like'",
    "UPDATE visits SET ended_at = '2026-11-24T18:00:00.000Z'",
    "UPDATE visits SET ended_at = '2026-11-24T09:00:00.000Z'",
    'DELETE FROM visits',
    "UPDATE undertakings_accepted SET text = 'nothing'",
    'DELETE FROM undertakings_accepted',
    'UPDATE visit_reports SET page_faults = 7',
    'DELETE FROM visit_reports',
    'REPLACE INTO visit_reports SELECT * FROM visit_reports',
    'REPLACE INTO undertakings_accepted SELECT * FROM undertakings_accepted',
    'REPLACE INTO visits SELECT * FROM visits',
    accepted('v1'),
    report('v1', 'start'),
  ])('is never edited, lengthened or removed: %s', (sql) => {
    open()
    expect(() => write(sql)).toThrow(/P6/)
  })

  test('closed without its report, before it ended, or by somebody else is refused', () => {
    open()
    expect(() => write(ending({}))).toThrow(/closed with a report|once it has ended/)
    write(report('v1', 'end'))
    expect(() => write(ending({}))).toThrow(/once it has ended/)
    write(`UPDATE visits SET ended_at = '${at('10:40')}'`)
    expect(() => write(ending({ by: accountOf.caseworker }))).toThrow(/role-may-not/)
    expect(() => write(ending({ how: 'contractor', by: accountOf.head }))).toThrow(/role-may-not/)
    expect(() => write(ending({ how: 'contractor', data: 'not-stated', by: accountOf.maintenance }))).toThrow(
      /role-may-not/,
    )
    expect(() => write(ending({ data: 'not-stated', note: '' }))).toThrow(/CHECK/)
    write(ending({}))
    for (const sql of [
      "UPDATE visit_endings SET data = 'deleted'",
      'DELETE FROM visit_endings',
      ending({}).replace('INSERT', 'REPLACE'),
    ])
      expect(() => write(sql), sql).toThrow(/P6/)
    expect(() => write(`UPDATE visits SET ended_at = NULL`)).toThrow(/stays ended/)
  })
})

describe('P4: a backup on record', () => {
  test('was made by a leader, or by the contractor during a visit', () => {
    write(backup('b1', accountOf.head))
    expect(() => write(backup('b2', accountOf.maintenance))).toThrow(/role-may-not/)
    open()
    write(backup('b3', accountOf.maintenance))
    expect(() => write(backup('b4', accountOf.maintenance, at('11:00')))).toThrow(/role-may-not/)
    expect(() => write(backup('b5', accountOf.volunteer))).toThrow(/role-may-not/)
    expect(() => write(backup('b6', accountOf.head, at('10:00'), 4711))).toThrow(/quotes an audit entry/)
  })

  test.each([
    'UPDATE backups SET made_at = made_at',
    'DELETE FROM backups',
    'REPLACE INTO backups SELECT * FROM backups',
  ])('stays: %s is refused', (sql) => {
    write(backup('b1', accountOf.coordinator))
    expect(() => write(sql)).toThrow(/stays on record/)
  })
})

function at(time: string): string {
  return `2026-11-24T${time.length === 5 ? `${time}:00` : time}.000Z`
}

function open(change: Partial<NewVisit> = {}): void {
  const draft: NewVisit = {
    visitId: 'v1',
    accountId: accountOf.maintenance,
    contractor: 'Kimpton Consultants',
    namedPerson: 'The maintenance',
    typedName: 'the maintenance',
    undertakingVersion: '1',
    undertaking: 'We undertake …',
    instruction: 'Check it',
    contractReference: 'SLA 1',
    openedBy: accountOf.coordinator,
    startsAt: at('10:00'),
    until: at('11:00'),
    ...change,
  }
  queries.openVisit(db, anEntry('openVisit'), draft, aReport())
}

function close(change: Partial<Ending> = {}): void {
  const said: Ending = {
    how: 'contractor',
    data: 'deleted',
    note: '',
    recordedBy: accountOf.maintenance,
    recordedAt: at('10:40'),
    ...change,
  }
  queries.closeVisit(db, anEntry('finishVisit'), 'v1', said, aReport())
}

function aReport(): Report {
  const { seq, hash } = queries.readHead(db)
  return {
    takenAt: at('10:00'),
    casebookVersion: '0.1.0',
    schemaVersion: 160,
    pageFaults: 0,
    structureFaults: 0,
    logBrokenAt: null,
    auditSeq: seq,
    auditHash: new Uint8Array(hash),
    counts: '[]',
  }
}

function write(sql: string): void {
  db.exec('BEGIN')
  try {
    db.exec(sql)
    db.exec('COMMIT')
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

function accepted(id: string, version = '1'): string {
  return `INSERT INTO undertakings_accepted VALUES ('${id}', '${accountOf.maintenance}', 'Kimpton', 'x', '${version}', 'We undertake', '${at('10:00')}')`
}

function report(id: string, moment = 'start', seq = 1): string {
  return `INSERT INTO visit_reports VALUES ('${id} ${moment}', '${id}', '${moment}', '${at('10:00')}', '0.1.0', 160, 0, 0, NULL, ${seq},
    coalesce((SELECT hash FROM audit WHERE seq = ${seq}), zeroblob(32)), '[]')`
}

function visit(id: string, recordedAt = at('10:00')): string {
  return `INSERT INTO visits (id, named_person, undertaking_version, accepted_at, instruction, contract_reference, starts_at, until, opened_by, recorded_at)
    VALUES ('${id}', 'The maintenance', '1', '${at('10:00')}', 'x', 'x', '${at('10:00')}', '${at('11:00')}', '${accountOf.head}', '${recordedAt}')`
}

function ending({ how = 'leader', data = 'none-taken', note = 'nothing', by = accountOf.head }): string {
  return `INSERT INTO visit_endings VALUES ('v1', '${how}', '${data}', '${note}', '${by}', '${at('10:40')}')`
}

function backup(id: string, by: string, madeAt = at('10:30'), seq = 1): string {
  return `INSERT INTO backups (id, made_at, made_by, folder, name, bytes, audit_seq, audit_hash) VALUES ('${id}', '${madeAt}', '${by}', '/b', 'n', 1, ${seq},
    coalesce((SELECT hash FROM audit WHERE seq = ${seq}), zeroblob(32)))`
}
