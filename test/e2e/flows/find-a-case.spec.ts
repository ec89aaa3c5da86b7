import { expect, looksRight, test } from '../support/app.ts'
import { expectCase, find, finds, goToTab, lockAndBecome, openCase } from '../pages/cases.ts'
import { expectTitle, goTo } from '../pages/session.ts'

test('Ctrl+K finds a case by name and by reference, and a note by any of its words', async ({ app, demo }) => {
  const page = await demo('tom')
  await find(page, 'whit')
  await expect(finds(page, { selected: true })).toContainText('Jayden Whitlock')
  await looksRight({ app, page })
  await page.keyboard.press('Enter')
  await expectCase(page, 'Jayden Whitlock')
  const reference = /PPS-\d{4}-\d{4}/.exec(await page.getByRole('region', { name: 'Jayden Whitlock' }).innerText())?.[0]

  await find(page, reference ?? '')
  await expect(finds(page, { selected: true })).toContainText('Jayden Whitlock')
  await page.keyboard.press('Escape')
  await expect(finds(page)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox', { name: 'Find a family, a note, a reference' })).toHaveValue('')

  await goToTab(page, 'People')
  await find(page, 'exclusion lett')
  const note = finds(page, { selected: true })
  await expect(note.locator('mark').first()).toHaveText('exclusion')
  await note.click()
  await expectCase(page, 'Jayden Whitlock')
  const found = page.locator(':focus')
  await expect(found).toContainText('exclusion letters')
  await expect(found).toBeInViewport()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('nobodywritesthis')
  await expect(page.getByText('Nothing found for “nobodywritesthis”')).toBeVisible()
})

test('a page that arrives while somebody is typing a search leaves them to it', async ({ demo }) => {
  const page = await demo('tom')
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('nav a'))
      if (link.textContent === 'Our policy') (link as HTMLElement).click()
    document.querySelector<HTMLInputElement>('[role=combobox]')?.focus()
  })
  await expectTitle(page, 'Our policy')
  await page.keyboard.type('whit')
  await expect(finds(page, { selected: true })).toContainText('Jayden Whitlock')
})

test('the list is filtered, sorted and opened with the keyboard alone', async ({ app, demo }) => {
  const page = await demo('amina')
  const list = page.getByRole('grid', { name: 'Cases' })
  await expect(list).toBeFocused()
  await looksRight({ app, page })
  const selected = list.getByRole('row', { selected: true })
  const first = await selected.innerText()
  await page.keyboard.press('ArrowDown')
  await expect(selected).not.toHaveText(first)
  const name = await selected.getByRole('rowheader').innerText()
  await page.keyboard.press('Enter')
  await expectCase(page, name)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }).click()
  await expect(selected.getByRole('rowheader')).toHaveText(name)

  const byReference = page.getByRole('columnheader', { name: 'Reference' })
  await byReference.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(byReference).toHaveAttribute('aria-sort', 'ascending')
  const references = list.getByRole('gridcell', { name: /^PPS-/ })
  await expect.poll(async () => isSorted(await references.allInnerTexts())).toBe(true)
  await page.getByLabel('Status').selectOption('any')
  await expect(page.getByText(/^\d+ cases$/)).toBeVisible()
  await list.focus()
  await page.keyboard.press('End')
  await expect(selected.getByRole('rowheader')).not.toHaveText('…')
  await page.getByLabel('Status').selectOption('closed')
  await page.getByLabel('Only mine').check()
  await expect(page.getByText(/closed cases? of yours$/)).toBeVisible()
})

test('a volunteer sees the cases assigned to them and is refused any other', async ({ app, demo }) => {
  const page = await demo('tom')
  await openCase(page, 'Jayden Whitlock')
  const caseId = await page.evaluate(async () => {
    const found = await window.api.search({ text: 'Jayden Whitlock' })
    return found.ok ? (found.value.cases[0]?.caseId ?? '') : ''
  })
  await lockAndBecome(page, 'Ruth Okoro')
  await expectTitle(page, 'Today')
  await goTo(page, 'Cases')
  const workers = page.getByRole('grid', { name: 'Cases' }).getByRole('gridcell', { name: 'Ruth Okoro' })
  await expect(workers.first()).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Tom Bailey' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'New case' })).toHaveCount(0)
  await looksRight({ app, page })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('whitlock')
  await expect(page.getByText('Nothing found for “whitlock”')).toBeVisible()

  const refused = await page.evaluate((id) => window.api.openCase({ caseId: id }), caseId)
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'case-not-yours' } })

  await lockAndBecome(page, 'Tom Bailey')
  await expectCase(page, 'Jayden Whitlock')
  await goToTab(page, 'Who looked')
  await expect(page.getByRole('list', { name: 'Who looked at this file' })).toContainText(
    'Ruth Okoro, volunteer, was refused opening the file',
  )
})

function isSorted(texts: readonly string[]): boolean {
  return texts.length > 5 && texts.join() === texts.toSorted().join()
}
