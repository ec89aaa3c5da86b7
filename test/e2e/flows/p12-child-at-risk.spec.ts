import { expect, looksRight, test } from '../support/app.ts'
import { goToTab, lockAndBecome, problems } from '../pages/cases.ts'
import { expectPaper } from '../pages/consents.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'

test('P12: a volunteer records a concern in a minute, it is red until it is passed on, and the head sees it', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('ruth')
  const shown = { app, page }
  await page.getByRole('grid', { name: 'Cases' }).getByRole('row').nth(1).press('Enter')
  const child = await page.getByRole('heading', { level: 1 }).innerText()

  await expect(page.getByRole('button', { name: 'Child at risk' })).toBeEnabled()
  await looksRight(shown)
  await page.keyboard.press('Alt+r')
  await expectTitle(page, 'A child may be at risk')
  await press(page, 'Save the concern')
  await expect
    .poll(() => problems(page))
    .toEqual(['Enter what was seen or said', 'Choose whether you have passed it on'])
  await looksRight(shown)

  const worry = 'Two round bruises on the upper arm. Would not say how.'
  await page.getByLabel('What is the worry?').fill(worry)
  await page.getByRole('checkbox', { name: 'The child is in immediate danger' }).check()
  await expect(page.getByRole('alert').filter({ hasText: 'Ring 999 first' })).toBeVisible()
  await page.getByRole('radio', { name: 'Not yet' }).check()
  await lockAndBecome(page, 'Ruth Okoro')
  await expect(page.getByLabel('What is the worry?')).toHaveValue(worry)
  await press(page, 'Save the concern')

  await expect(page.getByText('This concern has not been passed on yet.')).toBeVisible()
  await looksRight(shown)
  await press(page, 'Print for children’s services')
  await expectPaper(page, /^Concern about/)
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: child, exact: true }).click()
  await expect(page.getByText(/^(A concern has|2 concerns have) not been passed on yet/)).toBeVisible()
  await looksRight(shown)

  await lockAndBecome(page, 'Helen Marsh')
  await goTo(page, 'Children at risk')
  await looksRight(shown)
  const card = page.getByRole('region', { name: new RegExp(`^${child}, `) }).filter({ hasText: 'upper arm. Would not' })
  await expect(card).toContainText('Not passed on yet')
  await card.getByRole('link').click()
  await press(page, 'I have seen this')
  await expect(page.getByText(/^Seen by Helen Marsh/)).toBeVisible()
  await press(page, 'Record whom it was passed to')
  await press(page, 'Save')
  await expect.poll(() => problems(page)).toEqual(['Choose to whom it was passed on', 'Choose how it was passed on'])
  await page.getByRole('radio', { name: 'Children’s services' }).check()
  await page.getByRole('radio', { name: 'By telephone' }).check()
  await looksRight(shown)
  await press(page, 'Save')
  await expect(page.getByText('This concern has not been passed on yet.')).toBeHidden()
  await looksRight(shown)
  await press(page, 'Set a hold on the file')
  await expect(page.getByRole('radio', { name: 'Safeguarding' })).toBeChecked()
  await page.getByLabel('Why?').fill('Until children’s services say that it is over')
  await press(page, 'Set the hold')
  await expect(page.getByRole('button', { name: 'Lift the hold: Safeguarding' })).toBeVisible()
  await goToTab(page, 'Safeguarding')
  await expect(page.getByRole('tabpanel', { name: 'Safeguarding' })).toContainText('Passed on')
  await looksRight(shown)
})
