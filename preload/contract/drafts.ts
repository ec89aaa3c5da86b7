import { z } from 'zod'
import { Done, Instant, Nothing } from './common.ts'

/**
 * Unfinished work, one per person and form, kept in the encrypted database so that it survives a lock, a crash and a power cut.
 * A draft is nobody's record yet: it leaves no audit entry and only its author can read it.
 */
/** The form, what it is about, and which of several it is: 'complaint:<id>:answered', 'letter:Polish'. */
const DraftKey = z.string().regex(/^[a-z-]+(:[\p{L}0-9 ()-]{1,60}){0,2}$/u)

export const drafts = {
  readDraft: {
    needs: 'session',
    audit: 'none',
    input: z.strictObject({ key: DraftKey }),
    output: z.strictObject({ draft: z.strictObject({ content: z.string(), keptAt: Instant }).nullable() }),
  },
  keepDraft: {
    needs: 'session',
    audit: 'none',
    // Room for a scan of 2 MB in base64.
    input: z.strictObject({ key: DraftKey, content: z.string().max(3_000_000) }),
    output: z.strictObject({ keptAt: Instant }),
  },
  discardDraft: { needs: 'session', audit: 'none', input: z.strictObject({ key: DraftKey }), output: Done },
  /** The page's answer to `locking`: all that was unsaved is in its drafts, so the window may lock. */
  draftsKept: { needs: 'session', audit: 'none', input: Nothing, output: Done },
  listDrafts: {
    needs: 'session',
    audit: 'none',
    input: Nothing,
    output: z.array(z.strictObject({ key: z.string(), keptAt: Instant })),
  },
} as const
