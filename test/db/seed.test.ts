import type { Database } from '@signalapp/sqlcipher'
import { beforeAll, describe, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import * as calendar from '../../db/seed/calendar.ts'
import { makeCase } from '../../db/seed/cases.ts'
import { manyNotes } from '../../db/seed/notes.ts'
import type { World } from '../../db/seed/plan.ts'
import { randomFrom } from '../../db/seed/random.ts'
import { recordCase } from '../../db/seed/record.ts'
import * as traits from '../../db/seed/traits.ts'
import { all, first } from '../../db/sql.ts'
import type { Row } from '../../db/types.ts'
import { clockOf, noEvents, type Regime } from '../../main/policy/clocks.ts'
import { bankHolidays } from '../../main/policy/data/bank-holidays.ts'
import { canDecide } from '../../main/policy/deciders.ts'
import { ageOn, toInstant } from '../../main/policy/time.ts'
import { youngPersonFrom } from '../../main/policy/young-person.ts'
import { CaseDraft, ChildDraft, ParentDraft, SenDraft } from '../../preload/contract/cases.ts'
import { interventionLevel } from '../../preload/contract/codes.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, checkLog, openTestDatabase } from '../support/database.ts'

const today = '2026-11-24'
const workers = (['head', 'coordinator', 'caseworker', 'volunteer'] as const).map((role) => ({
  accountId: accountOf[role],
  role,
}))

let db: Database
let seededIn: number

beforeAll(() => {
  db = emptyService()
  const started = performance.now()
  queries.seed(db, { cases: 200, today, workers })
  seededIn = performance.now() - started
})

describe('two hundred fictional cases', () => {
  test('are made quickly, with about twenty notes each and one child each', () => {
    expect(seededIn).toBeLessThan(15_000)
    expect(count('cases')).toBe(200)
    expect(count("people WHERE part = 'child'")).toBe(200)
    expect(count('contacts') / 200).toBeGreaterThan(16)
    expect(count('contacts') / 200).toBeLessThan(24)
    expect(count('contacts_fts')).toBe(count('contacts'))
  })

  test('are mostly open, and belong to a caseworker, a volunteer or the coordinator', () => {
    expect(count("cases WHERE status = 'open'")).toBeGreaterThan(120)
    expect(count("cases WHERE status = 'inactive'")).toBeGreaterThan(15)
    expect(count("cases WHERE status = 'closed'")).toBeGreaterThan(15)
    for (const role of ['caseworker', 'volunteer', 'coordinator'] as const)
      expect(count(`cases WHERE worker_id = '${accountOf[role]}'`), role).toBeGreaterThan(2)
  })

  test('hold every state a permission can be in, every accessible format and several languages', () => {
    expect(count("consent_endings WHERE kind = 'withdrawn'")).toBeGreaterThan(0)
    expect(count("consent_endings WHERE kind = 'superseded'")).toBeGreaterThan(0)
    expect(count("consents WHERE ends_at > '2026-11-24'")).toBeGreaterThan(40)
    expect(
      count("consents WHERE ends_at < '2026-11-24' AND id NOT IN (SELECT consent_id FROM consent_endings)"),
    ).toBeGreaterThan(5)
    expect(count("consents WHERE standing = 'young-person'")).toBeGreaterThan(0)
    const formats = all<{ format: string }>(db, "SELECT DISTINCT format FROM people WHERE part = 'parent'")
    expect(formats.map(({ format }) => format).toSorted()).toEqual([
      'audio',
      'braille',
      'easy-read',
      'large-print',
      'standard',
    ])
    expect(all(db, "SELECT DISTINCT language FROM people WHERE part = 'parent'").length).toBeGreaterThan(4)
    expect(count("people WHERE part = 'parent' AND address = ''")).toBeGreaterThan(2)
  })

  test('hold concerns in every state, and what was passed on with a permission and under a concern', () => {
    const passed = 'EXISTS (SELECT 1 FROM concern_passings p WHERE p.concern_id = concerns.id)'
    const seen = 'EXISTS (SELECT 1 FROM concern_sightings s WHERE s.concern_id = concerns.id)'
    expect(count(`concerns WHERE ${passed} AND ${seen}`)).toBe(1)
    expect(count(`concerns WHERE ${passed} AND NOT ${seen}`)).toBe(1)
    expect(count('concerns_not_passed_on')).toBe(1)
    expect(count("disclosures WHERE kind = 'pass-on'")).toBe(3)
    expect(count("disclosures WHERE kind = 'safeguarding'")).toBe(1)
    expect(count('disclosure_items')).toBe(4)
  })

  test('are numbered by the year they opened, in order, and the next case follows on', () => {
    const rows = all<{ reference: string; openedOn: string }>(
      db,
      'SELECT reference, opened_on AS openedOn FROM cases ORDER BY n',
    )
    const years = new Map<string, number>()
    for (const { reference, openedOn } of rows) {
      const year = openedOn.slice(0, 4)
      years.set(year, (years.get(year) ?? 0) + 1)
      expect(reference).toBe(`PPS-${year}-${String(years.get(year)).padStart(4, '0')}`)
    }
    expect(rows.map(({ openedOn }) => openedOn)).toEqual(rows.map(({ openedOn }) => openedOn).toSorted())
    const another = emptyService()
    queries.seed(another, { cases: 12, today, workers })
    const plan = makeCase(randomFrom(1), worldOf(another), calendar.toDay('2026-11-20'))
    const last = first<{ n: number }>(another, "SELECT count(*) AS n FROM cases WHERE opened_on >= '2026'")?.n ?? 0
    expect(recordCase(another, randomFrom(2), plan)).toBe(`PPS-2026-${String(last + 1).padStart(4, '0')}`)
  })

  test('happened before today, in the order things happen', () => {
    const latest = first<{ at: string }>(
      db,
      `SELECT max(at) AS at FROM (SELECT max(recorded_at) AS at FROM contacts UNION SELECT max(recorded_at) FROM consents
       UNION SELECT max(recorded_at) FROM consent_endings UNION SELECT max(recorded_at) FROM requests)`,
    )
    expect(latest!.at < today).toBe(true)
    const early = 'contacts k JOIN cases c ON c.id = k.case_id WHERE substr(k.happened_at, 1, 10)'
    expect(count(`${early} < c.opened_on`)).toBe(0)
    expect(count(`${early} > c.closed_on`)).toBe(0)
  })

  test('are what the contract would have let through', () => {
    for (const row of all<Row & { caseId: string; workerId: string; source: string; helpAskedFor: string }>(
      db,
      'SELECT id AS caseId, worker_id AS workerId, source, help_asked_for AS helpAskedFor FROM cases',
    )) {
      const { school, provision, stage, primaryNeed, secondaryNeed, setting, yearGroup } = queries.readCase(
        db,
        row.caseId,
      )!
      const sen = SenDraft.parse({ school, provision, stage, primaryNeed, secondaryNeed, setting, yearGroup })
      const people = queries.listPeople(db, row.caseId)
      const child = people
        .filter(({ part }) => part === 'child')
        .map(({ givenName, familyName, knownAs, dateOfBirth, address, format }) =>
          ChildDraft.parse({ givenName, familyName, knownAs, dateOfBirth, address, format }),
        )[0]
      const parents = people
        .filter(({ part }) => part === 'parent')
        .map(({ personId: _id, part: _part, knownAs: _known, dateOfBirth: _born, masked: _m, ...parent }) =>
          ParentDraft.parse({
            ...parent,
            contactBy: JSON.parse(parent.contactBy) as unknown,
            interpreter: parent.interpreter === 1,
          }),
        )
      const { workerId, source, helpAskedFor } = row
      const from = queries.readReferral(db, row.caseId)
      const referral = from === undefined ? null : { ...from, agreement: null }
      CaseDraft.parse({ child, parents, sen, helpAskedFor, source, referral, workerId })
      if (sen.primaryNeed === 'NSA') expect(sen.provision).toBe('K')
    }
    expect(count(`contacts WHERE level NOT IN (${Object.keys(interventionLevel.codes).join()})`)).toBe(0)
  })

  test('live nowhere: reserved telephone numbers, example addresses, post codes that cannot be', () => {
    for (const { phone, email, address } of all<{ phone: string; email: string; address: string }>(
      db,
      "SELECT phone, email, address FROM people WHERE part = 'parent' AND family_name NOT IN ('Whitlock', 'Okafor', 'Ellis')",
    )) {
      expect(phone).toMatch(/^(0118 496 0\d{3}|07700 900\d{3})$/)
      expect(email).toMatch(/^$|^[a-z.]+@example\.org$/)
      expect(address).toMatch(/^$|\nRG\d+ \d[CIKMOV]{2}$/)
    }
  })

  test('have permissions only from who could give them on that day', () => {
    for (const row of all<{
      part: string
      pr: string
      standing: string
      givenAt: string
      expiresOn: string
      endsAt: string
      born: string
    }>(
      db,
      `SELECT p.part, p.parental_responsibility AS pr, c.standing, c.given_at AS givenAt, c.expires_on AS expiresOn, c.ends_at AS endsAt,
         k.date_of_birth AS born
       FROM consents c JOIN people p ON p.id = c.given_by JOIN people k ON k.case_id = c.case_id AND k.part = 'child'
       WHERE k.family_name <> 'Quigley'`,
    )) {
      const giver = { personId: 'p', part: row.part as 'child', parentalResponsibility: row.pr as 'yes' }
      const facts = { people: [giver], dateOfBirth: row.born, restrictions: [], capacity: [], alone: [] }
      expect(canDecide(giver, facts, row.givenAt)).toMatchObject({ may: true })
      expect(row.standing).toBe(row.part === 'child' ? 'young-person' : 'parental-responsibility')
      if (row.part === 'parent') expect(row.expiresOn < youngPersonFrom(row.born)).toBe(true)
      expect(row.endsAt).toBe(toInstant(`${calendar.toDate(calendar.toDay(row.expiresOn) + 1)}T00:00`))
    }
  })

  test('have requests due when the law says, numbered as they came', () => {
    const requests = queries.listRequests(db, 'any')
    expect(requests.length).toBeGreaterThan(2)
    for (const { regime, receivedOn, dueOn } of requests) expect(dueOf(regime as Regime, receivedOn)).toBe(dueOn)
    const byArrival = requests
      .toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1))
      .filter(({ requester }) => requester !== 'Ngozi Okafor' && requester !== 'Siobhan Brennan')
    expect(byArrival.map(({ reference }) => reference)).toEqual(byArrival.map(({ reference }) => reference).toSorted())
  })

  test('have paper files in, out, overdue and shredded, and cases that are archived, held and due (P5, P11)', () => {
    const where = (place: 'cabinet' | 'out' | 'overdue' | 'shredded') =>
      queries.listPaperFiles(db, { where: place, text: '', workerId: null, today, count: 500 }).total
    expect(where('cabinet')).toBeGreaterThan(10)
    expect(where('out')).toBeGreaterThan(1)
    expect(where('overdue')).toBeGreaterThan(0)
    expect(where('shredded')).toBe(1)
    expect(queries.findArchived(db, '')).toHaveLength(1)
    const due = queries.listDue(db, { closedBy: '2025-11-24', show: 'any', from: 0, count: 50 })
    expect(due.ready).toBeGreaterThan(1)
    expect(due.blocked).toBe(2)
    expect(due.rows).toHaveLength(due.ready + due.blocked)
  })

  test('leave the audit log whole, every case counted in it', () => {
    expect(checkLog(db).brokenAt).toBeNull()
    const details = all<{ detail: string }>(db, "SELECT detail FROM audit WHERE act = 'seed'")
    const counted = details.reduce(
      (sum, { detail }) => sum + ((JSON.parse(detail) as { cases?: number }).cases ?? 0),
      0,
    )
    expect(counted + count("audit WHERE act = 'createCase'")).toBe(200)
  })

  test('can be searched by what their notes say', () => {
    expect(queries.findNotes(db, 'section f speech', null).length).toBe(20)
    expect(queries.findNotes(db, 'Keisha', null)).toHaveLength(1)
    expect(queries.findCases(db, 'whitl', accountOf.caseworker).map(({ child }) => child)).toEqual(['Jayden Whitlock'])
    expect(queries.findCases(db, 'whitl', accountOf.volunteer)).toEqual([])
  })

  test('can be listed whole, where the statement names no parameter, and worker by worker', () => {
    const window = { order: 'last-contact', descending: true, from: 0, count: 500 } as const
    const everyone = queries.listCases(db, { ...window, status: 'any', workerId: null })
    expect([everyone.total, everyone.rows.length]).toEqual([199, 199])
    const hers = queries.listCases(db, { ...window, status: 'open', workerId: accountOf.volunteer })
    expect(hers.total).toBeGreaterThan(5)
    expect(new Set(hers.rows.map(({ worker, status }) => `${worker} ${status}`))).toEqual(new Set(['volunteer open']))
  })

  test('are still behind the triggers: a hand-written contact with the school is refused', () => {
    const { caseId, schoolBodyId } = caseOf('Whitlock')
    const consentId = queries.listConsents(db, caseId)[0]!.consentId
    const insert = (kind: string, body: string) =>
      db.exec(
        `INSERT INTO contacts (id, case_id, kind, happened_at, body_id, spoke_to, minutes, level, text, consent_id, covered_because, recorded_by, recorded_at)
         VALUES ('x', '${caseId}', '${kind}', '2026-11-20T10:00:00.000Z', '${body}', '', 5, 1, 'x', '${consentId}', 'in-force', '${accountOf.caseworker}', '2026-11-20T11:00:00.000Z')`,
      )
    expect(() => insert('school-staff', schoolBodyId!)).toThrow(/P7 no-permission/)
    expect(() => db.exec('DELETE FROM consents')).toThrow(/P2: .* superseded or withdrawn/)
  })
})

describe('the families the demonstration follows', () => {
  test('Jayden Whitlock: the council may be asked until next year, the school may not, his father may not say yes', () => {
    const jayden = caseOf('Whitlock')
    expect(jayden).toMatchObject({
      status: 'open',
      workerId: accountOf.caseworker,
      school: 'Highdown School',
      yearGroup: 'Year 8',
      stage: 'assessing',
      source: 'self',
    })
    const [child, dana, mark, ...nobodyElse] = queries.listPeople(db, jayden.caseId)
    expect(nobodyElse).toEqual([])
    expect(child).toMatchObject({ part: 'child', givenName: 'Jayden', dateOfBirth: '2014-05-04' })
    expect(dana).toMatchObject({
      givenName: 'Dana',
      parentalResponsibility: 'yes',
      evidenceSeen: 'Birth certificate',
      address: '14 Cressingham Road\nReading\nRG2 7RU',
      phone: '0118 496 0123',
    })
    expect(mark).toMatchObject({
      givenName: 'Mark',
      familyName: 'Ellis',
      parentalResponsibility: 'unknown',
      address: '',
    })
    const [permission, ...others] = queries.listConsents(db, jayden.caseId)
    expect(others).toEqual([])
    expect(permission).toMatchObject({
      givenByName: 'Dana Whitlock',
      method: 'signed-on-screen',
      hasEvidence: 1,
      givenAt: '2026-11-12T10:15:00.000Z',
      expiresOn: '2027-11-12',
      endedAt: null,
    })
    const evidence = queries.readEvidence(db, permission!.consentId)
    expect([...evidence!.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(queries.listGrants(db, jayden.caseId).map(({ scope, body }) => [scope, body])).toEqual([
      ['la-case-file', 'Reading Borough Council'],
      ['la-staff', 'Reading Borough Council'],
    ])
    const notes = queries.readTimeline(db, jayden.caseId, 'contacts', 0, 50)
    expect(notes.total).toBe(12)
    expect(notes.rows.filter(({ text }) => text.includes('Keisha') && text.includes('the Pembertons'))).toHaveLength(1)
    expect(queries.whoLooked(db, jayden.caseId).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['createCase', 'recordContact']),
    )
  })

  test('Chidi Okafor: forty-one notes, other people in them, and a request whose month is nearly up', () => {
    const chidi = caseOf('Okafor')
    expect(chidi).toMatchObject({
      status: 'open',
      openRequests: 1,
      workerId: accountOf.caseworker,
      yearGroup: 'Year 6',
    })
    const request = queries.listCaseRequests(db, chidi.caseId)[0]!
    expect(request).toMatchObject({ requester: 'Ngozi Okafor', regime: 'sar', state: 'open' })
    const daysAgo = calendar.toDay(today) - calendar.toDay(request.receivedOn)
    expect(daysAgo).toBeGreaterThanOrEqual(20)
    expect(daysAgo).toBeLessThanOrEqual(29)
    const items = queries.listItems(db, request.requestId)
    expect(items).toHaveLength(41)
    expect(items.filter(({ text }) => text.includes('Pemberton')).length).toBeGreaterThan(1)
    expect(items.filter(({ text }) => text.includes('Grace Nwosu'))).toHaveLength(1)
  })

  test('Orla Brennan: each of the three has told us something the others are not to know, and the father may not decide', () => {
    const { caseId } = caseOf('Brennan')
    const [child, mother, father] = queries.listPeople(db, caseId)
    const kept = (id: string) => queries.listWalls(db, caseId).filter(({ personId }) => personId === id).length
    expect([child, mother, father].map((person) => kept(person!.personId))).toEqual([0, 2, 1])
    expect(queries.readTimeline(db, caseId, 'contacts', 0, 50, mother!.personId)).toMatchObject({
      total: 4,
      leftOut: 2,
    })
    expect(queries.listOrders(db, caseId)).toMatchObject([
      { personId: father!.personId, restricts: 1, untilOn: '2027-01-11' },
    ])
    const items = queries.listItems(db, queries.listCaseRequests(db, caseId)[0]!.requestId)
    expect(items.filter(({ walled }) => walled === 1)).toHaveLength(2)
  })

  test('Theo Quigley: he decides from next June, and his mother’s permission would run longer', () => {
    const { caseId } = caseOf('Quigley')
    const [permission] = queries.listConsents(db, caseId)
    const born = queries.listPeople(db, caseId)[0]!.dateOfBirth!
    expect(youngPersonFrom(born)).toBe('2027-06-25')
    expect(permission!.expiresOn > '2027-06-25').toBe(true)
    const granted = first<{ endsAt: string }>(
      db,
      'SELECT max(ends_at) AS endsAt FROM granted WHERE case_id = :caseId',
      { caseId },
    )
    expect(granted).toEqual({ endsAt: '2027-06-24T23:00:00.000Z' })
  })

  test.each(['2026-12-25', '2027-01-04', '2027-03-29', '2027-08-31', '2028-02-29'])(
    'are there whatever the day: %s',
    (day) => {
      const then = emptyService()
      queries.seed(then, { cases: 0, today: day, workers })
      const chidi = caseOf('Okafor', then)
      const request = queries.listCaseRequests(then, chidi.caseId)[0]!
      expect(dueOf('sar', request.receivedOn)).toBe(request.dueOn)
      expect(queries.listItems(then, request.requestId)).toHaveLength(41)
      expect(queries.readTimeline(then, caseOf('Whitlock', then).caseId, 'contacts', 0, 1).total).toBe(12)
    },
  )
})

describe('the same wishes make the same cases', () => {
  test('row for row, but for the local authority’s own id', () => {
    const twice = [0, 1].map(() => {
      const made = emptyService()
      queries.seed(made, { cases: 40, today, workers })
      return dump(made)
    })
    expect(twice[0]).toEqual(twice[1])
    expect(twice[0]?.length).toBeGreaterThan(500)
  })

  test('and fewer cases change nothing about the two families', () => {
    const few = emptyService()
    queries.seed(few, { cases: 2, today, workers })
    for (const name of ['Whitlock', 'Okafor']) {
      const texts = [db, few].map(
        (from) => queries.readTimeline(from, caseOf(name, from).caseId, 'contacts', 0, 50).rows,
      )
      expect(texts[0]).toEqual(texts[1])
    }
  })

  test('and a service without a volunteer or coordinator still has somebody for every case', () => {
    const alone = emptyService()
    queries.seed(alone, { cases: 20, today, workers: workers.filter(({ role }) => role === 'head') })
    expect(first(alone, `SELECT count(*) AS n FROM cases WHERE worker_id = '${accountOf.head}'`)).toEqual({ n: 20 })
  })
})

describe('a case built with a trait', () => {
  const openedOn = calendar.toDay('2026-02-10')
  const cases: { trait: traits.Trait; name: string; holds: (plan: ReturnType<typeof makeCase>) => boolean }[] = [
    { name: 'two parents', trait: traits.withTwoParents, holds: ({ parents }) => parents.length === 2 },
    { name: 'no permission', trait: traits.withNoPermission, holds: ({ permissions }) => permissions.length === 0 },
    {
      name: 'a permission in force',
      trait: traits.withPermissionInForce,
      holds: ({ permissions }) => permissions.at(-1)?.ending === null,
    },
    {
      name: 'a lapsed permission',
      trait: traits.withLapsedPermission,
      holds: ({ permissions: [only, ...more] }) =>
        more.length === 0 && only !== undefined && only.consent.expiresOn < today,
    },
    {
      name: 'a withdrawn permission',
      trait: traits.withWithdrawnPermission,
      holds: ({ permissions }) => permissions.at(-1)?.ending?.kind === 'withdrawn',
    },
    {
      name: 'an open request',
      trait: traits.withOpenRequest,
      holds: ({ request, parents }) => request !== null && parents[0]?.address !== '',
    },
    { name: 'no address', trait: traits.noAddress, holds: ({ parents }) => parents[0]?.address === '' },
    { name: 'large print', trait: traits.largePrint, holds: ({ parents }) => parents[0]?.format === 'large-print' },
    {
      name: 'closed',
      trait: traits.closed,
      holds: ({ status, closedOn }) => status === 'closed' && (closedOn ?? today) < today,
    },
    {
      name: 'a child about to decide for themself',
      trait: traits.nearlyYoungPerson,
      holds: ({ child }) =>
        youngPersonFrom(child.dateOfBirth ?? '') > today && ageOn(child.dateOfBirth ?? '', today) >= 15,
    },
    {
      name: 'kept by the volunteer',
      trait: traits.keptBy(accountOf.volunteer),
      holds: ({ details }) => details.workerId === accountOf.volunteer,
    },
  ]

  test.each(cases)('$name', ({ trait, holds }) => {
    for (let seed = 0; seed < 40; seed += 1)
      expect(holds(makeCase(randomFrom(seed), worldOf(db), openedOn, trait)), `${seed}`).toBe(true)
  })

  test.each(cases.filter(({ name }) => name !== 'closed'))(
    '$name: staff could have recorded it, act by act',
    ({ trait }) => {
      const empty = emptyService()
      queries.seed(empty, { cases: 2, today, workers })
      const plan = makeCase(randomFrom(5), worldOf(empty), openedOn, trait)
      recordCase(empty, randomFrom(6), plan)
      expect(queries.readTimeline(empty, plan.details.caseId, 'contacts', 0, 1).total).toBe(plan.contacts.length)
      expect(queries.listConsents(empty, plan.details.caseId)).toHaveLength(plan.permissions.length)
      expect(checkLog(empty).brokenAt).toBeNull()
    },
  )
})

describe('notes for a benchmark', () => {
  test('are as many as asked for, filled in, varied and the same each time', () => {
    const notes = [...manyNotes(3000)]
    expect(notes).toEqual([...manyNotes(3000)])
    expect(new Set(notes).size).toBeGreaterThan(2200)
    for (const note of notes) expect(note).toMatch(/^[\p{Lu}“][^{}]+$/u)
    expect(notes.join(' ')).not.toMatch(/undefined|NaN/)
    const average = notes.join('').length / notes.length
    expect(average).toBeGreaterThan(200)
    expect(average).toBeLessThan(600)
  })
})

describe('the seed’s own calendar', () => {
  const days = Array.from({ length: 500 }, (_, index) => 14_000 + index * 13)

  test('agrees with the policy’s about when a young person decides, about age and about the office clock', () => {
    for (const day of days) {
      const date = calendar.toDate(day)
      expect(calendar.toDate(calendar.youngPersonFrom(day)), date).toBe(youngPersonFrom(date))
      expect(calendar.ageOn(day, 20_781), date).toBe(ageOn(date, calendar.toDate(20_781)))
      expect(calendar.toInstant(day, 555), date).toBe(toInstant(`${date}T09:15`))
      expect(calendar.toInstant(day, 0), date).toBe(toInstant(`${date}T00:00`))
    }
  })
})

function emptyService(): Database {
  const made = openTestDatabase()
  queries.writeService(made, anEntry(), {
    details: '{}',
    localAuthority: 'Reading Borough Council',
    autoLockMinutes: 5,
  })
  for (const { accountId, role } of workers)
    queries.addAccount(made, anEntry(), {
      accountId,
      name: role,
      signInName: role,
      role,
      mustChangePassword: 0,
      addedAt: `${today}T08:00:00.000Z`,
    })
  return made
}

function worldOf(from: Database): World {
  return {
    today: calendar.toDay(today),
    localAuthorityId: queries.readService(from)!.localAuthorityId,
    schoolIds: new Map(queries.listSchools(from).map(({ bodyId, name }) => [name, bodyId])),
    organisationIds: new Map(queries.listRecipients(from).map(({ bodyId, name }) => [name, bodyId])),
    staff: {
      caseworker: accountOf.caseworker,
      caseworkers: [accountOf.caseworker],
      volunteers: [accountOf.volunteer],
      coordinator: accountOf.coordinator,
      leader: accountOf.coordinator,
    },
  }
}

function caseOf(familyName: string, from = db) {
  const found = first<{ caseId: string }>(
    from,
    "SELECT case_id AS caseId FROM people WHERE part = 'child' AND family_name = :familyName",
    { familyName },
  )
  return queries.readCase(from, found!.caseId)!
}

function count(what: string): number {
  return first<{ n: number }>(db, `SELECT count(*) AS n FROM ${what}`)?.n ?? 0
}

const tables = [
  'bodies',
  'cases',
  'people',
  'consents',
  'consent_grants',
  'consent_endings',
  'contacts',
  'requests',
  'concerns',
  'concern_passings',
  'concern_sightings',
  'disclosures',
]

/** Every row a seed writes, as text, with what the set-up made at random given a fixed name. */
function dump(from: Database): string[] {
  const localAuthority = queries.readService(from)!.localAuthorityId
  return tables.flatMap((table) =>
    all(from, `SELECT * FROM ${table} ORDER BY rowid`).map(
      (row) => `${table} ${JSON.stringify(row).replaceAll(localAuthority, 'LA')}`,
    ),
  )
}

function dueOf(regime: Regime, receivedOn: string): string {
  return clockOf(regime, { ...noEvents, receivedOn }, today, bankHolidays).dueOn
}
