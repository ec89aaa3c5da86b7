import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { goTo, press } from '../pages/session.ts'
import { expect, test } from '../support/app.ts'

test('P4: staff only, each under their own name, and to anybody else the files are noise', async ({
  app,
  page,
  home,
  demo,
}) => {
  await demo('tom')
  await page.getByRole('row', { name: 'Jayden Whitlock' }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jayden Whitlock')

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
  await expect(page.getByText('when this PC was locked or went to sleep')).toBeVisible()
  await expect(page.getByText('Whitlock')).toHaveCount(0)
  expect(await filesWith(home, ['Whitlock', 'Cressingham'])).toEqual([])

  await press(page, 'Sign in as Amina Shah, coordinator')
  await goTo(page, 'Cases')
  await page.getByRole('row', { name: 'Jayden Whitlock' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Who looked' }).click()
  const looked = page.getByRole('tabpanel', { name: 'Who looked' })
  await expect(looked).toContainText('Tom Bailey, caseworker, opened the file')
  await expect(looked).toContainText('Amina Shah, coordinator, opened the file')
})

/** Which of Casebook's own files, the browser part's included, hold one of these words. */
async function filesWith(home: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(home, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0))
    if (words.some((word) => bytes.includes(word) || bytes.includes(word, 0, 'utf16le'))) found.push(entry.name)
  }
  return found
}
