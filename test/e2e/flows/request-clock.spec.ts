import { lockAndBecome } from '../pages/cases.ts'
import { openDesk, openRequests } from '../pages/requests.ts'
import { goTo, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

test('the clock of a request stands still while the family is asked something, says how the date comes about, and Today reminds us', async ({
  app,
  demo,
}) => {
  const page = await demo('amina')
  await openDesk(page, 'Ngozi Okafor')
  await press(page, 'The clock')
  const clock = page.getByRole('dialog', { name: 'The clock' })
  await expect(clock.getByText(/^Answer by .+; we aim for/)).toBeVisible()
  await expect(clock.getByText('One month later is', { exact: false })).toBeVisible()
  await clock.getByRole('button', { name: 'Record it' }).click()
  await expect(clock.getByRole('alert').getByRole('link')).toHaveText(['Choose what happened'])
  await clock.getByRole('radio', { name: 'We asked what they mean' }).check()
  await clock.getByRole('button', { name: 'Record it' }).click()
  await expect(clock.getByRole('alert').getByRole('link')).toHaveText(['Enter what we asked, or why'])
  await looksRight({ app, page })
  await clock.getByLabel('What we asked').fill('Which school year do you mean?')

  await lockAndBecome(page, 'Amina Shah')
  await press(page, 'The clock')
  await expect(clock.getByLabel('What we asked')).toHaveValue('Which school year do you mean?')
  await clock.getByRole('button', { name: 'Record it' }).click()
  await expect(clock.getByText(/^The clock has stood still since/)).toBeVisible()
  await expect(clock.getByText('“Which school year do you mean?”', { exact: false })).toBeVisible()
  await expect(clock.getByRole('radio', { name: 'Their answer came' })).toBeVisible()
  await looksRight({ app, page })
  await page.keyboard.press('Escape')
  await expect(page.getByText('Waiting', { exact: true })).toBeVisible()

  await openRequests(page)
  await expect(page.getByRole('row', { name: 'Ngozi Okafor' })).toContainText('Stands still')
  await goTo(page, 'Today')
  await page.getByRole('radio', { name: 'Waiting for them: 1' }).check()
  await expect(page.getByRole('list', { name: 'Due' })).toContainText('Ngozi Okafor has not answered us yet')
})
