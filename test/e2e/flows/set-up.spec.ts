import { mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, looksRight, test } from '../support/app.ts'
import {
  answerHead,
  answerOpenDialog,
  answerService,
  expectInside,
  expectTitle,
  goTo,
  head,
  press,
  readRecoveryWords,
  typeBack,
} from '../pages/session.ts'

test('a service is set up from nothing, in a folder somebody chose, and its files are noise', async ({
  app,
  page,
  home,
}) => {
  await expectTitle(page, 'Welcome to Casebook')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await looksRight({ app, page })
  await press(page, 'Set up our service')

  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Enter the name of the service')
  await expect(page.getByRole('alert')).toContainText('Enter the local authority')
  await looksRight({ app, page })
  await page.getByLabel('Email').fill('not an address')
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('must be an email address')
  await page.getByLabel('Email').fill('')
  await answerService(page)

  const synced = join(home, 'OneDrive - Exampleton Council')
  await mkdir(synced)
  await page.getByLabel('In a folder I choose').check()
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Choose a folder')
  await answerOpenDialog(app, synced)
  await press(page, 'Choose a folder')
  await expect(page.getByRole('alert')).toContainText('A sync service copies that folder')
  await looksRight({ app, page })
  await answerOpenDialog(app, home)
  await press(page, 'Choose a folder')
  await expect(page.getByText(`Chosen: ${home}`)).toBeVisible()
  await press(page, 'Continue')
  await answerHead(page)

  const words = await readRecoveryWords(page)
  await looksRight({ app, page })
  await press(page, 'Continue')
  await typeBack(page, words)
  await press(page, 'Continue')
  await expectTitle(page, 'Check before the service is set up')
  await expect(page.getByText(head.name)).toBeVisible()
  await expect(page.getByText(head.password)).toHaveCount(0)
  await looksRight({ app, page })
  await press(page, 'Set up the service')

  await expectInside(page)
  await expect(page.getByText('Grace Obi · head of service')).toBeVisible()
  await goTo(page, 'About Casebook')
  await expect(page.getByText(join(home, 'Casebook'))).toBeVisible()
  expect(await readdir(join(home, 'Casebook'))).toEqual(expect.arrayContaining(['casebook.db', 'vault.json']))
  expect(await firstBytes(join(home, 'Casebook', 'casebook.db'))).not.toBe('SQLite format 3\0')
})

test('a weak password, wrong words and a change of mind cost nothing that was typed', async ({ app, page }) => {
  await press(page, 'Set up our service')
  await answerService(page)
  await page.getByRole('button', { name: 'Continue' }).click()

  await expectTitle(page, 'Who is the head of service?')
  await page.getByLabel('Your full name').fill(head.name)
  await page.getByLabel('Sign-in name').fill(head.signInName)
  const password = page.getByRole('textbox', { name: 'Your password' })
  for (const [weak, why] of [
    ['short', 'at least 12 characters'],
    ['password1234', 'many people use'],
    ['grace obi grace', 'must not contain your name'],
  ] as const) {
    await password.fill(weak)
    await press(page, 'Continue')
    await expect(page.getByRole('alert')).toContainText(why)
  }
  await looksRight({ app, page })
  await password.fill(head.password)
  await expect(page.getByRole('meter', { name: 'Password strength' })).toHaveAttribute('aria-valuetext', /good/i)
  await press(page, 'Show password')
  await expect(password).toHaveAttribute('type', 'text')
  await press(page, 'Continue')

  const words = await readRecoveryWords(page)
  await press(page, 'Continue')
  for (const field of await page.getByRole('textbox', { name: /^Word \d+$/ }).all()) await field.fill('zebra crossing')
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('look at the numbers beside the words')
  await looksRight({ app, page })
  await page.getByRole('link', { name: 'Show the words again' }).click()
  expect(await readRecoveryWords(page)).toEqual(words)

  await page.getByRole('link', { name: 'Back' }).click()
  await expect(page.getByLabel('Your full name')).toHaveValue(head.name)
  await expect(password).toHaveValue(head.password)
  await press(page, 'Continue')
  await press(page, 'Continue')
  await typeBack(page, words)
  await press(page, 'Continue')

  await page.getByRole('link', { name: 'Change: Local authority' }).click()
  await page.getByLabel('Local authority').fill('Sampleham Council')
  await press(page, 'Continue')
  await expectTitle(page, 'Check before the service is set up')
  await expect(page.getByText('Sampleham Council')).toBeVisible()
})

test('the recovery key prints as a sheet for the cabinet, seen first', async ({ app, page }) => {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', String(document.querySelectorAll('img').length))
  })
  await press(page, 'Set up our service')
  await answerService(page)
  await press(page, 'Continue')
  await answerHead(page)
  await readRecoveryWords(page)
  await press(page, 'Print the recovery key')
  const sheet = page.getByRole('dialog', { name: 'The sheet for the locked cabinet' })
  await expect(sheet.getByRole('toolbar').getByText('Page 1 of 1')).toBeVisible()
  await looksRight({ app, page })
  await sheet.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '1')
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

async function firstBytes(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.toString('latin1')
  } finally {
    await file.close()
  }
}
