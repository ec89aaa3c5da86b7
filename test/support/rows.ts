import type { Database } from '@signalapp/sqlcipher'
import { queries } from '../../db/queries/index.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { accountOf } from './casebook.ts'
import { approvedBySql } from './packs.ts'
import { anEntry, openTestDatabase } from './database.ts'

/** Rows as somebody would write them by hand who holds the key, each by whom, when and of which case it is said. */
export type Act = { readonly by: string; readonly at: string; readonly caseId: CaseId; readonly absent: boolean }
export const cases = ['of-caseworker', 'of-volunteer', 'archived', 'due'] as const
export type CaseId = (typeof cases)[number]
export const inUse: readonly CaseId[] = ['of-caseworker', 'of-volunteer']

export const away = { from: '12:00', until: '14:00' }
export const visiting = { from: '15:00', until: '16:00' }

export function instant(time: string): string {
  return `2026-11-24T${time}:00.000Z`
}

/** Who asked for a second pair of eyes: whoever asks does not approve. */
export const secondCoordinator = accountOf.coordinator.replace('-4000-', '-4eee-')

export function leftOf(role: Role): string {
  return accountOf[role].replace('-4000-', '-4fff-')
}

/** A service with an absence from 12 to 14 and a maintenance visit from 15 to 16, two cases in use, one due and one archived. */
export function scene(): Database {
  const db = openTestDatabase()
  const everybody = roles.flatMap((role) => [accountOf[role], leftOf(role)].map((accountId) => ({ accountId, role })))
  for (const { accountId, role } of [...everybody, { accountId: secondCoordinator, role: 'coordinator' }])
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
  for (const id of ['to-release', 'to-approve']) db.exec(row('requests', request(id, 'sar', act('of-volunteer'))))
  db.exec(approvedBySql('to-release', { coordinator: secondCoordinator, head: accountOf.head }, instant('08:00')))
  db.exec(row('pack_reviews', review('asked', { ...act('of-volunteer'), by: secondCoordinator })))
  db.exec(row('requests', request('complained', 'complaint', act('of-volunteer'))))
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

export function row(table: string, values: Values): string {
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

export function contact({ by, at, caseId }: Act, id = 'new'): Values {
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

export function concern(id: string, { by, at, caseId }: Act): Values {
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

export function incident(id: string, { by, at, caseId }: Act): Values {
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

export function ask({ by, at, caseId }: Act): string {
  const who = { person_id: `p-${caseId}`, method: 'phone', note: '', asked_at: at, recorded_by: by, recorded_at: at }
  return `INSERT INTO ask_scopes VALUES ('new', 'other-papers', NULL); ${row('asks', { id: 'new', case_id: caseId, ...who })}`
}

export function disclosure({ by, at, caseId }: Act): string {
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

export function paper({ by, at, caseId }: Act): Values {
  const where = { reference: `PPS-2026-${caseId}/1`, cabinet: 'A', contents: 'B' }
  return { id: 'new', case_id: caseId, number: 1, ...where, recorded_by: by, recorded_at: at }
}

export function request(id: string, regime: string, { by, at, caseId }: Act): Values {
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

export function letter(id: string, { by, at, absent }: Act): Values {
  const from = { authority_id: 'la', officer: 'Priya Raman', officer_post: '', officer_address: 'Civic Offices' }
  const why = { legal_reason: 'court', reason_detail: '', routed_to: absent ? 'line-manager' : 'head' }
  return { request_id: id, ...from, ...why, recorded_by: by, recorded_at: at }
}

/** A line manager names the absence in which they stand in, or would like to. */
export function decision(id: string, kind: 'direct' | 'refuse', { by, at }: Act): Values {
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

export function pack({ by, at, caseId }: Act): Values {
  const to = { addressee_id: `p-${caseId}`, addressee: 'Dana', address: 'here' }
  const what = { manifest: '{}', large_print: 0, content: zeros, sha256: zeros, pdf: "(SELECT x'25504446')" }
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

export function review(act: 'asked' | 'sent-back', { by, at }: Pick<Act, 'by' | 'at'>): Values {
  return { id: `v-${act}`, request_id: 'to-approve', act, content: zeros, note: 'Item 2 names a neighbour', by, at }
}

export function backup({ by, at }: Act): Values {
  return { id: 'new', made_at: at, made_by: by, folder: '/b', name: 'n', bytes: 1, ...quotedAudit }
}

export function rule({ by, at }: Act): Values {
  return { id: 'new', from_date: '2026-11-24', archive_after_years: 6, why: 'why', decided_by: by, recorded_at: at }
}

export function shredding({ by, at }: Act): Values {
  const before = { shredded_by: accountOf.caseworker, witnessed_by: accountOf.volunteer }
  return { id: 'new', reference: 'DC-new', shredded_on: '2026-11-24', ...before, recorded_by: by, recorded_at: at }
}

export function absence(id: string, from: string, { by, at }: Act): Values {
  return { id, starts_at: from, until: null, why: 'On leave', recorded_by: by, recorded_at: at }
}

/** Accepted, with its first report, and opened a quarter of an hour before it begins. */
export function visit(id: string, from: string, until: string, by: string): string {
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

const zeros = '0'.repeat(64)
const quotedAudit = { audit_seq: 1, audit_hash: '(SELECT hash FROM audit WHERE seq = 1)' }
