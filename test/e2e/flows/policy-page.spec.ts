import { lockAndBecome } from '../pages/cases.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'
import { expect, looksRight, test, zoom } from '../support/app.ts'

test('everybody reads the policy as it is kept; the coordinator reads who may do what', async ({ app, demo }) => {
  const page = await demo('ruth')
  await goTo(page, 'Our policy')
  const clause = page.getByRole('region', { name: 'P7 · Permission before we consult or discuss' })
  await expect(clause).toContainText('At the door')
  await expect(clause).toContainText('contact_needs_permission')
  await expect(clause).toContainText(
    /([\d,]+) times this year we consulted papers or discussed a child, \1 with permission/,
  )
  await expect(page.getByRole('heading', { level: 2, name: /^P\d+ · / })).toHaveCount(12)
  await expect(page.getByRole('button', { name: 'Who may do what' })).toHaveCount(0)
  await looksRight({ app, page })

  await lockAndBecome(page, 'Amina Shah')
  await goTo(page, 'Our policy')
  await press(page, 'Who may do what')
  await expectTitle(page, 'Who may do what')
  const table = page.getByRole('table', { name: 'P10 · Case notes that parents ask for' })
  const release = table.getByRole('row', { name: /^Release pack/ })
  await expect(release.getByRole('cell').nth(2)).toHaveText('Yes')
  await expect(release.getByRole('cell').nth(3)).toHaveText('No not-the-coordinator')
  await looksRight({ app, page })

  await zoom(app, 2)
  await expect(table.getByRole('columnheader')).toHaveText(['Operation', 'Coordinator', 'On an archived case'])
  await page.getByLabel('Role').selectOption('head of service')
  await expect(release.getByRole('cell').first()).toHaveText('No not-the-coordinator')
})

test('the line manager is told why there is nothing to do while the head is here, and can read the policy (P9)', async ({
  app,
  demo,
}) => {
  const page = await demo('amina')
  await lockAndBecome(page, 'Judith Crane')
  await expectTitle(page, 'Nothing to do for now')
  await looksRight({ app, page })
  await goTo(page, 'Our policy')
  await expect(page.getByRole('heading', { level: 2, name: /^P\d+ · / })).toHaveCount(12)
})
