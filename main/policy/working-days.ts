import type { Holidays } from './data/bank-holidays.ts'
import { addDays } from './time.ts'

/** What counting needs of the holiday data. */
export type Calendar = Pick<Holidays, 'englandAndWales' | 'elsewhere'>

/** Counting by working days of one calendar. All dates are civil dates. */
export type WorkingDays = {
  readonly onOrAfter: (date: string) => string
  readonly onOrBefore: (date: string) => string
  /** The nth working day after a date, and the holidays on weekdays that were passed over. */
  readonly after: (date: string, count: number) => { readonly day: string; readonly skipped: readonly string[] }
}

/**
 * Two calendars, because the law has two: a SAR looks at public holidays where we are, the Freedom of Information Act 2000
 * s.10(6) at bank holidays "in any part of the United Kingdom". The wrong one makes dates early or, worse, late.
 */
export function calendarOf(holidays: Calendar, where: 'england-and-wales' | 'united-kingdom'): WorkingDays {
  const free = new Set([...holidays.englandAndWales, ...(where === 'united-kingdom' ? holidays.elsewhere : [])])
  const isWorking = (date: string) => !isWeekend(date) && !free.has(date)
  const seek = (date: string, step: 1 | -1) => {
    let day = date
    while (!isWorking(day)) day = addDays(day, step)
    return day
  }
  return {
    onOrAfter: (date) => seek(date, 1),
    onOrBefore: (date) => seek(date, -1),
    after(date, count) {
      const skipped: string[] = []
      let day = date
      for (let counted = 0; counted < count;) {
        day = addDays(day, 1)
        if (isWorking(day)) counted += 1
        else if (!isWeekend(day)) skipped.push(day)
      }
      return { day, skipped }
    },
  }
}

function isWeekend(date: string): boolean {
  const weekday = new Date(date).getUTCDay()
  return weekday === 0 || weekday === 6
}
