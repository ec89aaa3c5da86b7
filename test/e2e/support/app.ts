import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import axeCore from 'axe-core'
import { drive } from '../../../scripts/drive.mjs'
import { electronPath } from '../../../scripts/electron.mjs'
import { root } from '../../../scripts/root.mjs'

/** The people of the demonstration, by the name they sign in with. */
const people = {
  helen: 'Helen Marsh',
  amina: 'Amina Shah',
  tom: 'Tom Bailey',
  ruth: 'Ruth Okoro',
  kit: 'Kit Lowe',
  judith: 'Judith Crane',
} as const
type Person = keyof typeof people

export type Window = { readonly app: ElectronApplication; readonly page: Page }

type Fixtures = {
  /** Where the app keeps its own files in this test; it starts empty and goes afterwards. */
  readonly home: string
  /** Opens the app (again) on that folder: after closing or killing it, what was kept is still there. */
  readonly launch: () => Promise<Window>
  /** What the page's console and the log have complained of; a test that provokes a complaint takes it out again. */
  readonly complaints: string[]
  readonly app: ElectronApplication
  readonly page: Page
  /** Looks around with fictional cases, signs in as one of its people and goes to an entry of the side navigation. Answers with the page. */
  readonly demo: (as: Person, at?: 'Today' | 'Cases') => Promise<Page>
}

/** A test in a real window. It fails as well when the page's console says something is wrong. */
export const test = base.extend<Fixtures & { readonly window: Window }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern, and there are none
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'casebook-'))
    await use(home)
    await rm(home, { recursive: true, force: true })
  },

  // oxlint-disable-next-line no-empty-pattern -- as above
  complaints: async ({}, use) => use([]),

  launch: async ({ home, complaints }, use) => {
    const opened: ElectronApplication[] = []
    await use(async () => {
      const window = await open(home, complaints)
      opened.push(window.app)
      return window
    })
    for (const app of opened) await app.close().catch(() => undefined)
    expect(complaints, 'complaints in the page’s console and the log').toEqual([])
  },

  window: async ({ launch }, use) => use(await launch()),
  app: async ({ window }, use) => use(window.app),
  page: async ({ window }, use) => use(window.page),

  demo: async ({ page }, use) => {
    await use(async (as, at = 'Cases') => {
      await page.getByRole('button', { name: 'Look around with fictional cases' }).click()
      await page.getByRole('button', { name: `Sign in as ${people[as]}` }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
      if (at !== 'Today') await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: at }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(at)
      return page
    })
  },
})

/** No violation of WCAG 2.2 AA that a machine can find. Only what is wrong is told in full: that takes a fifth of the time. */
export async function axe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
  // A dialog that has just closed gives the page behind it back a moment later.
  await page.waitForFunction(() => {
    const isOpen = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
    return isOpen || !document.querySelector('main')?.closest('[inert], [aria-hidden="true"]')
  })
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axeCore }
    // A colour on its way to another is neither: what moves and comes to an end is waited for.
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
    return (await inPage.run(document, { resultTypes: ['violations'] })).violations
  })
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  expect(found, `axe on "${await page.title()}"`).toEqual([])
}

/** axe as it is, then at 200 %, where nothing may need scrolling sideways; then back to 100 %. */
export async function looksRight({ app, page }: Window): Promise<void> {
  await axe(page)
  const usual = await page.evaluate(() => innerWidth)
  await zoom(app, 2)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(usual)
  await axe(page)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(tooWide, `pixels to scroll sideways on "${await page.title()}" at 200 %`).toBeLessThanOrEqual(0)
  await zoom(app, 1)
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(usual)
}

export async function zoom(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ webContents }, to) => webContents.getAllWebContents()[0]?.setZoomFactor(to), factor)
}

async function open(home: string, complaints: string[]): Promise<Window> {
  const app = await drive({ electron: electronPath(), folder: root, home })
  const page = await app.firstWindow()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  app.process().stderr?.on('data', (text: Buffer) => complaints.push(...bugs(text.toString())))
  await page.locator('h1').first().waitFor()
  return { app, page }
}

/** Bugs that main put in its log, among what Chromium says about the machine. */
function bugs(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('casebook: '))
}

export { expect }
