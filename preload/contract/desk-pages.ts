import { z } from 'zod'
import { Bytes, RedactionId, ThirdPartyId, optional } from './common.ts'
import { area } from './redactions.ts'
import { ItemRef, RedactionReason } from './requests.ts'

const Covered = {
  input: ItemRef.extend({
    ...area,
    reason: RedactionReason,
    thirdPartyId: ThirdPartyId.nullable().default(null),
    note: optional(1000),
  }),
  output: z.strictObject({ redactionId: RedactionId }),
}

/** `words` lie behind the page, typed or recognised by a scanner: a screen reader says them, unless something on it is covered. */
const Drawn = {
  input: ItemRef.extend({ page: area.page }),
  output: z.strictObject({ jpeg: Bytes, width: z.int(), height: z.int(), words: z.string() }),
}

/** Documents at the desk: looked at page by page as the pack will show them, and covered in part. */
export const deskPages = {
  drawPage: { needs: 'pack:prepare', audit: 'none', ...Drawn },
  coverArea: { needs: 'pack:prepare', audit: 'entry', ...Covered },
  /** P9: the same for what is extracted for a legal request. */
  drawLegalPage: { needs: 'legal:extract', audit: 'none', ...Drawn },
  coverLegalArea: { needs: 'legal:extract', audit: 'entry', ...Covered },
} as const
