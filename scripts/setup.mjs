import { installDependencies } from './dependencies.mjs'
import { ensureElectron } from './electron.mjs'
import { ensureLibraries } from './libraries.mjs'
import { checkNode } from './node-version.mjs'

/**
 * Makes a bare machine ready to build and run the app.
 * @param {{ xvfb: boolean }} needs
 * @returns {Promise<string>} the Electron executable
 */
export async function setUp(needs) {
  checkNode(process.versions.node)
  await installDependencies()
  const electron = await ensureElectron()
  await ensureLibraries(electron.path, needs)
  console.log(`Running on ${electron.name}.`)
  return electron.path
}
