import { z } from 'zod'
import { Instant, ItemId, RedactionId, ThirdPartyId } from './common.ts'

const made = {
  redactionId: RedactionId,
  reason: z.string(),
  /** For whose sake. */
  thirdPartyId: ThirdPartyId.nullable(),
  note: z.string(),
  by: z.string(),
  at: Instant,
}

/** Words of an item: UTF-16 offsets into its text, end exclusive. */
export const RedactionView = z.strictObject({ ...made, start: z.int(), end: z.int() })

/** Part of a page that is covered, in ten-thousandths of its width and height from its upper left corner. */
export const area = {
  page: z.int().min(1),
  left: z.int().min(0).max(9999),
  top: z.int().min(0).max(9999),
  width: z.int().min(1).max(10_000),
  height: z.int().min(1).max(10_000),
}

export const AreaView = z.strictObject({ ...made, ...area })

/** What was redacted in one act, in the order it was asked for. */
export const MadeRedactions = z.array(z.strictObject({ itemId: ItemId, redaction: RedactionView }))
export const MadeAreas = z.array(z.strictObject({ itemId: ItemId, area: AreaView }))
