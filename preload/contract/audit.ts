import { z } from 'zod'

export const audit = {
  /** Walks the whole hash chain. `brokenAt` is the first entry that does not follow from the one before. */
  checkAuditLog: {
    needs: 'audit:check',
    audit: 'entry',
    input: z.strictObject({}),
    output: z.strictObject({ entries: z.int(), brokenAt: z.int().nullable(), head: z.string() }),
  },
} as const
