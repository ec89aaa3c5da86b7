import { z } from 'zod'
import { codesOf, scope, sharingPurpose } from './codes.ts'
import { consentPurpose } from './consent-codes.ts'
import {
  BodyId,
  Bytes,
  CaseRef,
  CivilDate,
  ConsentId,
  Done,
  Instant,
  Pdf,
  PersonId,
  WallTime,
  choice,
  optional,
  required,
} from './common.ts'
import { Loss } from './deciders.ts'

/** P7 and P8: what a permission to share can open. `school-staff` always names its school, `pass-on` its recipient and purpose. */
export const Scope = z.enum(codesOf(scope))
export type Scope = z.output<typeof Scope>

export const consentMethods = ['signed-on-screen', 'paper-form', 'phone', 'in-person', 'email'] as const
export const ConsentMethod = choice(consentMethods)

/** Parental responsibility; from the end of compulsory school age the young person themself, or who represents them. */
export const standings = ['parental-responsibility', 'young-person', 'representative'] as const

export const withdrawalMethods = ['phone', 'in-person', 'letter', 'email'] as const

const TwoMegabytes = 2 * 1024 * 1024

export const GrantDraft = z.strictObject({
  scope: Scope,
  /** The school, by name; required for `school-staff`, ignored for the others. */
  school: optional(120),
  /** P8: who gets it, by name, and what for; required for `pass-on`, ignored for the others. */
  recipient: optional(120).default(''),
  purpose: z.union([z.literal(''), choice(codesOf(sharingPurpose))]).default(''),
})

export const ConsentDraft = CaseRef.extend({
  givenBy: PersonId,
  standing: choice(standings),
  grants: z.array(GrantDraft).min(1, 'not-chosen').max(20),
  purpose: required(400),
  purposes: z.array(choice(codesOf(consentPurpose))).min(1, 'not-chosen'),
  conditions: optional(2000),
  /** In which it was explained. */
  language: required(60),
  explained: z.literal(true, { error: 'not-explained' }),
  method: ConsentMethod,
  givenAt: WallTime,
  expiresOn: CivilDate,
  /** For a paper form: where the signed form is filed. For telephone or in person: what was said. */
  evidenceNote: optional(400),
  /** PNG of the signature, or the scanned form (PNG, JPEG or PDF), at most 2 MB. */
  evidence: Bytes.refine(isSmallEnough, 'too-big').nullable(),
  supersedes: ConsentId.nullable(),
}).superRefine(checkConsent)

export const ConsentView = z.strictObject({
  consentId: ConsentId,
  givenBy: PersonId,
  givenByName: z.string(),
  standing: z.enum(standings),
  grants: z.array(
    z.strictObject({
      scope: Scope,
      bodyId: BodyId.nullable(),
      body: z.string(),
      purpose: z.enum(codesOf(sharingPurpose)).nullable(),
    }),
  ),
  purpose: z.string(),
  purposes: z.array(z.enum(codesOf(consentPurpose))),
  conditions: z.string(),
  language: z.string(),
  /** The version of the privacy notice they were given. */
  notice: z.string(),
  method: ConsentMethod,
  evidenceNote: z.string(),
  hasEvidence: z.boolean(),
  givenAt: Instant,
  expiresOn: CivilDate,
  recordedBy: z.string(),
  recordedAt: Instant,
  state: z.enum(['in-force', 'not-yet', 'lapsed', 'withdrawn', 'superseded', 'invalidated', 'no-longer-theirs']),
  endedAt: Instant.nullable(),
  /** When it stops being its giver's to give, known beforehand or past. */
  lost: Loss.nullable(),
})
export type ConsentView = z.output<typeof ConsentView>

const ConsentRef = CaseRef.extend({ consentId: ConsentId })

export const consents = {
  recordConsent: {
    needs: 'consent:record',
    audit: 'entry',
    input: ConsentDraft,
    output: z.strictObject({ consentId: ConsentId }),
  },
  withdrawConsent: {
    needs: 'consent:record',
    audit: 'entry',
    input: ConsentRef.extend({
      withdrawnBy: PersonId,
      method: choice(withdrawalMethods),
      withdrawnAt: WallTime,
      note: optional(1000),
    }),
    output: Done,
  },
  /** It was never theirs to give: it opens nothing from its very start; what was recorded under it stays as it was judged. */
  invalidateConsent: {
    needs: 'consent:record',
    audit: 'entry',
    input: ConsentRef.extend({ why: required(1000) }),
    output: Done,
  },
  printReceipt: { needs: 'case:read', audit: 'entry', input: ConsentRef, output: Pdf },
  /** The record of a permission as ISO/IEC TS 27560 shapes it, saved as JSON where the person chooses. */
  exportConsentRecord: {
    needs: 'consent:record',
    audit: 'entry',
    input: ConsentRef,
    output: z.strictObject({ file: z.string() }),
  },
  printConsentForm: { needs: 'case:read', audit: 'entry', input: CaseRef, output: Pdf },
} as const

/** What the fields need of each other; codes are the renderer's to put into words. */
function checkConsent(
  draft: z.output<z.ZodObject<{ method: typeof ConsentMethod }>> & Record<string, unknown>,
  ctx: z.RefinementCtx,
): void {
  const grants = draft['grants'] as readonly z.output<typeof GrantDraft>[]
  grants.forEach((grant, index) => {
    if (grant.scope === 'school-staff' && grant.school === '')
      ctx.addIssue({ code: 'custom', message: 'missing', path: ['grants', index, 'school'] })
    if (grant.scope === 'pass-on' && grant.recipient === '')
      ctx.addIssue({ code: 'custom', message: 'missing', path: ['grants', index, 'recipient'] })
    if (grant.scope === 'pass-on' && grant.purpose === '')
      ctx.addIssue({ code: 'custom', message: 'not-chosen', path: ['grants', index, 'purpose'] })
  })
  if (draft.method === 'signed-on-screen' && draft['evidence'] === null)
    ctx.addIssue({ code: 'custom', message: 'not-signed', path: ['evidence'] })
  if (draft.method !== 'signed-on-screen' && draft['evidenceNote'] === '')
    ctx.addIssue({ code: 'custom', message: 'missing', path: ['evidenceNote'] })
}

function isSmallEnough(bytes: Uint8Array): boolean {
  return bytes.byteLength <= TwoMegabytes
}
