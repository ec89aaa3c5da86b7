import { z } from 'zod'

export const logFaults = ['missing', 'edited', 'moved', 'replaced', 'tree', 'cut'] as const
export const LogFault = z.enum(logFaults).nullable()

export const audit = {
  /** Works the whole log out again. `brokenAt` is the first entry where the database says something else, `fault` what is wrong with it. */
  checkAuditLog: {
    needs: 'audit:check',
    audit: 'entry',
    input: z.strictObject({}),
    output: z.strictObject({ entries: z.int(), brokenAt: z.int().nullable(), fault: LogFault, head: z.string() }),
  },
} as const
