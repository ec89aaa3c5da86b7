import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, clipboard, dialog, type BrowserWindow } from 'electron'
import type { Edge } from '../casebook.ts'

/** What only Electron can do, for the handlers. */
export function createEdge(window: () => BrowserWindow | null, sessionChanged: Edge['sessionChanged']): Edge {
  return {
    sessionChanged,
    async chooseFolder() {
      const { canceled, filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async chooseWhereToSave(suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
      return canceled || filePath === '' ? null : filePath
    },
    async chooseFileToOpen({ name, extensions }) {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        properties: ['openFile'],
        filters: [{ name, extensions: [...extensions] }],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    readClipboard: async () => clipboard.readText(),
    clearClipboard: () => clipboard.clear(),
    reload: () => window()?.webContents.reload(),
    tell: (name, event) => window()?.webContents.send(name, event),
    mounts: async () =>
      process.platform === 'linux' ? { procMounts: await readFile('/proc/mounts', 'utf8').catch(() => '') } : {},
  }
}
