import { z } from 'zod'
import { codesOf } from './codes.ts'
import { CaseRef, Done, Instant, choice, required } from './common.ts'
import { lawfulBasis, specialCondition } from './consent-codes.ts'

/** Why the law lets us hold the file (UK GDPR Articles 6 and 9). It opens nothing: never mixed with permission to share. */
export const lawfulBases = {
  recordLawfulBasis: {
    needs: 'case:change',
    audit: 'entry',
    input: CaseRef.extend({
      basis: choice(codesOf(lawfulBasis)),
      specialCondition: choice(codesOf(specialCondition)),
      why: required(1000),
    }),
    output: Done,
  },
  /** Newest first: the first is the one that counts. */
  listLawfulBases: {
    needs: 'case:read',
    audit: 'none',
    input: CaseRef,
    output: z.array(
      z.strictObject({
        id: z.uuid(),
        basis: z.enum(codesOf(lawfulBasis)),
        specialCondition: z.enum(codesOf(specialCondition)),
        why: z.string(),
        recordedBy: z.string(),
        recordedAt: Instant,
      }),
    ),
  },
} as const
