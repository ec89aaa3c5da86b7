import { itemText, keepBack, openDesk } from '../pages/requests.ts'
import { expectTitle, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

test('people in the notes are found, weighed and redacted, and what could be worked out is dealt with', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('amina')
  await openDesk(page, 'Ngozi Okafor')
  const panel = page.getByRole('region', { name: 'Redact' })
  const people = panel.getByRole('region', { name: 'People and places in these notes' })
  const keys = page.keyboard

  await test.step('whoever asks is left out, until she is wanted', async () => {
    await expect(people.getByRole('button', { name: /Mrs Featherstone/ })).toContainText('6 times in 5 items')
    await expect(people.getByRole('button', { name: /Ngozi/ })).toHaveCount(0)
    await people.getByRole('checkbox', { name: 'Leave out Ngozi Okafor and Chidi Okafor' }).uncheck()
    await expect(people.getByRole('button', { name: /Ngozi/ }).first()).toBeVisible()
    await people.getByRole('checkbox', { name: 'Leave out Ngozi Okafor and Chidi Okafor' }).check()
    await expect(people.getByRole('button', { name: /Ngozi/ })).toHaveCount(0)
  })

  await test.step('somebody is taken in hand by key, and stepped through', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await keys.press('s')
    const pembertons = people.getByRole('button', { name: /Pembertons/ })
    while (!(await pembertons.evaluate((button) => button === document.activeElement))) await keys.press('ArrowDown')
    await keys.press('Enter')
    await expect(pembertons).toHaveAttribute('aria-pressed', 'true')
    await expect(panel.getByRole('heading', { name: 'the Pembertons' })).toBeVisible()
    const before = await itemText(page).innerText()
    await expect(async () => {
      await keys.press('n')
      expect(await itemText(page).innerText()).not.toBe(before)
    }).toPass()
    await expect(async () => {
      await keys.press('b')
      expect(await itemText(page).innerText()).toBe(before)
    }).toPass()
    await looksRight({ app, page })
  })

  await test.step('one mention is redacted; their sheet is filled in, with every mistake shown', async () => {
    await panel.getByRole('radio', { name: 'Rights of others' }).check()
    await expect(panel.getByRole('combobox', { name: 'Whose rights?' })).toHaveValue('the Pembertons')
    await keys.press('r')
    await expect(itemText(page).getByRole('button')).toHaveCount(1)
    await press(page, 'Sheet for the Pembertons')
    await press(page, 'Keep this decision')
    const dialog = page.getByRole('dialog', { name: 'Sheet for the Pembertons' })
    await expect(dialog.getByRole('alert').getByRole('link')).toHaveCount(9)
    await looksRight({ app, page })
    await press(page, 'Back')
  })

  await test.step('the pack waits for the sheet, and says what could be worked out', async () => {
    await press(page, 'Enclose the 41 not decided yet')
    await press(page, 'Preview pack')
    await expect(page.getByText('the Pembertons: their sheet is not filled in.')).toBeVisible()
    await expect(page.getByText('Could be worked out')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Ask a second person…' })).toHaveCount(0)
    await looksRight({ app, page })
    await press(page, 'Open the desk')
    await expectTitle(page, 'Case notes for Ngozi Okafor')
  })

  await test.step('kept back, they are redacted wherever they are named', async () => {
    await keepBack(page, 'the Pembertons')
    await press(page, 'Redact every mention of the Pembertons')
    await expect(page.getByText(/^Redacted for them: \d+\.$/)).toBeVisible()
    await expect(people.getByRole('button', { name: /Pembertons/ })).toContainText('all redacted')
    await expect(people.getByRole('button', { name: /Pembertons/ })).toContainText('keep back')
  })

  await test.step('a reason of the second level needs its test', async () => {
    await keys.press('f')
    await keys.type('Featherstone')
    await keys.press('Enter')
    await press(page, 'Other reasons')
    await panel.getByRole('radio', { name: 'Serious harm (health)' }).check()
    await expect(
      panel.getByText('You need the opinion of the appropriate health professional', { exact: false }),
    ).toBeVisible()
    await keys.press('r')
    await expect(panel.getByRole('alert')).toContainText('Say who might be harmed and how')
    await panel.getByLabel('The test for this reason').fill('Dr Sethna: she would be harassed')
    await looksRight({ app, page })
    await panel.getByRole('radio', { name: 'Serious harm (health)' }).focus()
    await keys.press('r')
    await expect(itemText(page).getByRole('button').first()).toContainText('serious harm (health)')
  })

  await test.step('what can still be read may stay, once somebody says why', async () => {
    await press(page, 'Preview pack')
    const left = page.getByText('Could be worked out')
    await expect(left).toBeVisible()
    for (let more = true; more;) {
      await page
        .getByRole('button', { name: /^May stay…/ })
        .first()
        .click()
      await press(page, 'Let it stay')
      await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Enter it may stay because')
      await page.getByLabel('It may stay because').fill('Her name is on the school’s own page')
      await press(page, 'Let it stay')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.getByText('Setting the pack in type')).toHaveCount(0)
      await expect(page.getByRole('figure', { name: 'Page 1 of ', exact: false }).first()).toBeVisible()
      more = (await left.count()) > 0
    }
    await expect(page.getByRole('button', { name: 'Ask a second person…' })).toBeVisible()
  })
})
