import { expect, looksRight, test } from '../support/app.ts'
import { goToTab, lockAndBecome } from '../pages/cases.ts'
import { fillSchoolContact } from '../pages/contacts.ts'
import { openNewCase, permitSchool, reopen, typeDate } from '../pages/consents.ts'
import { bar, growUp, seeAs } from '../pages/deciders.ts'
import { itemText, openDesk } from '../pages/requests.ts'
import { expectTitle, press } from '../pages/session.ts'

test('once the young person decides, the parent’s permission covers nothing; a decision about capacity names who does', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('tom')
  const caseId = await openNewCase(page, 'consents')
  await growUp(page, caseId)
  await reopen(page)
  await expect(bar(page)).toContainText('Jayden Whitlock (decides for themself)')
  const tab = page.getByRole('tabpanel', { name: 'Permission to share' })
  await expect(tab).toContainText('No longer theirs to give')
  await expect(tab).toContainText('from then on the young person decides for themself')

  await goToTab(page, 'Timeline')
  await fillSchoolContact(page)
  await press(page, 'Save contact')
  await expect(page.getByRole('alert')).toContainText('had ended by then, because the young person decides')
  await press(page, 'Keep as draft')

  await goToTab(page, 'People')
  await page.getByRole('link', { name: 'Record a decision about capacity' }).click()
  await expectTitle(page, 'A decision about Jayden Whitlock’s capacity')
  await page.getByRole('radio', { name: 'Lacks capacity for this decision' }).check()
  await press(page, 'Record the decision')
  await expect(page.getByRole('alert')).toContainText('Choose who says yes or no for them')
  await looksRight({ app, page })
  await page.getByLabel('About which decision?').fill('Whether we may talk to the college')
  await page.getByRole('radio', { name: 'Dana Whitlock, mother' }).check()
  await page.getByRole('radio', { name: 'Parent, as there is no deputy or attorney' }).check()
  await page.getByLabel('Who decided it').fill('Dr Sethna, educational psychologist')
  await page.getByLabel('The evidence').fill('Her report, seen')
  await press(page, 'Record the decision')
  await expect(bar(page)).toContainText('Dana Whitlock (represents the young person)')
  await expect(bar(page)).toContainText('Jayden Whitlock: lacks capacity for this decision')
  await looksRight({ app, page })
})

test('a court order keeps a parent from deciding, from the day it was made until it has ended', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('tom')
  const caseId = await openNewCase(page, 'people')
  await permitSchool(page, caseId)
  await page.getByRole('link', { name: 'Record a court order about Dana Whitlock' }).click()
  await expectTitle(page, 'A court order about Dana Whitlock')
  await press(page, 'Record the order')
  await expect(page.getByRole('alert')).toContainText('Choose the kind of order')
  await looksRight({ app, page })
  await page.getByLabel('What kind of order?').selectOption({ label: 'Prohibited steps order' })
  const made = page.getByRole('group', { name: 'The day it was made' })
  for (const [part, value] of [
    ['Day', '4'],
    ['Month', '10'],
    ['Year', '2025'],
  ] as const)
    await made.getByLabel(part).fill(value)
  await page.getByRole('radio', { name: 'Yes, it restricts them' }).check()
  await press(page, 'Record the order')
  await expect(bar(page)).toContainText('Nobody yet')
  await expect(bar(page)).toContainText('Dana Whitlock: a court order restricts them')
  await expect(page.getByText(/^recorded by Tom Bailey/)).toBeVisible()
  await goToTab(page, 'Permission to share')
  await expect(page.getByRole('tabpanel')).toContainText('No longer theirs to give')

  await goToTab(page, 'People')
  await page.getByRole('button', { name: /^It has ended/ }).click()
  await typeDate(page, '1', '11', '2025')
  await page.getByLabel('How we know').fill('Discharged; seen')
  await press(page, 'Record that it ended')
  await expect(bar(page)).toContainText('Dana Whitlock (mother')
  await expect(page.getByRole('tabpanel')).toContainText(
    'Ended on 1 November 2025, recorded by Tom Bailey: Discharged; seen',
  )
})

test('a child who comes alone: no contact with a parent, nothing of the file shown to one', async ({ app, demo }) => {
  const page = await demo('tom')
  await openNewCase(page, 'people')
  await press(page, 'They come without a parent knowing…')
  await page.getByLabel('Why may no parent know?').fill('Afraid of his stepfather')
  await press(page, 'Record it')
  await expect(bar(page)).toContainText('Contact no parent, and show them nothing.')
  await expect(page.getByRole('tabpanel')).toContainText('they cannot give permission to share')
  await goToTab(page, 'Timeline')
  await seeAs(page, 'Dana Whitlock')
  await expect(page.getByText('Nothing of this file may be seen by them.')).toBeVisible()
  await looksRight({ app, page })
  await page.keyboard.press('c')
  await page.getByRole('radio', { name: 'With the parent' }).check()
  await expect(page.getByRole('complementary', { name: 'Ways forward' })).toContainText('No parent knows')
})

test('what was told in confidence is seen by one parent, left out for the other, and cannot be enclosed for them', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('tom')
  const caseId = await openNewCase(page, 'timeline')
  await page.keyboard.press('c')
  await page.getByLabel('Time spent').fill('30')
  await page.getByLabel('Level of help').selectOption({ index: 1 })
  await page.getByRole('radio', { name: 'With the child' }).check()
  await page.getByRole('radio', { name: 'They contacted us' }).check()
  await page.getByLabel('What happened').fill('Jayden would rather live with his aunt.')
  await expect(page.getByLabel('Who told us?')).toHaveValue(/[0-9a-f-]{36}/)
  await page.getByRole('checkbox', { name: 'Dana Whitlock' }).check()
  await press(page, 'Save contact')
  await expect(page.getByRole('alert')).toContainText('Enter why it is kept from them')
  await looksRight({ app, page })
  await page.getByLabel('Why is it kept from them?').fill('He asked us not to tell her')
  await press(page, 'Save contact')

  const timeline = page.getByRole('tabpanel', { name: 'Timeline' })
  await expect(timeline).toContainText('Kept from Dana Whitlock')
  await expect(timeline).toContainText('told by Jayden Whitlock')
  await seeAs(page, 'Dana Whitlock')
  await expect(timeline).toContainText('One note is left out.')
  await expect(timeline).not.toContainText('aunt')
  await looksRight({ app, page })
  await seeAs(page, 'Craig Sutton')
  await expect(timeline).toContainText('Jayden would rather live with his aunt.')

  await page.evaluate(async (id) => {
    const view = await window.api.openCase({ caseId: id })
    const requesterId = view.ok ? (view.value.parents[0]?.personId ?? '') : ''
    const receivedOn = new Date().toISOString().slice(0, 10)
    await window.api.recordRequest({
      caseId: id,
      requesterId,
      regimes: ['sar'],
      receivedOn,
      how: 'letter',
      asks: 'All notes',
    })
  }, caseId)
  await lockAndBecome(page, 'Amina Shah')
  await openDesk(page, 'Dana Whitlock')
  await expect(itemText(page)).toContainText('his aunt')
  const enclose = page.getByRole('button', { name: 'Enclose', exact: true })
  await expect(enclose).toBeDisabled()
  await expect(enclose).toHaveAccessibleDescription(/^Stopped: Kept from Dana Whitlock/)
  await looksRight({ app, page })
})
