import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../scripts/root.mjs'
import { answerUntilHow, sign, next } from './pages/consents.ts'
import { fillSchoolContact, note } from './pages/contacts.ts'
import { answerSaveDialog, changeTo, keepBack, openDesk, openReview } from './pages/requests.ts'
import { expectTitle, press } from './pages/session.ts'
import { expect, test } from './support/app.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

const folder = join(root, 'out/demo')
const pack = join(folder, 'disclosure-pack.pdf')
const secret = 'the Pembertons next door'

/** The main job from first to last: what `npm start` shows where there is no display, and the whole walk the tests rely on. */
test('a case is entered, permission given, the school rung, and a parent’s request answered', async ({ app, page }) => {
  test.setTimeout(180_000)
  let screens = 0
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })

  await step('Casebook starts for the first time', () => expectTitle(page, 'Welcome to Casebook'))

  await step('Looks around with fictional cases', async () => {
    await press(page, 'Look around with fictional cases')
    await expect(page.getByRole('button', { name: 'Sign in as Tom Bailey' })).toBeVisible()
  })

  await step('Tom Bailey, caseworker, signs in', async () => {
    await page.getByRole('button', { name: 'Sign in as Tom Bailey' }).click()
    await expectTitle(page, 'Today')
    await expect(page.getByRole('list', { name: 'Due' }).getByRole('listitem').first()).toBeVisible()
  })

  await step('He enters a new case', async () => {
    await page.keyboard.press('n')
    await expectTitle(page, 'New case')
    const child = page
      .getByRole('region', { name: 'The child or young person' })
      .or(page.locator('section', { hasText: 'The child or young person' }))
      .first()
    await child.getByLabel('First name').fill('Aroha')
    await child.getByLabel('Last name').fill('Marlowe')
    await child.getByLabel('Day').fill('3')
    await child.getByLabel('Month').fill('9')
    await child.getByLabel('Year', { exact: true }).fill('2015')
    const parent = page.locator('section', { hasText: 'Parents and carers' }).first()
    await parent.getByLabel('First name').fill('Dana')
    await parent.getByLabel('Last name').fill('Marlowe')
    await parent.getByLabel('Relationship to the child').fill('Mother')
    await parent
      .getByRole('group', { name: 'Do they have parental responsibility?' })
      .getByText('Yes', { exact: true })
      .click()
    await parent.getByLabel('Address').fill('8 Example Row\nReading\nRG1 9ZZ')
    await page.getByLabel('Provision').selectOption({ label: 'SEN support' })
    await page.getByLabel('Where is the EHC plan?').selectOption({ label: 'Draft EHC plan' })
    await page.getByLabel('Kind of setting').selectOption({ label: 'Mainstream, academy or free school' })
    await page.getByLabel('School', { exact: true }).fill('Highdown School')
    await page.keyboard.press('Escape')
    await page
      .getByLabel('What help is asked for?')
      .fill('The draft plan has no speech therapy in it. What can she ask for?')
  })

  await step('The case is saved', async () => {
    await press(page, 'Save case')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expectTitle(page, 'Aroha Marlowe')
    await expect(page.getByRole('status').filter({ hasText: 'Case saved as' })).toBeVisible()
  })

  await step('Talking to the school is refused: nobody has said yes', async () => {
    await fillSchoolContact(page)
    await expect(page.getByRole('complementary', { name: 'Ways forward' })).toContainText('Clause P7')
    await press(page, 'Save contact')
    await expect(page.getByRole('alert')).toContainText('One thing stops this being saved')
  })

  await step('Permission to share, one question a page', async () => {
    await press(page, 'Record Dana’s permission now')
    await answerUntilHow(page, 'Dana Marlowe')
  })

  await step('Dana signs on the screen', async () => {
    await page.getByRole('radio', { name: 'Signing on screen' }).check()
    await sign(page)
    await page.getByRole('checkbox', { name: /^I explained this/ }).check()
  })

  await step('The answers are checked and the permission recorded', async () => {
    await next(page, 'Check the answers')
    await press(page, 'Record this permission')
    await expect(page.getByRole('button', { name: 'Back to the contact you were recording' })).toBeVisible()
  })

  await step('What he had typed is still there, and is covered now', async () => {
    await press(page, 'Back to the contact you were recording')
    await expect(page.getByLabel('What happened')).toHaveValue(note)
    await press(page, 'Now')
    await page.getByLabel('What happened').fill(`${note} She also said that ${secret} have complained.`)
    await expect(page.getByRole('complementary', { name: 'Ways forward' })).toContainText('This is covered')
  })

  await step('The contact is on the timeline, with the permission that covers it', async () => {
    await press(page, 'Save contact')
    await expect(page.getByRole('tabpanel', { name: 'Timeline' })).toContainText(/covered by the permission of/i)
  })

  await step('Dana asks for her case notes', async () => {
    await page.getByRole('tab', { name: 'Requests' }).click()
    await press(page, 'Family asks or complains')
    await page.getByRole('radio', { name: 'Dana Marlowe' }).check()
    await page.getByRole('checkbox', { name: /subject access request$/ }).check()
    await press(page, 'Today')
    await page.getByRole('radio', { name: 'By letter' }).check()
    await page.getByLabel('What they ask for').fill('Everything you have written about us')
  })

  await step('The request is recorded, with its clock', async () => {
    await press(page, 'Record it')
    await expect(page.getByText(/UK GDPR Article 12\(3\)/)).toBeVisible()
  })

  await step('The window is locked', async () => {
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: 'Sign in as Amina Shah' })).toBeVisible()
  })

  await step('Amina Shah, coordinator, opens the request', async () => {
    await page.getByRole('button', { name: 'Sign in as Amina Shah' }).click()
    await expectTitle(page, 'Today')
    await openDesk(page, 'Dana Marlowe')
  })

  await step('She encloses the note and redacts another family', async () => {
    await press(page, 'Enclose')
    await page.getByRole('searchbox', { name: 'Find a name or words' }).fill(secret)
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: /^Rights of others/ }).check()
    await page.getByRole('combobox', { name: 'Whose rights?' }).fill('The Pembertons')
    await page.keyboard.press('Tab')
    await page
      .getByRole('button', { name: /^Redact/ })
      .first()
      .click()
    await expect(page.getByRole('status').filter({ hasText: 'Redacted once' })).toBeVisible()
  })

  await step('She weighs their rights, once for the whole pack', async () => {
    await keepBack(page, 'The Pembertons')
    await expect(page.getByText('keep back', { exact: true }).first()).toBeVisible()
  })

  await step('The real pack, on screen', async () => {
    await press(page, 'Preview pack')
    await expect(page.getByText(/^Page 1 of \d+$/).first()).toBeVisible()
  })

  await step('Amina asks a second person to look', async () => {
    await press(page, 'Ask a second person…')
    await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(page.getByText('Asked on', { exact: false })).toBeVisible()
  })

  await step('Helen Marsh, head of service, looks at the very pack', async () => {
    await changeTo(page, 'Helen Marsh')
    await openReview(page, 'Dana Marlowe')
    await page.getByLabel('What you looked at').fill('Every page, and what is redacted')
  })

  await step('She approves it', async () => {
    await press(page, 'Approve')
    await expect(page.getByText('The coordinator can release it', { exact: false })).toBeVisible()
  })

  await step('Amina is back at the pack, which may leave now', async () => {
    await changeTo(page, 'Amina Shah')
    await press(page, 'Preview pack')
    await expect(page.getByText('Helen Marsh approved this pack', { exact: false })).toBeVisible()
  })

  await step('What releasing means, before it is done', async () => {
    await page.getByRole('button', { name: /^Release/ }).click()
    await expect(page.getByText('8 Example Row').first()).toBeVisible()
  })

  await step('Released', async () => {
    await press(page, 'Release the pack')
    await expect(page.getByText('Released by').first()).toBeVisible()
  })

  await step('A copy is saved', async () => {
    await answerSaveDialog(app, pack)
    await press(page, 'Save a copy…')
    await expect(page.getByText(/disclosure-pack\.pdf/).first()).toBeVisible()
  })

  await step('How it was sent', async () => {
    await press(page, 'Record how it was sent…')
    await page.getByRole('radio', { name: 'By post' }).check()
    await press(page, 'Record the sending')
    await expect(page.getByText('The sending is recorded.')).toBeVisible()
  })

  await test.step('Nothing redacted is anywhere in the file', async () => {
    const contents = await readPdf(new Uint8Array(await readFile(pack)))
    expect(placesOf(contents, secret), 'where the redacted words are').toEqual([])
    expect(placesOf(contents, 'speech therapist'), 'where words are that were not redacted').not.toEqual([])
  })

  /** One step of the demonstration; its screen is kept under the step's number. */
  async function step(what: string, act: () => Promise<void>): Promise<void> {
    await test.step(what, async () => {
      await act()
      screens += 1
      const name = what.toLowerCase().replaceAll(/[^a-z]+/g, '-')
      await page.screenshot({ path: join(folder, `${String(screens).padStart(2, '0')}-${name}.png`) })
    })
  }
})
