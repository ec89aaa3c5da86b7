import { CivilDate, ok, refuse, type Result } from '../../preload/contract/common.ts'
import type { holidaysLeft } from '../../preload/contract/holidays.ts'
import type { Holidays } from './data/bank-holidays.ts'
import { daysBetween, inWords } from './time.ts'

/** In bytes, and in characters once read: some ten times what the government publishes. */
export const largestHolidayFile = 1_000_000

const source = 'gov.uk/bank-holidays'
/** Four months: a subject access request answered as late as the law allows, in three (UK GDPR Article 12(3)), fits into it. */
const soonDays = 120
const namedAtMost = 6

/**
 * The government's bank-holidays.json (gov.uk/bank-holidays.json): `{ [division]: { events: [{ date: '2026-01-01', … }, …] } }`
 * with the divisions england-and-wales, scotland and northern-ireland. Other keys do not count.
 * Adding days is always fine; a file that ends earlier than what is in force or takes away a day still ahead is refused.
 * @param today the civil day of the import.
 * @returns the holidays, or one of the reasons that begin with `holidays-`.
 */
export function readHolidayFile(text: string, inForce: Holidays, today: string): Result<Holidays> {
  if (text.length > largestHolidayFile) return refuse('holidays-too-large')
  const file = parsed(text)
  const [england, scotland, northernIreland] = isRecord(file)
    ? [datesOf(file['england-and-wales']), datesOf(file['scotland']), datesOf(file['northern-ireland'])]
    : [null, null, null]
  if (england === null || scotland === null || northernIreland === null) return refuse('holidays-not-that-file')
  const divisions = { 'England and Wales': england, Scotland: scotland, 'Northern Ireland': northernIreland }
  for (const [division, dates] of Object.entries(divisions)) {
    if (dates.length === 0) return refuse('holidays-division-missing', { detail: { division } })
    const wrong = dates.find((date) => !CivilDate.safeParse(date).success)
    if (wrong !== undefined) return refuse('holidays-not-a-date', { detail: { date: wrong.slice(0, 40) } })
  }
  const until = lastDayKnown(Object.values(divisions))
  if (until === null) return refuse('holidays-not-that-file')
  const inEngland = new Set(england)
  const elsewhere = sorted([...scotland, ...northernIreland]).filter((date) => !inEngland.has(date))
  return notWorse({ source, asOf: today, until, englandAndWales: sorted(england), elsewhere }, inForce)
}

/** Days from today on that were not known before. */
export function daysAdded(now: Holidays, before: Holidays, today: string): readonly string[] {
  return onlyIn(now, before).filter((date) => today <= date)
}

/** Whether newer dates should be fetched. @param until the last day the dates are known for. */
export function howLongLeft(until: string, today: string): (typeof holidaysLeft)[number] {
  const left = daysBetween(today, until)
  if (left < 0) return 'none'
  return left < soonDays ? 'few' : 'enough'
}

function notWorse(read: Holidays, inForce: Holidays): Result<Holidays> {
  const { until } = inForce
  if (read.until < until)
    return refuse('holidays-end-earlier', { detail: { until: inWords(read.until), ours: inWords(until) } })
  const missing = onlyIn(inForce, read).filter((date) => read.asOf <= date && date <= until)
  if (missing.length > 0) return refuse('holidays-days-missing', { detail: { days: listed(missing) } })
  return ok(read)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The dates of a division as the file spells them; none when the division is not there; null when it is something else. */
function datesOf(division: unknown): readonly string[] | null {
  if (division === undefined) return []
  if (!isRecord(division) || !Array.isArray(division['events'])) return null
  const dates = division['events'].map((event: unknown) => (isRecord(event) ? event['date'] : null))
  return dates.every((date) => typeof date === 'string') ? dates : null
}

/** The end of the last year that all have holidays for, without a gap: past one that somebody has none for, nothing is known. */
function lastDayKnown(divisions: readonly (readonly string[])[]): string | null {
  const years = divisions.map((dates) => new Set(dates.map((date) => Number(date.slice(0, 4)))))
  const shared = [...new Set(years.flatMap((each) => [...each]))].filter((year) =>
    years.every((each) => each.has(year)),
  )
  if (shared.length === 0) return null
  let last = Math.min(...shared)
  while (shared.includes(last + 1)) last += 1
  return `${String(last).padStart(4, '0')}-12-31`
}

/** Days that one has and the other has not. That a day of Scotland's became England's as well takes nothing away. */
function onlyIn(one: Holidays, other: Holidays): readonly string[] {
  const england = new Set(other.englandAndWales)
  const anywhere = new Set([...other.englandAndWales, ...other.elsewhere])
  return sorted([
    ...one.englandAndWales.filter((date) => !england.has(date)),
    ...one.elsewhere.filter((date) => !anywhere.has(date)),
  ])
}

function sorted(dates: readonly string[]): readonly string[] {
  return [...new Set(dates)].toSorted()
}

function listed(dates: readonly string[]): string {
  const rest = dates.length - namedAtMost
  const named = dates.slice(0, namedAtMost).map(inWords).join(', ')
  return rest > 0 ? `${named} and ${String(rest)} more` : named
}
