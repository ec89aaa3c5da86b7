import { describe, expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  dateOf,
  daysBetween,
  endOfDay,
  inWords,
  startOfDay,
  toInstant,
} from '../../main/policy/time.ts'

describe('time on the office wall', () => {
  test('is an hour ahead of UTC in summer and the same in winter', () => {
    expect(toInstant('2026-11-24T09:10')).toBe('2026-11-24T09:10:00.000Z')
    expect(toInstant('2026-07-01T09:10')).toBe('2026-07-01T08:10:00.000Z')
  })

  test('a day ends when the next begins in London, the day the clocks change too', () => {
    expect(endOfDay('2027-05-12')).toBe('2027-05-12T23:00:00.000Z')
    expect(endOfDay('2026-10-24')).toBe('2026-10-24T23:00:00.000Z')
    expect(endOfDay('2026-10-25')).toBe('2026-10-26T00:00:00.000Z')
    expect(startOfDay('2026-07-01')).toBe('2026-06-30T23:00:00.000Z')
    expect(startOfDay('2027-01-01')).toBe('2027-01-01T00:00:00.000Z')
  })

  test('the civil date of an instant is London’s', () => {
    expect(dateOf('2026-06-30T23:30:00.000Z')).toBe('2026-07-01')
    expect(dateOf('2026-12-31T23:30:00.000Z')).toBe('2026-12-31')
  })

  test('ages and days count whole ones', () => {
    expect(ageOn('2014-05-04', '2026-05-03')).toBe(11)
    expect(ageOn('2014-05-04', '2026-05-04')).toBe(12)
    expect(daysBetween('2026-11-24', '2026-11-26')).toBe(2)
    expect(daysBetween('2026-11-24', '2026-11-20')).toBe(-4)
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
    expect(inWords('2026-11-03')).toBe('3 November 2026')
  })
})
