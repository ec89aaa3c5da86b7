// The yardstick for whatever a window does: Electron with an empty page and one channel that only answers.
const { app, BrowserWindow, ipcMain } = require('electron')

ipcMain.handle('ping', () => 'pong')

void app.whenReady().then(open)

function open() {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { preload: `${__dirname}/preload.cjs`, sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(`${__dirname}/index.html`)
}
