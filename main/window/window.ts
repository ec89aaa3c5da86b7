import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import { home } from '../ipc/sender.ts'

/** The one window: sandboxed, isolated, shown when it has something to show. */
export function openWindow(distFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 360,
    show: false,
    title: 'Casebook',
    backgroundColor: '#f2f5f4',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(distFolder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      enableWebSQL: false,
    },
  })
  window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${home}/`)
  return window
}
