// npm test: sets the machine up and runs every check and test; --only check|unit|e2e runs a part.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { check, unit } from './check.mjs'
import { withVirtualDisplay } from './display.mjs'
import { explain, Problem, sentence } from './explain.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { setUp } from './setup.mjs'
import { countWindowTests, readReport, sum, verdict } from './tally.mjs'

const windowReport = join(root, 'out/e2e.json')
const playwright = 'node_modules/@playwright/test/cli.js'
const parts = { check: [check], unit: [unit], e2e: [e2e], all: [check, e2e] }

await explain(async () => {
  const chosen = chosenParts()
  const tallies = [await counted(prepare)]
  if (tallies[0]?.failed === 0) {
    for (const part of chosen) tallies.push(await counted(part))
  }
  return verdict(sum(tallies))
})

function chosenParts() {
  const { only = 'all' } = parseArgs({ options: { only: { type: 'string' } } }).values
  const chosen = Object.entries(parts).find(([name]) => name === only)?.[1]
  if (!chosen) throw new Problem('--only takes check, unit or e2e.')
  return chosen
}

/**
 * A part that breaks down is one failure, told in a sentence.
 * @param {() => Promise<import('./tally.mjs').Tally>} part
 */
async function counted(part) {
  try {
    return await part()
  } catch (error) {
    console.log(sentence(error))
    return { passed: 0, failed: 1 }
  }
}

async function prepare() {
  await setUp({ xvfb: true })
  return { passed: 0, failed: 0 }
}

/** The app as people meet it: real windows, driven by Playwright. */
async function e2e() {
  await rm(windowReport, { force: true })
  if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) {
    console.log('✗ build: the tests in real windows could not run')
    return { passed: 0, failed: 1 }
  }
  const code = await withVirtualDisplay((env) =>
    run(process.execPath, [playwright, 'test', '--pass-with-no-tests'], { env }),
  )
  return countWindowTests(readReport(windowReport), code)
}
