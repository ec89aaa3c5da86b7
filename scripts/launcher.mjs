// Lives inside the fallback Electron, which has no default app: opens the app whose folder the command line names.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

// What Electron's own default app calls, though no documentation lists two of them.
const names = /** @type {typeof app & Record<'setAppPath' | 'setVersion', (value: string) => void>} */ (app)
names.setAppPath(folder)
names.setName(manifest.productName ?? manifest.name)
names.setVersion(manifest.version)

await import(pathToFileURL(join(folder, manifest.main)).href)
