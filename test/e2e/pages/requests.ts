import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect } from '../support/app.ts'
import { expectTitle, press } from './session.ts'

/** From anywhere to the desk of the open request of this parent. */
export async function openDesk(page: Page, requester: string): Promise<void> {
  await openRequests(page)
  await page.getByRole('row', { name: requester }).click()
  await expectTitle(page, `Case notes for ${requester}`)
}

export async function openRequests(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Requests' }).click()
  await expectTitle(page, 'Requests')
}

/** From anywhere to the form for a new request on the case of this child. */
export async function openNewRequest(page: Page, child: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Cases' }).click()
  await page.getByRole('row', { name: child }).click()
  await page.getByRole('tab', { name: 'Requests' }).click()
  await press(page, 'Family asks or complains')
  await expectTitle(page, 'The family asks or complains')
}

export function itemText(page: Page): Locator {
  return page.getByRole('group', { name: /^Text of (the )?item/ })
}

export async function expectItem(page: Page, number: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${String(number)} · `) })).toBeVisible()
}

/** Steps down the list to the first item that says this; which one it is depends on the day the cases were made. */
export async function stepTo(page: Page, words: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 2, name: /^(\d+|Not told of) · / })
  for (;;) {
    if ((await itemText(page).innerText()).includes(words)) return
    const before = await heading.innerText()
    await page.keyboard.press('j')
    await expect(heading).not.toHaveText(before)
  }
}

/** Drags the mouse over these words of the item in hand, as somebody would. */
export async function selectWithMouse(page: Page, words: string): Promise<void> {
  const at = await itemText(page).evaluate((text, sought) => {
    for (const { firstChild: node } of text.querySelectorAll('[data-start]')) {
      const start = node?.textContent?.indexOf(sought) ?? -1
      if (node === null || start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + sought.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, middle: (top + bottom) / 2 }
    }
    throw new Error('those words are not in this item')
  }, words)
  await page.mouse.move(at.left + 1, at.middle)
  await page.mouse.down()
  await page.mouse.move(at.right - 1, at.middle, { steps: 3 })
  await page.mouse.up()
}

/** In the list of whose rights are weighed: the sheet of this person is filled in, and they are kept back. */
export async function keepBack(page: Page, name: string): Promise<void> {
  await press(page, `Sheet for ${name}`)
  const sheet = page.getByRole('dialog', { name: `Sheet for ${name}` })
  for (const [question, answer] of [
    ['Have they agreed', 'No'],
    ['Are they able', 'Yes'],
    ['Have they said no', 'Yes'],
  ] as const)
    await sheet.getByRole('group', { name: question }).getByText(answer, { exact: true }).click()
  await sheet.getByLabel('What would it tell').fill('That they complained of another family')
  await sheet.getByLabel('Do we owe them').fill('They told us in confidence')
  await sheet.getByLabel('What have we done').fill('We wrote to them')
  await sheet.getByLabel('What does the person').fill('Not that they rang')
  await sheet.getByRole('radio', { name: 'No: keep them back' }).check()
  await sheet.getByLabel('Why, in a sentence').fill('They refused, and could be recognised')
  await press(page, 'Keep this decision')
  await expect(sheet).toHaveCount(0)
}

/** From the preview: a second person is asked, Helen Marsh looks and approves, and the coordinator is back at the preview. */
export async function haveApproved(
  page: Page,
  requester: string,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await press(page, 'Ask a second person…')
  await page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.getByText('Asked on', { exact: false })).toBeVisible()
  await changeTo(page, 'Helen Marsh')
  await openReview(page, requester)
  await look()
  await page.getByLabel('What you looked at').fill('Every page, and what is redacted')
  await press(page, 'Approve')
  await expect(page.getByText('The coordinator can release it', { exact: false })).toBeVisible()
  await changeTo(page, 'Amina Shah')
  await press(page, 'Preview pack')
  await expect(page.getByText('Helen Marsh approved this pack', { exact: false })).toBeVisible()
}

/** From anywhere to the pack of this parent, as the second person sees it, on screen. */
export async function openReview(page: Page, requester: string): Promise<void> {
  await openRequests(page)
  await page.getByRole('row', { name: requester }).click()
  await expectTitle(page, `Case notes for ${requester}: look and approve`)
  await expect(page.getByRole('figure', { name: 'Page 1 of ', exact: false }).first()).toBeVisible()
}

/** The window is locked, and somebody else of the demonstration signs in: where they were, or on Today. */
export async function changeTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

/** What the system's save dialog answers with from now on; null leaves it. */
export async function answerSaveDialog(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' })
  }, file)
}

/** The open request of this parent, as the list knows it. */
export function findRequest(page: Page, requester: string) {
  return page.evaluate(async (name) => {
    const listed = await window.api.listRequests({ state: 'any' })
    const found = listed.ok ? listed.value.find((row) => row.requester === name) : undefined
    if (found === undefined) throw new Error('that request is not there')
    return { caseId: found.caseId, requestId: found.requestId }
  }, requester)
}
