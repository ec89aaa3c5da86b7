import { z } from 'zod'
import { CaseRef, ItemId, RequestId, ThirdPartyId } from './common.ts'

/** What stands in the notes of a case and may have to be redacted, in the order it is offered. */
export const suggestionKinds = ['person', 'relation', 'address', 'telephone', 'email', 'postcode', 'body'] as const

export const SuggestionView = z.strictObject({
  what: z.enum(suggestionKinds),
  label: z.string(),
  /** How it is written, each spelling once, the most frequent first. */
  spellings: z.array(z.string()),
  /** UTF-16 offsets into each item's text, end exclusive. */
  /** Whose sheet it is, if somebody has one for them. */
  thirdPartyId: ThirdPartyId.nullable(),
  mentions: z.array(z.strictObject({ itemId: ItemId, start: z.int(), end: z.int() })),
})

export const suggestions = {
  /** People and places in the notes; those of who asks, and of the child, only when wanted. */
  findSuggestions: {
    needs: 'pack:prepare',
    audit: 'none',
    input: CaseRef.extend({ requestId: RequestId, ownToo: z.boolean() }),
    output: z.array(SuggestionView),
  },
} as const
