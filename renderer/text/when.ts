import { asTime } from './format.ts'

const zone = 'Europe/London'
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: zone })
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })
const civil = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone })

/** '12 May' in the year of `today`, '12 May 2025' in another. Both are civil dates; a date may be an instant too. */
export function shortDate(dateOrInstant: string, today: string): string {
  const date = asInstant(dateOrInstant)
  return (civil.format(date).slice(0, 4) === today.slice(0, 4) ? dayAndMonth : withYear).format(date)
}

/** 'today 09:10', or the short date with the time for other days. */
export function shortMoment(instant: string, today: string): string {
  const day = civil.format(new Date(instant)) === today ? 'today' : `${shortDate(instant, today)},`
  return `${day} ${asTime(instant)}`
}

/** Whole years on a civil date. */
export function ageOn(dateOfBirth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))
  return on.slice(5) < dateOfBirth.slice(5) ? years - 1 : years
}

function asInstant(dateOrInstant: string): Date {
  return new Date(dateOrInstant.length === 10 ? `${dateOrInstant}T12:00:00.000Z` : dateOrInstant)
}
