import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { first, run } from '../sql.ts'
import type { Entry, ReadableDB } from '../types.ts'

/** `englandAndWales` and `elsewhere` are civil dates as JSON; `recordedBy` is an account's id when written, a name when read. */
export type ImportedHolidays = {
  source: string
  asOf: string
  until: string
  englandAndWales: string
  elsewhere: string
  recordedBy: string
  recordedAt: string
}

/** What was imported last. */
export function readHolidays(db: ReadableDB): ImportedHolidays | undefined {
  return first<ImportedHolidays>(
    db,
    `SELECT h.source, h.as_of AS asOf, h.until, h.england_and_wales AS englandAndWales, h.elsewhere, a.name AS recordedBy,
       h.recorded_at AS recordedAt
     FROM holidays h JOIN accounts a ON a.id = h.recorded_by ORDER BY h.n DESC LIMIT 1`,
  )
}

/** @param dueDates the days by which open requests are to be answered, counted with them (civil dates). */
export function importHolidays(
  db: Database,
  entry: Entry,
  holidays: ImportedHolidays & { holidaysId: string },
  dueDates: readonly { requestId: string; dueOn: string }[],
): void {
  audited(db, entry, (w) => {
    run(
      w,
      `INSERT INTO holidays (id, source, as_of, until, england_and_wales, elsewhere, recorded_by, recorded_at)
       VALUES (:holidaysId, :source, :asOf, :until, :englandAndWales, :elsewhere, :recordedBy, :recordedAt)`,
      holidays,
    )
    for (const due of dueDates)
      run(w, 'UPDATE requests SET due_on = :dueOn WHERE id = :requestId AND due_on <> :dueOn', due)
  })
}
