import { z } from 'zod'
import { CivilDate, Instant, Nothing } from './common.ts'

/** How long our bank holiday dates still last; `few` is the time to fetch newer ones. */
export const holidaysLeft = ['enough', 'few', 'none'] as const

export const holidays = {
  /** The bank holidays that due dates are counted with. */
  readHolidays: {
    needs: 'policy:read',
    audit: 'none',
    input: Nothing,
    output: z.strictObject({
      source: z.string(),
      asOf: CivilDate,
      until: CivilDate,
      left: z.enum(holidaysLeft),
      /** How many days there are in each list. */
      englandAndWales: z.int(),
      elsewhere: z.int(),
      /** `null`: they came with Casebook. */
      imported: z.strictObject({ by: z.string(), at: Instant }).nullable(),
    }),
  },
  /** Asks in a dialog for the government's bank-holidays.json and puts it in force, or says why not. */
  importHolidays: {
    needs: 'service:change',
    audit: 'entry',
    input: Nothing,
    /** `added`: days from today on that were not known before. */
    output: z.strictObject({ added: z.int(), until: CivilDate }),
  },
} as const
