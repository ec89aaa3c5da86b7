import { describe, expect, test } from 'vitest'
import { bankHolidays } from '../../main/policy/data/bank-holidays.ts'
import { ladoBy, mayReadConcern } from '../../main/policy/concerns.ts'

describe('the designated officer is told within one working day (P12)', () => {
  test.each([
    { noticed: '2026-11-24', by: '2026-11-25', because: 'the next day' },
    { noticed: '2026-11-27', by: '2026-11-30', because: 'a Friday: the Monday' },
    { noticed: '2026-11-28', by: '2026-11-30', because: 'a Saturday: the Monday' },
    { noticed: '2026-12-24', by: '2026-12-29', because: 'Christmas Eve: after Boxing Day and its substitute' },
  ])('noticed on $noticed, by $by: $because', ({ noticed, by }) => {
    expect(ladoBy(noticed, bankHolidays)).toBe(by)
  })
})

describe('a concern is read back', () => {
  test.each([
    {
      who: 'by whoever recorded it, even from the archive',
      recordedIt: true,
      reviews: false,
      readsCase: false,
      may: true,
    },
    { who: 'by the head, always', recordedIt: false, reviews: true, readsCase: false, may: true },
    { who: 'by everybody who sees the case', recordedIt: false, reviews: false, readsCase: true, may: true },
    { who: 'and by nobody else', recordedIt: false, reviews: false, readsCase: false, may: false },
  ])('$who', ({ may, ...reader }) => {
    expect(mayReadConcern(reader)).toBe(may)
  })
})
