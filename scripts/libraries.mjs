import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Problem } from './explain.mjs'
import { capture } from './run.mjs'

/** What Electron and the virtual display need beyond a bare Debian. */
const debianPackages =
  'xvfb libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libatk-bridge2.0-0 libdrm2 libcups2 fonts-liberation'.split(' ')

/**
 * Sees to the system libraries that Electron needs: installs them as root on Debian, says how otherwise.
 * @param {string} electron its executable
 * @param {{ xvfb: boolean }} needs whether the virtual display is needed too
 */
export async function ensureLibraries(electron, needs) {
  if (process.platform !== 'linux') return
  if ((await missing(electron, needs)).length === 0) return
  const install = ['install', '--yes', '--no-install-recommends', ...debianPackages]

  if (process.getuid?.() === 0 && isOnPath('apt-get')) {
    console.log('Installing the system libraries that Electron needs …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await capture('apt-get', ['update'], { env })
    await capture('apt-get', install, { env })
  }
  const still = await missing(electron, needs)
  if (still.length === 0) return
  throw new Problem(
    `Electron needs ${still.join(', ')}, which this machine lacks: run "sudo apt-get ${install.join(' ')}" (or what your system has instead), then try again.`,
  )
}

/**
 * @param {string} electron
 * @param {{ xvfb: boolean }} needs
 */
async function missing(electron, needs) {
  const { output } = await capture('ldd', [electron])
  return [...missingLibraries(output), ...(needs.xvfb && !isOnPath('Xvfb') ? ['Xvfb'] : [])]
}

/**
 * The libraries that ldd did not find.
 * @param {string} ldd what ldd printed
 */
export function missingLibraries(ldd) {
  return [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]))
}

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}
