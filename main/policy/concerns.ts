import { Temporal } from 'temporal-polyfill'
import { bankHolidays } from './data/bank-holidays.ts'

const holidays = new Set<string>(bankHolidays.englandAndWales)

/**
 * P12: a concern about somebody who works or volunteers with children goes to the local authority's designated officer within one
 * working day (Working Together to Safeguard Children 2023): by the next working day of England and Wales.
 */
export function ladoBy(noticedOn: string): string {
  let day = Temporal.PlainDate.from(noticedOn).add({ days: 1 })
  while (day.dayOfWeek > 5 || holidays.has(day.toString())) day = day.add({ days: 1 })
  return day.toString()
}

/** Without permission, but nothing about the child leaves unrecorded: who may read a concern back (P4, P12). */
export type Reader = {
  readonly recordedIt: boolean
  /** They see every concern: the head of service, or who stands in. */
  readonly reviews: boolean
  /** They may read the case as things are; nobody who did not say why reads an archived one. */
  readonly readsCase: boolean
}

export function mayReadConcern({ recordedIt, reviews, readsCase }: Reader): boolean {
  return recordedIt || reviews || readsCase
}
