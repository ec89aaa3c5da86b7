const zone = 'Europe/London'
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })
const weekday = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
})
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
const wall = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })

/** '24 November 2026' from a civil date or an instant. */
export function asDate(dateOrInstant: string): string {
  return day.format(new Date(dateOrInstant.length === 10 ? `${dateOrInstant}T12:00:00.000Z` : dateOrInstant))
}

/** 'Monday 23 November 2026' from a civil date. */
export function longDate(date: string): string {
  return date === '' ? '' : weekday.format(new Date(`${date}T12:00:00.000Z`))
}

/** '09:10' on the office clock. */
export function asTime(instant: string): string {
  return time.format(new Date(instant))
}

/** '24 November 2026, 09:10'. */
export function asMoment(instant: string): string {
  return `${asDate(instant)}, ${asTime(instant)}`
}

/** What the office clock shows now, as the contract's WallTime: '2026-11-24T09:10'. */
export function wallTimeNow(): string {
  return wall.format(new Date()).replace(' ', 'T')
}

/** '25 min' or '1 h 40 min'. */
export function asDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
