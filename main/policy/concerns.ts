import { calendarOf, type Calendar } from './working-days.ts'

/**
 * P12: a concern about somebody who works or volunteers with children goes to the local authority's designated officer within one
 * working day (Working Together to Safeguard Children 2023): by the next working day of England and Wales.
 */
export function ladoBy(noticedOn: string, holidays: Calendar): string {
  return calendarOf(holidays, 'england-and-wales').after(noticedOn, 1).day
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
