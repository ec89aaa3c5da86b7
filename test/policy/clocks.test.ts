import { Temporal } from 'temporal-polyfill'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueDate } from '../../main/policy/clocks.ts'
import { bankHolidays } from '../../main/policy/data/bank-holidays.ts'

const days = fc
  .integer({ min: 0, max: 700 })
  .map((add) => Temporal.PlainDate.from('2025-01-01').add({ days: add }).toString())

describe('the statutory clock of an information request', () => {
  test.each([
    { regime: 'foi', receivedOn: '2026-05-29', dueOn: '2026-06-29', why: '15 June is a holiday in Scotland only' },
    { regime: 'foi', receivedOn: '2026-11-13', dueOn: '2026-12-14', why: '30 November is a holiday in Scotland only' },
    { regime: 'sar', receivedOn: '2026-01-31', dueOn: '2026-03-02', why: 'no 31 February, and the 28th is a Saturday' },
    { regime: 'sar', receivedOn: '2026-11-25', dueOn: '2026-12-29', why: 'Christmas and its substitute day' },
    {
      regime: 'sar',
      receivedOn: '2026-10-25',
      dueOn: '2026-11-25',
      why: 'received on a Sunday, due on the corresponding date',
    },
  ] as const)('$regime received $receivedOn is due $dueOn: $why', ({ regime, receivedOn, dueOn }) => {
    expect(dueDate(regime, receivedOn).dueOn).toBe(dueOn)
  })

  test('never ends on a weekend or a holiday of its own calendar', () => {
    fc.assert(
      fc.property(days, fc.constantFrom('sar', 'foi'), (receivedOn, regime) => {
        const { dueOn } = dueDate(regime, receivedOn)
        expect(Temporal.PlainDate.from(dueOn).dayOfWeek).toBeLessThanOrEqual(5)
        expect(bankHolidays.englandAndWales).not.toContain(dueOn)
        if (regime === 'foi') expect(bankHolidays.elsewhere).not.toContain(dueOn)
      }),
    )
  })

  test('a subject access request is never due before its month is over, nor an FOI request before four weeks are', () => {
    fc.assert(
      fc.property(days, (receivedOn) => {
        const received = Temporal.PlainDate.from(receivedOn)
        expect(dueDate('sar', receivedOn).dueOn >= received.add({ months: 1 }).toString()).toBe(true)
        expect(dueDate('foi', receivedOn).dueOn >= received.add({ days: 26 }).toString()).toBe(true)
      }),
    )
  })

  test('says how it was worked out, and warns where its holiday data ends', () => {
    expect(dueDate('sar', '2026-01-31').workedOut.join(' ')).toContain('28 February 2026')
    expect(dueDate('foi', '2026-05-29').workedOut.join(' ')).toContain('15 June 2026')
    expect(dueDate('sar', '2026-11-25').workedOut.join(' ')).not.toContain('by hand')
    expect(dueDate('sar', '2027-12-20').workedOut.join(' ')).toContain('by hand')
  })
})
