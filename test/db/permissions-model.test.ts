import type { Database } from '@signalapp/sqlcipher'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { queries } from '../../db/queries/index.ts'
import { evaluate, permissions, type Guarded } from '../../main/policy/permissions.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { accountOf } from '../support/casebook.ts'
import { anEntry, openTestDatabase } from '../support/database.ts'

/**
 * The table of permissions and the schema's own walls, held against each other: whoever, whatever case, at whatever moment, what the
 * evaluator refuses for a reason the schema can know is refused to SQL written by hand, and nothing else is.
 */
type Act = { readonly by: string; readonly at: string; readonly caseId: CaseId; readonly absent: boolean }
type Wall = {
  readonly sql: (act: Act) => string
  /** Of which cases such a row can be at all. */
  readonly on: readonly CaseId[]
  /** Whether the schema asks who writes it; it does for what is reserved to somebody. */
  readonly role: boolean
}
const cases = ['of-caseworker', 'of-volunteer', 'archived', 'due'] as const
type CaseId = (typeof cases)[number]
const inUse: readonly CaseId[] = ['of-caseworker', 'of-volunteer']
const withArchive: readonly CaseId[] = [...inUse, 'archived']

const reading = 'Reading leaves no row that a trigger could refuse; the door is tested in fuzz.test.ts.'

/** Every permission: the row that its wall guards, or why the schema has none. Complete by type. */
const walls: Readonly<Record<Guarded, Wall | string>> = {
  'account:list': reading,
  'account:manage': 'An account’s row does not say who made it; its slot in the key file is made at the door.',
  'service:change': { role: true, on: ['due'], sql: (act) => row('retention_rules', rule(act)) },
  'audit:check': reading,
  'backup:make': { role: true, on: ['due'], sql: (act) => row('backups', backup(act)) },
  'permissions:read': reading,
  'policy:read': reading,
  'today:read': reading,
  'case:list': reading,
  'case:read': reading,
  'case:create': 'A case’s row does not say who opened it; the audit entry does.',
  'case:change': {
    role: false,
    on: withArchive,
    sql: ({ caseId }) => `UPDATE cases SET help_asked_for = 'More help' WHERE id = '${caseId}'`,
  },
  'consent:record': { role: false, on: withArchive, sql: ask },
  'contact:record': { role: false, on: withArchive, sql: (act) => row('contacts', contact(act)) },
  'incident:record': { role: false, on: withArchive, sql: (act) => row('incidents', incident('new', act)) },
  'incident:review': {
    role: true,
    on: withArchive,
    sql: ({ by, at, caseId }) =>
      `INSERT INTO incident_reviews VALUES ('i-${caseId}', 'Told the mother', '${by}', '${at}')`,
  },
  'disclosure:record': { role: true, on: withArchive, sql: disclosure },
  'paper:record': { role: false, on: withArchive, sql: (act) => row('paper_files', paper(act)) },
  'paper:shred': { role: true, on: ['due'], sql: (act) => row('shreddings', shredding(act)) },
  'visit:open': { role: true, on: ['due'], sql: ({ by }) => visit('new', '17:00', '18:00', by) },
  'visit:work': 'A contractor only reads figures and makes a backup, which has its own wall.',
  'absence:record': {
    role: true,
    on: ['due'],
    sql: (act) => row('absences', absence('new', '2027-01-01T00:00:00.000Z', act)),
  },
  'legal:read': reading,
  'legal:record': { role: true, on: ['of-caseworker'], sql: (act) => row('legal_requests', letter('unread', act)) },
  'legal:decide': {
    role: true,
    on: ['of-caseworker'],
    sql: (act) => row('legal_decisions', decision('to-decide', 'direct', act)),
  },
  'legal:extract': {
    role: true,
    on: ['of-caseworker'],
    sql: ({ by, at }) =>
      `INSERT INTO request_items VALUES ('to-extract', 'n-of-caseworker', 'enclose', '', '${by}', '${at}')`,
  },
  'legal:send': {
    role: true,
    on: ['of-caseworker'],
    sql: ({ by, at }) =>
      `INSERT INTO legal_sendings (request_id, what, pack_id, method, sent_on, recorded_by, recorded_at)
       VALUES ('to-refuse', 'letter', NULL, 'post', '2026-11-24', '${by}', '${at}')`,
  },
  'request:list': reading,
  'request:record': { role: false, on: withArchive, sql: (act) => row('requests', request('new', 'sar', act)) },
  'pack:read': reading,
  'pack:prepare':
    'What is chosen and covered says who did it; only its release is reserved to the coordinator in the schema too.',
  'pack:release': { role: true, on: ['of-volunteer'], sql: (act) => row('packs', pack(act)) },
  'retention:list': reading,
  'retention:run': {
    role: true,
    on: ['due'],
    sql: ({ by, at, caseId }) =>
      `INSERT INTO archivings VALUES ('${caseId}', 'policy', '2026-11-20', '2026-11-24', '${at}', '${by}')`,
  },
  'hold:set': {
    role: true,
    on: withArchive,
    sql: ({ by, at, caseId }) =>
      `INSERT INTO holds (id, case_id, kind, reason, set_by, set_at) VALUES ('new', '${caseId}', 'tribunal', 'why', '${by}', '${at}')`,
  },
  'archive:open': {
    role: true,
    on: ['archived'],
    sql: ({ by, at, caseId }) =>
      `INSERT INTO archive_openings VALUES (NULL, 'new', '${caseId}', 'They came back', '${by}', '${at}')`,
  },
  'concern:record': { role: false, on: withArchive, sql: (act) => row('concerns', concern('new', act)) },
  'concern:review': {
    role: true,
    on: withArchive,
    sql: ({ by, at, caseId }) => `INSERT INTO concern_sightings VALUES ('w-${caseId}', '${by}', '${at}')`,
  },
}

const guarded = (Object.keys(walls) as Guarded[]).filter((permission) => typeof walls[permission] !== 'string')
const away = { from: '12:00', until: '14:00' }
const visiting = { from: '15:00', until: '16:00' }

let db: Database
beforeAll(() => {
  db = scene()
})

test('the evaluator and the schema refuse the same, whoever writes, of whatever case, at whatever moment', () => {
  const seen = { yes: 0, no: 0 }
  fc.assert(
    fc.property(anAct, ({ permission, role, hasLeft, caseId, at }) => {
      const wall = walls[permission]
      if (typeof wall === 'string' || !wall.on.includes(caseId)) return
      const absent = within(away, at)
      const circumstance = {
        onOwnCase: caseId === 'of-volunteer' ? role === 'volunteer' : role === 'caseworker',
        archived: caseId === 'archived',
        archiveOpened: true,
        headAbsent: absent,
        visitOpen: within(visiting, at),
      }
      const by = hasLeft ? leftOf(role) : accountOf[role]
      const written = attempt(wall.sql({ by, at, caseId, absent }))
      const told = `${permission} by ${hasLeft ? 'a former ' : ''}${role} of ${caseId} at ${at}: ${written ?? 'written'}`
      const may = evaluate(permission, role, circumstance).allowed && !hasLeft
      if (may) expect(written, told).toBeNull()
      // The schema knows the role where the act is reserved, and the archive always; who merely reads and types is the door's to ask.
      const known = wall.role
        ? may
        : evaluate(permission, whoeverMay(permission), { ...circumstance, onOwnCase: true }).allowed
      expect(written === null, told).toBe(known)
      seen[known ? 'yes' : 'no'] += 1
    }),
    { numRuns: 6000, seed: 20_261_125 },
  )
  expect(seen.yes).toBeGreaterThan(300)
  expect(seen.no).toBeGreaterThan(300)
})

test.each(guarded)(
  '%s is written by somebody and refused to somebody, so the comparison above can fail',
  (permission) => {
    const wall = walls[permission]
    if (typeof wall === 'string') return
    const tried = wall.on.flatMap((caseId) =>
      roles.flatMap((role) =>
        ['11:00', '13:00', '15:30'].map((time) => {
          const at = instant(time)
          return attempt(wall.sql({ by: accountOf[role], at, caseId, absent: within(away, at) }))
        }),
      ),
    )
    expect(tried).toContain(null)
    // A concern is never refused (P12).
    if (permission !== 'concern:record') expect(tried.some((why) => why !== null)).toBe(true)
  },
)

/** Moments fall on the edges of the absence and the visit as often as elsewhere. */
const anAct = fc.record({
  permission: fc.constantFrom(...guarded),
  role: fc.constantFrom(...roles),
  hasLeft: fc.nat(9).map((of) => of === 0),
  caseId: fc.constantFrom(...cases),
  at: fc.oneof(
    fc
      .constantFrom(...[away, visiting].flatMap(({ from, until }) => [from, until]))
      .chain((edge) => fc.constantFrom(-1, 0, 1).map((by) => new Date(Date.parse(instant(edge)) + by).toISOString())),
    fc
      .integer({ min: Date.parse(instant('10:00')), max: Date.parse(instant('16:59')) })
      .map((at) => new Date(at).toISOString()),
  ),
})

/** Why it is refused, or null; nothing of it stays. */
function attempt(sql: string): string | null {
  db.exec('BEGIN')
  try {
    db.exec(sql)
    return null
  } catch (error) {
    return String(error)
  } finally {
    db.exec('ROLLBACK')
  }
}

function whoeverMay(permission: Guarded): Role {
  return roles.find((role) => permissions[permission][role] === 'yes') ?? 'head'
}

function within({ from, until }: { readonly from: string; readonly until: string }, at: string): boolean {
  return instant(from) <= at && at < instant(until)
}

function instant(time: string): string {
  return `2026-11-24T${time}:00.000Z`
}

function leftOf(role: Role): string {
  return accountOf[role].replace('-4000-', '-4fff-')
}

/** A service with an absence from 12 to 14 and a maintenance visit from 15 to 16, two cases in use, one due and one archived. */
function scene(): Database {
  db = openTestDatabase()
  for (const role of roles)
    for (const accountId of [accountOf[role], leftOf(role)])
      queries.addAccount(db, anEntry(), {
        accountId,
        name: `The ${role}`,
        signInName: accountId,
        role,
        mustChangePassword: 0,
        addedAt: '2026-01-01T00:00:00.000Z',
      })
  for (const role of roles) queries.endAccount(db, anEntry(), leftOf(role), '2026-02-01T00:00:00.000Z')
  db.exec(
    "INSERT INTO bodies VALUES ('la', 'local-authority', 'Reading'), ('board', 'organisation', 'Children’s services')",
  )
  db.exec("INSERT INTO service VALUES (1, '{}', 'la', 5)")
  const by = accountOf.coordinator
  const act = (caseId: CaseId): Act => ({ by, at: instant('08:00'), caseId, absent: false })
  for (const caseId of cases) {
    const closedOn = inUse.includes(caseId) ? null : '2025-11-20'
    const worker = caseId === 'of-volunteer' ? accountOf.volunteer : accountOf.caseworker
    db.exec(aCase(caseId, worker, closedOn))
    db.exec(row('contacts', contact({ ...act(caseId) }, `n-${caseId}`)))
    db.exec(row('concerns', concern(`w-${caseId}`, act(caseId))))
    db.exec(row('incidents', incident(`i-${caseId}`, act(caseId))))
  }
  for (const id of ['unread', 'to-decide', 'to-extract', 'to-refuse'])
    db.exec(row('requests', { ...request(id, 'la-legal', act('of-caseworker')), requester_id: null }))
  for (const id of ['to-decide', 'to-extract', 'to-refuse'])
    db.exec(row('legal_requests', letter(id, act('of-caseworker'))))
  const byHead = { ...act('of-caseworker'), by: accountOf.head }
  db.exec(row('legal_decisions', decision('to-extract', 'direct', byHead)))
  db.exec(row('legal_decisions', decision('to-refuse', 'refuse', byHead)))
  db.exec(row('legal_answers', answer('to-extract', act('of-caseworker'))))
  db.exec(row('requests', request('to-release', 'sar', act('of-volunteer'))))
  db.exec(
    `INSERT INTO archivings VALUES ('archived', 'policy', '2026-11-20', '2026-11-24', '${instant('08:30')}', '${by}')`,
  )
  db.exec(row('absences', { ...absence('a1', instant(away.from), act('due')), until: instant(away.until) }))
  db.exec(`BEGIN; ${visit('v1', visiting.from, visiting.until, by)}; COMMIT`)
  db.exec(
    `${report('v1', 'end', '16:00')}; INSERT INTO visit_endings VALUES ('v1', 'leader', 'none-taken', '', '${by}', '${instant('16:05')}')`,
  )
  return db
}

type Values = Readonly<Record<string, string | number | null>>

function row(table: string, values: Values): string {
  const literals = Object.values(values).map((value) =>
    typeof value === 'string' && !value.startsWith('(SELECT') ? `'${value}'` : String(value),
  )
  return `INSERT INTO ${table} (${Object.keys(values).join(', ')}) VALUES (${literals.join(', ').replaceAll('null', 'NULL')})`
}

function aCase(id: string, worker: string, closedOn: string | null): string {
  return `INSERT INTO cases (id, reference, status, opened_on, closed_on, source, help_asked_for, worker_id, provision, stage, primary_need,
      secondary_need, setting, year_group)
    VALUES ('${id}', 'PPS-2026-${id}', '${closedOn === null ? 'open' : 'closed'}', '2019-01-01', ${closedOn === null ? 'NULL' : `'${closedOn}'`},
      'self', 'x', '${worker}', 'K', 'none', '', '', 'unknown', '');
    INSERT INTO people (id, case_id, part, given_name, family_name, date_of_birth) VALUES ('k-${id}', '${id}', 'child', 'Jayden', 'Whitlock', '2014-05-04');
    INSERT INTO people (id, case_id, part, given_name, family_name, parental_responsibility, address)
      VALUES ('p-${id}', '${id}', 'parent', 'Dana', 'Whitlock', 'yes', 'here')`
}

function contact({ by, at, caseId }: Act, id = 'new'): Values {
  const what = {
    kind: 'office-note',
    happened_at: '2025-01-02T10:00:00.000Z',
    spoke_to: '',
    minutes: 5,
    level: 1,
    text: 'a note',
  }
  return { id, case_id: caseId, ...what, covered_because: 'nothing-shared', recorded_by: by, recorded_at: at }
}

function concern(id: string, { by, at, caseId }: Act): Values {
  const what = {
    kinds: '["neglect"]',
    worry: 'a worry',
    seen_by: '',
    evidence: '',
    childs_view: '',
    parent_aware: 'not-known',
  }
  return { id, case_id: caseId, ...what, parent_why: '', immediate_danger: 0, recorded_by: by, recorded_at: at }
}

function incident(id: string, { by, at, caseId }: Act): Values {
  const what = {
    kind: 'school-staff',
    body: 'Highdown',
    whom: '',
    happened_at: '2025-01-02T10:00:00.000Z',
    what: 'x',
    why: 'y',
  }
  return { id, case_id: caseId, ...what, because: 'no-permission', recorded_by: by, recorded_at: at }
}

function ask({ by, at, caseId }: Act): string {
  const who = { person_id: `p-${caseId}`, method: 'phone', note: '', asked_at: at, recorded_by: by, recorded_at: at }
  return `INSERT INTO ask_scopes VALUES ('new', 'other-papers', NULL); ${row('asks', { id: 'new', case_id: caseId, ...who })}`
}

function disclosure({ by, at, caseId }: Act): string {
  const what = {
    kind: 'safeguarding',
    body_id: 'board',
    recipient: 'Duty desk',
    purpose: null,
    anything_else: '',
    method: 'phone',
  }
  const about = { sent_at: at, consent_id: null, concern_id: `w-${caseId}`, recorded_by: by, recorded_at: at }
  return `INSERT INTO disclosure_items VALUES ('new', 'n-${caseId}');
    ${row('disclosures', { id: 'new', case_id: caseId, reference: 'DIS-new', ...what, ...about })}`
}

function paper({ by, at, caseId }: Act): Values {
  const where = { reference: `PPS-2026-${caseId}/1`, cabinet: 'A', contents: 'B' }
  return { id: 'new', case_id: caseId, number: 1, ...where, recorded_by: by, recorded_at: at }
}

function request(id: string, regime: string, { by, at, caseId }: Act): Values {
  const what = { received_on: '2026-11-20', due_on: '2026-12-21', how: 'letter', asks: 'all', state: 'open' }
  return {
    id,
    case_id: caseId,
    reference: `R-${id}`,
    regime,
    requester_id: `p-${caseId}`,
    ...what,
    recorded_by: by,
    recorded_at: at,
  }
}

function letter(id: string, { by, at, absent }: Act): Values {
  const from = { authority_id: 'la', officer: 'Priya Raman', officer_post: '', officer_address: 'Civic Offices' }
  const why = { legal_reason: 'court', reason_detail: '', routed_to: absent ? 'line-manager' : 'head' }
  return { request_id: id, ...from, ...why, recorded_by: by, recorded_at: at }
}

/** A line manager names the absence in which they stand in, or would like to. */
function decision(id: string, kind: 'direct' | 'refuse', { by, at }: Act): Values {
  const standsIn = by === accountOf['line-manager'] || by === leftOf('line-manager')
  const what = { kind, reasons: 'The court asks', wants: kind === 'refuse' ? '' : 'The notes' }
  return { id: `d-${id}`, request_id: id, ...what, decided_by: by, decided_at: at, absence_id: standsIn ? 'a1' : null }
}

function answer(id: string, { by, at, caseId }: Act): Values {
  const said = {
    answer: 'yes',
    person_id: `p-${caseId}`,
    standing: 'parental-responsibility',
    answered_at: at,
    method: 'phone',
  }
  return {
    id: `w-${id}`,
    request_id: id,
    ...said,
    evidence_note: 'she said so',
    conditions: '',
    recorded_by: by,
    recorded_at: at,
  }
}

function pack({ by, at, caseId }: Act): Values {
  const to = { addressee_id: `p-${caseId}`, addressee: 'Dana', address: 'here', method: 'post' }
  const what = { manifest: '{}', large_print: 0, sha256: '0'.repeat(64), pdf: "(SELECT x'25504446')" }
  return {
    id: 'new',
    case_id: caseId,
    request_id: 'to-release',
    ...to,
    released_by: by,
    released_at: at,
    ...quotedAudit,
    ...what,
  }
}

function backup({ by, at }: Act): Values {
  return { id: 'new', made_at: at, made_by: by, folder: '/b', name: 'n', bytes: 1, ...quotedAudit }
}

function rule({ by, at }: Act): Values {
  return { id: 'new', from_date: '2026-11-24', archive_after_years: 6, why: 'why', decided_by: by, recorded_at: at }
}

function shredding({ by, at }: Act): Values {
  const before = { shredded_by: accountOf.caseworker, witnessed_by: accountOf.volunteer }
  return { id: 'new', reference: 'DC-new', shredded_on: '2026-11-24', ...before, recorded_by: by, recorded_at: at }
}

function absence(id: string, from: string, { by, at }: Act): Values {
  return { id, starts_at: from, until: null, why: 'On leave', recorded_by: by, recorded_at: at }
}

/** Accepted, with its first report, and opened a quarter of an hour before it begins. */
function visit(id: string, from: string, until: string, by: string): string {
  const at = instant(from)
  return `INSERT INTO undertakings_accepted VALUES ('${id}', '${accountOf.maintenance}', 'Kimpton', 'x', '1', 'We undertake', '${at}');
    ${report(id, 'start', from)};
    INSERT INTO visits (id, named_person, undertaking_version, accepted_at, instruction, contract_reference, starts_at, until, opened_by, recorded_at)
    VALUES ('${id}', 'The maintenance', '1', '${at}', 'x', 'x', '${at}', '${instant(until)}', '${by}', '${at}')`
}

function report(id: string, moment: 'start' | 'end', time: string): string {
  return `INSERT INTO visit_reports VALUES ('${id} ${moment}', '${id}', '${moment}', '${instant(time)}', '0.1.0', 170, 0, 0, NULL, 1,
    (SELECT hash FROM audit WHERE seq = 1), '[]')`
}

const quotedAudit = { audit_seq: 1, audit_hash: '(SELECT hash FROM audit WHERE seq = 1)' }
