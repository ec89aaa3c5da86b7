import { expect, test } from '../support/app.ts'

/** Without it a launch now and then waits for ever: see scripts/drive.mjs. */
test('the app is held back until Playwright is attached to it', async ({ app }) => {
  const release = await app.evaluate(() => typeof Reflect.get(globalThis, '__playwright_run'))
  expect(release).toBe('function')
})
