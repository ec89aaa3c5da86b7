// An Electron app that opens another one and says on standard output when its first screen is on show:
// both sides of the cold start are watched in the same way, by the same few lines.
import { writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { app, type BrowserWindow } from 'electron'

const { BENCH_MAIN: main = '', BENCH_SCREEN: screen = 'body' } = process.env

/** The element is there, and two frames have been drawn since. */
const painted = `new Promise((resolve) => {
  const look = () => document.querySelector(${JSON.stringify(screen)}) === null
    ? requestAnimationFrame(look)
    : requestAnimationFrame(() => requestAnimationFrame(resolve))
  look()
})`

app.once('browser-window-created', (_, window) => {
  void report(window)
})

await import(pathToFileURL(main).href)

async function report(window: BrowserWindow): Promise<void> {
  await Promise.all([shown(window), onScreen(window)])
  writeSync(1, `painted ${Date.now()}\n`)
  app.exit(0)
}

function shown(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => void window.once('show', () => resolve()))
}

function onScreen({ webContents }: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    webContents.once('dom-ready', () => void webContents.executeJavaScript(painted).then(() => resolve()))
  })
}
