import type { Permission } from '../../preload/contract/index.ts'
import type { Reason } from '../../preload/contract/reasons.ts'
import { roles, type Role } from '../../preload/contract/session.ts'

/** `own`: only on cases they are the worker of. */
type Grant = 'yes' | 'own' | 'no'
type Guarded = Exclude<Permission, 'anyone' | 'session'>

/**
 * Who may do what: one row a permission, complete by type. Clause numbers are the Confidentiality Policy's.
 * The line manager acts only while the head of service is recorded as absent, which this table does not know yet,
 * so the row gives nothing until it does.
 */
export const permissions: Readonly<Record<Guarded, Readonly<Record<Role, Grant>>>> = {
  // P4: staff only, a personal account each
  'account:list': row('no', 'no', 'yes', 'yes'),
  'account:manage': row('no', 'no', 'yes', 'yes'),
  'service:change': row('no', 'no', 'yes', 'yes'),
  'audit:check': row('no', 'no', 'yes', 'yes'),
  // P1, P4: the file is the staff's; a volunteer sees the cases assigned to them
  'case:list': row('yes', 'own', 'yes', 'yes'),
  'case:read': row('yes', 'own', 'yes', 'yes'),
  'case:create': row('yes', 'no', 'yes', 'yes'),
  'case:change': row('yes', 'own', 'yes', 'yes'),
  // P2, P7
  'consent:record': row('yes', 'own', 'yes', 'yes'),
  'contact:record': row('yes', 'own', 'yes', 'yes'),
  // P10: anybody who takes the letter records it; only the coordinator answers it
  'request:list': row('yes', 'no', 'yes', 'yes'),
  'request:record': row('yes', 'own', 'yes', 'yes'),
  'pack:read': row('no', 'no', 'yes', 'yes'),
  'pack:prepare': row('no', 'no', 'yes', 'no'),
  'pack:release': row('no', 'no', 'yes', 'no'),
}

export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly code: Reason }

/**
 * May somebody of this role do this?
 * @param onOwnCase whether they are the worker of the case at hand; `null` when no single case is.
 */
export function evaluate(permission: Permission, role: Role, onOwnCase: boolean | null): Verdict {
  if (permission === 'anyone' || permission === 'session') return { allowed: true }
  const grant = permissions[permission][role]
  if (grant === 'yes') return { allowed: true }
  if (grant === 'own') return onOwnCase === false ? { allowed: false, code: 'case-not-yours' } : { allowed: true }
  return { allowed: false, code: permission === 'pack:release' ? 'not-the-coordinator' : 'role-may-not' }
}

/** Everything this role may do on some case or other. */
export function permissionsOf(role: Role): string[] {
  return Object.entries(permissions)
    .filter(([, grants]) => grants[role] !== 'no')
    .map(([permission]) => permission)
}

/** Whether somebody of this role is shown every case or only their own. */
export function seesOnlyOwnCases(role: Role): boolean {
  return permissions['case:list'][role] === 'own'
}

/** P4: the head gives every role; the coordinator all but the head's and their own. */
export function mayGiveRole(giver: Role, given: Role): boolean {
  if (giver === 'head') return true
  return giver === 'coordinator' && given !== 'head' && given !== 'coordinator' && given !== 'line-manager'
}

/** What somebody may choose from for an account: a role that may do nothing yet is not worth having. */
export function rolesToGive(giver: Role): Role[] {
  return roles.filter((role) => mayGiveRole(giver, role) && permissionsOf(role).length > 0)
}

function row(caseworker: Grant, volunteer: Grant, coordinator: Grant, head: Grant): Readonly<Record<Role, Grant>> {
  return { caseworker, volunteer, coordinator, head, 'line-manager': 'no', maintenance: 'no' }
}
