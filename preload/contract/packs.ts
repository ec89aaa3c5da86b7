import { z } from 'zod'
import { Bytes, CaseRef, Done, Instant, ItemId, PackId, RequestId, ThirdPartyId, choice } from './common.ts'
import { Reason } from './reasons.ts'

export const sendingMethods = ['handed-over', 'post', 'recorded-delivery'] as const

export const reviewActs = ['asked', 'approved', 'sent-back'] as const

const RequestRef = CaseRef.extend({ requestId: RequestId })
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a second person was asked or said about a pack. */
export const ReviewEntry = z.strictObject({ act: z.enum(reviewActs), note: z.string(), by: z.string(), at: Instant })

/** Where a pack stands with the second person: what was said, the newest last, and why it may not be released yet. */
export const Approval = z.strictObject({ reviews: z.array(ReviewEntry), whyNot: Reason.nullable() })

export const PackView = z.strictObject({
  packId: PackId,
  releasedAt: Instant,
  releasedBy: z.string(),
  /** The second person, and when they approved it. */
  approvedBy: z.string(),
  approvedAt: Instant,
  addressee: z.string(),
  address: z.string(),
  method: z.enum(sendingMethods),
  sha256: z.string(),
  bytes: z.int(),
  largePrint: z.boolean(),
})

const PreviewedPack = z.strictObject({
  pdf: Bytes,
  sha256: z.string(),
  title: z.string(),
  pages: z.int(),
  /** Characters no typeface had a shape for, as codes (U+1F600): printed as their code, never lost. */
  unprintable: z.array(z.string()),
})

/** Words that are redacted in one place and can be read in another, and why they may stay if somebody said so. */
const LeftoverView = z.strictObject({
  words: z.string(),
  hidden: z.string(),
  itemIds: z.array(ItemId),
  inTheLetter: z.boolean(),
  kept: z.strictObject({ words: z.string(), why: z.string(), by: z.string(), at: Instant }).nullable(),
})

/** What a pack rests on that may not be settled yet: the sheets of third parties, and words that could be worked out. */
export const PackChecks = z.strictObject({
  sheets: z.array(
    z.strictObject({
      thirdPartyId: ThirdPartyId.nullable(),
      why: z.enum(['not-named', 'not-decided', 'may-be-shared']),
    }),
  ),
  leftovers: z.array(LeftoverView),
})

/** A pack of somebody's own notes is checked as well as shown. */
export const CheckedPack = PreviewedPack.extend({ checks: PackChecks })

export const packs = {
  /** Typesets the pack as it would be released. Only this very file, named by its SHA-256, can then be released. */
  previewPack: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: RequestRef.extend({ largePrint: z.boolean() }),
    output: CheckedPack.extend({ approval: Approval }),
  },
  cancelPreview: { needs: 'pack:prepare', audit: 'none', input: RequestRef, output: Done },
  releasePack: {
    needs: 'pack:release',
    audit: 'entry',
    input: RequestRef.extend({ sha256: Sha256, method: choice(sendingMethods) }),
    output: z.strictObject({ packId: PackId }),
  },
  openPack: {
    needs: 'pack:read',
    audit: 'entry',
    input: CaseRef.extend({ packId: PackId }),
    output: z.strictObject({ pdf: Bytes, title: z.string() }),
  },
  exportPack: {
    needs: 'pack:release',
    audit: 'entry',
    input: CaseRef.extend({ packId: PackId }),
    output: z.strictObject({ file: z.string() }),
  },
} as const
