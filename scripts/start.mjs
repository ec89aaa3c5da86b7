// npm start: sets the machine up, builds, and opens the app; without a display, runs the demonstration instead.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { hasDisplay, withVirtualDisplay } from './display.mjs'
import { explain, Problem } from './explain.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { setUp } from './setup.mjs'

const chromiumsOwn = /^\[\d+:\d{4}\/\d{6}/

await explain(async () => {
  const electron = await setUp({ xvfb: !hasDisplay() })
  const { build } = await import('./build.mjs')
  await build()
  if (hasDisplay()) return openApp(electron)
  console.log('There is no display here: running the demonstration on a virtual one instead.')
  return withVirtualDisplay((env) => run(process.execPath, ['scripts/demonstrate.mjs'], { env }))
})

/** @param {string} electron */
async function openApp(electron) {
  // Chromium refuses to start as root with its sandbox on.
  const args = process.getuid?.() === 0 ? ['.', '--no-sandbox'] : ['.']
  const app = spawn(electron, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] })
  const ended = once(app, 'close')
  let isDisplayThere = true
  for await (const line of createInterface({ input: app.stderr })) {
    if (line.includes('Missing X server')) isDisplayThere = false
    // What Chromium misses on a machine (a message bus, a graphics card) hides what Casebook itself has to say.
    if (process.env['DEBUG'] || !chromiumsOwn.test(line)) console.error(line)
  }
  const [code] = await ended
  if (isDisplayThere) return code ?? 1
  throw new Problem(
    `There is no display at ${process.env['DISPLAY']}, which DISPLAY names: correct it, or unset it to run the demonstration instead.`,
  )
}
