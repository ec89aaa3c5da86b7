import { Temporal } from 'temporal-polyfill'

/**
 * The day compulsory school age ends, when the rights of the Children and Families Act 2014 (s.83) pass from the parent to the
 * young person: the last Friday of June in the school year (1 September to 31 August) in which they turn 16
 * (Education Act 1996 s.8; School Leaving Date Order 1997). Not the birthday: born 31 August 2010 → 26 June 2026, still 15.
 */
export function youngPersonFrom(dateOfBirth: string): string {
  const sixteen = Temporal.PlainDate.from(dateOfBirth).add({ years: 16 })
  const year = sixteen.month >= 9 ? sixteen.year + 1 : sixteen.year
  const endOfJune = Temporal.PlainDate.from({ year, month: 6, day: 30 })
  const daysPastFriday = (endOfJune.dayOfWeek + 2) % 7
  return endOfJune.subtract({ days: daysPastFriday }).toString()
}
