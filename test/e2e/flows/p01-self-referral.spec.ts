import { expect, looksRight, test, type Window } from '../support/app.ts'
import {
  expectCase,
  fillDate,
  fillNewCase,
  find,
  finds,
  goToTab,
  lockAndBecome,
  openCase,
  problems,
} from '../pages/cases.ts'
import { expectTitle, press } from '../pages/session.ts'

test('a new case says everything that is wrong at once, then is saved and found', async ({ app, demo }) => {
  const page = await demo('tom')
  await expectTitle(page, 'Cases')
  await page.keyboard.press('n')
  await expectTitle(page, 'New case')
  await looksRight({ app, page })

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect
    .poll(() => problems(page))
    .toEqual([
      'Enter the child’s first name',
      'Enter the child’s last name',
      'The child’s date of birth is needed: enter a day, a month and a year',
      'Add at least one parent or carer',
      'Choose the provision',
      'Choose where the EHC plan is',
      'Choose the kind of setting',
      'Enter what help is asked for',
    ])
  await expect(page.getByRole('group', { name: 'Parents and carers' })).toContainText(
    'Add at least one parent or carer',
  )
  await looksRight({ app, page })

  const email = page.getByRole('textbox', { name: 'Email' })
  await fillDate(page, 'Date of birth', '29', '2', '2023')
  await email.fill('gwen at home')
  await page.getByLabel('Primary need').selectOption('NSA')
  await page.getByLabel('Second need').selectOption('NSA')
  await page.getByLabel('Provision').selectOption('E')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('29/2/2023 is not a real date')
  const now = await problems(page)
  expect(now).toContain('The child’s date of birth: 29/2/2023 is not a real date')
  expect(now).toContain('The parent’s email address must be an email address, like name@example.org')
  expect(now).toContain('Choose whether the parent has parental responsibility')
  expect(now).toContain(
    'The primary need can be NSA only with SEN support (K): choose the need, or change the provision',
  )
  await expect(page.getByRole('group', { name: 'Date of birth' })).toContainText('29/2/2023 is not a real date')
  await page.getByRole('link', { name: /must be an email address/ }).click()
  await expect(email).toBeFocused()

  await fillNewCase(page, 'Idris', 'Quillfeather')
  await fillDate(page, 'Date of birth', '1', '2', '2031')
  await email.fill('gwen@example.org')
  await page.getByLabel('Second need').selectOption('SLCN')
  const school = page.getByRole('combobox', { name: 'School' })
  await school.pressSequentially('Highd')
  await page.getByRole('option', { name: 'Highdown School' }).click()
  await press(page, 'Save case')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect.poll(() => problems(page)).toEqual(['The child’s date of birth cannot be in the future'])

  await fillDate(page, 'Date of birth', '4', '5', '2014')
  await expect(page.getByRole('group', { name: 'Date of birth' })).toContainText(/\d+ years old/)
  await press(page, 'Save case')
  await expectCase(page, 'Idris Quillfeather')
  await expect(page.getByRole('status').filter({ hasText: 'Case saved as PPS-' })).toBeVisible()
  const bar = page.getByRole('region', { name: 'Idris Quillfeather' })
  await expect(bar).toContainText('born 4 May 2014')
  await expect(bar).toContainText('Nobody yet')
  await expect(bar).toContainText('Gwen Quillfeather: PR not known, ask · Idris from 28 June 2030')
  await expect(bar).toContainText('Highdown School')
  await expect(page.getByText('no parent is recorded as having parental responsibility')).toBeVisible()
  await expect(page.getByText('No address on file for Gwen Quillfeather')).toBeVisible()
  await looksRight({ app, page })

  await find(page, 'quill')
  await expect(finds(page, { selected: true })).toContainText('Idris Quillfeather')
  await page.keyboard.press('Escape')
})

test('a half-filled case is kept when it is left, and when the window is locked', async ({ demo }) => {
  const page = await demo('tom')
  await page.keyboard.press('n')
  await expectTitle(page, 'New case')
  const name = page.getByRole('region', { name: 'The child or young person' }).getByLabel('First name')
  await name.fill('Idris')
  await press(page, 'Leave it for now')
  await expectTitle(page, 'Cases')
  await page.keyboard.press('n')
  await expect(name).toHaveValue('Idris')

  await page.getByLabel('What help is asked for?').fill('Typed just before the lock')
  await lockAndBecome(page, 'Tom Bailey')
  await expectTitle(page, 'New case')
  await expect(name).toHaveValue('Idris')
  await expect(page.getByLabel('What help is asked for?')).toHaveValue('Typed just before the lock')
  await expect(page.getByText(/^Draft kept, \d\d:\d\d$/)).toBeVisible()

  await press(page, 'Throw this draft away')
  await expectTitle(page, 'Cases')
  await page.keyboard.press('n')
  await expect(name).toHaveValue('')
})

test('a parent’s details are completed, the case is closed with its reasons said, and who did it stands in the file', async ({
  app,
  demo,
}) => {
  const page = await demo('amina')
  await openCase(page, 'Jayden Whitlock')
  await page.getByRole('link', { name: /^Add it: No address on file for Mark Ellis/ }).click()
  await expectTitle(page, 'Mark Ellis')
  await looksRight({ app, page })
  await page.getByRole('textbox', { name: 'Email' }).fill('not an email')
  await press(page, 'Save')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect
    .poll(() => problems(page))
    .toEqual(['The parent’s email address must be an email address, like name@example.org'])
  await page.getByRole('textbox', { name: 'Email' }).fill('')
  await page.getByLabel('Address').fill('4 Fictional Row\nReading')
  await page.getByLabel('Yes', { exact: true }).check()
  await page.getByLabel('What did you see as evidence?').fill('Court order')
  await press(page, 'Save')
  await expectCase(page, 'Jayden Whitlock')
  await expect(page.getByRole('region', { name: 'Mark Ellis' })).toContainText('Yes. We saw: Court order')
  await expect(page.getByRole('region', { name: 'Jayden Whitlock' })).toContainText('Mark Ellis (')
  await looksRight({ app, page })

  await press(page, 'Change the case')
  await expectTitle(page, 'Change the case')
  await page.getByLabel('Closed').check()
  await expect(page.getByText('the file is kept for one year')).toBeVisible()
  await looksRight({ app, page })
  await press(page, 'Save changes')
  await expectCase(page, 'Jayden Whitlock')
  await expect(page.getByRole('region', { name: 'Jayden Whitlock' })).toContainText('Closed')

  await goToTab(page, 'Who looked')
  const entries = page.getByRole('list', { name: 'Who looked at this file' })
  await expect(entries).toContainText('Amina Shah, coordinator, changed the case')
  await expect(entries).toContainText('Amina Shah, coordinator, added or changed a parent or carer')
})

test('every tab of a case looks right, to the coordinator and to its volunteer', async ({ app, demo }) => {
  const page = await demo('amina')
  await openCase(page, 'Jayden Whitlock')
  await expect(page.getByRole('button', { name: 'Record a contact' })).toBeInViewport()
  await everyTabLooksRight({ app, page })
  await lockAndBecome(page, 'Ruth Okoro')
  await openCase(page, 'Amelia Vickery')
  await everyTabLooksRight({ app, page })
})

async function everyTabLooksRight({ app, page }: Window): Promise<void> {
  for (const tab of await page.getByRole('tab').allInnerTexts()) {
    await goToTab(page, tab)
    await looksRight({ app, page })
  }
}
