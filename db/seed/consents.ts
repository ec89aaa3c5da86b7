import type { NewGrant } from '../queries/consents.ts'
import type { Person } from '../queries/people.ts'
import { addMonths, toDate, toDay, toInstant, workingDayFrom, youngPersonFrom, type Day } from './calendar.ts'
import type { Permission } from './plan.ts'
import { weighted, type Random } from './random.ts'
import { mediation } from './schools.ts'
import { signature } from './signature.ts'

export type PermissionsWanted = {
  /** How things stand on the case's last active day. */
  readonly state: 'none' | 'in-force' | 'lapsed' | 'withdrawn'
  readonly caseId: string
  readonly openedOn: Day
  readonly lastActive: Day
  readonly born: Day
  readonly child: Person
  readonly parent: Person
  readonly school: string
  readonly workerId: string
}

/**
 * The permissions of one case, renewed yearly while they are to be in force. A parent's ends where the young person
 * begins to decide; from that day on the young person gives their own.
 */
export function makePermissions(random: Random, wanted: PermissionsWanted): Permission[] {
  const made: Permission[] = []
  if (wanted.state === 'none') return made
  let givenOn = workingDayFrom(wanted.openedOn + random.int(0, 9))
  while (givenOn <= wanted.lastActive && made.length < 8) {
    const permission = givePermission(random, wanted, givenOn)
    if (permission === null) break
    const before = made.at(-1)
    if (before !== undefined) made[made.length - 1] = supersede(before, permission)
    made.push(permission)
    if (wanted.state === 'lapsed') break
    givenOn = workingDayFrom(toDay(permission.consent.expiresOn) - random.int(0, 25))
    if (givenOn <= wanted.openedOn + 20) givenOn = wanted.openedOn + 30
  }
  const last = made.at(-1)
  if (wanted.state === 'withdrawn' && last !== undefined) made[made.length - 1] = withdraw(random, last, wanted)
  return made
}

/** The permission that opens this scope at this moment, as the database will judge it. */
export function coverAt(permissions: readonly Permission[], scope: string, at: string): Permission | undefined {
  return permissions.find(
    ({ consent, grants, ending }) =>
      consent.givenAt <= at &&
      at < consent.endsAt &&
      (ending === null || at < ending.at) &&
      grants.some((grant) => grant.scope === scope),
  )
}

function givePermission(random: Random, wanted: PermissionsWanted, givenOn: Day): Permission | null {
  const decides = youngPersonFrom(wanted.born)
  const byYoungPerson = givenOn >= decides
  if (!byYoungPerson && wanted.parent.parentalResponsibility !== 'yes') return null
  const year = addMonths(givenOn, 12)
  const agreed = wanted.state === 'lapsed' ? Math.min(year, wanted.lastActive - random.int(3, 40)) : year
  const expiresOn = Math.max(givenOn, byYoungPerson ? agreed : Math.min(agreed, decides - 1))
  const giver = byYoungPerson ? wanted.child : wanted.parent
  const method = weighted(random, { 'signed-on-screen': 35, 'paper-form': 30, phone: 20, 'in-person': 8, email: 7 })
  const minutes = random.int(540, 690)
  const [purposeCode, purpose] = random.pick(purposes)
  return {
    consent: {
      consentId: random.uuid(),
      caseId: wanted.caseId,
      givenBy: giver.personId,
      standing: byYoungPerson ? 'young-person' : 'parental-responsibility',
      purpose,
      purposes: JSON.stringify([purposeCode]),
      conditions: random.chance(0.3) ? random.pick(conditions) : '',
      language: wanted.parent.language,
      notice: firstNotice,
      method,
      evidenceNote: evidenceNotes[method],
      evidence: method === 'signed-on-screen' ? signature(random.int(1, 24)) : null,
      givenAt: toInstant(givenOn, minutes),
      expiresOn: toDate(expiresOn),
      endsAt: toInstant(expiresOn + 1, 0),
      recordedBy: wanted.workerId,
      recordedAt: toInstant(givenOn, minutes + 6),
    },
    grants: makeGrants(random, wanted.school),
    ending: null,
  }
}

function makeGrants(random: Random, school: string): NewGrant[] {
  const chosen = [
    ...(random.chance(0.75) ? ['la-case-file', 'la-staff'] : []),
    ...(school !== '' && random.chance(0.65) ? ['school-staff'] : []),
    ...(random.chance(0.25) ? ['other-papers'] : []),
    ...(random.chance(0.2) ? ['pass-on'] : []),
  ]
  const scopes = chosen.length === 0 ? ['la-staff'] : chosen
  return scopes.map((scope) => {
    if (scope === 'pass-on') return { scope, school: '', recipient: mediation.name, purpose: mediation.purpose }
    return { scope, school: scope === 'school-staff' ? school : '' }
  })
}

function supersede(before: Permission, by: Permission): Permission {
  const { consentId, givenBy, method, givenAt, recordedBy, recordedAt } = by.consent
  // A renewal after the old one had run out takes the place of nothing.
  if (before.consent.endsAt <= givenAt) return before
  const kind = 'superseded' as const
  const ending = { consentId: before.consent.consentId, kind, at: givenAt, byPerson: givenBy, method, note: '' }
  return { ...before, ending: { ...ending, supersededBy: consentId, recordedBy, recordedAt } }
}

function withdraw(random: Random, permission: Permission, wanted: PermissionsWanted): Permission {
  const { consentId, givenBy, givenAt, expiresOn } = permission.consent
  const earliest = toDay(givenAt.slice(0, 10)) + 1
  const latest = Math.min(wanted.lastActive, toDay(expiresOn))
  if (latest <= earliest) return permission
  const day = random.int(earliest, latest)
  const ending = {
    consentId,
    kind: 'withdrawn' as const,
    at: toInstant(day, 870),
    byPerson: givenBy,
    method: random.pick(['phone', 'phone', 'email', 'in-person', 'letter']),
    note: random.pick(withdrawals),
    supersededBy: null,
    recordedBy: wanted.workerId,
    recordedAt: toInstant(day, 878),
  }
  return { ...permission, ending }
}

/** The version of the privacy notice that the made-up families were given. */
export const firstNotice = '1'

const purposes = [
  ['ehc-needs-assessment', 'To help with the EHC needs assessment'],
  ['ehc-plan', 'To help with the draft EHC plan'],
  ['ehc-plan', 'To prepare for the annual review'],
  ['transport', 'To sort out home to school transport'],
  ['school-support', 'To get the support in section F delivered'],
  ['appeal', 'To prepare for the tribunal'],
] as const
const conditions = [
  'Not the medical letters',
  'Not the exclusion letters',
  'Ask me first if they want to know about home',
  'Nothing about my health',
  'Only what is needed for the meeting',
]
const withdrawals = [
  'Would rather speak to them herself from now on.',
  'Unhappy about what was said at the last meeting.',
  '',
  'No longer needed: the plan is settled.',
]
const evidenceNotes = {
  'signed-on-screen': '',
  'paper-form': 'Signed form in the paper file, section 2',
  phone: 'Read out word for word by telephone; said “yes, that is fine, all of it”',
  'in-person': 'Agreed at the office after reading the form together',
  email: 'Email agreeing to the form as sent, printed for the paper file',
} as const
