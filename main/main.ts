import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow } from 'electron'
import { startDatabaseWorker, type DatabaseClient } from '../db/client.ts'
import { createCasebook, type Casebook } from './casebook.ts'
import { createReader } from './documents/read.ts'
import { listen } from './ipc/listen.ts'
import { endSession, inTurn, lock } from './session.ts'
import { pdfLock } from './locked-pdf/locked-pdf.ts'
import { startExaminer } from './examine/start.ts'
import { startTypesetter } from './typeset/typeset.ts'
import { stopUpkeep } from './upkeep.ts'
import { startAutoLock } from './window/auto-lock.ts'
import { createEdge } from './window/edge.ts'
import { hardenProcess, hardenSession } from './window/harden.ts'
import { setMenu } from './window/menu.ts'
import { registerPageScheme, servePage } from './window/page.ts'
import { openWindow } from './window/window.ts'

const dist = dirname(fileURLToPath(import.meta.url))
/** The Electron this release is built for; an older one is the fallback runtime and says so. */
const releaseMajor = 45

if (app.requestSingleInstanceLock()) {
  hardenProcess()
  registerPageScheme()
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  let window: BrowserWindow | null = null
  hardenSession()
  servePage(`${dist}/renderer`)
  const autoLock = startAutoLock((why) => void lock(casebook, why))
  const casebook: Casebook = createCasebook({
    home: app.getPath('userData'),
    database: startKeeper(),
    startKeeper,
    typesetter: startTypesetter(new URL('./typesetter.js', import.meta.url)),
    pdfLock: pdfLock(new URL('./pdf-locker.js', import.meta.url)),
    examiner: startExaminer(new URL('./examiner.js', import.meta.url)),
    reader: createReader(new URL('./reader.js', import.meta.url)),
    edge: createEdge(() => window, autoLock.sessionChanged),
    now: () => new Date().toISOString(),
    versions: versions(),
  })
  listen(casebook)
  setMenu(() => void lock(casebook, 'asked'))
  window = openWindow(dist)
  autoLock.watch(window.webContents)
  window.on('closed', () => (window = null))
  app.on('second-instance', () => window?.focus())
  app.on('window-all-closed', () => app.quit())
  let isLeft = false
  // Every way out passes here; the menu's does not pass `window-all-closed`.
  app.on('will-quit', (event) => {
    if (isLeft) return
    event.preventDefault()
    void leave(casebook).finally(() => {
      isLeft = true
      app.quit()
    })
  })
}

/** A database thread: the one everybody works with, and one more for each backup or check. */
function startKeeper(): DatabaseClient {
  return startDatabaseWorker(new URL('./db-worker.js', import.meta.url))
}

/** Leaves the database folded and closed, the key zeroed and the threads ended. */
async function leave(casebook: Casebook): Promise<void> {
  await inTurn(casebook, () => endSession(casebook, 'asked'))
  await stopUpkeep(casebook)
  const { database, typesetter, examiner } = casebook.parts
  await Promise.all([database.stop(), typesetter.stop(), examiner.stop()])
}

function versions(): Casebook['parts']['versions'] {
  const { electron = '', chrome = '' } = process.versions as { readonly electron?: string; readonly chrome?: string }
  return {
    casebook: app.getVersion(),
    electron,
    chromium: chrome,
    fallbackRuntime: Number.parseInt(electron, 10) < releaseMajor,
  }
}
