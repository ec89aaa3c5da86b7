import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './explain.mjs'
import { root } from './root.mjs'
import { npm } from './run.mjs'

/** Installs what the lockfile names, unless it is installed already. */
export async function installDependencies() {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return
  console.log('Installing the dependencies from the lockfile …')
  // No dependency may run a script of its own on this machine; package.json says so too, for newer npm to enforce.
  const { code, output } = await npm(['ci', '--ignore-scripts', '--strict-allow-scripts'])
  if (code === 0) return
  throw new Problem(explanation(/^npm error code (\S+)/m.exec(output)?.[1] ?? `exit code ${code}`))
}

/** @param {string} code npm's word for what went wrong */
function explanation(code) {
  if (code === 'EUSAGE') return 'package-lock.json does not fit package.json: run "npm install" and commit both.'
  return `The dependencies could not be installed (${code}): check the network and npm's registry setting, then try again.`
}

/**
 * Whether all that the lockfile names is there, by the list npm writes last when an installation is complete.
 * @param {Lock | undefined} wanted
 * @param {Lock | undefined} found
 *
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock
 */
export function isInstalled(wanted, found) {
  if (!wanted || !found) return false
  return Object.entries(wanted.packages)
    .filter(([path, { optional }]) => path !== '' && !optional)
    .every(([path, { version }]) => found.packages[path]?.version === version)
}

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch {
    return undefined
  }
}
