import { expect, looksRight, test } from '../support/app.ts'
import { lockAndBecome } from '../pages/cases.ts'
import { openNewCase } from '../pages/consents.ts'
import { fillSchoolContact, note } from '../pages/contacts.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'

test('P7: what was said without permission is an incident for the head, never a contact, and opens nothing', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('tom')
  const shown = { app, page }
  await openNewCase(page, 'timeline')
  await fillSchoolContact(page)
  await press(page, 'It has already happened: record it as an incident')
  await expectTitle(page, 'Record an incident')
  await expect(page.getByLabel('What happened, and what was given out')).toHaveValue(note)
  await expect(page.getByRole('radio', { name: 'School staff' })).toBeChecked()
  await expect(page.getByLabel('School', { exact: true })).toHaveValue('Highdown School')
  await press(page, 'Record the incident')
  await expect(page.getByRole('alert')).toContainText('Enter how it came about')
  await looksRight(shown)
  await page.getByLabel('How it came about').fill('She rang and I answered before I had looked.')
  await press(page, 'Record the incident')
  const timeline = page.getByRole('tabpanel', { name: 'Timeline' })
  await expect(timeline).toContainText('Incident: discussed with school staff without permission: Ms Adeyemi, SENCo')
  await looksRight(shown)
  await page.getByRole('tab', { name: 'Contact log' }).click()
  await expect(page.getByText(note)).toHaveCount(0)
  await expect(page.getByRole('navigation', { name: 'Main' })).not.toContainText('Incidents')

  await page.keyboard.press('c')
  await expect(page.getByLabel('What happened')).toHaveValue('')
  await page.getByRole('radio', { name: 'School staff' }).check()
  await expect(page.getByRole('complementary', { name: 'Ways forward' })).toContainText('Clause P7')

  await lockAndBecome(page, 'Helen Marsh')
  await goTo(page, 'Incidents')
  const mine = page.getByRole('region', { name: /^Jayden Whitlock: discussed with school staff/ })
  await expect(mine).toContainText('Nobody had given permission')
  await expect(mine).toContainText('She rang and I answered before I had looked.')
  await looksRight(shown)
  await mine.getByRole('button', { name: /^Seen, and this was done/ }).click()
  await expect(mine).toContainText('Enter what was done')
  await mine.getByLabel('What was done').fill('Told Dana the same day.')
  await mine.getByRole('button', { name: /^Seen, and this was done/ }).click()
  await expect(mine).toHaveCount(0)
  await page.getByRole('radio', { name: 'All' }).check()
  await expect(mine).toContainText('Told Dana the same day.')
})
