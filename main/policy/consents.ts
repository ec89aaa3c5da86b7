import type { Reason } from '../../preload/contract/reasons.ts'
import type { ConsentView, Scope } from '../../preload/contract/consents.ts'
import { youngPersonFrom } from './young-person.ts'

/** A permission to share as the rules see it. Instants are UTC; `endedAt` and `endedBy` tell of a withdrawal or a successor. */
export type Permission = {
  readonly consentId: string
  readonly givenAt: string
  readonly endsAt: string
  readonly endedAt: string | null
  readonly endedBy: string | null
  readonly grants: readonly {
    readonly scope: string
    readonly bodyId: string | null
    readonly purpose?: string | null
  }[]
}

export type Cover =
  | { readonly covered: true; readonly consentId: string; readonly because: 'in-force' }
  | { readonly covered: false; readonly consentId: null; readonly because: NotCovered }
type NotCovered = Extract<
  Reason,
  | 'no-permission'
  | 'permission-not-yet'
  | 'permission-lapsed'
  | 'permission-withdrawn'
  | 'permission-superseded'
  | 'permission-invalidated'
  | 'permission-for-another-body'
>

const whyNot = {
  'not-yet': 'permission-not-yet',
  lapsed: 'permission-lapsed',
  withdrawn: 'permission-withdrawn',
  superseded: 'permission-superseded',
  invalidated: 'permission-invalidated',
} as const satisfies Record<Exclude<ConsentView['state'], 'in-force'>, NotCovered>

/**
 * Where a permission stands at a moment (P2, P7). A withdrawal works at once: at its very instant nothing is covered.
 * One that turned out invalid covers nothing at any moment.
 */
export function stateAt(permission: Omit<Permission, 'grants' | 'consentId'>, moment: string): ConsentView['state'] {
  const { givenAt, endsAt, endedAt, endedBy } = permission
  if (endedBy === 'invalidated') return 'invalidated'
  if (moment < givenAt) return 'not-yet'
  if (endedAt !== null && endedAt <= moment) return endedBy === 'superseded' ? 'superseded' : 'withdrawn'
  return moment < endsAt ? 'in-force' : 'lapsed'
}

/**
 * P7: is this scope, with this body, covered at this moment, and by which permission? Passing on (P8) is `coverForPassingOn`'s.
 * When it is not, the answer is the most telling reason: one that ended before one that never named this body.
 * The database asks the same question in `contact_needs_permission`.
 */
export function coverFor(
  permissions: readonly Permission[],
  scope: Scope,
  bodyId: string | null,
  moment: string,
): Cover {
  const ofScope = permissions.filter(({ grants }) => grants.some((grant) => grant.scope === scope))
  const fitting = ofScope.filter(({ grants }) =>
    grants.some((grant) => grant.scope === scope && grant.bodyId === bodyId),
  )
  const inForce = fitting.find((permission) => stateAt(permission, moment) === 'in-force')
  if (inForce !== undefined) return { covered: true, consentId: inForce.consentId, because: 'in-force' }
  const reasons = fitting.map((permission) => stateAt(permission, moment)).filter((state) => state !== 'in-force')
  const order = ['withdrawn', 'invalidated', 'lapsed', 'superseded', 'not-yet'] as const
  const telling = order.find((state) => reasons.includes(state))
  if (telling !== undefined) return no(whyNot[telling])
  return no(ofScope.length > 0 ? 'permission-for-another-body' : 'no-permission')
}

/** A parent or carer, or the child, as far as saying yes is concerned. */
export type Giver =
  | { readonly part: 'parent'; readonly parentalResponsibility: 'yes' | 'no' | 'unknown' }
  | { readonly part: 'child'; readonly dateOfBirth: string }

export type CanGive = { readonly may: boolean; readonly because: GiverReason }
export type GiverReason =
  | 'has-parental-responsibility'
  | 'parental-responsibility-not-known'
  | 'no-parental-responsibility'
  | 'young-person-decides'
  | 'is-young-person'
  | 'not-yet-young-person'

/**
 * Who can say yes on a day (P2): a parent with parental responsibility until compulsory school age ends, the young person
 * from that day on (Children and Families Act 2014 s.83).
 */
export function canGive(giver: Giver, childDateOfBirth: string, on: string): CanGive {
  const youngPerson = on >= youngPersonFrom(childDateOfBirth)
  if (giver.part === 'child')
    return youngPerson ? { may: true, because: 'is-young-person' } : { may: false, because: 'not-yet-young-person' }
  if (youngPerson) return { may: false, because: 'young-person-decides' }
  if (giver.parentalResponsibility === 'yes') return { may: true, because: 'has-parental-responsibility' }
  const because =
    giver.parentalResponsibility === 'no' ? 'no-parental-responsibility' : 'parental-responsibility-not-known'
  return { may: false, because }
}

function no(because: NotCovered): Cover {
  return { covered: false, consentId: null, because }
}
