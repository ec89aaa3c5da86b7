/**
 * Civil days as whole numbers (days since 1970-01-01), because a million notes are dated here and a date library
 * takes longer over each than SQLite takes to save it. Instants are ISO 8601 UTC with milliseconds.
 */
export type Day = number

const dayMs = 86_400_000
const hourMs = 3_600_000

export function toDay(date: string): Day {
  return Date.parse(`${date}T00:00:00.000Z`) / dayMs
}

export function toDate(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** The instant at so many minutes past midnight by the office clock. */
export function toInstant(day: Day, minutes: number): string {
  const utc = day * dayMs + minutes * 60_000
  return new Date(isSummerTime(utc) ? utc - hourMs : utc).toISOString()
}

/** 'Tuesday' */
export function weekday(day: Day): string {
  return weekdays[(((day + 4) % 7) + 7) % 7] ?? ''
}

/** '1 December' */
export function inWords(day: Day): string {
  const date = new Date(day * dayMs)
  return `${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}`
}

/** That day, or the Friday before a weekend. */
export function workingDayUpTo(day: Day): Day {
  const name = weekday(day)
  return name === 'Saturday' ? day - 1 : name === 'Sunday' ? day - 2 : day
}

/** That day, or the Monday after a weekend. */
export function workingDayFrom(day: Day): Day {
  const name = weekday(day)
  return name === 'Saturday' ? day + 2 : name === 'Sunday' ? day + 1 : day
}

/** The corresponding day, or the last of a month that has none. */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(day * dayMs)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1))
  const lastOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return first.getTime() / dayMs + Math.min(date.getUTCDate(), lastOfMonth) - 1
}

export function ageOn(birth: Day, on: Day): number {
  let age = Math.floor((on - birth) / 365.25) + 1
  while (addMonths(birth, age * 12) > on) age -= 1
  return age
}

/** The school year somebody is in: 'Reception', 'Year 8', or '' outside school. */
export function yearGroup(birth: Day, on: Day): string {
  const year = startOfSchoolYear(on) - startOfSchoolYear(birth) - 5
  if (year < 0 || year > 13) return ''
  return year === 0 ? 'Reception' : `Year ${year}`
}

/** The last Friday of June in the school year they turn 16: from then on the young person decides, not the parent. */
export function youngPersonFrom(birth: Day): Day {
  let day = Date.UTC(startOfSchoolYear(birth) + 17, 5, 30) / dayMs
  while (weekday(day) !== 'Friday') day -= 1
  return day
}

/** 2026 for 1 September 2026 to 31 August 2027. */
function startOfSchoolYear(day: Day): number {
  const date = new Date(day * dayMs)
  return date.getUTCMonth() >= 8 ? date.getUTCFullYear() : date.getUTCFullYear() - 1
}

/** Read as if it were UTC: only office hours are asked for, so the hours that repeat or are missing do not matter. */
function isSummerTime(utc: number): boolean {
  const year = new Date(utc).getUTCFullYear()
  return utc >= lastSunday(year, 2) + hourMs && utc < lastSunday(year, 9) + hourMs
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0))
  return last.getTime() - last.getUTCDay() * dayMs
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
