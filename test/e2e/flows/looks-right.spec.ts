import { axe, expect, looksRight, test } from '../support/app.ts'

/** What every other test here relies on to notice a page that not everybody can use. */
test('a button without a name is noticed, and what is too wide at 200 %', async ({ app, page }) => {
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  await expect(axe(page)).rejects.toThrow('button-name')
  await page.evaluate(() => {
    const wide = document.querySelector<HTMLElement>('main > :last-child')
    wide?.setAttribute('aria-label', 'Wide')
    wide?.style.setProperty('width', '900px')
  })
  await expect(looksRight({ app, page })).rejects.toThrow('pixels to scroll sideways')
})
