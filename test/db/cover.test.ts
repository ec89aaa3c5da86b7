import type { Database } from '@signalapp/sqlcipher'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { inTransaction } from '../../db/sql.ts'
import { coverFor, type Permission } from '../../main/policy/consents.ts'
import { mayReachOut } from '../../main/policy/referrals.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'

/**
 * The policy in TypeScript and the triggers in SQL answer the same question: here they are asked it side by side, over
 * made-up permissions, endings and moments. Every try is rolled back.
 */
let db: Database

const hour = 3_600_000
const start = Date.parse('2026-01-01T00:00:00.000Z')
const at = (hours: number) => new Date(start + hours * hour).toISOString()
const recordedAt = at(2000)
const worker = accountOf.caseworker

beforeAll(() => {
  db = openTestDatabase()
  const account = { accountId: worker, name: 'Tom', signInName: 'tom', role: 'caseworker' } as const
  queries.addAccount(db, anEntry(), { ...account, mustChangePassword: 0, addedAt: at(0) })
  const columns =
    'id, reference, status, opened_on, source, help_asked_for, worker_id, provision, stage, primary_need, secondary_need, setting, year_group'
  const rest = `'x', '${worker}', 'K', 'none', '', '', 'unknown', ''`
  inTransaction(db, () =>
    db.exec(`
    INSERT INTO bodies VALUES ('la', 'local-authority', 'Reading'), ('s1', 'school', 'Highdown'), ('s2', 'school', 'Thameside');
    INSERT INTO service VALUES (1, '{}', 'la', 5);
    INSERT INTO referrals VALUES ('c2', 'Ms Nair', 'Children’s Centre', '2026-01-01', '${worker}', '${at(0)}');
    INSERT INTO cases (${columns}) VALUES ('c1', 'PPS-2026-0001', 'open', '2026-01-01', 'self', ${rest}),
      ('c2', 'PPS-2026-0002', 'open', '2026-01-01', 'third-party', ${rest});
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES
      ('k1', 'c1', 'child', 'Jayden', 'W', '2016-05-04'), ('k2', 'c2', 'child', 'Amira', 'H', '2016-05-04');
    INSERT INTO people (id, case_id, part, given_name, family_name, parental_responsibility) VALUES
      ('p1', 'c1', 'parent', 'Dana', 'W', 'yes'), ('p2', 'c2', 'parent', 'Leila', 'H', 'yes'), ('p3', 'c2', 'parent', 'Omar', 'H', 'yes');
  `),
  )
})

const things = [
  { scope: 'school-staff', bodyId: 's1' },
  { scope: 'school-staff', bodyId: 's2' },
  { scope: 'la-staff', bodyId: 'la' },
  { scope: 'la-case-file', bodyId: 'la' },
  { scope: 'other-papers', bodyId: null },
] as const

const moment = fc.integer({ min: 1, max: 300 })
const permission = fc.record({
  givenAt: moment,
  lasts: fc.integer({ min: 1, max: 200 }),
  ending: fc.option(
    fc.record({ after: fc.integer({ min: 0, max: 250 }), how: fc.constantFrom('withdrawn', 'invalidated') }),
  ),
  grants: fc.subarray([...things], { minLength: 1 }),
})
type Made = typeof permission extends fc.Arbitrary<infer P> ? P : never

test('P7: a permission covers an act in the policy exactly when the database lets it be written', () => {
  fc.assert(
    fc.property(fc.array(permission, { maxLength: 4 }), fc.constantFrom(...things), moment, (made, thing, when) => {
      const { scope, bodyId } = thing
      const cover = coverFor(made.map(toPermission), scope, bodyId, at(when))
      const accepted = rolledBack(() => {
        made.forEach(write)
        return made.flatMap((_, index) => (isAccepted(contact(scope, bodyId, `k${index}`, when)) ? [`k${index}`] : []))
      })
      expect(accepted.length > 0, cover.because).toBe(cover.covered)
      if (cover.covered) expect(accepted).toContain(cover.consentId)
    }),
    { numRuns: 300 },
  )
})

const agreement = fc.record({ personId: fc.constantFrom('p2', 'p3', 'k2'), agreedAt: moment })
const reaching = fc.record({
  kind: fc.constantFrom('with-parent', 'with-child'),
  direction: fc.constantFrom('out', 'in'),
  personId: fc.constantFrom('p2', 'p3', null),
})

test('P3: we may reach out in the policy exactly when the database lets it be written', () => {
  const agreements = fc.uniqueArray(agreement, { selector: ({ personId }) => personId })
  fc.assert(
    fc.property(agreements, reaching, moment, (agreed, { kind, direction, personId }, when) => {
      const known = agreed.map((each) => ({ personId: each.personId, agreedAt: at(each.agreedAt) }))
      const may = mayReachOut('third-party', known, { kind, direction, personId, happenedAt: at(when) })
      const accepted = rolledBack(() => {
        for (const each of known)
          db.exec(
            `INSERT INTO referral_agreements VALUES ('${each.personId}', 'c2', 'told-referrer', 'Ms Nair', 'phone', '${each.agreedAt}', '', '${worker}', '${recordedAt}')`,
          )
        return isAccepted(family(kind, direction, personId, when))
      })
      expect(accepted).toBe(may)
    }),
    { numRuns: 300 },
  )
})

function toPermission({ givenAt, lasts, ending, grants }: Made, index: number): Permission {
  return {
    consentId: `k${index}`,
    givenAt: at(givenAt),
    endsAt: at(givenAt + lasts),
    endedAt: ending === null ? null : at(givenAt + ending.after),
    endedBy: ending?.how ?? null,
    lost: null,
    grants,
  }
}

function write(made: Made, index: number): void {
  const { consentId, givenAt, endsAt, endedAt, endedBy, grants } = toPermission(made, index)
  for (const { scope, bodyId } of grants)
    db.exec(
      `INSERT INTO consent_grants (consent_id, scope, body_id) VALUES ('${consentId}', '${scope}', ${quoted(bodyId)})`,
    )
  db.exec(`INSERT INTO consents (id, case_id, given_by, standing, purpose, purposes, conditions, language, notice, method, evidence_note, given_at,
      expires_on, ends_at, recorded_by, recorded_at)
    VALUES ('${consentId}', 'c1', 'p1', 'parental-responsibility', 'help', '["other"]', '', 'English', '1', 'phone', 'agreed', '${givenAt}',
      '2027-01-01', '${endsAt}', '${worker}', '${recordedAt}')`)
  if (endedAt === null || endedBy === null) return
  const by = endedBy === 'invalidated' ? 'NULL' : "'p1'"
  db.exec(
    `INSERT INTO consent_endings VALUES ('${consentId}', '${endedBy}', '${endedAt}', ${by}, '', 'so', NULL, '${worker}', '${recordedAt}')`,
  )
}

function contact(kind: string, bodyId: string | null, consentId: string, when: number): string {
  return `INSERT INTO contacts (id, case_id, kind, happened_at, body_id, spoke_to, minutes, level, text, consent_id, covered_because, recorded_by, recorded_at)
    VALUES ('n', 'c1', '${kind}', '${at(when)}', ${quoted(bodyId)}, '', 5, 1, 'x', '${consentId}', 'in-force', '${worker}', '${recordedAt}')`
}

function family(kind: string, direction: string, personId: string | null, when: number): string {
  return `INSERT INTO contacts (id, case_id, kind, direction, happened_at, person_id, spoke_to, minutes, level, text, covered_because, recorded_by, recorded_at)
    VALUES ('n', 'c2', '${kind}', '${direction}', '${at(when)}', ${quoted(personId)}, '', 5, 1, 'x', 'nothing-shared', '${worker}', '${recordedAt}')`
}

/** Whether the statement is let through; a no must be one of the rules, not a mistake in the statement. */
function isAccepted(sql: string): boolean {
  db.exec('SAVEPOINT tried')
  try {
    db.exec(sql)
    return true
  } catch (error) {
    expect(String(error)).toMatch(/P7 no-permission|P3 referral-not-agreed/)
    return false
  } finally {
    db.exec('ROLLBACK TO tried')
  }
}

function rolledBack<T>(work: () => T): T {
  db.exec('BEGIN')
  try {
    return work()
  } finally {
    db.exec('ROLLBACK')
  }
}

function quoted(value: string | null): string {
  return value === null ? 'NULL' : `'${value}'`
}
