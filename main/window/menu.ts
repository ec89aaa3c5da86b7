import { app, Menu, type MenuItemConstructorOptions } from 'electron'

/** Enough of a menu for the keys people know; hidden until Alt is pressed. */
export function setMenu(lock: () => void): void {
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: 'toggleDevTools' }]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '&Casebook',
        submenu: [
          { label: 'Lock', accelerator: 'CommandOrControl+L', click: lock },
          { type: 'separator' },
          { role: 'quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: '&View',
        submenu: [
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { role: 'togglefullscreen' },
          ...developer,
        ],
      },
    ]),
  )
}
