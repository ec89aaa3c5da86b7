import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankHolidays, type Holidays } from '../../main/policy/data/bank-holidays.ts'
import { daysAdded, howLongLeft, largestHolidayFile, readHolidayFile } from '../../main/policy/holiday-file.ts'
import { days2028, published, until2028 } from '../support/holidays.ts'

const today = '2026-11-24'
const whole = published(until2028)

describe('the government’s file of bank holidays', () => {
  test('is read by division, with what else is in it left aside', () => {
    const more = { ...whole, wales: { division: 'wales', events: [] }, version: 3 }
    expect(read(more)).toEqual({
      ok: true,
      value: { source: 'gov.uk/bank-holidays', asOf: today, until: '2028-12-31', ...until2028 },
    })
  })

  test('says which days it adds from today on', () => {
    const older = [...until2028.englandAndWales, '2024-01-01']
    expect(daysAdded(accepted({ ...until2028, englandAndWales: older }), bankHolidays, today)).toEqual(
      [...days2028.englandAndWales, ...days2028.elsewhere].toSorted(),
    )
  })

  test('may say what we know already, and one proclaimed day more', () => {
    expect(accepted(bankHolidays)).toEqual({ ...bankHolidays, asOf: today })
    const coronation = { ...bankHolidays, englandAndWales: [...bankHolidays.englandAndWales, '2027-05-10'] }
    expect(daysAdded(accepted(coronation), bankHolidays, today)).toEqual(['2027-05-10'])
  })

  test('names a day once, however often it stands there, and never in both lists', () => {
    const twice = { ...until2028, englandAndWales: until2028.englandAndWales.flatMap((date) => [date, date]) }
    expect(accepted(twice)).toMatchObject(until2028)
  })

  test('ends with the last year that every division has holidays for, without a gap', () => {
    const scotlandAlone = published(until2028)
    const ours = published(bankHolidays)
    expect(read({ ...ours, scotland: scotlandAlone.scotland })).toMatchObject({ value: { until: '2027-12-31' } })
    const farAhead = { ...until2028, englandAndWales: [...until2028.englandAndWales, '2099-01-01'] }
    expect(accepted(farAhead).until).toBe('2028-12-31')
  })

  test('may leave out a day that has passed', () => {
    const fromThisYear = until2028.englandAndWales.filter((date) => date >= '2026')
    expect(read(published({ ...until2028, englandAndWales: fromThisYear }))).toMatchObject({ ok: true })
  })

  test('may give England a day that only Scotland had', () => {
    const andrew = [...until2028.englandAndWales, '2027-11-30'].toSorted()
    const result = accepted({ ...until2028, englandAndWales: andrew })
    expect(result.elsewhere).not.toContain('2027-11-30')
    expect(daysAdded(result, bankHolidays, today)).toContain('2027-11-30')
  })
})

describe('a file is refused', () => {
  test.each([
    { what: 'that is no JSON', file: 'Dear Dana, …', code: 'holidays-not-that-file' },
    { what: 'that is empty', file: '', code: 'holidays-not-that-file' },
    { what: 'that was cut short', file: JSON.stringify(whole).slice(0, -9), code: 'holidays-not-that-file' },
    { what: 'that is a list', file: [whole], code: 'holidays-not-that-file' },
    { what: 'that is nothing', file: null, code: 'holidays-not-that-file' },
    { what: 'with a division that is a list', file: { ...whole, scotland: [] }, code: 'holidays-not-that-file' },
    {
      what: 'with events that are none',
      file: { ...whole, scotland: { events: { 0: { date: '2027-01-04' } } } },
      code: 'holidays-not-that-file',
    },
    {
      what: 'with a date that is a number',
      file: { ...whole, scotland: { events: [{ date: 20270104 }] } },
      code: 'holidays-not-that-file',
    },
    {
      what: 'whose divisions share no year',
      file: { ...whole, scotland: { events: [{ date: '2031-01-02' }] } },
      code: 'holidays-not-that-file',
    },
    { what: 'with nothing in it', file: {}, code: 'holidays-division-missing', detail: 'England and Wales' },
    {
      what: 'without Scotland',
      file: { ...whole, scotland: undefined },
      code: 'holidays-division-missing',
      detail: 'Scotland',
    },
    {
      what: 'with a division without a day',
      file: { ...whole, 'northern-ireland': { events: [] } },
      code: 'holidays-division-missing',
      detail: 'Northern Ireland',
    },
    { what: 'with a 30 February', ...withDate('2028-02-30'), code: 'holidays-not-a-date', detail: '2028-02-30' },
    { what: 'with a date as people write it', ...withDate('25/12/2028'), code: 'holidays-not-a-date' },
    { what: 'with an instant', ...withDate('2028-12-25T00:00:00Z'), code: 'holidays-not-a-date' },
    {
      what: 'with a whole book for a date',
      ...withDate('x'.repeat(5000)),
      code: 'holidays-not-a-date',
      detail: 'x'.repeat(40),
    },
    {
      what: 'that ends earlier than what is in force',
      file: published(upTo('2026-12-31')),
      code: 'holidays-end-earlier',
      detail: '31 December 2026',
    },
    {
      what: 'that takes away Christmas',
      file: published({
        ...until2028,
        englandAndWales: until2028.englandAndWales.filter((date) => date !== '2026-12-25'),
      }),
      code: 'holidays-days-missing',
      detail: '25 December 2026',
    },
    {
      what: 'that takes away today',
      file: published({ ...until2028, elsewhere: until2028.elsewhere.filter((date) => date !== '2026-11-30') }),
      on: '2026-11-30',
      code: 'holidays-days-missing',
      detail: '30 November 2026',
    },
    {
      what: 'that leaves England a day only in Scotland',
      file: {
        ...whole,
        'england-and-wales': {
          events: until2028.englandAndWales.filter((date) => date !== '2027-05-03').map((date) => ({ date })),
        },
      },
      code: 'holidays-days-missing',
      detail: '3 May 2027',
    },
    {
      what: 'that takes away most of them, naming the first',
      file: published({ englandAndWales: ['2027-01-01', '2028-01-03'], elsewhere: until2028.elsewhere }),
      code: 'holidays-days-missing',
      detail: '31 May 2027 and 3 more',
    },
    { what: 'that is too large', file: ' '.repeat(largestHolidayFile + 1), code: 'holidays-too-large' },
    { what: 'nested too deep', file: '['.repeat(400_000) + ']'.repeat(400_000), code: 'holidays-not-that-file' },
    {
      what: 'that hides its divisions in a prototype',
      file: `{"__proto__":${JSON.stringify(whole)}}`,
      code: 'holidays-division-missing',
    },
  ])('$what', ({ file, on, code, detail }: Attempt) => {
    const result = read(file, bankHolidays, on)
    expect(result).toMatchObject({ ok: false, refusal: { code } })
    if (detail !== undefined) expect(JSON.stringify(result)).toContain(detail)
  })
})

describe('whatever is in a file', () => {
  test('reading it answers with holidays or a reason, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          spoiled().map((file) => JSON.stringify(file)),
        ),
        (text) => {
          const result = readHolidayFile(text, bankHolidays, today)
          if (result.ok) expect(result.value.until >= bankHolidays.until).toBe(true)
          else expect(result.refusal.code).toMatch(/^holidays-/)
        },
      ),
    )
  })

  test('reading it leaves no mark on other objects', () => {
    read(`{"__proto__":{"polluted":1},"scotland":{"__proto__":{"events":[]},"events":[{"__proto__":{"date":1}}]}}`)
    expect({}).not.toHaveProperty('polluted')
  })

  test('thousands of days are read in a moment', () => {
    const events = (year: number) => Array.from({ length: 11_000 }, (_, day) => ({ date: dayOf(year, day % 365) }))
    const withMore = (name: 'england-and-wales' | 'scotland') => ({ events: [...whole[name].events, ...events(2028)] })
    const large = { ...whole, 'england-and-wales': withMore('england-and-wales'), scotland: withMore('scotland') }
    const began = performance.now()
    expect(read(large)).toMatchObject({ ok: true })
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('days added are accepted and all in force; any day ahead taken away is named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(daysIn(2026, 2031)), fc.constantFrom(...aheadOf(bankHolidays)), (more, taken) => {
        const days = { ...until2028, englandAndWales: [...until2028.englandAndWales, ...more] }
        const added = accepted(days)
        for (const date of more) expect(added.englandAndWales).toContain(date)
        expect(added.englandAndWales).toEqual([...new Set(added.englandAndWales)].toSorted())
        expect(added.elsewhere.filter((date) => added.englandAndWales.includes(date))).toEqual([])

        const without = (dates: readonly string[]) => dates.filter((date) => date !== taken)
        const less = { englandAndWales: without(days.englandAndWales), elsewhere: without(days.elsewhere) }
        expect(read(published(less))).toMatchObject({ refusal: { code: 'holidays-days-missing' } })
      }),
    )
  })

  test('an accepted file is accepted again, and adds nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(daysIn(2026, 2031)), (more) => {
        const once = accepted({ ...until2028, elsewhere: [...until2028.elsewhere, ...more] })
        const again = read(published(once), once)
        expect(again).toEqual({ ok: true, value: once })
        expect(daysAdded(once, once, today)).toEqual([])
      }),
    )
  })
})

test.each([
  { on: '2027-09-02', left: 'enough' },
  { on: '2027-09-03', left: 'few' },
  { on: '2027-12-31', left: 'few' },
  { on: '2028-01-01', left: 'none' },
])('on $on there is $left left of dates until 31 December 2027', ({ on, left }) => {
  expect(howLongLeft('2027-12-31', on)).toBe(left)
})

type Attempt = {
  readonly file: unknown
  readonly on?: string
  readonly code: string
  readonly detail?: string
}

function read(file: unknown, inForce: Holidays = bankHolidays, on = today) {
  return readHolidayFile(typeof file === 'string' ? file : JSON.stringify(file), inForce, on)
}

function accepted(days: Pick<Holidays, 'englandAndWales' | 'elsewhere'>): Holidays {
  const result = read(published(days))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function withDate(date: string) {
  return { file: { ...whole, 'england-and-wales': { events: [...whole['england-and-wales'].events, { date }] } } }
}

function upTo(last: string) {
  return {
    englandAndWales: bankHolidays.englandAndWales.filter((date) => date <= last),
    elsewhere: bankHolidays.elsewhere.filter((date) => date <= last),
  }
}

function aheadOf({ englandAndWales, elsewhere }: Holidays): readonly string[] {
  return [...englandAndWales, ...elsewhere].filter((date) => date >= today)
}

function dayOf(year: number, day: number): string {
  return new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)
}

function daysIn(from: number, to: number): fc.Arbitrary<string> {
  const min = Date.UTC(from, 0, 1)
  return fc.integer({ min, max: Date.UTC(to, 11, 31) }).map((at) => new Date(at).toISOString().slice(0, 10))
}

/** The right file with one thing in it replaced by anything. */
function spoiled(): fc.Arbitrary<unknown> {
  const anything = fc.jsonValue()
  return fc.oneof(
    anything.map((scotland) => ({ ...whole, scotland })),
    anything.map((events) => ({ ...whole, scotland: { events } })),
    anything.map((event) => ({ ...whole, scotland: { events: [...whole.scotland.events, event] } })),
    anything.map((date) => ({ ...whole, scotland: { events: [...whole.scotland.events, { date }] } })),
  )
}
