import { Temporal } from 'temporal-polyfill'

/** What a backup's folder is called: the office clock's time in an order that sorts, and no character that a file system refuses. */
export function backupName(now: string, fictional: boolean): string {
  const at = Temporal.Instant.from(now).toZonedDateTimeISO('Europe/London').toPlainDateTime()
  const [date = '', time = ''] = at.toString({ fractionalSecondDigits: 0 }).split('T')
  return `Casebook${fictional ? ' fictional' : ''} backup ${date} ${time.replaceAll(':', '.')}`
}
