import { z } from 'zod'
import { CaseId, CivilDate, ContactId, DocumentId, Instant } from './common.ts'
import { DocumentKind } from './documents.ts'

export const search = {
  /** Every word must begin a word of what is found; newest first. Notes and documents carry the words around the find, marked by U+0002 and U+0003. */
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
      documents: z.array(
        z.strictObject({
          caseId: CaseId,
          documentId: DocumentId,
          reference: z.string(),
          child: z.string(),
          kind: DocumentKind,
          datedOn: CivilDate,
          title: z.string(),
          /** Empty for what is pages or a picture. */
          snippet: z.string(),
        }),
      ),
    }),
  },
} as const
