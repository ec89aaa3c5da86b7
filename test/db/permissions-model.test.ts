import type { Database } from '@signalapp/sqlcipher'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { evaluate, permissions, type Guarded } from '../../main/policy/permissions.ts'
import { roles, type Role } from '../../preload/contract/session.ts'
import { accountOf } from '../support/casebook.ts'
import {
  cases,
  inUse,
  away,
  visiting,
  instant,
  leftOf,
  scene,
  row,
  contact,
  concern,
  incident,
  ask,
  disclosure,
  paper,
  request,
  letter,
  decision,
  pack,
  review,
  backup,
  rule,
  shredding,
  absence,
  visit,
  type Act,
  type CaseId,
} from '../support/rows.ts'
import { storedDocument, takeOff } from '../support/stored-documents.ts'

/**
 * The table of permissions and the schema's own walls, held against each other: whoever, whatever case, at whatever moment, what the
 * evaluator refuses for a reason the schema can know is refused to SQL written by hand, and nothing else is.
 */
type Wall = {
  readonly sql: (act: Act) => string
  /** Of which cases such a row can be at all. */
  readonly on: readonly CaseId[]
  /** Whether the schema asks who writes it; it does for what is reserved to somebody. */
  readonly role: boolean
}
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
  'document:remove': {
    role: true,
    on: inUse,
    sql: ({ by, at, caseId }) => takeOff(`d-${caseId}`, { removed_by: by, removed_at: at }),
  },
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
      `INSERT INTO request_items (request_id, item_id, decision, reason, decided_by, decided_at) VALUES ('to-extract', 'n-of-caseworker', 'enclose', '', '${by}', '${at}')`,
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
  'pack:approve': { role: true, on: ['of-volunteer'], sql: (act) => row('pack_reviews', review('sent-back', act)) },
  'pack:release': { role: true, on: ['of-volunteer'], sql: (act) => row('packs', pack(act)) },
  'complaint:answer': {
    role: true,
    on: ['of-volunteer'],
    sql: ({ by, at }) =>
      `INSERT INTO complaint_steps VALUES (NULL, 'new', 'complained', 'acknowledged', '2026-11-23', 'letter', '', '${by}', '${at}')`,
  },
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

let db: Database
beforeAll(() => {
  db = scene()
  for (const caseId of inUse) db.exec(storedDocument(`d-${caseId}`, caseId))
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
