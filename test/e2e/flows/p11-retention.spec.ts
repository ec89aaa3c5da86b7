import { goToTab, lockAndBecome } from '../pages/cases.ts'
import { expectTitle, goTo, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

test('P11: what is due is archived, what is held is not, and the archive is opened with a reason', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('amina')
  await goTo(page, 'Retention')
  const due = page.getByRole('table', { name: 'Due for the archive' })
  let child = ''
  let reference = ''

  await test.step('each says when, why, and what keeps it', async () => {
    await expect(
      due.getByText('closed files are kept for one year (clause P11); blocked by: a tribunal hold.', { exact: false }),
    ).toBeVisible()
    await expect(due.getByText('is out.', { exact: false })).toBeVisible()
    await looksRight({ app, page })
  })

  await test.step('a hold set now keeps one more', async () => {
    const ready = due
      .getByRole('row')
      .filter({ has: page.getByText('Due', { exact: true }) })
      .first()
    child = await ready.getByRole('link').innerText()
    reference = /PPS-\d{4}-\d{4}/.exec(await ready.innerText())?.[0] ?? ''
    await ready.getByRole('link').click()
    await press(page, 'Set a hold')
    await press(page, 'Set the hold')
    await expect(page.getByRole('alert')).toContainText('Choose what it is for')
    await page.getByLabel('Complaint').check()
    await page.getByLabel('Why?').fill('The father complains about the school')
    await looksRight({ app, page })
    await press(page, 'Set the hold')
    await expect(page.getByText('blocked by: a complaint hold', { exact: false })).toBeVisible()
    await looksRight({ app, page })
    await press(page, 'Lift the hold: Complaint')
    await page.getByLabel('Why can it be lifted?').fill('Settled')
    await press(page, 'Lift the hold')
    await expect(page.getByText('The hold is lifted.')).toBeVisible()
  })

  await test.step('the run says what it will do, does it, and says what it did', async () => {
    await goTo(page, 'Retention')
    await page.getByRole('button', { name: /^Archive \d+ cases…$/ }).click()
    await expect(page.getByText('It cannot be undone in this version.', { exact: false })).toBeVisible()
    await looksRight({ app, page })
    await page.getByRole('button', { name: /^Archive \d+ cases$/ }).click()
    await expect(page.getByText(/^\d+ cases were archived$/)).toBeVisible()
    await press(page, 'Back to what is due')
    await expect(page.getByText('0 cases are ready for the archive')).toBeVisible()
  })

  await test.step('what is archived is found in the archive alone, and opened with a reason, to be read', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(reference)
    await expect(page.getByText(`Nothing found for “${reference}”`)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Archive' }).click()
    await page.getByRole('searchbox', { name: 'Find a name or a reference in the archive' }).fill(reference)
    await looksRight({ app, page })
    await page.getByRole('link', { name: `Open ${child}` }).click()
    await press(page, 'Open the case')
    await expect(page.getByRole('alert')).toContainText('Enter why you open it')
    await page.getByLabel('Why do you open it?').fill('The mother asks when the appeal was')
    await looksRight({ app, page })
    await press(page, 'Open the case')
    await expectTitle(page, child)
    await expect(page.getByText('Archived on', { exact: false })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Record a contact' })).toHaveCount(0)
    await looksRight({ app, page })
    await goToTab(page, 'Who looked')
    await expect(page.getByText('opened the archived case, saying why', { exact: false })).toBeVisible()
  })

  await test.step('paper is shredded before a witness, and the certificate printed', async () => {
    await goTo(page, 'Retention')
    await page.getByRole('tab', { name: 'Paper to shred' }).click()
    await looksRight({ app, page })
    await press(page, 'Print the shredding sheet')
    await expect(page.getByRole('figure', { name: 'Page 1 of 1' })).toContainText(
      'Two people, from the cabinet to the shredder.',
    )
    await page.keyboard.press('Escape')
    await press(page, 'Record the shredding…')
    await page.getByLabel('Who shredded them?').selectOption('Tom Bailey')
    await page.getByLabel('Who was the witness?').selectOption('Tom Bailey')
    await press(page, 'Record the shredding')
    await expect(page.getByRole('alert')).toContainText('The witness must be another person')
    await looksRight({ app, page })
    await page.getByLabel('Who was the witness?').selectOption('Amina Shah')
    await press(page, 'Record the shredding')
    const recorded = await page.getByText(/^Recorded\. Destruction certificate/).innerText()
    const certificate = /DC-\d{4}-\d{3}/.exec(recorded)?.[0] ?? ''
    await press(page, `See and print ${certificate}`)
    await expect(page.getByRole('figure', { name: 'Page 1 of 1' })).toContainText(certificate)
    await page.keyboard.press('Escape')
  })

  await test.step('the schedule is longer, never shorter', async () => {
    await page.getByRole('tab', { name: 'Schedule' }).click()
    await looksRight({ app, page })
    await press(page, 'Change the schedule')
    await page.getByLabel('Keep a closed file for how many years?').fill('0')
    await page.getByLabel('Why is it changed?').fill('The council’s retention schedule of 2026')
    await press(page, 'Change the schedule')
    await expect(page.getByRole('alert')).toContainText('no less (clause P11)')
    await looksRight({ app, page })
    await page.getByLabel('Keep a closed file for how many years?').fill('6')
    await press(page, 'Change the schedule')
    await expect(page.getByRole('cell', { name: '6 years' })).toBeVisible()
  })

  await test.step('nobody but the coordinator and the head sees any of it', async () => {
    await lockAndBecome(page, 'Tom Bailey')
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Retention' })).toHaveCount(0)
  })
})
