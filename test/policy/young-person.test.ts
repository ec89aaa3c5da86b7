import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { youngPersonFrom } from '../../main/policy/young-person.ts'

describe('the day the rights pass to the young person', () => {
  test.each([
    { born: '2010-08-31', from: '2026-06-26', why: 'the last day of the school year, still 15' },
    { born: '2010-09-01', from: '2027-06-25', why: 'the first day of the next' },
    { born: '2014-05-04', from: '2030-06-28', why: 'Jayden' },
    { born: '2012-02-29', from: '2028-06-30', why: 'a leap day, and June ends on a Friday' },
  ])('born $born: $from ($why)', ({ born, from }) => {
    expect(youngPersonFrom(born)).toBe(from)
  })

  test('is always the last Friday of a June', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), (add) => {
        const day = Temporal.PlainDate.from(
          youngPersonFrom(Temporal.PlainDate.from('1990-01-01').add({ days: add }).toString()),
        )
        expect([day.dayOfWeek, day.month, day.add({ days: 7 }).month]).toEqual([5, 6, 7])
      }),
    )
  })
})
