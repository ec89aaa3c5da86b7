// node scripts/picture.mjs: takes the README's picture from the built app, on the fictional cases, and takes over the guides' pictures
// that the last run of the window tests left. Look at them before committing.
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { withVirtualDisplay } from './display.mjs'
import { electronPath } from './electron.mjs'
import { explain } from './explain.mjs'
import { isEntry, root } from './root.mjs'

/** The README's picture: where it lies in the project, and its size, an ordinary office PC's. */
export const picture = { path: 'docs/pictures/case.png', width: 1366, height: 768 }

/** The guides' pictures, by the names their walks give them (`test/e2e/support/guide.ts`). */
export const guidePictures = 'docs/pictures/guide'

const person = 'Tom Bailey'
const child = 'Jayden Whitlock'

async function main() {
  const { build } = await import('./build.mjs')
  await build()
  const home = await mkdtemp(join(tmpdir(), 'casebook-picture-'))
  try {
    await withVirtualDisplay((env) => take(home, env))
  } finally {
    await rm(home, { recursive: true, force: true })
  }
  const guide = join(root, 'out/guide')
  const taken = existsSync(guide) ? await readdir(guide) : []
  await mkdir(join(root, guidePictures), { recursive: true })
  await Promise.all(taken.map((name) => copyFile(join(guide, name), join(root, guidePictures, name))))
  console.log(`Taken: ${[picture.path, ...taken].join(', ')}`)
  return 0
}

/**
 * @param {string} home an empty folder for the app's own files
 * @param {NodeJS.ProcessEnv} env
 */
async function take(home, env) {
  const { drive } = await import('./drive.mjs')
  const app = await drive({ electron: electronPath(), folder: root, home, env })
  try {
    const page = await app.firstWindow()
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, picture)
    await page.getByRole('button', { name: 'Look around with fictional cases' }).click()
    await page.getByRole('button', { name: `Sign in as ${person}` }).click()
    await page.getByRole('combobox', { name: 'Find a family' }).fill(child)
    await page.getByRole('option', { name: child }).first().click()
    await page.getByRole('tab', { name: 'Timeline', selected: true }).waitFor()
    await page.getByRole('heading', { level: 1, name: child }).waitFor()
    await mkdir(join(root, dirname(picture.path)), { recursive: true })
    await page.screenshot({ path: join(root, picture.path), caret: 'hide' })
  } finally {
    await app.close()
  }
}

if (isEntry(import.meta.url)) await explain(main)
