import { mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { dependencies } from '../../package.json' with { type: 'json' }

/** A thread as the app has it: built into one file, beside the installed packages so that it finds the native ones. */
export async function buildThread(entry: string): Promise<{ url: URL; folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(fileURLToPath(new URL('../../node_modules/.casebook-thread-', import.meta.url)))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL(`../../${entry}`, import.meta.url)),
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        external: [...builtinModules, /^node:/, ...Object.keys(dependencies)],
        output: { entryFileNames: 'thread.mjs' },
      },
    },
  })
  return {
    url: pathToFileURL(join(folder, 'thread.mjs')),
    folder,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
