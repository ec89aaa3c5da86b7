import type { Reason } from '../../preload/contract/reasons.ts'
import type { ConsentView, Scope } from '../../preload/contract/consents.ts'
import type { Loss } from '../../preload/contract/deciders.ts'

/**
 * A permission to share as the rules see it. Instants are UTC; `endedAt` and `endedBy` tell of a withdrawal or a successor,
 * `lost` of when it stops being its giver's to give.
 */
export type Permission = {
  readonly consentId: string
  readonly givenAt: string
  readonly endsAt: string
  readonly endedAt: string | null
  readonly endedBy: string | null
  readonly lost: Loss | null
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
  | Loss['because']
>

const whyNot = {
  'not-yet': 'permission-not-yet',
  lapsed: 'permission-lapsed',
  withdrawn: 'permission-withdrawn',
  superseded: 'permission-superseded',
  invalidated: 'permission-invalidated',
} as const satisfies Record<Exclude<ConsentView['state'], 'in-force' | 'no-longer-theirs'>, NotCovered>

/**
 * Where a permission stands at a moment (P2, P7). A withdrawal works at once: at its very instant nothing is covered.
 * So does the passing of the right to give it, unless it had run out before. One that turned out invalid covers nothing at any moment.
 */
export function stateAt(permission: Omit<Permission, 'grants' | 'consentId'>, moment: string): ConsentView['state'] {
  const { givenAt, endsAt, endedAt, endedBy, lost } = permission
  if (endedBy === 'invalidated') return 'invalidated'
  if (moment < givenAt) return 'not-yet'
  if (endedAt !== null && endedAt <= moment) return endedBy === 'superseded' ? 'superseded' : 'withdrawn'
  if (lost !== null && lost.at <= moment && lost.at <= endsAt) return 'no-longer-theirs'
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
  const order = ['withdrawn', 'invalidated', 'no-longer-theirs', 'lapsed', 'superseded', 'not-yet'] as const
  for (const state of order) {
    const telling = fitting.find((permission) => stateAt(permission, moment) === state)
    if (telling !== undefined) return no(reasonOf(state, telling))
  }
  return no(ofScope.length > 0 ? 'permission-for-another-body' : 'no-permission')
}

function reasonOf(state: Exclude<ConsentView['state'], 'in-force'>, { lost }: Permission): NotCovered {
  if (state !== 'no-longer-theirs') return whyNot[state]
  return lost?.because ?? 'permission-lapsed'
}

function no(because: NotCovered): Cover {
  return { covered: false, consentId: null, because }
}
