import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** A picture for a guide, of what this very walk shows; `node scripts/picture.mjs` takes them over into the guides. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join('out/guide', `${name}.png`), caret: 'hide' })
}
