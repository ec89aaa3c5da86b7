import type { Locator } from '@playwright/test'
import { openDesk } from '../pages/requests.ts'
import { press } from '../pages/session.ts'
import { axe, expect, test, zoom } from '../support/app.ts'

test('at 200 % a long pack scrolls in its viewer, where only the pages near are drawn', async ({ app, demo }) => {
  const page = await demo('amina')
  await openDesk(page, 'Ngozi Okafor')
  await press(page, 'Enclose the 41 not decided yet')
  await press(page, 'Preview pack')
  await page.getByRole('checkbox', { name: 'Large print' }).check()
  await zoom(app, 2)
  const sheets = page.getByRole('figure', { name: /^Page \d+ of \d+$/ })
  await expect.poll(() => sheets.count()).toBeGreaterThan(20)
  await expect(drawn(sheets.first())).toHaveCount(1)
  expect(await drawn(sheets).count()).toBeLessThan(6)

  for (const at of [1, 2, 10, 20, -1]) {
    await sheets.nth(at).scrollIntoViewIfNeeded()
    await expect(drawn(sheets.nth(at))).toHaveCount(1)
    expect(await drawn(sheets).count()).toBeLessThan(6)
  }
  await expect(drawn(sheets.first())).toHaveCount(0)
  await axe(page)

  await page.getByRole('region', { name: /^Pages of / }).focus()
  await page.keyboard.press('Home')
  await expect(drawn(sheets.first())).toHaveCount(1)
  await expect(drawn(sheets.last())).toHaveCount(0)
  await press(page, 'Next page')
  await expect(page.getByRole('toolbar').getByRole('status')).toHaveText(/^Page 2 of/)
})

function drawn(sheets: Locator): Locator {
  return sheets.locator('canvas')
}
