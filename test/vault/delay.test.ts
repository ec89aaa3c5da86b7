import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneMore, rebased, waitSeconds } from '../../main/vault/delay.ts'
import { after, start } from './support.ts'

describe('the wait after failures', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 2],
    [4, 4],
    [5, 8],
    [6, 16],
    [10, 256],
    [11, 512],
    [12, 900],
    [13, 900],
    [5000, 900],
  ])('%i failures: %i seconds', (count, seconds) => {
    expect(waitSeconds({ count, lastAt: start }, start)).toBe(seconds)
    expect(waitSeconds({ count, lastAt: start }, after(seconds))).toBe(0)
    if (seconds > 0) expect(waitSeconds({ count, lastAt: start }, after(seconds - 0.001))).toBe(1)
  })

  test('with no failure on record there is none', () => {
    expect(waitSeconds({ count: 0, lastAt: null }, start)).toBe(0)
  })

  test('whatever the clock does, it is 0 to 900 seconds, and over within that time by the new clock', () => {
    const instant = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(fc.nat(100), instant, instant, (count, lastAt, now) => {
        const wait = waitSeconds({ count, lastAt }, now)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(900)
        const counted = rebased({ count, lastAt }, now)
        expect(waitSeconds(counted, now)).toBe(wait)
        expect(waitSeconds(counted, after(wait, now))).toBe(0)
        if (count > 2 && now < lastAt) expect(wait).toBe(Math.min(2 ** (count - 2), 900))
      }),
    )
  })
})

describe('counting', () => {
  test('adds one, and starts anew a day later', () => {
    expect(oneMore({ count: 0, lastAt: null }, start)).toEqual({ count: 1, lastAt: start })
    expect(oneMore({ count: 9, lastAt: start }, after(86_400))).toEqual({ count: 10, lastAt: after(86_400) })
    expect(oneMore({ count: 9, lastAt: start }, after(86_401))).toEqual({ count: 1, lastAt: after(86_401) })
  })

  test('goes on when the clock went back', () => {
    expect(oneMore({ count: 9, lastAt: after(999_999) }, start)).toEqual({ count: 10, lastAt: start })
  })
})
