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
 * Prints the closing line and answers the exit code; a run without a single passed test proves nothing and fails.
 * @param {Tally} tally
 */
export function verdict({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 && passed > 0 ? 0 : 1
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number } | undefined} report vitest's, if it got to write one
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countUnitTests(report, exitCode) {
  return honest(report?.numPassedTests, report?.numFailedTests, exitCode)
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } } | undefined} report Playwright's, if any
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countWindowTests(report, exitCode) {
  return honest(report?.stats.expected, report && report.stats.unexpected + report.stats.flaky, exitCode)
}

/**
 * A runner that ends badly without naming a failed test has failed all the same.
 * @param {number | undefined} passed
 * @param {number | undefined} failed
 * @param {number} exitCode
 */
function honest(passed = 0, failed = 0, exitCode) {
  return { passed, failed: Math.max(failed, exitCode === 0 ? 0 : 1) }
}

/** @param {string} path */
export function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
