import type { Page } from '@playwright/test'
import { expectTitle } from './session.ts'

export const note = 'Ms Adeyemi says the speech therapist has left and nobody comes until spring.'

/** From the case to a filled contact with school staff at Highdown School, not saved yet. */
export async function fillSchoolContact(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Record a contact' }).click()
  await expectTitle(page, 'Record a contact')
  await page.getByLabel('Time spent').fill('20')
  await page
    .getByLabel('Level of help')
    .selectOption({ label: 'Level 2: help with papers, calls, visits or a meeting' })
  await page.getByRole('radio', { name: 'School staff' }).check()
  await page.getByLabel('Member of staff').fill('Ms Adeyemi, SENCo')
  await page.getByLabel('What happened').fill(note)
}
