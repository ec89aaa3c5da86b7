import type { Page } from '@playwright/test'
import { holidayFile } from '../../support/holidays.ts'
import { expect, looksRight, test } from '../support/app.ts'
import { answerOpenDialog, expectInside, expectTitle, goTo, press, signIn } from '../pages/session.ts'

const tunde = {
  name: 'Tunde Bello',
  signInName: 'tunde',
  given: 'tulip gravel saxophone',
  own: 'lantern pickle hedgehog',
}

test('somebody new gets a password once and chooses their own', async ({ app, demo }) => {
  const page = await demo('amina')
  await goTo(page, 'Staff accounts')
  await expect(page.getByRole('row', { name: /Helen Marsh/ })).toContainText('The head of service’s to change')
  await looksRight({ app, page })
  await press(page, 'Add an account')
  await expect(page.getByRole('radio')).toHaveCount(3)
  await press(page, 'Add the account')
  await expect(page.getByRole('alert')).toContainText('Choose what they will do here')
  await looksRight({ app, page })
  await page.getByLabel('Their full name').fill(tunde.name)
  await page.getByLabel('Sign-in name').fill('tom')
  await page.getByLabel('Volunteer').check()
  await page.getByRole('textbox', { name: 'A password for the first time' }).fill(tunde.given)
  await press(page, 'Add the account')
  await expect(page.getByRole('alert')).toContainText('Somebody already signs in with that name')
  await page.getByLabel('Sign-in name').fill(tunde.signInName)
  await press(page, 'Add the account')
  await expect(page.getByRole('status').filter({ hasText: 'Tunde Bello can sign in now' })).toBeVisible()

  await lockDemo(page)
  await signIn(page, tunde.signInName, tunde.given)
  await expectTitle(page, 'Choose your own password')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await looksRight({ app, page })
  await page.getByRole('textbox', { name: 'The password you were given' }).fill('something else')
  await page.getByRole('textbox', { name: 'Your own password' }).fill(tunde.own)
  await press(page, 'Save my password')
  await expect(page.getByRole('alert')).toContainText('not your current password')
  await page.getByRole('textbox', { name: 'The password you were given' }).fill(tunde.given)
  await press(page, 'Save my password')
  await expectInside(page)
  await expect(page.getByRole('link', { name: 'Staff accounts' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Service settings' })).toHaveCount(0)

  await lockDemo(page)
  await signIn(page, tunde.signInName, tunde.given)
  await expect(page.getByRole('alert')).toContainText('do not go together')
  await signIn(page, tunde.signInName, tunde.own)
  await expectInside(page)
})

test('ending an account says what happens, does it, and the name no longer opens anything', async ({ app, demo }) => {
  const page = await demo('helen')
  await goTo(page, 'Staff accounts')
  await press(page, 'End account of Ruth Okoro')
  await expect(page.getByText('What they wrote stays, under their name.')).toBeVisible()
  await looksRight({ app, page })
  await press(page, 'Keep the account')
  await press(page, 'End account of Ruth Okoro')
  await press(page, 'End the account')
  await expect(page.getByRole('row', { name: /Ruth Okoro/ })).toContainText('Ended')

  await press(page, 'New password for Tom Bailey')
  await expectTitle(page, 'New password for Tom Bailey')
  await looksRight({ app, page })
  await page.getByRole('textbox', { name: 'The new password' }).fill('tom bailey again')
  await press(page, 'Give this password')
  await expect(page.getByRole('alert')).toContainText('must not contain')
  await page.getByRole('textbox', { name: 'The new password' }).fill(tunde.given)
  await press(page, 'Give this password')
  await expect(page.getByRole('status').filter({ hasText: 'Tom Bailey has a new password' })).toBeVisible()

  await lockDemo(page)
  await signIn(page, 'ruth', 'fictional cases only')
  await expect(page.getByRole('alert')).toContainText('do not go together')
  await signIn(page, 'tom', tunde.given)
  await expectTitle(page, 'Choose your own password')
})

test('the settings are checked field by field, and the audit log answers whether it is whole', async ({
  app,
  demo,
}) => {
  const page = await demo('helen')
  await goTo(page, 'Service settings')
  await looksRight({ app, page })
  await page.getByLabel('Name of the service').fill('')
  await page.getByLabel('Lock after').fill('20')
  await press(page, 'Save the settings')
  await expect(page.getByRole('alert')).toContainText('Enter the name of the service')
  await expect(page.getByRole('alert')).toContainText('too big')
  await page.getByLabel('Name of the service').fill('Sampleham Parent Partnership')
  await page.getByLabel('Lock after').fill('3')
  await press(page, 'Save the settings')
  await expect(page.getByRole('status').filter({ hasText: 'The settings have been saved' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Sampleham Parent Partnership')
  await goTo(page, 'My account')
  await expect(page.getByText('After 3 minutes')).toBeVisible()

  await goTo(page, 'About Casebook')
  await expect(page.getByText('makes no network calls')).toBeVisible()
  await press(page, 'Check the audit log')
  await expect(page.getByText('The audit log is whole')).toBeVisible()
  await looksRight({ app, page })
})

test('the bank holidays are brought up to date from a file on a stick', async ({ app, demo, home }) => {
  const page = await demo('amina')
  await goTo(page, 'Service settings')
  const card = page.getByRole('region', { name: 'Bank holidays' })
  await expect(card).toContainText('Our bank holiday dates end on 31 December 2027.')
  await expect(card).toContainText('With Casebook')
  await answerOpenDialog(app, holidayFile(home, '<!doctype html>'))
  await press(page, 'Update from a file…')
  await expect(card.getByRole('alert')).toContainText('not the government’s file')
  await looksRight({ app, page })
  holidayFile(home)
  await press(page, 'Update from a file…')
  await expect(card.getByRole('status')).toContainText('days added, dates now end on 31 December 2028.')
  await expect(card.getByRole('alert')).toHaveCount(0)
  await expect(card).toContainText('Our bank holiday dates end on 31 December 2028.')
  await expect(card).toContainText('From a file, by Amina Shah')
  await looksRight({ app, page })
})

test('somebody changes their own password, and a volunteer sees neither accounts nor settings', async ({ demo }) => {
  const page = await demo('ruth')
  await expect(page.getByRole('link', { name: 'My account' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Staff accounts' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Service settings' })).toHaveCount(0)
  await goTo(page, 'My account')
  await page.getByRole('textbox', { name: 'Your current password' }).fill('fictional cases only')
  await page.getByRole('textbox', { name: 'Your new password' }).fill(tunde.own)
  await press(page, 'Change password')
  await expect(page.getByText('Your password has been changed')).toBeVisible()
})

/** The demonstration's lock shows its people again rather than a bare sign-in. */
async function lockDemo(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expectTitle(page, 'Who would you like to be?')
}
