import { randomUUID } from 'node:crypto'
import { ok, refuse } from '../../preload/contract/common.ts'
import type { holidays as operations } from '../../preload/contract/holidays.ts'
import { holidaysInForce, importedInForce } from '../holidays.ts'
import type { Some } from '../ipc/context.ts'
import { bankHolidays } from '../policy/data/bank-holidays.ts'
import { daysAdded, howLongLeft, largestHolidayFile, readHolidayFile } from '../policy/holiday-file.ts'
import { readFileUpTo } from '../read-file.ts'
import { dueDates } from './clocks.ts'

export const holidays: Some<keyof typeof operations> = {
  readHolidays: async (_, { db, today }) => {
    const imported = await importedInForce(db)
    const { source, asOf, until, englandAndWales, elsewhere } = imported ?? bankHolidays
    return ok({
      source,
      asOf,
      until,
      left: howLongLeft(until, today),
      englandAndWales: englandAndWales.length,
      elsewhere: elsewhere.length,
      imported: imported === null ? null : { by: imported.recordedBy, at: imported.recordedAt },
    })
  },

  importHolidays: async (_, { db, casebook, who, now, today, entry }) => {
    const file = await casebook.parts.edge.chooseFileToOpen({ name: 'bank-holidays.json', extensions: ['json'] })
    if (file === null) return refuse('cancelled')
    const bytes = await readFileUpTo(file, largestHolidayFile)
    if (typeof bytes === 'string') return refuse(`holidays-${bytes}`)
    // Asked only now: the window may have locked itself while the dialog stood open.
    const before = await holidaysInForce(db)
    const read = readHolidayFile(new TextDecoder().decode(bytes), before, today)
    if (!read.ok) return read
    const { englandAndWales, elsewhere, ...dated } = read.value
    const holidaysId = randomUUID()
    const added = daysAdded(read.value, before, today).length
    const imported = {
      holidaysId,
      ...dated,
      englandAndWales: JSON.stringify(englandAndWales),
      elsewhere: JSON.stringify(elsewhere),
      recordedBy: who.accountId,
      recordedAt: now,
    }
    const about = entry({ subject: holidaysId, detail: { until: dated.until, added } })
    await db.importHolidays(about, imported, await dueDates(db, today, read.value))
    return ok({ added, until: dated.until })
  },
}
