import { expect, looksRight, test } from '../support/app.ts'
import { problems } from '../pages/cases.ts'
import { expectPaper, next, openNewCase } from '../pages/consents.ts'
import { expectTitle, press } from '../pages/session.ts'

test('P8: nothing is passed on without a permission that names to whom and what for; then it is recorded item by item', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('tom')
  const shown = { app, page }
  const caseId = await openNewCase(page, 'disclosures')
  await page.evaluate(async (id) => {
    await window.api.recordContact({
      caseId: id,
      kind: 'office-note',
      direction: null,
      happenedAt: '2026-01-05T09:00',
      school: '',
      personId: null,
      spokeTo: '',
      minutes: 5,
      level: '1',
      text: 'The page of dates that Dana and I made together.',
    })
  }, caseId)
  await expect(page.getByText('Nothing passed on')).toBeVisible()
  await looksRight(shown)
  await press(page, 'Record what is passed on')
  await press(page, 'Record it')
  await expect.poll(() => problems(page)).toContain('Choose the notes that were passed on, or say what else was')
  await page.getByRole('radio', { name: 'With permission to share' }).check()
  await page.getByRole('combobox', { name: 'Who gets it' }).fill('Thames Vale Mediation')
  await page.keyboard.press('Tab')
  await page.getByLabel('What for?').selectOption('disagreement-resolution')
  await page.getByLabel('The person there').fill('Olwen Prys, case manager')
  await page.getByRole('checkbox', { name: /^Office note/ }).check()
  await page.getByRole('radio', { name: 'By post' }).check()
  const aside = page.getByRole('complementary', { name: 'May it leave?' })
  await expect(aside).toContainText(
    'Nobody has agreed that we pass anything on from our file (disagreement resolution, Thames Vale Mediation)',
  )
  await looksRight(shown)
  await press(page, 'Record it')
  await expect.poll(() => problems(page)).toEqual([expect.stringContaining('Clause P8')])

  await press(page, 'Record a permission now')
  await page.getByRole('radio', { name: 'Dana Whitlock' }).check()
  await next(page, 'What may we do?')
  await page.getByRole('checkbox', { name: 'Pass on information from our file' }).check()
  await press(page, 'Continue')
  await expect.poll(() => problems(page)).toEqual(['Enter who gets it', 'Choose what it is passed on for'])
  await page.getByRole('combobox', { name: 'Who gets it' }).fill('Thames Vale Mediation')
  await page.keyboard.press('Tab')
  await page.getByLabel('What it is passed on for').selectOption('disagreement-resolution')
  await looksRight(shown)
  await next(page, 'What is it for?')
  await page.getByRole('checkbox', { name: 'Disagreement resolution or mediation' }).check()
  await page.getByLabel('What we will do it for').fill('To settle it without an appeal')
  await next(page, 'Until when?')
  await next(page, 'How are they saying yes?')
  await page.getByRole('radio', { name: 'By telephone' }).check()
  await page.getByRole('checkbox', { name: /^I explained this/ }).check()
  await page.getByLabel('What they said').fill('Yes, send it to them')
  await next(page, 'Check the answers')
  await expect(page.getByText('to Thames Vale Mediation, for: Disagreement resolution')).toBeVisible()
  await press(page, 'Record this permission')
  await press(page, 'Back to the case')

  await page.getByRole('tab', { name: 'Passed on' }).click()
  await press(page, 'Record what is passed on')
  await expectTitle(page, 'Record what is passed on')
  await press(page, 'Now')
  await expect(aside).toContainText('This is permitted')
  await press(page, 'Record it')
  const card = page.getByRole('region', { name: /^Thames Vale Mediation, / })
  await expect(card).toContainText('Permission of Dana Whitlock')
  await expect(card).toContainText('Office note')
  await looksRight(shown)
  await press(page, `Covering sheet: ${(await card.getByRole('heading').innerText()).trim()}`)
  await expectPaper(page, /^Covering sheet/)
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Timeline' }).click()
  await expect(page.getByRole('tabpanel', { name: 'Timeline' })).toContainText(
    'Passed on from our file to Thames Vale Mediation',
  )
})
