import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '../support/app.ts'

export const head = { name: 'Grace Obi', signInName: 'grace', password: 'kettle orbit marmalade' } as const

/** Presses the button of this exact name. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}

export async function expectTitle(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

export async function answerService(page: Page): Promise<void> {
  await page.getByLabel('Name of the service').fill('Example Parent Partnership')
  await page.getByLabel('Address for letters').fill('1 Example Street\nExampleton\nEX1 1EX')
  await page.getByLabel('Local authority').fill('Exampleton Council')
  await press(page, 'Continue')
}

export async function answerHead(page: Page): Promise<void> {
  await page.getByLabel('Your full name').fill(head.name)
  await page.getByLabel('Sign-in name').fill(head.signInName)
  await page.getByRole('textbox', { name: 'Your password' }).fill(head.password)
  await press(page, 'Continue')
}

/** The twelve words, read from the screen as somebody with a pen would. */
export async function readRecoveryWords(page: Page): Promise<readonly string[]> {
  const list = page.getByRole('list', { name: 'The twelve words' }).getByRole('listitem')
  await expect(list).toHaveCount(12)
  return list.allTextContents()
}

/** Types each word asked for. */
export async function typeBack(page: Page, words: readonly string[]): Promise<void> {
  const asked = page.getByRole('textbox', { name: /^Word \d+$/ })
  await expect(asked).toHaveCount(2)
  for (const field of await asked.all()) {
    const position = Number(/\d+/.exec((await field.evaluate(labelOf)) ?? '')?.[0])
    await field.fill(words[position - 1] ?? '')
  }
}

/** From the first page to the head of service signed in, the shortest way. Answers with the recovery key. */
export async function setUp(page: Page): Promise<readonly string[]> {
  await press(page, 'Set up our service')
  await answerService(page)
  await expectTitle(page, 'Where should the database live?')
  await press(page, 'Continue')
  await answerHead(page)
  const words = await readRecoveryWords(page)
  await press(page, 'Continue')
  await typeBack(page, words)
  await press(page, 'Continue')
  await press(page, 'Set up the service')
  await expectInside(page)
  return words
}

export async function signIn(page: Page, signInName: string, password: string): Promise<void> {
  await page.getByLabel('Sign-in name').fill(signInName)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await press(page, 'Sign in')
}

export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expectTitle(page, 'Locked')
}

export async function expectInside(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}

export async function goTo(page: Page, entry: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: entry }).click()
  await expectTitle(page, entry)
}

/** Answers the system's dialog for a file or a folder, which no test can press. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
}

function labelOf(input: SVGElement | HTMLElement): string | null {
  return input instanceof HTMLInputElement ? (input.labels?.[0]?.textContent ?? null) : null
}
