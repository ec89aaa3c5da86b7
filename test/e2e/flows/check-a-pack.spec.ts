import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerSaveDialog, haveApproved, openDesk, openRequests } from '../pages/requests.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

const ngozi = 'Ngozi Okafor'

test('a released pack is checked in the window: as it was handed out, changed, and not ours', async ({
  app,
  demo,
  home,
}) => {
  test.slow()
  const page = await demo('amina')
  const file = join(home, 'pack.pdf')
  await release(page)
  await answerSaveDialog(app, file)
  await press(page, 'Save a copy…')
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible()

  await test.step('as it was handed out it is proven, and the page says what is not', async () => {
    await openRequests(page)
    await press(page, 'Check a pack')
    await expectTitle(page, 'Check a pack')
    await looksRight({ app, page })
    await choose(page, file)
    await expect(page.getByRole('status').getByText('This is what we released')).toBeVisible()
    await expect(page.getByRole('region', { name: 'What it does not prove' })).toContainText('left out of the pack')
    await looksRight({ app, page })
  })

  await test.step('with one letter changed it is not, and neither is another file', async () => {
    const bytes = await readFile(file)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    const changed = join(home, 'changed.pdf')
    await writeFile(changed, bytes)
    await choose(page, changed)
    await expect(page.getByRole('alert')).toContainText('This is not what was released')
    await expect(page.getByRole('region', { name: 'What this proves' })).toHaveCount(0)
    await looksRight({ app, page })
    const note = join(home, 'note.pdf')
    await writeFile(note, 'Not a PDF at all')
    await choose(page, note)
    await expect(page.getByRole('alert')).toContainText('This file is no PDF')
    await page.getByRole('button', { name: 'note.pdf' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  await test.step('the key that others check it with is in the settings, to be copied', async () => {
    await goTo(page, 'Service settings')
    await press(page, 'Copy the key')
    await expect(page.getByText('The key is on the clipboard.', { exact: false })).toBeVisible()
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied.replaceAll(/\s/g, '')).toMatch(/^casebook\/[0-9a-f]{16}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/)
    await looksRight({ app, page })
  })
})

async function release(page: Page): Promise<void> {
  await openDesk(page, ngozi)
  await press(page, 'Enclose the 41 not decided yet')
  await press(page, 'Preview pack')
  await haveApproved(page, ngozi)
  await press(page, `Release to ${ngozi}…`)
  await press(page, 'Release the pack')
  await expectTitle(page, `Case notes for ${ngozi}: released`)
}

async function choose(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file)
}
