import { z } from 'zod'
import { CaseRef, CivilDate, Done, Instant, PersonId, WallTime, choice, optional, required } from './common.ts'

/** P3: how a parent agreed: to whoever referred them, or by coming to us of their own accord. */
export const agreementRoutes = ['told-referrer', 'came-to-us'] as const
export const agreementMethods = ['phone', 'in-person', 'letter', 'email', 'form'] as const

const Agreement = z.strictObject({
  /** Who got it: the referrer, or the member of our staff they came to. */
  gotBy: required(120),
  method: choice(agreementMethods),
  agreedAt: WallTime,
  note: optional(1000),
})

/** Who referred them, and whether they had agreed by then: `whose` are positions among the parents. */
export const ReferralDraft = z.strictObject({
  referredBy: required(120),
  referredFrom: required(120),
  referredOn: CivilDate,
  agreement: Agreement.extend({ whose: z.array(z.int().min(0).max(5)).min(1, 'not-chosen') }).nullable(),
})

export const MaskedDetails = z.array(z.enum(['address', 'phone', 'email']))

export const ReferralView = z.strictObject({
  referredBy: z.string(),
  referredFrom: z.string(),
  referredOn: CivilDate,
  agreements: z.array(
    z.strictObject({
      personId: PersonId,
      route: z.enum(agreementRoutes),
      gotBy: z.string(),
      method: z.enum(agreementMethods),
      agreedAt: Instant,
      note: z.string(),
    }),
  ),
})

export const referrals = {
  /** From this moment on we may contact this parent, and see their details. */
  recordAgreement: {
    needs: 'consent:record',
    audit: 'entry',
    input: CaseRef.extend({ personId: PersonId, route: choice(agreementRoutes), ...Agreement.shape }),
    output: Done,
  },
} as const
