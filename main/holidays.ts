import type { Database } from '../db/client.ts'
import { bankHolidays, type Holidays } from './policy/data/bank-holidays.ts'

/** Who imported them, by name, and when. */
type Imported = Holidays & { readonly recordedBy: string; readonly recordedAt: string }

/** The bank holidays that due dates are counted with. */
export async function holidaysInForce(db: Database): Promise<Holidays> {
  return (await importedInForce(db)) ?? bankHolidays
}

/** What was imported last; `null` while nothing was, or when a newer Casebook came with dates that reach further or are newer. */
export async function importedInForce(db: Database): Promise<Imported | null> {
  const row = await db.readHolidays()
  if (row === undefined || row.until < bankHolidays.until) return null
  if (row.until === bankHolidays.until && row.asOf < bankHolidays.asOf) return null
  return { ...row, englandAndWales: datesIn(row.englandAndWales), elsewhere: datesIn(row.elsewhere) }
}

/** Only main/policy/holiday-file.ts writes them, and the rows stay as they were. */
function datesIn(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[]
}
