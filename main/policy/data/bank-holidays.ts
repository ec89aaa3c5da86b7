/** Which days are bank holidays, as somebody publishes them. Civil dates; both lists are sorted and name no day twice. */
export type Holidays = {
  readonly source: string
  /** The day the dates were taken from the source. */
  readonly asOf: string
  /** The last day the dates are known for. */
  readonly until: string
  readonly englandAndWales: readonly string[]
  /** Days that are holidays in Scotland or Northern Ireland and not in England and Wales. */
  readonly elsewhere: readonly string[]
}

/**
 * Bank holidays of the United Kingdom by division, as the government publishes them (gov.uk/bank-holidays), substitute days and
 * one-off proclamations included. Proclamations add days later: an answer past `until` says that its data has ended. The coordinator or
 * the head can import the government's newer file (main/holidays.ts); until then these are in force.
 */
export const bankHolidays = {
  source: 'gov.uk/bank-holidays',
  asOf: '2026-11-24',
  until: '2027-12-31',
  englandAndWales: [
    '2025-01-01',
    '2025-04-18',
    '2025-04-21',
    '2025-05-05',
    '2025-05-26',
    '2025-08-25',
    '2025-12-25',
    '2025-12-26',
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27',
    '2027-12-28',
  ],
  elsewhere: [
    '2025-01-02',
    '2025-03-17',
    '2025-07-14',
    '2025-08-04',
    '2025-12-01',
    '2026-01-02',
    '2026-03-17',
    '2026-06-15',
    '2026-07-13',
    '2026-08-03',
    '2026-11-30',
    '2027-01-04',
    '2027-03-17',
    '2027-07-12',
    '2027-08-02',
    '2027-11-30',
  ],
} as const satisfies Holidays
