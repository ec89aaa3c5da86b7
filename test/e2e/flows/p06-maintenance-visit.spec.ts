import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acceptAndOpen, answerUntilUndertaking } from '../pages/visits.ts'
import { answerOpenDialog, expectTitle, goTo, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

test('P6: the contractor accepts an undertaking, works inside a visit that sees no case, and leaves a report', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'casebook-backups-'))
  await press(page, 'Look around with fictional cases')
  await press(page, 'Sign in as Kit Lowe, maintenance')
  await expect(page.getByRole('alert')).toContainText('No maintenance visit is open (clause P6)')

  await press(page, 'Sign in as Amina Shah, coordinator')
  await answerUntilUndertaking(page)
  await expect(page.getByText('Kimpton Consultants undertake to protect any data')).toBeVisible()
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Enter your full name')
  await expect(page.getByRole('alert')).toContainText('ticks this box themself')
  await looksRight({ app, page })
  await acceptAndOpen(page)
  await expect(page.getByText('A visit is open for Kit Lowe')).toBeVisible()
  await looksRight({ app, page })
  await page.keyboard.press('Control+l')

  await press(page, 'Sign in as Kit Lowe, maintenance')
  await expectTitle(page, 'Maintenance visit')
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveCount(1)
  await expect(page.getByText(/^This visit ends by itself at/)).toBeVisible()
  await answerOpenDialog(app, folder)
  await press(page, 'Back up to a folder…')
  await expect(page.getByText(/^Backed up and verified: “Casebook fictional backup/)).toBeVisible()
  const [name = ''] = await readdir(folder)
  await answerOpenDialog(app, join(folder, name))
  await press(page, 'Check a backup…')
  await expect(page.getByRole('status').filter({ hasText: 'is whole. It holds everything up to' })).toBeVisible()
  await press(page, 'Check the database')
  await expect(page.getByRole('status').filter({ hasText: 'The database is whole' })).toBeVisible()
  await press(page, 'Read the diagnostics')
  await expect(
    page.getByRole('table', { name: 'Rows in each table' }).getByRole('row', { name: 'cases' }),
  ).toContainText('200')
  await expect(page.getByText('Whitlock')).toHaveCount(0)
  await looksRight({ app, page })

  await page.getByRole('radio', { name: 'None was taken or given' }).check()
  await press(page, 'Finish the visit and sign out')
  await expect(page.getByText('The maintenance visit is over')).toBeVisible()
  await press(page, 'Sign in as Kit Lowe, maintenance')
  await expect(page.getByRole('alert')).toContainText('No maintenance visit is open')

  await press(page, 'Sign in as Helen Marsh, head of service')
  await goTo(page, 'Backup and maintenance')
  await expect(page.getByText(/^The last good backup was made on .* by Kit Lowe\.$/)).toBeVisible()
  await page
    .getByRole('link', { name: /^See the report of/ })
    .first()
    .click()
  await expect(page.getByText('The contractor said that the work was done')).toBeVisible()
  await looksRight({ app, page })
  await press(page, 'See and print the report')
  await expect(page.getByRole('dialog').getByText('Page 1 of', { exact: false }).first()).toBeVisible()
  await rm(folder, { recursive: true, force: true })
})
