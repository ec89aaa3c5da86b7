import { expectCase, lockAndBecome, openCase } from '../pages/cases.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

test('signing in shows what is due and why, and each line leads to the act itself', async ({ app, demo }) => {
  const page = await demo('amina', 'Today')
  const due = page.getByRole('list', { name: 'Due' })
  await expect(page.getByText(/things need you, the most urgent first\.$/)).toBeVisible()
  await expect(page.getByText('The cases you open stand here')).toBeVisible()
  await looksRight({ app, page })

  await page.getByRole('radio', { name: /^Requests: \d+$/ }).check()
  await expect(due.getByRole('listitem').first()).toContainText('Case notes for')
  await due
    .getByRole('link', { name: /^Open request: / })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Case notes for')

  await goTo(page, 'Today')
  await page.getByRole('radio', { name: /^Quiet cases: \d+$/ }).check()
  await due
    .getByRole('link', { name: /^Record a contact: / })
    .first()
    .click()
  await expectTitle(page, 'Record a contact')

  await openCase(page, 'Jayden Whitlock')
  await goTo(page, 'Today')
  await page
    .getByRole('complementary', { name: 'Opened lately' })
    .getByRole('link', { name: 'Jayden Whitlock' })
    .click()
  await expectCase(page, 'Jayden Whitlock')
})

test('a volunteer is told of their own cases, a caseworker begins with theirs and may look further', async ({
  app,
  demo,
}) => {
  const page = await demo('ruth', 'Today')
  await expect(page.getByRole('list', { name: 'Due' })).toBeVisible()
  await expect(page.getByLabel('Only my cases')).toHaveCount(0)
  await expect(page.getByText('Tom Bailey')).toHaveCount(0)
  await looksRight({ app, page })

  await lockAndBecome(page, 'Tom Bailey')
  await expect(page.getByLabel('Only my cases')).toBeChecked()
  await expect(page.getByText('· Ruth Okoro')).toHaveCount(0)
  await page.getByLabel('Only my cases').click()
  await expect(page.getByLabel('Only my cases')).not.toBeChecked()
  await page.getByRole('radio', { name: /^Quiet cases/ }).check()
  await expect(page.getByText('· Ruth Okoro').first()).toBeVisible()
})

test('unlocking goes back to the kept place, not to Today', async ({ demo }) => {
  const page = await demo('tom', 'Today')
  await press(page, 'New case')
  await expectTitle(page, 'New case')
  await lockAndBecome(page, 'Tom Bailey')
  await expectTitle(page, 'New case')
})
