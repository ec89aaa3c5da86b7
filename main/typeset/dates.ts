/** A civil date as the file's own date. Throws a RangeError for what is no date. */
export function dateParts(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const noon = midday(date)
  return { year: noon.getUTCFullYear(), month: noon.getUTCMonth() + 1, day: noon.getUTCDate() }
}

/** 2026-11-24 → 24 November 2026. */
export function inWords(date: string): string {
  return civil.format(midday(date))
}

/** 2026-11-24T09:10:00.000Z → 24 November 2026 at 9.10 am, as the office clock showed it. */
export function momentInWords(instant: string): string {
  const at = new Date(instant)
  return `${londonDate.format(at)} at ${londonTime.format(at).replace(':', '.')}`
}

const long = { day: 'numeric', month: 'long', year: 'numeric' } as const
const civil = new Intl.DateTimeFormat('en-GB', { ...long, timeZone: 'UTC' })
const londonDate = new Intl.DateTimeFormat('en-GB', { ...long, timeZone: 'Europe/London' })
const londonTime = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
  timeZone: 'Europe/London',
})

function midday(date: string): Date {
  const noon = new Date(`${date}T12:00:00.000Z`)
  if (Number.isNaN(noon.getTime()) || !noon.toISOString().startsWith(date)) throw new RangeError('not a civil date')
  return noon
}
