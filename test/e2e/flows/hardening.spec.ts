import { contract, eventNames } from '../../../preload/contract/index.ts'
import { expect, test } from '../support/app.ts'

/** Electron's security checklist, as far as it can be seen from outside the source. */
test('the page is sandboxed, isolated and reaches nothing but the contract', async ({ app, page }) => {
  const preferences = await app.evaluate(({ webContents }) => {
    // Not in the public types, and the only place that says what the window was really made with.
    const contents = webContents.getAllWebContents()[0] as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    const {
      sandbox,
      contextIsolation,
      nodeIntegration,
      webSecurity,
      webviewTag,
      allowRunningInsecureContent,
      experimentalFeatures,
    } = contents.getLastWebPreferences()
    return {
      sandbox,
      contextIsolation,
      nodeIntegration,
      webSecurity,
      webviewTag,
      allowRunningInsecureContent,
      experimentalFeatures,
    }
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  for (const off of ['webviewTag', 'allowRunningInsecureContent', 'experimentalFeatures'] as const)
    expect(preferences[off] ?? false, off).toBe(false)

  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)

  const seen = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
    api: Object.keys(window.api).toSorted(),
    origin: location.origin,
  }))
  expect(seen).toEqual({ globals: [], api: [...Object.keys(contract), 'on'].toSorted(), origin: 'app://casebook' })
  expect(eventNames).toEqual(['locking', 'upkeep', 'packing', 'log-check', 'warned'])
})

test('nothing is loaded, sent or run from anywhere but the product’s own files', async ({ app, page, complaints }) => {
  const policy = await page.evaluate(async () =>
    (await fetch('app://casebook/')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)

  const outcome = await page.evaluate(async () => {
    const failed = async (act: () => unknown): Promise<boolean> => {
      try {
        await act()
        return false
      } catch {
        return true
      }
    }
    const inline = document.createElement('script')
    inline.textContent = 'window.ranInline = true'
    document.body.append(inline)
    return {
      network: await failed(() => fetch('https://example.org/')),
      file: await failed(() => fetch('file:///etc/passwd')),
      climbing: (await fetch('app://casebook/..%2f..%2fpackage.json')).status,
      stranger: await failed(() => fetch('app://elsewhere/index.html')),
      evaluated: await failed(() => Reflect.construct(Function, ['return 1'])),
      inline: 'ranInline' in window,
      opened: window.open('https://example.org/') === null,
    }
  })
  expect(outcome).toEqual({
    network: true,
    file: true,
    climbing: 404,
    stranger: true,
    evaluated: true,
    inline: false,
    opened: true,
  })

  await page.evaluate(() => void (location.href = 'https://example.org/'))
  await expect.poll(() => app.windows().length).toBe(1)
  expect(page.url()).toBe('app://casebook/')
  expect(complaints.splice(0).length, 'the content security policy said no, aloud').toBeGreaterThan(0)
})

test('no permission of the machine is granted, and no request leaves it', async ({ app, page }) => {
  const granted = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[]
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    return states.filter((state) => state === 'granted')
  })
  expect(granted).toEqual([])
  const answer = await app.evaluate(({ net }) =>
    net.fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      (error: Error) => error.message,
    ),
  )
  expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
})
