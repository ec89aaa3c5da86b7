import { z } from 'zod'
import { Bytes, CaseRef, Done, Instant, PackId, RequestId } from './common.ts'

const RequestRef = CaseRef.extend({ requestId: RequestId })

export const PackView = z.strictObject({
  packId: PackId,
  releasedAt: Instant,
  releasedBy: z.string(),
  addressee: z.string(),
  address: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  largePrint: z.boolean(),
})

export const packs = {
  /** Typesets the pack as it would be released. Only this very file, named by its SHA-256, can then be released. */
  previewPack: {
    needs: 'pack:prepare',
    audit: 'entry',
    /** `theirLanguage`: with the letter in the language of who asks, where the service has one. */
    input: RequestRef.extend({ largePrint: z.boolean(), theirLanguage: z.boolean().default(true) }),
    output: z.strictObject({
      pdf: Bytes,
      sha256: z.string(),
      title: z.string(),
      pages: z.int(),
      /** Characters no typeface had a shape for, as codes (U+1F600): printed as their code, never lost. */
      unprintable: z.array(z.string()),
    }),
  },
  cancelPreview: { needs: 'pack:prepare', audit: 'none', input: RequestRef, output: Done },
  releasePack: {
    needs: 'pack:release',
    audit: 'entry',
    input: RequestRef.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
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
