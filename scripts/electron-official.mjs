import { createRequire } from 'node:module'
import { downloadArtifact } from '@electron/get'
import { capture } from './run.mjs'

const require = createRequire(import.meta.url)

/** Without internet some networks never answer; a slow one only has to keep moving. */
const patience = 20_000

/**
 * Downloads the pinned Electron into node_modules/electron, as its own installer does but in bounded time.
 * @returns {Promise<boolean>} whether it is there
 */
export async function downloadOfficial() {
  try {
    await fetchArchive()
  } catch {
    return false
  }
  const { code } = await capture(process.execPath, [require.resolve('electron/install.js')])
  return code === 0
}

/** Leaves the archive, checked, in the cache where Electron's installer looks first. */
async function fetchArchive() {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    await downloadArtifact({
      version: require('electron/package.json').version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: require('electron/checksums.json'),
      downloadOptions: { quiet: true, signal: stop.signal, getProgressCallback: async () => void timer.refresh() },
    })
  } finally {
    clearTimeout(timer)
  }
}
