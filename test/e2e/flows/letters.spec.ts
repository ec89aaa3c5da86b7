import { expectItem, openRequests } from '../pages/requests.ts'
import { expectTitle, press } from '../pages/session.ts'
import { expect, looksRight, test } from '../support/app.ts'

const polish = 'Polish'

test('our letter in a language is written with its mistakes named, and a pack for somebody who reads it holds it', async ({
  app,
  demo,
}) => {
  test.slow()
  const page = await demo('amina')
  await test.step('it is written in the service settings', async () => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Service settings' }).click()
    await expect(page.getByRole('heading', { name: 'Letters in other languages' })).toBeVisible()
    await looksRight({ app, page })
    await press(page, 'Add a letter…')
    await press(page, 'Save the letter')
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Choose the language', 'Enter the letter'])
    await page.getByLabel('Language', { exact: true }).selectOption('Romanian')
    await page
      .getByLabel('The letter', { exact: true })
      .fill('Copia notelor\n\n{nume}, vă trimitem notele despre {child}.')
    await press(page, 'Save the letter')
    await expect(page.getByRole('alert')).toContainText('{nume} is no place of a letter. Those there are: {name}')
    await looksRight({ app, page })
    await page.getByLabel('The letter', { exact: true }).fill('প্রিয় {name}')
    await press(page, 'See how it prints')
    await expect(page.getByRole('alert')).toContainText('Our typefaces cannot print প (U+09AA)')
    await page
      .getByLabel('The letter', { exact: true })
      .fill('Copia notelor\n\n{name}, vă trimitem notele despre {child}.')
    await press(page, 'See how it prints')
    const sample = page.getByRole('dialog', { name: 'Letter in Romanian' })
    await expect(sample.getByRole('figure', { name: 'Page 1 of ', exact: false }).first()).toContainText('Alex Example')
    await looksRight({ app, page })
    await sample.getByRole('button', { name: 'Close' }).last().click()
    await press(page, 'Save the letter')
    await expect(page.getByText('The letter is saved.')).toBeVisible()
    await page.getByRole('link', { name: 'Stop using the letter in Romanian' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stop using' }).click()
    await expect(page.getByText('Packs made from now on hold no letter in Romanian.')).toBeVisible()
    await looksRight({ app, page })
  })

  await test.step('the pack holds it after the English one, unless it is switched off', async () => {
    await openRequests(page)
    const requester = await readsPolish(page)
    await page.getByRole('row', { name: requester }).click()
    await expectTitle(page, `Case notes for ${requester}`)
    await expectItem(page, 1)
    await page.getByRole('button', { name: /^Enclose the \d+ not decided yet$/ }).click()
    await press(page, 'Preview pack')
    await expect(page.getByRole('checkbox', { name: `With our letter in ${polish}` })).toBeChecked()
    const second = page.getByRole('figure', { name: 'Page 2 of ', exact: false })
    await second.scrollIntoViewIfNeeded()
    await expect(second).toContainText('Kopia notatek')
    await looksRight({ app, page })
    await page.getByRole('checkbox', { name: `With our letter in ${polish}` }).uncheck()
    await page.getByRole('figure', { name: 'Page 2 of ', exact: false }).scrollIntoViewIfNeeded()
    await expect(page.getByRole('figure', { name: 'Page 2 of ', exact: false })).toContainText('Schedule')
  })
})

/** Makes the mother of the demonstration’s open request somebody who reads Polish, and says her name. */
function readsPolish(page: Parameters<typeof openRequests>[0]): Promise<string> {
  return page.evaluate(async (language) => {
    const listed = await window.api.listRequests({ state: 'open' })
    const row = listed.ok ? listed.value.find(({ requester }) => requester === 'Ngozi Okafor') : undefined
    if (row === undefined) throw new Error('that request is not there')
    const opened = await window.api.openCase({ caseId: row.caseId })
    const parent = opened.ok ? opened.value.parents.find(({ givenName }) => givenName === 'Ngozi') : undefined
    if (parent === undefined) throw new Error('that parent is not there')
    const { personId, masked: _masked, ...rest } = parent
    const saved = await window.api.saveParent({ caseId: row.caseId, personId, parent: { ...rest, language } })
    if (!saved.ok) throw new Error('the parent was not changed')
    return row.requester
  }, polish)
}
