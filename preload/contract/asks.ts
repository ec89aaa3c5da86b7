import { z } from 'zod'
import { AskId, CaseRef, ConsentId, Done, Instant, PersonId, WallTime, choice, optional } from './common.ts'
import { GrantDraft, Scope, withdrawalMethods } from './consents.ts'

/** The states of a permission's history after ISO/IEC TS 27560. A lapse is worked out at the moment of asking. */
export const eventStates = ['requested', 'given', 'renewed', 'refused', 'withdrawn', 'lapsed', 'invalidated'] as const

export const askOutcomes = ['refused', 'no-answer'] as const

const Asked = z.strictObject({ scope: Scope, body: z.string() })

/** Somebody said no to this, and has not said yes to it since. */
export const RefusalView = Asked.extend({ name: z.string(), at: Instant })

const AskRef = CaseRef.extend({ askId: AskId })

export const asks = {
  /** Somebody is asked for a permission. */
  recordAsk: {
    needs: 'consent:record',
    audit: 'entry',
    input: CaseRef.extend({
      personId: PersonId,
      grants: z.array(GrantDraft).min(1, 'not-chosen').max(20),
      method: choice(withdrawalMethods),
      askedAt: WallTime,
      note: optional(1000),
    }).superRefine(checkSchools),
    output: z.strictObject({ askId: AskId }),
  },
  /** They said no, or nothing. A yes is answered by recording their permission. */
  answerAsk: {
    needs: 'consent:record',
    audit: 'entry',
    input: AskRef.extend({ outcome: choice(askOutcomes), at: WallTime, note: optional(1000) }),
    output: Done,
  },
  /** Everything that happened to permission on a case, oldest first, and what was asked and not answered yet. */
  listConsentEvents: {
    needs: 'case:read',
    audit: 'none',
    input: CaseRef,
    output: z.strictObject({
      events: z.array(
        z.strictObject({
          state: z.enum(eventStates),
          at: Instant,
          /** Who asked, gave, refused or withdrew; empty for what happens by itself. */
          name: z.string(),
          method: z.string(),
          note: z.string(),
          recordedBy: z.string(),
          consentId: ConsentId.nullable(),
          about: z.array(Asked),
        }),
      ),
      open: z.array(
        z.strictObject({
          askId: AskId,
          personId: PersonId,
          name: z.string(),
          askedAt: Instant,
          about: z.array(Asked),
        }),
      ),
    }),
  },
} as const

function checkSchools(draft: { grants: readonly z.output<typeof GrantDraft>[] }, ctx: z.RefinementCtx): void {
  draft.grants.forEach((grant, index) => {
    if (grant.scope === 'school-staff' && grant.school === '')
      ctx.addIssue({ code: 'custom', message: 'missing', path: ['grants', index, 'school'] })
  })
}
