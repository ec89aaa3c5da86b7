// Opens an app for Playwright to drive: the tests in real windows, the benchmarks and the README's picture.
import { _electron } from '@playwright/test'
import { runtimeFolder } from './electron.mjs'

/**
 * Playwright is told where the runtime lies, not which program to start. Given a program it attaches while the window already
 * loads, and then Chromium now and then never says that the first page has come: about one launch in 80 waited for ever on a
 * busy machine. Given none it takes the `electron` package's, which this names, and holds the app back until it is attached.
 * @param {{ electron: string, folder: string, home: string, env?: NodeJS.ProcessEnv }} what the executable, the app's folder, and where it keeps its own files
 */
export function drive({ electron, folder, home, env = process.env }) {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtimeFolder(electron)
  return _electron.launch({
    // Chromium refuses to start as root with its sandbox on.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), `--user-data-dir=${home}`, folder],
    env: whatIsSet(env),
  })
}

/**
 * The environment as Playwright takes it, without what is unset.
 * @param {NodeJS.ProcessEnv} env
 */
function whatIsSet(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
