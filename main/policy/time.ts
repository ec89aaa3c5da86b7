import { Temporal } from 'temporal-polyfill'

/** Where the office wall clock hangs; every civil date and wall time in Casebook is read there. */
const zone = 'Europe/London'
/** Plain arithmetic below, and this rather than Temporal for an instant's date: a list asks for hundreds of them at once. */
const civil = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone })
const dayMs = 86_400_000

/** '2026-11-24T09:10' on the wall → '2026-11-24T09:10:00.000Z'. The hour that repeats in October is its first occurrence. */
export function toInstant(wallTime: string): string {
  return stamp(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone).toInstant())
}

/** The civil date at an instant. */
export function dateOf(instant: string): string {
  return civil.format(Date.parse(instant))
}

/** The first instant of the day after a civil date: where "until 12 May" ends. */
export function endOfDay(date: string): string {
  return stamp(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant())
}

/** The first instant of a civil date. */
export function startOfDay(date: string): string {
  return stamp(Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant())
}

/** The civil date so many days later; earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
}

/** Whole days from one civil date to another; negative when it lies behind. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs
}

/** Age in whole years. */
export function ageOn(dateOfBirth: string, on: string): number {
  return Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(on), { largestUnit: 'years' }).years
}

/** '24 November 2026', as letters write it. */
export function inWords(date: string): string {
  return Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

function stamp(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 })
}
