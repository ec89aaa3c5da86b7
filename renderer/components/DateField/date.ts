/** A date as three boxes hold it, exactly as typed. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

export type DatePart = keyof DateParts

export type DateProblem =
  | 'missing'
  | 'missing-day'
  | 'missing-month'
  | 'missing-year'
  | 'not-a-day'
  | 'not-a-month'
  | 'year-needs-4-digits'
  | 'not-a-date'

export type ReadDate =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly problem: DateProblem; readonly part: DatePart }

export const noDate: DateParts = { day: '', month: '', year: '' }

/** The typed parts as 'YYYY-MM-DD', or the first thing wrong with them and the box it is in. Months may be named. */
export function readDate(typed: DateParts): ReadDate {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()]
  if (day === '' && month === '' && year === '') return wrong('missing', 'day')
  if (day === '') return wrong('missing-day', 'day')
  if (month === '') return wrong('missing-month', 'month')
  if (year === '') return wrong('missing-year', 'year')

  const monthNumber = readMonth(month)
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) return wrong('not-a-day', 'day')
  if (monthNumber === undefined) return wrong('not-a-month', 'month')
  if (!/^\d{4}$/.test(year)) return wrong('year-needs-4-digits', 'year')
  if (Number(day) > daysIn(monthNumber, Number(year))) return wrong('not-a-date', 'day')
  return { ok: true, date: `${year}-${padded(monthNumber)}-${padded(Number(day))}` }
}

/** 'YYYY-MM-DD' as the three boxes show it, without leading noughts; anything else as three empty boxes. */
export function datePartsOf(date: string | undefined): DateParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '')
  if (match === null) return noDate
  return { day: String(Number(match[3])), month: String(Number(match[2])), year: match[1] ?? '' }
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

function readMonth(typed: string) {
  if (/^\d{1,2}$/.test(typed)) return Number(typed) >= 1 && Number(typed) <= 12 ? Number(typed) : undefined
  const named = typed.length < 3 ? -1 : months.findIndex((month) => month.startsWith(typed.toLowerCase()))
  return named === -1 ? undefined : named + 1
}

function daysIn(month: number, year: number) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

function padded(number: number) {
  return String(number).padStart(2, '0')
}

function wrong(problem: DateProblem, part: DatePart): ReadDate {
  return { ok: false, problem, part }
}
