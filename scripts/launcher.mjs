// Lives inside the fallback Electron, which has no default app: opens the app whose folder the command line names.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

app.setName(manifest.productName ?? manifest.name)
// Electron's own default app calls these two, though no documentation lists them.
Reflect.get(app, 'setAppPath').call(app, folder)
Reflect.get(app, 'setVersion').call(app, manifest.version)

await import(pathToFileURL(join(folder, manifest.main)).href)
