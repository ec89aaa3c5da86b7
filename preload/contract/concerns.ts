import { z } from 'zod'
import { codesOf, concernKind, concernRecipient } from './codes.ts'
import {
  CaseId,
  CaseRef,
  CivilDate,
  ConcernId,
  Done,
  Instant,
  Nothing,
  Pdf,
  WallTime,
  choice,
  optional,
  required,
} from './common.ts'

export const passingWays = ['phone', 'in-person', 'online-form', 'email', 'letter'] as const
export const parentAwareness = ['yes', 'no', 'not-known'] as const

/** P12: to whom a concern was passed, when and how. */
export const PassingDraft = z.strictObject({
  passedTo: choice(codesOf(concernRecipient)),
  /** Name and post. */
  named: optional(200),
  how: choice(passingWays),
  passedAt: WallTime,
  /** Their reference for it. */
  reference: optional(80),
})

/** Shaped like the referral form of local children's services (MARF). Only the worry itself must be there: it must be quick. */
export const ConcernDraft = CaseRef.extend({
  worry: required(10_000),
  kinds: z.array(choice(codesOf(concernKind))).max(20),
  /** Who saw it or said it. */
  seenBy: optional(400),
  evidence: optional(4000),
  childsView: optional(4000),
  parentAware: choice(parentAwareness),
  /** What the parent said; or why they are not told. */
  parentWhy: optional(2000),
  immediateDanger: z.boolean(),
  /** `null`: not passed on yet. */
  passed: PassingDraft.nullable(),
})

export const ConcernView = z.strictObject({
  concernId: ConcernId,
  caseId: CaseId,
  reference: z.string(),
  child: z.string(),
  worry: z.string(),
  kinds: z.array(z.enum(codesOf(concernKind))),
  seenBy: z.string(),
  evidence: z.string(),
  childsView: z.string(),
  parentAware: z.enum(parentAwareness),
  parentWhy: z.string(),
  immediateDanger: z.boolean(),
  recordedBy: z.string(),
  recordedAt: Instant,
  /** By when the local authority's designated officer is told, if it is about somebody who works with children. */
  ladoBy: CivilDate,
  /** Oldest first. Empty: not passed on yet. */
  passings: z.array(
    z.strictObject({
      passedTo: z.enum(codesOf(concernRecipient)),
      named: z.string(),
      how: z.enum(passingWays),
      reference: z.string(),
      passedAt: Instant,
      recordedBy: z.string(),
    }),
  ),
  additions: z.array(z.strictObject({ text: z.string(), recordedBy: z.string(), recordedAt: Instant })),
  /** When the head of service (or who stands in) saw it. */
  seen: z.strictObject({ by: z.string(), at: Instant }).nullable(),
})

const ConcernRef = CaseRef.extend({ concernId: ConcernId })

/** `may`: what this person may do on its case as things are; an archived case is only read (P11). */
const OpenedConcern = ConcernView.extend({ may: z.array(z.string()) })

export const concerns = {
  recordConcern: {
    needs: 'concern:record',
    audit: 'entry',
    input: ConcernDraft,
    output: z.strictObject({ concernId: ConcernId }),
  },
  passConcernOn: {
    needs: 'concern:record',
    audit: 'entry',
    input: ConcernRef.extend({ passed: PassingDraft }),
    output: Done,
  },
  addToConcern: {
    needs: 'concern:record',
    audit: 'entry',
    input: ConcernRef.extend({ text: required(10_000) }),
    output: Done,
  },
  acknowledgeConcern: { needs: 'concern:review', audit: 'entry', input: ConcernRef, output: Done },
  openConcern: { needs: 'concern:record', audit: 'entry', input: ConcernRef, output: OpenedConcern },
  printConcern: { needs: 'concern:record', audit: 'entry', input: ConcernRef, output: Pdf },
  listCaseConcerns: { needs: 'case:read', audit: 'none', input: CaseRef, output: z.array(ConcernView) },
  /** Those not passed on first. The head (or who stands in) sees every one; others those they recorded. */
  listConcerns: { needs: 'concern:record', audit: 'none', input: Nothing, output: z.array(ConcernView) },
} as const
