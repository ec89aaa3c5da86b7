import type { Page } from '@playwright/test'
import { expect } from '../support/app.ts'
import { openRequests } from './requests.ts'
import { expectTitle, press } from './session.ts'

export const officer = 'Priya Raman'

/** From anywhere to the legal request of the demonstration. */
export async function openLegalRequest(page: Page): Promise<void> {
  await openRequests(page)
  await page.getByRole('row', { name: officer }).click()
  await expectTitle(page, `Legal request from ${officer}`)
}

/** Previews one of the two packs, looks at its first page, and releases it. */
export async function releasePack(page: Page, which: string): Promise<void> {
  await press(page, `Preview ${which}`)
  await expect(page.getByText(/^Page 1 of \d+$/).first()).toBeVisible()
  await press(page, `Release ${which}…`)
  await press(page, 'Release it')
  await expectTitle(page, `Legal request from ${officer}`)
}

export async function recordSent(page: Page, which: string, how: string): Promise<void> {
  const card = page.getByRole('region', { name: which })
  await card.getByRole('radio', { name: how }).check()
  await card.getByRole('button', { name: /^Record that/ }).click()
}

/** Where a step stands, as the list of steps says. */
export function step(page: Page, title: string) {
  return page.getByRole('heading', { level: 3, name: title })
}
