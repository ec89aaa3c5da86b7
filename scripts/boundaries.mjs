// Holds the architecture that .dependency-cruiser.mjs describes: names the imports that cross a boundary.
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { explain } from './explain.mjs'
import { isEntry, root } from './root.mjs'
import { capture } from './run.mjs'

const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const parser = pathToFileURL(join(root, 'scripts/teach-swc.mjs')).href
const config = join(root, '.dependency-cruiser.mjs')

/**
 * The modules of the app in a folder, and the imports there that break a rule.
 * @param {string} folder
 */
export async function crossings(folder) {
  const args = ['--config', config, '--output-type', 'json', 'main', 'preload', 'db', 'renderer']
  const { output } = await capture(process.execPath, ['--import', parser, cruiser, ...args], { cwd: folder })
  /** @type {Report} */
  const { modules, summary } = parsed(output)
  return {
    modules: modules.map(({ source }) => source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

/**
 * @param {string} output
 * @returns {Report}
 *
 * @typedef {{ modules: { source: string }[], summary: { violations: Violation[] } }} Report
 * @typedef {{ rule: { name: string }, from: string, to: string }} Violation
 */
function parsed(output) {
  try {
    return JSON.parse(output)
  } catch {
    // Not a report but the complaint of a tool that could not even read a file.
    throw new Error(output.trim())
  }
}

async function main() {
  const { modules, violations } = await crossings(root)
  for (const { rule, from, to } of violations) console.log(`${rule}: ${from} → ${to}`)
  console.log(`${violations.length} wrong imports in ${modules.length} modules`)
  return violations.length === 0 ? 0 : 1
}

if (isEntry(import.meta.url)) await explain(main)
