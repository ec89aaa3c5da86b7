import { z } from 'zod'
import { CaseId, ContactId, Instant } from './common.ts'

export const search = {
  /** Every word must begin a word of what is found; newest notes first. Notes carry the words around the find, marked by U+0002 and U+0003. */
  search: {
    needs: 'case:list',
    audit: 'none',
    input: z.strictObject({ text: z.string().trim().max(200) }),
    output: z.strictObject({
      cases: z.array(
        z.strictObject({
          caseId: CaseId,
          reference: z.string(),
          child: z.string(),
          parents: z.string(),
          school: z.string(),
          status: z.string(),
        }),
      ),
      notes: z.array(
        z.strictObject({
          caseId: CaseId,
          contactId: ContactId,
          reference: z.string(),
          child: z.string(),
          kind: z.string(),
          at: Instant,
          snippet: z.string(),
        }),
      ),
    }),
  },
} as const
