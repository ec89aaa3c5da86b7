import { expect, looksRight, test } from '../support/app.ts'
import {
  answerUntilHow,
  expectPaper,
  lockAndReturn,
  openNewCase,
  permitSchool,
  reopen,
  typeDate,
} from '../pages/consents.ts'
import { fillSchoolContact, note } from '../pages/contacts.ts'
import { expectTitle, press } from '../pages/session.ts'

test('talking to the school without permission is refused on screen and by the door, until the parent says yes', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('tom')
  const shown = { app, page }
  const caseId = await openNewCase(page, 'timeline')
  await page.keyboard.press('c')
  await expectTitle(page, 'Record a contact')
  await press(page, 'Save contact')
  await expect(page.getByRole('alert')).toContainText('Choose what kind of contact it was')
  await expect(page.getByRole('alert')).toContainText('Enter what happened')
  await looksRight(shown)
  await page.getByRole('link', { name: 'Jayden Whitlock' }).click()

  await fillSchoolContact(page)
  const aside = page.getByRole('complementary', { name: 'Ways forward' })
  await expect(aside).toContainText('Clause P7')
  await expect(page.getByRole('button', { name: 'Save contact' })).toHaveAccessibleDescription(
    'Cannot be saved as it stands. Jayden’s parent has not agreed to us talking to Highdown School.',
  )
  await looksRight(shown)
  await press(page, 'Save contact')
  await expect(page.getByRole('alert')).toContainText('One thing stops this being saved')
  await expect(page.getByText(/Talking to school staff needs permission, and none was in force on/)).toBeVisible()
  await looksRight(shown)

  const refused = await page.evaluate(
    ({ id, text }) =>
      window.api.recordContact({
        caseId: id,
        kind: 'school-staff',
        happenedAt: '2026-11-02T09:00',
        school: 'Highdown School',
        personId: null,
        direction: null,
        spokeTo: 'Ms Adeyemi',
        minutes: 5,
        level: '2',
        text,
      }),
    { id: caseId, text: note },
  )
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'no-permission' } })

  await press(page, 'Print a form to sign')
  await expectPaper(page, /^Form to sign/)
  await page.keyboard.press('Escape')
  await press(page, 'Record Dana’s permission now')
  await answerUntilHow(page)
  await page.getByRole('radio', { name: 'By telephone' }).check()
  await page.getByRole('checkbox', { name: /^I explained this/ }).check()
  await page.getByLabel('What they said').fill('Yes, talk to them')
  await press(page, 'Continue')
  await press(page, 'Record this permission')
  await press(page, 'Back to the contact you were recording')

  await expectTitle(page, 'Record a contact')
  await expect(page.getByLabel('What happened')).toHaveValue(note)
  await expect(page.getByLabel('Member of staff')).toHaveValue('Ms Adeyemi, SENCo')
  await press(page, 'Now')
  await expect(aside).toContainText('This is covered')
  await looksRight(shown)
  await press(page, 'Save contact')
  await expect(page.getByRole('status').filter({ hasText: 'Contact saved' })).toBeVisible()
  await expect(page.getByRole('tabpanel', { name: 'Timeline' })).toContainText(note)
  await expect(page.getByRole('tabpanel', { name: 'Timeline' })).toContainText(/covered by the permission of/i)
})

test('a call that came in is noted without permission, and the typed text stays', async ({ demo }) => {
  const page = await demo('tom')
  await openNewCase(page, 'timeline')
  await fillSchoolContact(page)
  await press(page, 'They rang us: note only that they called')
  await expect(page.getByLabel('Who rang, and from where')).toHaveValue('Ms Adeyemi, SENCo, Highdown School')
  await expect(page.getByText('Give nothing out, not even')).toBeVisible()
  await press(page, 'Save contact')
  await expect(page.getByRole('tabpanel', { name: 'Timeline' })).toContainText(note)
})

test('a permission for one school says nothing about another, nor about the time before it was given', async ({
  demo,
}) => {
  const page = await demo('tom')
  const caseId = await openNewCase(page, 'timeline')
  await permitSchool(page, caseId)
  await reopen(page)
  await fillSchoolContact(page)
  const aside = page.getByRole('complementary', { name: 'Ways forward' })
  await expect(aside).toContainText('This is covered')
  await expect(aside).toContainText('Not about the diagnosis')

  await page.getByRole('combobox', { name: 'School' }).fill('Thameside College')
  await page.keyboard.press('Tab')
  await expect(aside).toContainText('Why not?')
  await expect(aside).toContainText('Dana Whitlock agreed on 5 January 2026 to staff of Highdown School')
  await page.getByRole('combobox', { name: 'School' }).fill('Highdown School')
  await page.keyboard.press('Tab')
  await expect(aside).toContainText('This is covered')
  await typeDate(page, '4', '1', '2026')
  await press(page, 'Save contact')
  await expect(page.getByRole('alert')).toContainText('Permission for talking to Highdown School was given later')
})

test('what is typed survives a lock', async ({ demo }) => {
  const page = await demo('tom')
  await openNewCase(page, 'timeline')
  await fillSchoolContact(page)
  await lockAndReturn(page)
  await expectTitle(page, 'Record a contact')
  await expect(page.getByLabel('What happened')).toHaveValue(note)
  await expect(page.getByText(/^Draft kept, \d\d:\d\d/)).toBeVisible()
})
