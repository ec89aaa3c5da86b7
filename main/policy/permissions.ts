import type { Permission } from '../../preload/contract/index.ts'
import type { Reason } from '../../preload/contract/reasons.ts'
import { roles, type Role } from '../../preload/contract/session.ts'

/**
 * `own`: only on cases they are the worker of. `present`: unless they are recorded as absent. `in-absence`: only while the
 * head of service is. `visit`: only during a maintenance visit that has been opened for them.
 */
export type Grant = 'yes' | 'own' | 'present' | 'in-absence' | 'visit' | 'no'
export type Guarded = Exclude<Permission, 'anyone' | 'session'>

/** What the answer depends on besides the role, read at the moment of the act. */
export type Circumstance = {
  /** Whether they are the worker of the case at hand; `null` when no single case is. */
  readonly onOwnCase: boolean | null
  /** The case at hand is archived (P11). */
  readonly archived: boolean
  /** They gave a reason to open this archived case in this session. */
  readonly archiveOpened: boolean
  /** The head of service is recorded as absent now (P9). */
  readonly headAbsent: boolean
  /** A maintenance visit is open now (P6). */
  readonly visitOpen: boolean
}

export const usually: Circumstance = {
  onOwnCase: null,
  archived: false,
  archiveOpened: false,
  headAbsent: false,
  visitOpen: false,
}

const nobody: Readonly<Record<Role, Grant>> = {
  caseworker: 'no',
  volunteer: 'no',
  coordinator: 'no',
  head: 'no',
  'line-manager': 'no',
  maintenance: 'no',
}
const leaders = { ...nobody, coordinator: 'yes', head: 'yes' } as const
/** The line manager stands in while the head is recorded as absent. */
const leadersOrStandIn = { ...leaders, 'line-manager': 'in-absence' } as const
const staff = { ...leadersOrStandIn, caseworker: 'yes', volunteer: 'own' } as const
const staffThemselves = { ...staff, 'line-manager': 'no' } as const
const coordinatorOnly = { ...nobody, coordinator: 'yes' } as const
const headOrStandIn = { ...nobody, head: 'yes', 'line-manager': 'in-absence' } as const
const contractor = { ...nobody, maintenance: 'visit' } as const

/** Who may do what: one row a permission, complete by type. Clause numbers are the Confidentiality Policy's. */
export const permissions: Readonly<Record<Guarded, Readonly<Record<Role, Grant>>>> = {
  // P4: staff only, a personal account each
  'account:list': leaders,
  'account:manage': leaders,
  'service:change': leaders,
  'audit:check': leadersOrStandIn,
  'backup:make': { ...leaders, maintenance: 'visit' },
  'permissions:read': leaders,
  'policy:read': { ...staff, volunteer: 'yes', 'line-manager': 'yes' },
  'today:read': staff,
  // added to the wrong case, it has told somebody what is not theirs to know
  'document:remove': leaders,
  // P1, P4: the file is the staff's; a volunteer sees the cases assigned to them
  'case:list': staff,
  'case:read': staff,
  'case:create': { ...staffThemselves, volunteer: 'no' },
  'case:change': staffThemselves,
  // P2, P3, P7
  'consent:record': staffThemselves,
  'contact:record': staffThemselves,
  'incident:record': staff,
  'incident:review': headOrStandIn,
  // P2, P8: what leaves our files for somebody else
  'disclosure:record': { ...staffThemselves, volunteer: 'no' },
  // P5
  'paper:record': staffThemselves,
  'paper:shred': leaders,
  // P6: the contractor works only inside a visit, and never sees a case
  'visit:open': leaders,
  'visit:work': contractor,
  // P9: the head decides, or their line manager while they are absent
  'absence:record': leaders,
  // whoever takes the letter and the parents' answer must be able to read what is asked and where it stands
  'legal:read': { ...staff, volunteer: 'no' },
  'legal:record': { ...staff, volunteer: 'no' },
  'legal:decide': { ...headOrStandIn, head: 'present' },
  'legal:extract': leadersOrStandIn,
  'legal:send': leadersOrStandIn,
  // P10: anybody who takes the letter records it; only the coordinator answers it
  'request:list': { ...staff, volunteer: 'no' },
  'request:record': staffThemselves,
  'pack:read': leadersOrStandIn,
  'pack:prepare': coordinatorOnly,
  'pack:release': coordinatorOnly,
  // a second person looks before it leaves
  'pack:approve': leadersOrStandIn,
  // not the coordinator alone: it may be about what the coordinator sent
  'complaint:answer': leaders,
  // P11
  'retention:list': leaders,
  'retention:run': leaders,
  'hold:set': leaders,
  'archive:open': leaders,
  // P12: everybody who sees the case, always
  'concern:record': staff,
  'concern:review': headOrStandIn,
}

/** P11: an archived case is only read, by those who said why; P12 and what keeps a file from the shredder go on. */
const inTheArchive = {
  reading: ['case:read', 'pack:read', 'legal:read', 'incident:review'],
  always: ['concern:record', 'concern:review', 'hold:set', 'archive:open', 'paper:shred'],
} as const satisfies Record<string, readonly Guarded[]>

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly code: Reason }

const yes: Verdict = { allowed: true }

/**
 * May somebody of this role do this, as things are? Always in this order: the role, the circumstance its grant names,
 * then the archive.
 */
export function evaluate(permission: Permission, role: Role, circumstance: Circumstance): Verdict {
  if (permission === 'anyone' || permission === 'session') return yes
  const code = whyNot(permissions[permission][role], permission, circumstance)
  if (code !== null) return { allowed: false, code }
  return circumstance.archived ? inArchive(permission, circumstance) : yes
}

function whyNot(grant: Grant, permission: Guarded, circumstance: Circumstance): Reason | null {
  switch (grant) {
    case 'yes':
      return null
    case 'own':
      return circumstance.onOwnCase === false ? 'case-not-yours' : null
    case 'present':
      return circumstance.headAbsent ? 'head-is-absent' : null
    case 'in-absence':
      return circumstance.headAbsent ? null : 'head-is-here'
    case 'visit':
      return circumstance.visitOpen ? null : 'no-visit-open'
    case 'no':
      return permission === 'pack:release' ? 'not-the-coordinator' : 'role-may-not'
  }
}

function inArchive(permission: Guarded, { archiveOpened }: Circumstance): Verdict {
  const has = (list: readonly Guarded[]): boolean => list.includes(permission)
  if (has(inTheArchive.always) || (archiveOpened && has(inTheArchive.reading))) return yes
  return { allowed: false, code: 'archived' }
}

/** Everything this role may do now on some case or other. */
export function permissionsOf(role: Role, circumstance: Circumstance): string[] {
  return Object.keys(permissions).filter((permission) => evaluate(permission as Guarded, role, circumstance).allowed)
}

/** Whether somebody of this role is shown every case or only their own. */
export function seesOnlyOwnCases(role: Role): boolean {
  return permissions['case:list'][role] === 'own'
}

/** P4: the head gives every role; the coordinator all but the head's, their line manager's and their own. */
export function mayGiveRole(giver: Role, given: Role): boolean {
  if (giver === 'head') return true
  return giver === 'coordinator' && given !== 'head' && given !== 'coordinator' && given !== 'line-manager'
}

export function rolesToGive(giver: Role): Role[] {
  return roles.filter((role) => mayGiveRole(giver, role))
}
