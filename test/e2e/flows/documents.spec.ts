import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { docxOf } from '../../../db/seed/papers/docx.ts'
import { faxPage } from '../../../db/seed/papers/fax.ts'
import { pdfOf } from '../../../db/seed/papers/pdf.ts'
import { fillDate, goToTab, lockAndBecome, openCase, problems } from '../pages/cases.ts'
import { expectTitle, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

const message = [
  'From: Ruth Abernethy <senco@highdown.example>',
  'Date: Thu, 12 Nov 2026 09:10:00 +0000',
  'Subject: The laptop',
  'Content-Type: multipart/mixed; boundary=cut',
  '',
  '--cut',
  'Content-Type: text/html',
  '',
  '<p>It is <b>here</b>.</p><script>document.title = "stolen"</script><img src="https://track.example/x.png">',
  '--cut',
  'Content-Type: text/plain; name="serial.txt"',
  'Content-Disposition: attachment; filename="serial.txt"',
  '',
  'Number 4711',
  '--cut--',
].join('\r\n')

const files = [
  {
    name: 'report.pdf',
    bytes: pdfOf('Report', [[{ text: 'Speech therapy' }], [{ text: 'Page two' }]]),
    is: 'PDF, 2 pages',
  },
  { name: 'scan.png', bytes: faxPage(['Dear Dana'], 3), is: 'Picture' },
  { name: 'plan.docx', bytes: docxOf(['What he needs', 'A laptop']), is: 'Word document' },
  { name: 'laptop.eml', bytes: Buffer.from(message), is: 'Message' },
  { name: 'diary.txt', bytes: Buffer.from('<b>Monday</b>: tears'), is: 'Text' },
] as const

test('documents of every kind are attached, read inside the window, and one that is not ours is erased', async ({
  app,
  demo,
  home,
}) => {
  const page = await demo('tom')

  await test.step('a case without any says what goes here', async () => {
    await openCase(page, 'Chidi Okafor')
    await goToTab(page, 'Documents')
    await expect(page.getByText('No document yet')).toBeVisible()
    await looksRight({ app, page })
    await page.keyboard.press('d')
    await expectTitle(page, 'Attach a document')
  })

  await test.step('what is missing is said, and so is a file that cannot be kept', async () => {
    await press(page, 'Attach to the case')
    await expect
      .poll(() => problems(page))
      .toEqual([
        'Choose the file',
        'Enter what it is',
        'The date on it is needed: enter a day, a month and a year',
        'Enter who gave it to us',
      ])
    await choose(page, 'letter.docx', Buffer.from('MZ\u0000\u0001'))
    await expect(page.getByText(/This is a program, and Casebook neither keeps nor runs one/).first()).toBeVisible()
    await looksRight({ app, page })
    const tooLarge = join(home, 'large.pdf')
    await writeFile(tooLarge, Buffer.alloc(50 * 1024 * 1024 + 1))
    await page.getByLabel('The file', { exact: true }).setInputFiles(tooLarge)
    await expect(page.getByText('This file is larger than 50 MB', { exact: false }).first()).toBeVisible()
  })

  await test.step('a large file shows how far it is and can be stopped', async () => {
    const large = join(home, 'large.txt')
    await writeFile(large, Buffer.alloc(45 * 1024 * 1024, 97))
    await page.getByLabel('The file', { exact: true }).setInputFiles(large)
    await expect(page.getByRole('progressbar', { name: 'Taking in large.txt' })).toBeVisible()
    await press(page, 'Stop')
    await expect(page.getByText('Stopped. Nothing of the file was kept.')).toBeVisible()
  })

  for (const { name, bytes, is } of files)
    await test.step(`${name} is attached`, async () => {
      await choose(page, name, bytes)
      await expect(page.getByText(`It is here: ${is}`, { exact: false })).toBeVisible()
      await page.getByLabel('What is it?').fill(`Our ${name}`)
      await fillDate(page, 'Date on it', '2', '11', '2026')
      await page.getByLabel('Who gave it to us?').fill('His mother')
      await press(page, 'Attach to the case')
      await expect(page.getByText(`“Our ${name}” is attached.`)).toBeVisible()
      if (name !== 'diary.txt') await press(page, 'Attach a document')
    })
  await looksRight({ app, page })

  await test.step('each is read here: pages, a picture, words, and nothing of it runs', async () => {
    await open(page, 'Our report.pdf')
    await expect(page.getByRole('figure', { name: 'Page 1 of 2' })).toContainText('Speech therapy')
    await page.getByRole('region', { name: /^Pages of/ }).press('+')
    await looksRight({ app, page })
    await back(page)
    await open(page, 'Our scan.png')
    const picture = page.getByRole('img', { name: 'Our scan.png' })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1240)
    await press(page, 'Larger')
    await expect(page.getByText('110%')).toBeVisible()
    await looksRight({ app, page })
    await back(page)
    await open(page, 'Our plan.docx')
    await expect(page.getByRole('region', { name: /^Words of/ })).toHaveText('What he needs\nA laptop')
    await looksRight({ app, page })
    await back(page)
    await open(page, 'Our laptop.eml')
    await expect(page.getByRole('region', { name: /^Words of/ })).toContainText('It is here.')
    expect(await page.title()).toBe('Our laptop.eml')
    await looksRight({ app, page })
    await press(page, 'Attach serial.txt')
    await expectTitle(page, 'Attach a document')
    await expect(page.getByText('It is here: Text', { exact: false })).toBeVisible()
    await expect(page.getByLabel('What is it?')).toHaveValue('serial')
    await expect(page.getByLabel('Who gave it to us?')).toHaveValue('His mother')
    await press(page, 'Attach to the case')
    await open(page, 'serial')
    await expect(page.getByRole('region', { name: /^Words of/ })).toHaveText('Number 4711')
    await back(page)
    await open(page, 'Our diary.txt')
    await expect(page.getByRole('region', { name: /^Words of/ })).toHaveText('<b>Monday</b>: tears')
    await back(page)
  })

  await test.step('a name that says otherwise is told, and nothing stays of a form that is left', async () => {
    await press(page, 'Attach a document')
    await choose(page, 'letter.pdf', Buffer.from('Dear Dana'))
    await expect(page.getByText('Its name ends in .pdf, but it is not that.', { exact: false })).toBeVisible()
    await press(page, 'Cancel')
    await expect(page.getByRole('row')).toHaveCount(files.length + 2)
  })

  await test.step('the coordinator erases one that is about another family, and says why', async () => {
    await expect(page.getByRole('button', { name: 'Take off the file…' })).toHaveCount(0)
    await lockAndBecome(page, 'Amina Shah')
    await openCase(page, 'Chidi Okafor')
    await goToTab(page, 'Documents')
    await open(page, 'Our plan.docx')
    await press(page, 'Take off the file…')
    await press(page, 'Erase it')
    await expect(page.getByText('Enter the reason').first()).toBeVisible()
    await looksRight({ app, page })
    await page.getByLabel('Why is it taken off?').fill('It is about another family')
    await press(page, 'Erase it')
    await expect(page.getByText('The document is taken off and erased.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Word document, taken off/ })).toContainText('erased')
    await expect(page.getByText('Our plan.docx')).toHaveCount(0)
    await looksRight({ app, page })
    await page.getByRole('rowheader').getByText('Word document, taken off').click()
    await expectTitle(page, 'Taken off the file')
    await looksRight({ app, page })
  })
})

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.getByLabel('The file', { exact: true }).setInputFiles(file)
}

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('rowheader').getByText(title).click()
  await expectTitle(page, title)
}

async function back(page: Page): Promise<void> {
  await page.getByRole('main').getByText('Chidi Okafor', { exact: true }).click()
  await expect(page.getByRole('tab', { name: 'Documents' })).toHaveAttribute('aria-selected', 'true')
}
