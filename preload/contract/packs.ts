import { z } from 'zod'
import { Bytes, CaseRef, Instant, ItemId, PackId, RequestId, ThirdPartyId } from './common.ts'
import { Reason } from './reasons.ts'

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
  sha256: z.string(),
  bytes: z.int(),
  largePrint: z.boolean(),
})

/** A page of a document in the pack: of which item, and the number that item has there. */
const PackPage = z.strictObject({ itemId: ItemId, number: z.int(), page: z.int() })

export const PreviewedPack = z.strictObject({
  pdf: Bytes,
  sha256: z.string(),
  title: z.string(),
  pages: z.int(),
  /** Characters no typeface had a shape for, as codes (U+1F600): printed as their code, never lost. */
  unprintable: z.array(z.string()),
  /** What a search of the finished file found of what was redacted. Not proven and no leak: some of it could not be read. */
  proof: z.strictObject({
    proven: z.boolean(),
    /** How many words and names were looked for. */
    sought: z.int(),
    leaks: z.array(z.strictObject({ words: z.string(), place: z.string() })),
    /** What was found in the words behind pages of documents: in which item, and on which of its pages. */
    read: z.array(PackPage.extend({ words: z.string() })),
    /** Pages that are pictures: what is seen on them no search can tell. */
    unsearched: z.array(PackPage),
  }),
})

export const packingSteps = ['reading', 'drawing', 'typesetting', 'proving', 'locking'] as const
export type Packing = { readonly step: (typeof packingSteps)[number]; readonly done: number; readonly of: number }
/** Why a file does not prove that it was released as it is, the first reason there is. */
export const whyNotProven = [
  'not-a-pdf',
  'locked-copy',
  'no-proof',
  'proof-damaged',
  'bytes-changed',
  'end-changed',
  'not-a-release',
  'not-in-log',
  'not-signed',
  'another-key',
] as const

/** What the proof in a file proves: these very bytes were released as that entry of the log whose root that key signed. */
export const PackVerdict = z.discriminatedUnion('proven', [
  z.strictObject({
    proven: z.literal(true),
    /** Counted from 1; the log had no more entries then. */
    entry: z.int(),
    /** When the entry says it was released. */
    at: z.string(),
    /** Of the pack as it was released, without the proof after it. */
    sha256: z.string(),
    bytes: z.int(),
    root: z.string(),
    /** The key that signed. Whose it is a file cannot prove. */
    key: z.string(),
  }),
  z.strictObject({ proven: z.literal(false), why: z.enum(whyNotProven) }),
])

/** Larger files are none of ours. */
const largestPack = 256 * 1024 * 1024

function isSmallEnough(file: Uint8Array): boolean {
  return file.length <= largestPack
}
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

/** `theirLanguage`: with the letter in the language of who asks, where the service has one. */
export const PackWanted = RequestRef.extend({ largePrint: z.boolean(), theirLanguage: z.boolean().default(true) })

/** A pack of somebody's own notes is checked as well as shown. */
export const CheckedPack = PreviewedPack.extend({ checks: PackChecks })

export const packs = {
  /** Typesets the pack as it would be released. Only this very file, named by its SHA-256, can then be released. */
  previewPack: {
    needs: 'pack:prepare',
    audit: 'entry',
    input: PackWanted,
    output: CheckedPack.extend({ approval: Approval }),
  },
  releasePack: {
    needs: 'pack:release',
    audit: 'entry',
    input: RequestRef.extend({ sha256: Sha256 }),
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
  /** Checks a file with nothing but itself and this service's public key. */
  checkPack: {
    needs: 'pack:read',
    audit: 'none',
    input: z.strictObject({ file: Bytes.refine(isSmallEnough, 'too-big') }),
    output: PackVerdict,
  },
} as const
