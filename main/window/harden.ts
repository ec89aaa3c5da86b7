import { app, session } from 'electron'

const ownSchemes = ['app:', 'blob:', 'data:', 'devtools:']

/** Before Electron is ready. As root Chromium cannot sandbox, and asking it to would loop for ever. */
export function hardenProcess(): void {
  if (app.isPackaged && app.commandLine.hasSwitch('remote-debugging-port')) app.exit(1)
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** Once Electron is ready: no permission is granted, no request leaves the machine, no dictionary is fetched. */
export function hardenSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !ownSchemes.includes(new URL(url).protocol) }),
  )
}
