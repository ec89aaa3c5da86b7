import { z } from 'zod'
import { capacityFinding, codesOf, courtOrder, representative } from './codes.ts'
import {
  CapacityId,
  CaseRef,
  CivilDate,
  ContactId,
  Done,
  Instant,
  OrderId,
  PersonId,
  WallTime,
  choice,
  optional,
  required,
} from './common.ts'

/** Why somebody may or may not give permission at a moment (P2); complete by type wherever it is worded. */
export const deciderReasons = [
  'has-parental-responsibility',
  'is-young-person',
  'represents-young-person',
  'parental-responsibility-not-known',
  'no-parental-responsibility',
  'not-yet-young-person',
  'young-person-decides',
  'another-represents',
  'lacks-capacity',
  'restricted-by-order',
  'child-alone',
] as const
export const DeciderReason = z.enum(deciderReasons)
export type DeciderReason = z.output<typeof DeciderReason>

export const Decider = z.strictObject({
  personId: PersonId,
  name: z.string(),
  may: z.boolean(),
  because: DeciderReason,
})

/** On what footing somebody of a case may ask for case notes, or why not yet (P10); complete by type wherever it is worded. */
export const askerReasons = [
  'parent',
  'young-person-decides',
  'represents-young-person',
  'own-notes',
  'comes-alone',
  'not-yet-young-person',
] as const
export const AskerReason = z.enum(askerReasons)
export type AskerReason = z.output<typeof AskerReason>

export const Asker = z.strictObject({ personId: PersonId, may: z.boolean(), because: AskerReason })

/** How who can say yes will stand after the next change, when that is near. */
export const ChangeSoon = z.strictObject({ on: CivilDate, days: z.int(), whoCanSayYes: z.array(Decider) })

/** Why a permission stopped being its giver's to give. */
export const lossReasons = [
  'permission-passed-to-young-person',
  'permission-giver-restricted',
  'permission-of-former-representative',
] as const
export const Loss = z.strictObject({ at: Instant, because: z.enum(lossReasons) })
export type Loss = z.output<typeof Loss>

/** The child comes without a parent knowing. */
export const Alone = z.strictObject({ since: Instant, why: z.string(), by: z.string() })

/** Who told us what a note says: somebody of the case, or somebody else by name. And who is not to learn it. */
export const Confidence = {
  toldBy: PersonId.nullable().default(null),
  toldByOther: optional(120).default(''),
  keptFrom: z.array(PersonId).max(10).default([]),
  keptWhy: optional(400).default(''),
}

/** One person a note is kept from, and by whom, when and why; `alone`: because the child came alone then. */
export const WallView = z.strictObject({
  personId: PersonId,
  name: z.string(),
  because: z.enum(['kept', 'alone']),
  why: z.string(),
  by: z.string(),
  at: Instant,
})

export const OrderView = z.strictObject({
  orderId: OrderId,
  personId: PersonId,
  kind: z.enum(codesOf(courtOrder)),
  madeOn: CivilDate,
  untilOn: CivilDate.nullable(),
  restricts: z.boolean(),
  note: z.string(),
  recordedBy: z.string(),
  recordedAt: Instant,
  inForce: z.boolean(),
  ended: z.strictObject({ on: CivilDate, why: z.string(), by: z.string() }).nullable(),
})

export const CapacityView = z.strictObject({
  capacityId: CapacityId,
  finding: z.enum(codesOf(capacityFinding)),
  matter: z.string(),
  assessedBy: z.string(),
  evidence: z.string(),
  representativeId: PersonId.nullable(),
  representative: z.string(),
  representsAs: z.enum(codesOf(representative)).nullable(),
  decidedAt: Instant,
  recordedBy: z.string(),
  recordedAt: Instant,
})

const NoteRef = CaseRef.extend({ contactId: ContactId })

export const deciders = {
  /** Court orders and decisions about capacity, newest first, with those that have ended. */
  readDeciders: {
    needs: 'case:read',
    audit: 'none',
    input: CaseRef,
    output: z.strictObject({ orders: z.array(OrderView), capacity: z.array(CapacityView) }),
  },
  recordOrder: {
    needs: 'case:change',
    audit: 'entry',
    input: CaseRef.extend({
      personId: PersonId,
      kind: choice(codesOf(courtOrder)),
      madeOn: CivilDate,
      untilOn: CivilDate.nullable(),
      restricts: z.boolean('not-chosen'),
      note: optional(1000),
    }),
    output: z.strictObject({ orderId: OrderId }),
  },
  endOrder: {
    needs: 'case:change',
    audit: 'entry',
    input: CaseRef.extend({ orderId: OrderId, endedOn: CivilDate, why: required(400) }),
    output: Done,
  },
  recordCapacity: {
    needs: 'case:change',
    audit: 'entry',
    input: CaseRef.extend({
      finding: choice(codesOf(capacityFinding)),
      matter: required(400),
      assessedBy: required(120),
      decidedAt: WallTime,
      evidence: required(2000),
      representativeId: PersonId.nullable(),
      representsAs: choice(codesOf(representative)).nullable(),
    }).superRefine(checkCapacity),
    output: z.strictObject({ capacityId: CapacityId }),
  },
  startAlone: { needs: 'case:change', audit: 'entry', input: CaseRef.extend({ why: required(400) }), output: Done },
  endAlone: { needs: 'case:change', audit: 'entry', input: CaseRef.extend({ why: required(400) }), output: Done },
  keepNoteFrom: {
    needs: 'contact:record',
    audit: 'entry',
    input: NoteRef.extend({ personIds: z.array(PersonId).min(1, 'not-chosen').max(10), why: required(400) }),
    output: Done,
  },
  liftWall: {
    needs: 'contact:record',
    audit: 'entry',
    input: NoteRef.extend({ personId: PersonId, why: required(400) }),
    output: Done,
  },
} as const

function checkCapacity(
  { finding, representativeId, representsAs }: { finding: string; representativeId: unknown; representsAs: unknown },
  ctx: z.RefinementCtx,
): void {
  const issue = (path: string) => ctx.addIssue({ code: 'custom', message: 'not-chosen', path: [path] })
  if ((finding === 'lacks') !== (representativeId !== null)) issue('representativeId')
  if ((finding === 'lacks') !== (representsAs !== null)) issue('representsAs')
}
