import { describe, expect, test } from 'vitest'
import { countUnitTests, countWindowTests, exitCode, sum } from '../../scripts/tally.mjs'

describe('a run of the tests', () => {
  test('adds up what its parts counted', () => {
    const unit = countUnitTests({ numPassedTests: 40, numFailedTests: 1 }, 1)
    const windows = countWindowTests({ stats: { expected: 7, unexpected: 2, flaky: 0 } }, 1)
    expect(sum([unit, windows, { passed: 0, failed: 1 }])).toEqual({ passed: 47, failed: 4 })
  })

  test('counts a runner that crashed before it could report', () => {
    expect(countUnitTests(undefined, 1)).toEqual({ passed: 0, failed: 1 })
    expect(countWindowTests(undefined, 137)).toEqual({ passed: 0, failed: 1 })
  })

  test('counts a runner that ended badly although every test passed', () => {
    expect(countUnitTests({ numPassedTests: 40, numFailedTests: 0 }, 1)).toEqual({ passed: 40, failed: 1 })
  })

  test('counts a runner that said all is well and reported nothing', () => {
    expect(countUnitTests(undefined, 0)).toEqual({ passed: 0, failed: 1 })
  })

  test('takes a test that passed only at the second try as failed', () => {
    expect(countWindowTests({ stats: { expected: 3, unexpected: 0, flaky: 1 } }, 0)).toEqual({ passed: 3, failed: 1 })
  })

  test('succeeds when tests passed and none failed', () => {
    expect(exitCode({ passed: 1, failed: 0 })).toBe(0)
  })

  test('fails when one failed, and when there was none at all', () => {
    expect(exitCode({ passed: 9, failed: 1 })).toBe(1)
    expect(exitCode({ passed: 0, failed: 0 })).toBe(1)
  })
})
