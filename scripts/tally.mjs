import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const add = (/** @type {'passed' | 'failed'} */ key) => tallies.reduce((total, tally) => total + tally[key], 0)
  return { passed: add('passed'), failed: add('failed') }
}

/**
 * A run without a single passed test proves nothing, so it fails too.
 * @param {Tally} tally
 */
export function exitCode({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1
}

/**
 * Prints a run's closing line and answers its exit code.
 * @param {Tally} tally
 */
export function verdict(tally) {
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
  return exitCode(tally)
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number } | undefined} report vitest's, if it got to write one
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function countUnitTests(report, code) {
  if (!report) return { passed: 0, failed: 1 }
  return honest(report.numPassedTests, report.numFailedTests, code)
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } } | undefined} report Playwright's, if any
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function countWindowTests(report, code) {
  if (!report) return { passed: 0, failed: 1 }
  return honest(report.stats.expected, report.stats.unexpected + report.stats.flaky, code)
}

/**
 * A runner that ends badly without naming a failed test has failed all the same.
 * @param {number} passed
 * @param {number} failed
 * @param {number} code
 */
function honest(passed, failed, code) {
  return { passed, failed: Math.max(failed, code === 0 ? 0 : 1) }
}

/** @param {string} path */
export function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
