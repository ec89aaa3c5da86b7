import { z } from 'zod'
import { choice, Done } from './common.ts'

/** Operations that may take more than half a second and can be cancelled: their handlers are given a signal. */
export const longWork = [
  'lookAround',
  'previewPack',
  'reviewPack',
  'openInternalPack',
  'exportLockedPack',
  'previewLegalPack',
  'redactMentions',
  'drawPage',
  'drawLegalPage',
  'checkAuditLog',
] as const
export type LongWork = (typeof longWork)[number]

export const cancelling = {
  /** Ends what of this kind is under way, as `cancelled`; nothing when there is none. */
  cancel: { needs: 'anyone', audit: 'none', input: z.strictObject({ work: choice(longWork) }), output: Done },
} as const
