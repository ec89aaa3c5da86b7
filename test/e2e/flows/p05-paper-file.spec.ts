import { fillDate, goToTab, openCase, problems } from '../pages/cases.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

test('P5: a paper file is recorded without a name, labelled, booked out to one person and back in', async ({
  app,
  demo,
}) => {
  const page = await demo('tom')
  await openCase(page, 'Jayden Whitlock')
  await goToTab(page, 'Paper file')
  const file = page.getByRole('region', { name: /^PPS-\d{4}-\d{4}\/1$/ })

  await test.step('it is recorded, and what is missing is said', async () => {
    await press(page, 'Record a paper file')
    await expectTitle(page, 'Record a paper file')
    await press(page, 'Save paper file')
    await expect.poll(() => problems(page)).toEqual(['Enter the cabinet', 'Enter what is in it'])
    await looksRight({ app, page })
    await page.getByLabel('Cabinet and drawer').fill('Cabinet 1, drawer B')
    await page.getByLabel('What is in it').fill('Letters from the school')
    await press(page, 'Save paper file')
    await expect(file).toContainText('In its cabinet')
    await expect(page.getByText('Not due: the case is not closed.', { exact: false })).toBeVisible()
    await looksRight({ app, page })
  })

  await test.step('its label has the reference, and no name', async () => {
    await file.getByRole('button', { name: /^Label for/ }).click()
    await page.getByLabel('First free label on the sheet').fill('25')
    await press(page, 'Make the labels')
    await expect(page.getByText('The first free label is too big')).toBeVisible()
    await page.getByLabel('First free label on the sheet').fill('2')
    await press(page, 'Make the labels')
    const sheet = page.getByRole('figure', { name: 'Page 1 of 1' })
    await expect(sheet).toContainText('Fictional')
    await expect(sheet).not.toContainText('Whitlock')
    await looksRight({ app, page })
    await page.keyboard.press('Escape')
  })

  await test.step('it goes out to a colleague until a day, and cannot go out again', async () => {
    await file.getByRole('button', { name: /^Book out/ }).click()
    await page.getByLabel('Who takes it?').selectOption('Amina Shah')
    await fillDate(page, 'Back by', '31', '2', '2030')
    await press(page, 'Book it out')
    await expect
      .poll(() => problems(page))
      .toEqual(['Enter what it is for', 'The day it is back: 31/2/2030 is not a real date'])
    await looksRight({ app, page })
    await page.getByLabel('What for?').fill('The annual review')
    await fillDate(page, 'Back by', '28', '2', '2090')
    await press(page, 'Book it out')
    await expect(file).toContainText('Out: Amina Shah')
    await expect(file.getByRole('button', { name: /^Book out/ })).toHaveCount(0)
  })

  await test.step('the register shows it, and those that are overdue', async () => {
    await goTo(page, 'Paper files')
    const register = page.getByRole('grid', { name: 'Paper files' })
    await page.getByText('Overdue', { exact: true }).click()
    await expect(register.getByText('Overdue: Tom Bailey').first()).toBeVisible()
    await page.getByText('All', { exact: true }).click()
    await page.getByRole('searchbox').fill('amina')
    await expect(register.getByText('Out: Amina Shah')).toBeVisible()
    await expect(page.getByText('1 file', { exact: true })).toBeVisible()
    await looksRight({ app, page })
    await register.getByText('Out: Amina Shah').click()
  })

  await test.step('back in its cabinet, who had it stays', async () => {
    await page.getByRole('button', { name: /^It is back/ }).click()
    await expect(file).toContainText('In its cabinet')
    await file.getByText('Who had it').click()
    await expect(file).toContainText('Amina Shah')
  })
})
