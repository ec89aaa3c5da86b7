// Lives inside the fallback Electron, which has no default app: opens the app whose folder the command line names, after
// loading what `-r` names, as the default app does. Playwright holds an app back that way until it is attached.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const args = process.argv.slice(1)
const preloaded = args.flatMap((argument, index) => (argument === '-r' ? [args[index + 1] ?? ''] : []))
const folder = resolve(args.find((argument) => !argument.startsWith('-') && !preloaded.includes(argument)) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

app.setName(manifest.productName ?? manifest.name)
// Electron's own default app calls these two, though no documentation lists them.
Reflect.get(app, 'setAppPath').call(app, folder)
Reflect.get(app, 'setVersion').call(app, manifest.version)

const require = createRequire(import.meta.url)
for (const module of preloaded) require(module)
await import(pathToFileURL(join(folder, manifest.main)).href)
