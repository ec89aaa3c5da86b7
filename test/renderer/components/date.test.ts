import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datePartsOf, readDate } from '../../../renderer/components/DateField/date.ts'
import { dateMessage } from '../../../renderer/text/words.ts'

const parts = (day: string, month: string, year: string) => ({ day, month, year })

describe('A date in three boxes', () => {
  test.each([
    ['a plain date', parts('3', '11', '2026'), '2026-11-03'],
    ['leading noughts and spaces', parts(' 03 ', '011'.slice(1), ' 2026'), '2026-11-03'],
    ['a month by its short name', parts('3', 'nov', '2026'), '2026-11-03'],
    ['a month by its name', parts('3', 'November', '2026'), '2026-11-03'],
    ['a leap day', parts('29', '2', '2024'), '2024-02-29'],
    ['the leap day of 2000', parts('29', '2', '2000'), '2000-02-29'],
  ])('reads %s', (_, typed, date) => {
    expect(readDate(typed)).toEqual({ ok: true, date })
  })

  test.each([
    ['nothing', parts('', ' ', ''), 'missing', 'day'],
    ['no day', parts('', '2', '2023'), 'missing-day', 'day'],
    ['no month', parts('29', '', '2023'), 'missing-month', 'month'],
    ['no year', parts('29', '2', ''), 'missing-year', 'year'],
    ['a day no month has', parts('32', '1', '2023'), 'not-a-day', 'day'],
    ['day nought', parts('0', '1', '2023'), 'not-a-day', 'day'],
    ['a day in words', parts('third', '1', '2023'), 'not-a-day', 'day'],
    ['month 13', parts('1', '13', '2023'), 'not-a-month', 'month'],
    ['a month too short to tell', parts('1', 'ju', '2023'), 'not-a-month', 'month'],
    ['a year of two figures', parts('1', '2', '23'), 'year-needs-4-digits', 'year'],
    ['29 February 2023', parts('29', '2', '2023'), 'not-a-date', 'day'],
    ['29 February 1900', parts('29', '2', '1900'), 'not-a-date', 'day'],
    ['31 April', parts('31', '4', '2026'), 'not-a-date', 'day'],
  ])('says what is wrong with %s, and in which box', (_, typed, problem, part) => {
    expect(readDate(typed)).toEqual({ ok: false, problem, part })
  })

  test('shows every date of the calendar as it would be read back', () => {
    const anyDay = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = day.toISOString().slice(0, 10)
        expect(readDate(datePartsOf(date))).toEqual({ ok: true, date })
      }),
    )
  })

  test('shows three empty boxes for what is no date', () => {
    expect(datePartsOf('yesterday')).toEqual(parts('', '', ''))
    expect(datePartsOf(undefined)).toEqual(parts('', '', ''))
  })

  test('names a day that never was as it was typed', () => {
    expect(dateMessage('not-a-date', parts('29', '02', '2023'), 'Date of birth')).toBe(
      'Date of birth: 29/02/2023 is not a real date',
    )
  })
})
