// npm run verify-pack -- FILE [--key KEY]: checks a released pack with no database and no network; see scripts/verify/tell.ts.
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { explain } from './explain.mjs'
import { root } from './root.mjs'

const largest = 256 * 1024 * 1024
const usage = 'Say which file: npm run verify-pack -- FILE [--key KEY], with the key as the service gives it.'

await explain(async () => {
  const { positionals, values } = asked()
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) return fail(usage)
  const file = await read(resolve(process.env['INIT_CWD'] ?? '.', name))
  if (typeof file === 'string') return fail(file)
  // Through the builder, since Node cannot run TypeScript.
  const { module } = await runnerImport(join(root, 'scripts/verify/tell.ts'), { configFile: false })
  const { lines, code } = module.tell(file, values.key ?? null)
  console.log(lines.join('\n'))
  return code
})

function asked() {
  try {
    return parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } })
  } catch {
    return { positionals: [], values: {} }
  }
}

/**
 * The bytes of a file, or in a sentence why not.
 * @param {string} path
 */
async function read(path) {
  try {
    const { size } = await stat(path)
    return size > largest ? 'That file is larger than any pack.' : new Uint8Array(await readFile(path))
  } catch {
    return `There is no file ${path} that could be read.`
  }
}

/** @param {string} why */
function fail(why) {
  console.error(why)
  return 2
}
