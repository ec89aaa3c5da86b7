import type { Database } from '@signalapp/sqlcipher'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { coverFor } from '../../main/policy/consents.ts'
import {
  canDecide,
  decidesFrom,
  isKeptFromParents,
  mayAskForNotes,
  mayContactParents,
  standingLost,
  type Facts,
  type PersonOfCase,
  type Standing,
} from '../../main/policy/deciders.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'
import { queries } from '../../db/queries/index.ts'
import { all } from '../../db/sql.ts'

/**
 * The policy's pure functions and the schema's triggers are written apart, in two languages. Here they are asked the same
 * questions about generated families, dates of birth, orders, decisions and moments, and must give the same answers.
 */
let db: Database

const worker = accountOf.caseworker
const recordedAt = '2040-01-01T00:00:00.000Z'

beforeEach(() => {
  db = openTestDatabase()
  queries.addAccount(db, anEntry(), {
    accountId: worker,
    name: 'worker',
    signInName: 'worker',
    role: 'caseworker',
    mustChangePassword: 0,
    addedAt: '2020-01-01T00:00:00.000Z',
  })
  db.exec(
    `INSERT INTO bodies VALUES ('la', 'local-authority', 'Reading'); INSERT INTO service VALUES (1, '{}', 'la', 5);`,
  )
})

afterEach(() => db.close())

const instant = (from: string, until: string) =>
  fc.date({ min: new Date(from), max: new Date(until), noInvalidDate: true }).map((date) => date.toISOString())
const date = (from: string, until: string) => instant(from, until).map((at) => at.slice(0, 10))
const someMoment = instant('2025-06-01', '2028-10-01')
const span = fc
  .tuple(someMoment, fc.option(someMoment))
  .filter(([startsAt, endsAt]) => endsAt === null || startsAt < endsAt)
  .map(([startsAt, endsAt]) => ({ startsAt, endsAt }))
const parents = ['dana', 'mark']

const family = fc
  .record({
    dateOfBirth: date('2009-01-01', '2012-12-31'),
    responsibilities: fc.tuple(fc.constantFrom('yes', 'yes', 'no', 'unknown'), fc.constantFrom('yes', 'no', 'unknown')),
    restrictions: fc.array(
      fc.tuple(fc.constantFrom('child', ...parents), span).map(([personId, when]) => ({ personId, ...when })),
      { maxLength: 3 },
    ),
    capacity: fc.uniqueArray(
      fc.record({ decidedAt: someMoment, representativeId: fc.constantFrom('dana', 'mark', null) }),
      { maxLength: 3, selector: ({ decidedAt }) => decidedAt },
    ),
    alone: fc.option(span, { freq: 3 }),
  })
  .map(({ dateOfBirth, responsibilities, restrictions, capacity, alone }): Facts => ({
    people: [
      { personId: 'child', part: 'child', parentalResponsibility: 'unknown' },
      ...parents.map((personId, at) => ({
        personId,
        part: 'parent' as const,
        parentalResponsibility: responsibilities[at] as PersonOfCase['parentalResponsibility'],
      })),
    ],
    dateOfBirth,
    restrictions,
    capacity: capacity
      .filter(({ decidedAt }) => decidedAt >= decidesFrom(dateOfBirth))
      .toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1)),
    alone: alone === null ? [] : [alone],
  }))
const giver = fc.constantFrom('child', ...parents)
const standing = fc.constantFrom<Standing>('parental-responsibility', 'young-person', 'representative')
/** Moments that matter: those of the facts themselves, and just before. */
function momentOf(facts: Facts) {
  const edges = [
    decidesFrom(facts.dateOfBirth),
    ...[...facts.restrictions, ...facts.alone].flatMap(({ startsAt, endsAt }) => [startsAt, endsAt ?? startsAt]),
    ...facts.capacity.map(({ decidedAt }) => decidedAt),
  ]
  const edge = fc.constantFrom(...edges)
  const justBefore = edge.map((at) => new Date(Date.parse(at) - 1).toISOString())
  return fc.oneof(someMoment, edge, justBefore)
}
const asked = family.chain((facts) =>
  fc.record({ facts: fc.constant(facts), givenAt: momentOf(facts), moment: momentOf(facts) }),
)

test('a permission is taken from exactly those the policy says can give it, on that standing, at that moment', () => {
  const tally = { yes: 0, no: 0 }
  fc.assert(
    fc.property(asked, giver, standing, ({ facts, givenAt }, givenBy, on) => {
      rolledBack(() => {
        write(facts)
        const person = facts.people.find(({ personId }) => personId === givenBy)!
        const verdict = canDecide(person, facts, givenAt)
        const expected = verdict.may && standingOf(verdict.because) === on
        expect(isTaken(() => consent(givenBy, on, givenAt))).toBe(expected)
        tally[expected ? 'yes' : 'no'] += 1
      })
    }),
    { numRuns: 1500 },
  )
  expect(tally.yes).toBeGreaterThan(50)
  expect(tally.no).toBeGreaterThan(500)
})

test('a contact is covered exactly as long as the policy says the permission is its giver’s to give', () => {
  const tally = { yes: 0, no: 0 }
  fc.assert(
    fc.property(asked, giver, ({ facts, givenAt, moment }, givenBy) => {
      rolledBack(() => {
        const on = standingOf(
          canDecide(
            facts.people.find(({ personId }) => personId === givenBy)!,
            facts,
            givenAt,
          ).because,
        )
        if (on === null) return
        write(facts)
        consent(givenBy, on, givenAt)
        const lost = standingLost({ givenBy, standing: on, givenAt }, facts)
        const permission = {
          consentId: 'k',
          givenAt,
          endsAt: '2038-01-01T00:00:00.000Z',
          endedAt: null,
          endedBy: null,
          lost,
          grants: [{ scope: 'la-staff', bodyId: 'la' }],
        }
        const { covered } = coverFor([permission], 'la-staff', 'la', moment)
        expect(isTaken(() => contact('la-staff', moment, 'k'))).toBe(covered)
        tally[covered ? 'yes' : 'no'] += 1
      })
    }),
    { numRuns: 1500 },
  )
  expect(tally.yes).toBeGreaterThan(50)
  expect(tally.no).toBeGreaterThan(50)
})

test('a court order learnt of later ends a permission as the policy says, from its own day', () => {
  fc.assert(
    fc.property(asked, span, ({ facts, givenAt, moment }, order) => {
      rolledBack(() => {
        const before = { ...facts, restrictions: [], alone: [] }
        const on = standingOf(canDecide(facts.people[1]!, before, givenAt).because)
        if (on === null) return
        write(before)
        consent('dana', on, givenAt)
        const after = { ...before, restrictions: [{ personId: 'dana', ...order }] }
        restrict(after)
        const lost = standingLost({ givenBy: 'dana', standing: on, givenAt }, after)
        const inForce = givenAt <= moment && (lost === null || moment < lost.at)
        expect(isTaken(() => contact('la-staff', moment, 'k'))).toBe(inForce)
      })
    }),
    { numRuns: 500 },
  )
})

test('a contact with a parent, and what a note is kept from, are judged alike while the child comes alone', () => {
  fc.assert(
    fc.property(asked, someMoment, ({ facts, moment }, noted) => {
      const now = noted > moment ? noted : moment
      rolledBack(() => {
        write(facts)
        expect(isTaken(() => contact('with-parent', moment, null, now))).toBe(mayContactParents(facts, moment, now))
        contact('with-child', moment, null, now, 'note')
        const walled = all<{ id: string }>(
          db,
          "SELECT person_id AS id FROM walled WHERE contact_id = 'note' ORDER BY id",
        )
        expect(walled.map(({ id }) => id)).toEqual(isKeptFromParents(facts, moment) ? parents : [])
      })
    }),
    { numRuns: 400 },
  )
})

test('a request for case notes is taken from exactly those the policy says may ask, at that moment', () => {
  const tally = { yes: 0, no: 0 }
  fc.assert(
    fc.property(asked, giver, ({ facts, moment }, by) => {
      rolledBack(() => {
        write(facts)
        const { may } = mayAskForNotes(
          facts.people.find(({ personId }) => personId === by)!,
          facts,
          moment,
        )
        expect(isTaken(() => request(by, moment))).toBe(may)
        tally[may ? 'yes' : 'no'] += 1
      })
    }),
    { numRuns: 500 },
  )
  expect(tally.yes).toBeGreaterThan(100)
  expect(tally.no).toBeGreaterThan(20)
})

function standingOf(because: string): Standing | null {
  if (because === 'has-parental-responsibility') return 'parental-responsibility'
  if (because === 'is-young-person') return 'young-person'
  return because === 'represents-young-person' ? 'representative' : null
}

function rolledBack(work: () => void): void {
  db.exec('BEGIN')
  try {
    work()
  } finally {
    db.exec('ROLLBACK')
  }
}

function isTaken(attempt: () => void): boolean {
  db.exec('SAVEPOINT attempt')
  try {
    attempt()
    return true
  } catch (error) {
    expect(String(error)).toMatch(
      /P(2|7|10) (not-theirs-to-give|not-theirs-to-ask|restricted-by-order|child-alone|no-permission)/,
    )
    return false
  } finally {
    db.exec('ROLLBACK TO attempt; RELEASE attempt')
  }
}

function write(facts: Facts): void {
  db.exec(`INSERT INTO cases (id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need,
      setting, year_group)
    VALUES ('c', 'PPS-2026-0001', 'open', '2025-01-01', 'self', 'x', '${worker}', 'K', 'none', '', '', 'unknown', '');`)
  for (const { personId, part, parentalResponsibility } of facts.people)
    db.exec(`INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth, parental_responsibility)
      VALUES ('${personId}', 'c', '${part}', 'x', 'x', ${part === 'child' ? `'${facts.dateOfBirth}'` : 'NULL'}, '${parentalResponsibility}')`)
  restrict(facts)
  for (const [at, { decidedAt, representativeId }] of facts.capacity.entries())
    db.exec(`INSERT INTO capacity_decisions (id, case_id, finding, matter, assessed_by, evidence, representative_id, represents_as, decided_at,
        recorded_by, recorded_at)
      VALUES ('d${at}', 'c', ${representativeId === null ? "'has', 'x', 'x', 'x', NULL, NULL" : `'lacks', 'x', 'x', 'x', '${representativeId}', 'parent'`},
        '${decidedAt}', '${worker}', '${recordedAt}')`)
  for (const { startsAt, endsAt } of facts.alone)
    db.exec(`INSERT INTO alone (id, case_id, why, starts_at, recorded_by, ended_at, ended_why, ended_by)
      VALUES ('a', 'c', 'x', '${startsAt}', '${worker}', ${endsAt === null ? 'NULL, NULL, NULL' : `'${endsAt}', 'x', '${worker}'`})`)
}

function restrict({ restrictions }: Facts): void {
  for (const [at, { personId, startsAt, endsAt }] of restrictions.entries())
    db.exec(`INSERT INTO court_orders (id, case_id, person_id, kind, made_on, starts_at, until_on, until_at, restricts, note, recorded_by, recorded_at)
      VALUES ('o${at}', 'c', '${personId}', 'prohibited-steps', '2026-01-01', '${startsAt}', ${endsAt === null ? 'NULL, NULL' : `'2027-01-01', '${endsAt}'`},
        1, '', '${worker}', '${recordedAt}')`)
}

function consent(givenBy: string, on: Standing, givenAt: string): void {
  db.exec(`INSERT INTO consent_grants (consent_id, scope, body_id) VALUES ('k', 'la-staff', 'la');
    INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method, evidence_note, given_at,
      expires_on, ends_at, recorded_by, recorded_at)
    VALUES ('k', 'c', '${givenBy}', '${on}', 'help', '["other"]', '', 'English', '1', 'phone', 'yes', '${givenAt}', '2037-12-31', '2038-01-01T00:00:00.000Z', '${worker}',
      '${recordedAt}')`)
}

function contact(kind: string, at: string, consentId: string | null, recorded = recordedAt, id = 'n'): void {
  db.exec(`INSERT INTO contacts (id, case_id, kind, direction, happened_at, body_id, spoke_to, minutes, level, text, consent_id, covered_because,
      recorded_by, recorded_at)
    VALUES ('${id}', 'c', '${kind}', ${kind.startsWith('with-') ? "'in'" : 'NULL'}, '${at}', ${consentId === null ? 'NULL' : "'la'"}, '', 5, 1, 'x', ${consentId === null ? "NULL, 'nothing-shared'" : `'${consentId}', 'in-force'`},
      '${worker}', '${recorded}')`)
}

function request(by: string, at: string): void {
  db.exec(`INSERT INTO requests (id, case_id, reference, regime, requester_id, received_on, due_on, how, asks, state, recorded_by, recorded_at)
    VALUES ('r', 'c', 'SAR-2026-001', 'sar', '${by}', '2026-11-20', '2026-12-21', 'letter', 'all', 'open', '${worker}', '${at}')`)
}
