// node scripts/write-docs.mjs: writes the pages of docs/ that are made from the code. A test says when they no longer fit it.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { runnerImport } from 'vite'
import { explain } from './explain.mjs'
import { isEntry, root } from './root.mjs'

/**
 * The pages that are made from the code, by path, as they should lie in docs/.
 * @returns {Promise<readonly (readonly [path: string, text: string])[]>}
 */
export async function generatedPages() {
  // Through the builder, since Node cannot run TypeScript.
  const { module } = await runnerImport(join(root, 'scripts/docs/pages.ts'), { configFile: false })
  const pages = Object.entries(/** @type {Record<string, string>} */ (module.generatedPages()))
  return Promise.all(pages.map(async ([path, text]) => /** @type {const} */ ([path, await laidOut(path, text)])))
}

/**
 * Laid out like everything else.
 * @param {string} path
 * @param {string} text
 */
async function laidOut(path, text) {
  return format(text, { ...(await resolveConfig(join(root, path))), filepath: join(root, path) })
}

async function main() {
  for (const [path, text] of await generatedPages()) {
    await writeFile(join(root, path), text)
    console.log(`Written: ${path}`)
  }
  return 0
}

if (isEntry(import.meta.url)) await explain(main)
