import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, noEvents, type ClockEvents, type Regime } from '../../main/policy/clocks.ts'
import { bankHolidays } from '../../main/policy/data/bank-holidays.ts'
import { addDays } from '../../main/policy/time.ts'

const later = '2027-12-01'

function due(regime: Regime, events: Partial<ClockEvents> & { receivedOn: string }, today = later) {
  return clockOf(regime, { ...noEvents, ...events }, today, bankHolidays)
}

describe('the statutory clock of an information request', () => {
  test.each([
    ['foi', '2026-05-29', '2026-06-29', '15 June is a holiday in Scotland only'],
    ['foi', '2026-11-13', '2026-12-14', '30 November is a holiday in Scotland only'],
    ['sar', '2026-01-31', '2026-03-02', 'no 31 February, and the 28th is a Saturday'],
    ['sar', '2026-11-25', '2026-12-29', 'Christmas and its substitute day'],
    ['sar', '2026-10-25', '2026-11-25', 'received on a Sunday, due on the corresponding date'],
    ['complaint', '2026-12-01', '2026-12-30', 'the day it came is the first of thirty, holidays and all'],
    ['complaint', '2026-08-01', '2026-08-30', 'a Sunday is not moved: the law counts days'],
  ] satisfies [Regime, string, string, string][])('%s received %s is due %s: %s', (regime, receivedOn, dueOn, _why) => {
    expect(due(regime, { receivedOn })).toMatchObject({ state: 'running', waitsSince: null, dueOn })
  })

  test.each([
    ['2026-01-31', '2026-04-30', 'three months from the start, which has no 31st'],
    ['2026-11-25', '2027-02-25', 'from the start, not from the notice'],
  ])('a SAR of %s that is extended is due %s: %s', (receivedOn, dueOn) => {
    expect(due('sar', { receivedOn, extendedOn: addDays(receivedOn, 10) }).dueOn).toBe(dueOn)
  })

  test('proof of identity moves the start of a SAR; until it comes the clock has not started', () => {
    const identity = { askedOn: '2026-06-02', answeredOn: '2026-06-10' }
    expect(due('sar', { receivedOn: '2026-06-01', identity })).toMatchObject({ state: 'running', dueOn: '2026-07-10' })
    const waiting = due('sar', { receivedOn: '2026-06-01', identity: { ...identity, answeredOn: null } }, '2026-06-12')
    expect(waiting).toMatchObject({ state: 'not-started', waitsSince: '2026-06-02', dueOn: '2026-07-13' })
  })

  test('asking what is meant stops the clock of a SAR, the day of asking and the day of the answer both included', () => {
    const clarifications = [{ askedOn: '2026-06-08', answeredOn: '2026-06-11' }]
    expect(due('sar', { receivedOn: '2026-06-01', clarifications })).toMatchObject({
      state: 'running',
      dueOn: '2026-07-06',
    })
    const open = [{ askedOn: '2026-06-08', answeredOn: null }]
    expect(due('sar', { receivedOn: '2026-06-01', clarifications: open }, '2026-06-11')).toMatchObject({
      state: 'stopped',
      waitsSince: '2026-06-08',
      dueOn: '2026-07-06',
    })
  })

  test('an FOI request starts anew when the answer comes', () => {
    const clarifications = [{ askedOn: '2026-11-02', answeredOn: '2026-11-13' }]
    expect(due('foi', { receivedOn: '2026-10-26', clarifications })).toMatchObject({
      state: 'running',
      dueOn: '2026-12-14',
    })
  })

  test('says how it was worked out, and warns where its holiday data ends', () => {
    const said = (regime: Regime, receivedOn: string) => due(regime, { receivedOn }).workedOut.join(' ')
    expect(said('sar', '2026-01-31')).toContain('28 February 2026')
    expect(said('foi', '2026-05-29')).toContain('15 June 2026')
    expect(said('complaint', '2026-06-01')).toContain('from 19 June 2026 on')
    expect(said('sar', '2026-11-25')).not.toContain('by hand')
    expect(said('sar', '2027-12-20')).toContain('by hand')
  })
})

const day = fc.integer({ min: 0, max: 700 }).map((add) => addDays('2025-01-01', add))
/** Times of waiting one after the other, as the schema lets them be recorded: each begins when the one before has ended. */
const events = fc
  .record({
    receivedOn: day,
    gaps: fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 })), { maxLength: 4 }),
    proofAfter: fc.option(fc.integer({ min: 0, max: 30 })),
    isExtended: fc.boolean(),
  })
  .map(({ receivedOn, gaps, proofAfter, isExtended }): ClockEvents => {
    let at = receivedOn
    const clarifications = gaps.map(([wait, length]) => {
      const askedOn = addDays(at, wait)
      at = addDays(askedOn, length)
      return { askedOn, answeredOn: at }
    })
    return {
      receivedOn,
      identity: proofAfter === null ? null : { askedOn: receivedOn, answeredOn: addDays(receivedOn, proofAfter) },
      clarifications,
      acknowledgedOn: null,
      extendedOn: isExtended ? addDays(receivedOn, 5) : null,
    }
  })

describe('whatever happens to a clock', () => {
  const regimes = fc.constantFrom<Regime>('sar', 'foi', 'complaint')
  const isWeekend = (date: string) => [0, 6].includes(new Date(date).getUTCDay())

  test('it never ends on a weekend or a holiday of its own calendar, and we never mean to be late', () => {
    fc.assert(
      fc.property(events, fc.constantFrom<Regime>('sar', 'foi'), (given, regime) => {
        const { dueOn, aimOn } = clockOf(regime, given, later, bankHolidays)
        for (const date of [dueOn, aimOn]) {
          expect(isWeekend(date)).toBe(false)
          expect(bankHolidays.englandAndWales).not.toContain(date)
          if (regime === 'foi') expect(bankHolidays.elsewhere).not.toContain(date)
        }
        expect(aimOn <= dueOn).toBe(true)
      }),
    )
  })

  test('another holiday never makes it end earlier', () => {
    fc.assert(
      fc.property(events, regimes, fc.array(day, { maxLength: 30 }), fc.boolean(), (given, regime, added, here) => {
        const englandAndWales = [...bankHolidays.englandAndWales, ...(here ? added : [])]
        const elsewhere = [...bankHolidays.elsewhere, ...(here ? [] : added)]
        const more = { ...bankHolidays, englandAndWales, elsewhere }
        expect(clockOf(regime, given, later, more).dueOn >= clockOf(regime, given, later, bankHolidays).dueOn).toBe(
          true,
        )
      }),
    )
  })

  test('a day on which a SAR’s clock stood still is one day more, however the stops are cut and lie over one another', () => {
    const noHolidays = { until: '2099-12-31', englandAndWales: [], elsewhere: [] }
    fc.assert(
      fc.property(events, (given) => {
        const { clarifications } = given
        const starts = [given.receivedOn, given.identity?.answeredOn ?? ''].toSorted().at(-1) ?? ''
        const still = new Set<string>()
        for (const { askedOn, answeredOn } of clarifications)
          for (let date = askedOn; date <= (answeredOn ?? later); date = addDays(date, 1))
            if (date >= starts) still.add(date)
        const months = given.extendedOn === null ? 1 : 3
        let expected = Temporal.PlainDate.from(starts).add({ months }).add({ days: still.size }).toString()
        while (isWeekend(expected)) expected = addDays(expected, 1)
        expect(clockOf('sar', given, later, noHolidays).dueOn).toBe(expected)
        const inPieces = clarifications.flatMap(({ askedOn, answeredOn }) => [
          { askedOn, answeredOn: askedOn },
          { askedOn, answeredOn },
        ])
        expect(clockOf('sar', { ...given, clarifications: inPieces }, later, noHolidays)).toMatchObject({
          dueOn: clockOf('sar', given, later, noHolidays).dueOn,
        })
      }),
    )
  })

  test('waiting never ends: as long as nothing comes the date moves with the day', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom<Regime>('sar', 'foi'),
        (receivedOn, wait, regime) => {
          const open = {
            ...noEvents,
            receivedOn,
            clarifications: [{ askedOn: addDays(receivedOn, 1), answeredOn: null }],
          }
          const today = addDays(receivedOn, wait + 1)
          expect(
            clockOf(regime, open, today, bankHolidays).dueOn <=
              clockOf(regime, open, addDays(today, 1), bankHolidays).dueOn,
          ).toBe(true)
        },
      ),
    )
  })
})
