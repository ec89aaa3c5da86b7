import { expect, looksRight, test } from '../support/app.ts'
import {
  answerUntilHow,
  expectPaper,
  lockAndReturn,
  next,
  openNewCase,
  pagesPrinted,
  permitSchool,
  reopen,
  sign,
  tabTo,
  typeDate,
} from '../pages/consents.ts'
import { expectTitle, press } from '../pages/session.ts'

test('signed on screen: each question in turn, kept through a lock, and the receipt to hand over', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('tom')
  const shown = { app, page }
  await openNewCase(page, 'consents')
  await expect(page.getByText('No permission to share yet')).toBeVisible()
  await looksRight(shown)

  await page.keyboard.press('p')
  await expectTitle(page, 'Who is giving permission?')
  await expect(page.getByRole('radio', { name: 'Craig Sutton' })).toBeDisabled()
  await expect(page.getByRole('radio', { name: 'Jayden Whitlock' })).toBeDisabled()
  await expect(page.getByText('Cannot give permission: has no parental responsibility')).toBeVisible()
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Choose who is giving permission')
  await looksRight(shown)
  await page.getByRole('radio', { name: 'Dana Whitlock' }).check()
  await next(page, 'What may we do?')

  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Choose what we may do')
  await page.getByRole('checkbox', { name: 'Talk to school staff' }).check()
  await expect(page.getByRole('combobox', { name: 'Name of the school' })).toHaveValue('Highdown School')
  await press(page, 'Add another school')
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Enter the name of school 2')
  await page.getByRole('combobox', { name: 'Name of school 2' }).fill('Thameside College')
  await page.keyboard.press('Tab')
  await looksRight(shown)
  await next(page, 'What is it for?')

  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Enter what we will do it for')
  await expect(page.getByRole('alert')).toContainText('Choose what kind of purpose it is')
  await page.getByRole('checkbox', { name: 'Support at school' }).check()
  await page.getByLabel('What we will do it for').fill('To agree the help for the spring term')
  await page.getByLabel('Their conditions').fill('Not about the diagnosis')
  await looksRight(shown)
  await next(page, 'Until when?')

  await page.getByRole('radio', { name: 'Another day' }).check()
  await typeDate(page, '29', '2', '2027')
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('29/2/2027 is not a real date')
  await looksRight(shown)
  await page.getByRole('radio', { name: /^Six months/ }).check()
  await next(page, 'How are they saying yes?')

  await page.getByRole('radio', { name: 'Signing on screen' }).check()
  await expect(page.getByText('talk about Jayden with staff of Thameside College')).toBeVisible()
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Say that you explained it')
  await expect(page.getByRole('alert')).toContainText('Ask them to sign')
  await looksRight(shown)
  await page.getByRole('checkbox', { name: /^I explained this to Dana Whitlock/ }).check()
  await sign(page)

  await lockAndReturn(page)
  await expectTitle(page, 'How are they saying yes?')
  await expect(page.getByRole('img', { name: 'Signature of Dana Whitlock' })).toBeVisible()
  await next(page, 'Check the answers')
  await looksRight(shown)

  await page.getByRole('link', { name: 'Change: What for' }).click()
  await page.getByLabel('What we will do it for').fill('To agree the help for the whole year')
  await next(page, 'Until when?')
  await next(page, 'How are they saying yes?')
  await expect(page.getByText('What they agree to has changed')).toBeVisible()
  await page.getByRole('checkbox', { name: /^I explained this/ }).check()
  await sign(page)
  await next(page, 'Check the answers')
  await press(page, 'Record this permission')

  await expectTitle(page, 'Permission recorded')
  await expect(page.getByText('talk about Jayden with staff of Highdown School')).toBeVisible()
  await looksRight(shown)
  await press(page, 'See and print the receipt')
  await expectPaper(page, /^Receipt for Dana Whitlock/)
  await looksRight(shown)
  expect(await pagesPrinted(page)).toBe(2)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'See and print the receipt' })).toBeFocused()

  await press(page, 'Back to the case')
  const card = page.getByRole('region', { name: /^Dana Whitlock, / })
  await expect(card).toContainText('In force')
  await expect(card).toContainText('Not about the diagnosis')
  await expect(card).toContainText('To agree the help for the whole year')
  await looksRight(shown)
})

test('on a signed paper form: where it is filed, and a scan if there is one', async ({ demo }) => {
  const page = await demo('tom')
  await openNewCase(page, 'consents')
  await press(page, 'Print a blank form')
  await expectPaper(page, /^Blank form to sign/)
  await page.keyboard.press('Escape')

  await page.keyboard.press('p')
  await answerUntilHow(page)
  await page.getByRole('radio', { name: 'Signed paper form' }).check()
  await page.getByRole('checkbox', { name: /^I explained this/ }).check()
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Enter where the signed form is filed')
  await page.getByLabel('Where the signed form is filed').fill('Cabinet 2, file 184')

  const scan = page.getByLabel('Scan of the form')
  await scan.setInputFiles({ name: 'form.txt', mimeType: 'text/plain', buffer: Buffer.from('not a scan') })
  await expect(page.getByText('The scan must be a PNG or JPEG picture or a PDF')).toBeVisible()
  await scan.setInputFiles({ name: 'big.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(2 * 1024 * 1024 + 1) })
  await expect(page.getByText('The scan must be smaller than 2 MB')).toBeVisible()
  const pdf = Buffer.from('%PDF-1.7\n% a scan of the signed form\n')
  await scan.setInputFiles({ name: 'form.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(page.getByText('form.pdf')).toBeVisible()

  await next(page, 'Check the answers')
  await expect(page.getByText('Scan: form.pdf')).toBeVisible()
  await press(page, 'Record this permission')
  await press(page, 'Back to the case')
  const card = page.getByRole('region', { name: /^Dana Whitlock, / })
  await expect(card).toContainText('Cabinet 2, file 184')
  await expect(card).toContainText('the scan is kept in the database')
  await page.getByRole('button', { name: /^Receipt: / }).click()
  await expectPaper(page, /^Receipt for Dana Whitlock/)
})

test('by telephone, from the case to the receipt without a mouse', async ({ app, demo }) => {
  const page = await demo('tom')
  const { keyboard } = page
  await openNewCase(page, 'consents')
  await keyboard.press('p')
  await expectTitle(page, 'Who is giving permission?')

  await tabTo(page, page.getByRole('radio', { name: 'Dana Whitlock' }))
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await expectTitle(page, 'What may we do?')
  await tabTo(page, page.getByRole('checkbox', { name: 'Talk to local authority staff' }))
  await keyboard.press('Space')
  await keyboard.press('Enter')
  await expectTitle(page, 'What is it for?')
  await tabTo(page, page.getByRole('checkbox', { name: 'EHC plan: draft, review or change' }))
  await keyboard.press('Space')
  await tabTo(page, page.getByLabel('What we will do it for'))
  await keyboard.type('To find out when the plan comes')
  await tabTo(page, page.getByRole('button', { name: 'Continue' }))
  await keyboard.press('Enter')
  await expectTitle(page, 'Until when?')
  await tabTo(page, page.getByRole('button', { name: 'Continue' }))
  await keyboard.press('Enter')

  await expectTitle(page, 'How are they saying yes?')
  await tabTo(page, page.getByRole('radio', { name: 'Signing on screen' }))
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'By telephone' })).toBeChecked()
  await tabTo(page, page.getByRole('checkbox', { name: /^I explained this/ }))
  await keyboard.press('Space')
  await tabTo(page, page.getByLabel('What they said'))
  await keyboard.type('Yes, ring them')
  await looksRight({ app, page })
  await tabTo(page, page.getByRole('button', { name: 'Continue' }))
  await keyboard.press('Enter')
  await expectTitle(page, 'Check the answers')
  await tabTo(page, page.getByRole('button', { name: 'Record this permission' }))
  await keyboard.press('Enter')

  await expectTitle(page, 'Permission recorded')
  await tabTo(page, page.getByRole('button', { name: 'See and print the receipt' }))
  await keyboard.press('Enter')
  await expectPaper(page, /^Receipt for Dana Whitlock/)
})

test('a withdrawal says what stops, and stops it at once', async ({ app, demo }) => {
  const page = await demo('tom')
  const shown = { app, page }
  const caseId = await openNewCase(page, 'timeline')
  await permitSchool(page, caseId)
  const about = {
    caseId,
    kind: 'school-staff',
    happenedAt: '2026-11-02T09:00',
    school: 'Highdown School',
    personId: null,
    direction: null,
  } as const
  const before = await page.evaluate((asked) => window.api.checkContact(asked), about)
  expect(before).toMatchObject({ ok: true, value: { covered: true } })

  await reopen(page)
  await page.getByRole('tab', { name: 'Permission to share' }).click()
  await page.getByRole('button', { name: /^Withdraw: / }).click()
  await expectTitle(page, 'Withdraw a permission')
  await press(page, 'Continue')
  await expect(page.getByRole('alert')).toContainText('Choose how they told us')
  await looksRight(shown)
  await page.getByRole('radio', { name: 'By telephone' }).check()
  await typeDate(page, '2', '11', '2026')
  await page.getByLabel('Time').fill('9am')
  await press(page, 'Continue')
  await expect(page.getByText('From 2 November 2026, 09:00 we may no longer:')).toBeVisible()
  await expect(page.getByText('talk about Jayden with staff of Highdown School')).toBeVisible()
  await looksRight(shown)
  await press(page, 'Withdraw it now')

  await expect(page.getByRole('status').filter({ hasText: 'It covers nothing any more' })).toBeVisible()
  await expect(page.getByRole('region', { name: /^Dana Whitlock, / })).toContainText('Withdrawn')
  await expect(page.getByRole('button', { name: /^(Withdraw|Renew)/ })).toHaveCount(0)
  const after = await page.evaluate((asked) => window.api.checkContact(asked), about)
  expect(after).toMatchObject({ ok: true, value: { covered: false, because: 'permission-withdrawn' } })
})

test('a renewal starts from the old answers and ends the old permission', async ({ demo }) => {
  const page = await demo('tom')
  const caseId = await openNewCase(page, 'timeline')
  await permitSchool(page, caseId)
  await reopen(page)
  await page.getByRole('tab', { name: 'Permission to share' }).click()
  await page.getByRole('button', { name: /^Renew or change: / }).click()
  await expect(page.getByText('This takes the place of Dana Whitlock’s permission of 5 January 2026')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Dana Whitlock' })).toBeChecked()
  await next(page, 'What may we do?')
  await expect(page.getByRole('checkbox', { name: 'Talk to school staff' })).toBeChecked()
  await page.getByRole('checkbox', { name: 'Talk to local authority staff' }).check()
  await next(page, 'What is it for?')
  await expect(page.getByLabel('Their conditions')).toHaveValue('Not about the diagnosis')
  await next(page, 'Until when?')
  await next(page, 'How are they saying yes?')
  await page.getByRole('radio', { name: 'In person, said aloud' }).check()
  await page.getByRole('checkbox', { name: /^I explained this/ }).check()
  await page.getByLabel('What they said').fill('Yes, them too')
  await next(page, 'Check the answers')
  await press(page, 'Record this permission')
  await press(page, 'Back to the case')
  await expect(page.getByRole('region', { name: 'Dana Whitlock, 5 January 2026' })).toContainText('Superseded')
  await expect(page.getByText('In force', { exact: true }).first()).toBeVisible()
})
