import { Temporal } from 'temporal-polyfill'
import { bankHolidays } from './data/bank-holidays.ts'
import { inWords } from './time.ts'

export type DueDate = {
  readonly dueOn: string
  /** How the date was worked out, in sentences a person can check with a calendar. */
  readonly workedOut: readonly string[]
}

const englandAndWales = new Set<string>(bankHolidays.englandAndWales)
const anywhereInTheUk = new Set<string>([...bankHolidays.englandAndWales, ...bankHolidays.elsewhere])
const foiWorkingDays = 20

/**
 * When an information request must be answered (P10).
 * SAR: UK GDPR Article 12(3), one month to the corresponding date, rolled over weekends and bank holidays of England and Wales.
 * FOI: FOIA 2000 s.10, the twentieth working day after receipt; bank holidays in any part of the United Kingdom do not count.
 * @param receivedOn civil date of receipt; it may be any day of the week.
 */
export function dueDate(regime: 'sar' | 'foi', receivedOn: string): DueDate {
  const { dueOn, workedOut } = regime === 'sar' ? subjectAccess(receivedOn) : freedomOfInformation(receivedOn)
  const ended = dueOn > bankHolidays.until
  const warning = `Our bank holiday dates end on ${inWords(bankHolidays.until)}; check this date by hand.`
  return { dueOn, workedOut: ended ? [...workedOut, warning] : workedOut }
}

function subjectAccess(receivedOn: string): DueDate {
  const corresponding = Temporal.PlainDate.from(receivedOn).add({ months: 1 })
  let due = corresponding
  while (!isWorking(due, englandAndWales)) due = due.add({ days: 1 })
  const workedOut = [
    `Received on ${inWords(receivedOn)}.`,
    `One month later is ${inWords(corresponding.toString())} (UK GDPR Article 12(3)).`,
  ]
  if (!due.equals(corresponding))
    workedOut.push(
      `That is not a working day in England and Wales, so the next one counts: ${inWords(due.toString())}.`,
    )
  return { dueOn: due.toString(), workedOut }
}

function freedomOfInformation(receivedOn: string): DueDate {
  let day = Temporal.PlainDate.from(receivedOn)
  const skipped: string[] = []
  for (let counted = 0; counted < foiWorkingDays;) {
    day = day.add({ days: 1 })
    if (isWorking(day, anywhereInTheUk)) counted += 1
    else if (day.dayOfWeek <= 5) skipped.push(inWords(day.toString()))
  }
  const workedOut = [
    `Received on ${inWords(receivedOn)}; the next working day is day 1.`,
    `The twentieth working day is ${inWords(day.toString())} (Freedom of Information Act 2000 s.10).`,
  ]
  if (skipped.length > 0)
    workedOut.push(
      `Not counted, besides weekends: ${skipped.join(', ')} (a bank holiday in any part of the United Kingdom).`,
    )
  return { dueOn: day.toString(), workedOut }
}

function isWorking(day: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean {
  return day.dayOfWeek <= 5 && !holidays.has(day.toString())
}
