// npm start: sets the machine up, builds, and opens the app; without a display, runs the demonstration instead.
import { hasDisplay, withVirtualDisplay } from './display.mjs'
import { explain } from './explain.mjs'
import { run } from './run.mjs'
import { setUp } from './setup.mjs'

await explain(async () => {
  const electron = await setUp({ xvfb: !hasDisplay() })
  const { build } = await import('./build.mjs')
  await build()
  if (hasDisplay()) return openApp(electron)
  console.log('There is no display here: running the demonstration on a virtual one instead.')
  return withVirtualDisplay((env) => run(process.execPath, ['scripts/demonstrate.mjs'], { env }))
})

/** @param {string} electron */
function openApp(electron) {
  // Chromium refuses to start as root with its sandbox on.
  return run(electron, process.getuid?.() === 0 ? ['.', '--no-sandbox'] : ['.'])
}
