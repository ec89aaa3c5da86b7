// npm run check: every check that needs no window, a line each as it ends, and the whole output of one that fails.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { explain } from './explain.mjs'
import { isEntry, root } from './root.mjs'
import { capture } from './run.mjs'
import { countUnitTests, readReport, sum, verdict } from './tally.mjs'

const unitReport = join(root, 'out/unit.json')

const tsc = 'node_modules/typescript/bin/tsc'
/** Two cores are what we ask of a machine, and most steps keep no more than one of them busy. */
const atOnce = 2

/**
 * Slow to fast, so that no long one is left to run alone at the end.
 * @type {readonly Step[]}
 */
const steps = [
  { name: 'format', script: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
  { name: 'lint', script: 'node_modules/oxlint/bin/oxlint', args: ['.'] },
  { name: 'types', script: tsc, args: ['-p', '.'] },
  { name: 'types of the renderer', script: tsc, args: ['-p', 'renderer'] },
  { name: 'types of the e2e tests', script: tsc, args: ['-p', 'test/e2e'] },
  { name: 'dead code', script: 'node_modules/knip/bin/knip.js', args: [] },
  { name: 'boundaries', script: 'scripts/boundaries.mjs', args: [] },
]

/** @typedef {{ name: string, script: string, args: readonly string[] }} Step */

/**
 * Runs every check; one that fails does not keep the next from running.
 * @returns {Promise<import('./tally.mjs').Tally>} unit tests counted one by one, other steps only if they fail
 */
export async function check() {
  const waiting = [...steps]
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = []
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { code } = await report(step)
      tallies.push({ passed: 0, failed: code === 0 ? 0 : 1 })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  // Alone: they keep every core busy by themselves, and some of them have a time limit.
  return sum([...tallies, await unit()])
}

/** The unit tests alone. */
export async function unit() {
  await rm(unitReport, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  const { code } = await report({
    name: 'unit tests',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', ...reporters],
  })
  return countUnitTests(readReport(unitReport), code)
}

/** @param {Step} step */
async function report({ name, script, args }) {
  const start = performance.now()
  const { code, output } = await capture(process.execPath, [script, ...args])
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output)
  return { code }
}

if (isEntry(import.meta.url)) await explain(async () => verdict(await check()))
