import type { Page } from '@playwright/test'
import { expect } from '../support/app.ts'
import { expectTitle, goTo, press } from './session.ts'

/** From anywhere to the undertaking, the shortest way. */
export async function answerUntilUndertaking(page: Page): Promise<void> {
  await goTo(page, 'Backup and maintenance')
  await press(page, 'Open a maintenance visit')
  await expectTitle(page, 'Who is here?')
  await page.getByRole('radio', { name: 'Kit Lowe' }).check()
  await page.getByLabel('The contractor', { exact: true }).fill('Kimpton Consultants')
  await page.getByLabel('Contract reference').fill('SLA 2026/15')
  await press(page, 'Continue')
  await expectTitle(page, 'What are they here to do?')
  await page.getByLabel('Instruction').fill('Make a backup and check it')
  await page.getByRole('radio', { name: '1 hour' }).check()
  await press(page, 'Continue')
  await expectTitle(page, 'The undertaking')
}

/** The named person accepts, the leader opens: ends with the visit open. */
export async function acceptAndOpen(page: Page): Promise<void> {
  await page.getByLabel('Your full name').fill('Kit Lowe')
  await page.getByRole('checkbox', { name: /^I have read this undertaking/ }).check()
  await press(page, 'Continue')
  await expectTitle(page, 'Check before opening')
  await press(page, 'Go on to open it')
  await press(page, 'Open the visit')
  await expect(page.getByRole('status').filter({ hasText: 'The visit is open until' })).toBeVisible()
}
