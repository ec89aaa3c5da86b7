import type { NewRequest } from '../queries/requests.ts'
import { addMonths, inWords, toDate, toInstant, weekday, workingDayFrom, type Day } from './calendar.ts'
import type { Random } from './random.ts'

export type RequestWanted = {
  readonly caseId: string
  readonly requesterId: string
  readonly recordedBy: string
  readonly today: Day
  readonly childName: string
}

/** A parent's own request for the case notes (a subject access request), still open. */
export function makeRequest(random: Random, wanted: RequestWanted, daysAgo: readonly number[]): NewRequest {
  const { caseId, requesterId, recordedBy, today, childName } = wanted
  const receivedOn = receivedDay(today, daysAgo)
  const recordedOn = Math.min(workingDayFrom(receivedOn), today - 1)
  return {
    requestId: random.uuid(),
    caseId,
    regime: 'sar',
    requesterId,
    receivedOn: toDate(receivedOn),
    dueOn: toDate(addMonths(receivedOn, 1)),
    how: random.pick(['letter', 'email', 'email', 'in-person']),
    asks: random.pick(asks).replace('{child}', childName),
    recordedBy,
    recordedAt: toInstant(recordedOn, 655),
  }
}

/**
 * A day whose month is up on a Tuesday, Wednesday or Thursday clear of Christmas and New Year: no bank holiday of England and
 * Wales falls there, so the due date is simply the corresponding date (main/policy/clocks.ts works out all the others).
 */
function receivedDay(today: Day, daysAgo: readonly number[]): Day {
  const plain = daysAgo.map((ago) => today - ago).find((day) => isPlain(addMonths(day, 1)))
  if (plain === undefined) throw new RangeError('no such day: offer more of them')
  return plain
}

function isPlain(day: Day): boolean {
  const christmas = /^(2[4-9]|3[01]) December$|^[1-4] January$/.test(inWords(day))
  return ['Tuesday', 'Wednesday', 'Thursday'].includes(weekday(day)) && !christmas
}

const asks = [
  'All the notes you hold about {child} and about me, please, in order.',
  'Copies of your case notes about {child} since the draft plan came.',
  'Everything in {child}’s file, including notes of telephone calls with the school.',
]
