import type { Reason } from '../../preload/contract/reasons.ts'
import { stateAt, type Permission } from './consents.ts'

export type PassingOn =
  | { readonly covered: true; readonly consentId: string; readonly because: 'in-force' }
  | { readonly covered: false; readonly consentId: null; readonly because: NotPermitted }
type NotPermitted = Extract<Reason, `pass-on-${string}` | 'no-permission-to-pass-on'>

/** The most telling first: one that ended before one that never named this purpose or this body. */
const ended = [
  ['withdrawn', 'pass-on-withdrawn'],
  ['invalidated', 'pass-on-never-valid'],
  ['no-longer-theirs', 'pass-on-no-longer-theirs'],
  ['lapsed', 'pass-on-lapsed'],
  ['superseded', 'pass-on-superseded'],
  ['not-yet', 'pass-on-not-yet'],
] as const

/**
 * P2, P8: may something be passed on from our files to this body, for this purpose, at this moment, and by which permission?
 * A body nobody knows (`null`) was never permitted. The database asks the same question in `passing_on_needs_permission`.
 */
export function coverForPassingOn(
  permissions: readonly Permission[],
  bodyId: string | null,
  purpose: string,
  moment: string,
): PassingOn {
  const naming = (is: (grant: Permission['grants'][number]) => boolean) =>
    permissions.filter(({ grants }) => grants.some((grant) => grant.scope === 'pass-on' && is(grant)))
  const fitting = naming((grant) => grant.bodyId === bodyId && grant.purpose === purpose)
  const inForce = fitting.find((permission) => stateAt(permission, moment) === 'in-force')
  if (inForce !== undefined) return { covered: true, consentId: inForce.consentId, because: 'in-force' }
  const states = fitting.map((permission) => stateAt(permission, moment))
  const telling = ended.find(([state]) => states.includes(state))
  if (telling !== undefined) return no(telling[1])
  if (naming((grant) => grant.bodyId === bodyId).length > 0) return no('pass-on-for-another-purpose')
  return no(naming(() => true).length > 0 ? 'pass-on-to-another-body' : 'no-permission-to-pass-on')
}

function no(because: NotPermitted): PassingOn {
  return { covered: false, consentId: null, because }
}
