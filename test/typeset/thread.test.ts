import { mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../main/typeset/documents.ts'
import { startTypesetter, type Typesetter } from '../../main/typeset/typeset.ts'
import { consentReceipt, disclosurePack, notes, pressFolders, recoveryKey } from '../support/documents.ts'
import { readPdf } from '../support/pdf-text.ts'

let folder = ''
let workerUrl = new URL('file:///')
let typesetter: Typesetter | null = null

beforeAll(async () => {
  // Beside the installed packages, so that the built thread finds its native module as it does in the app.
  folder = await mkdtemp(fileURLToPath(new URL('../../node_modules/.casebook-thread-', import.meta.url)))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../../main/typeset/typesetter.ts', import.meta.url)),
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        external: [...builtinModules, /^node:/, '@myriaddreamin/typst-ts-node-compiler'],
        output: { entryFileNames: 'typesetter.mjs' },
      },
    },
  })
  workerUrl = pathToFileURL(join(folder, 'typesetter.mjs'))
})

afterEach(async () => {
  await typesetter?.stop()
  typesetter = null
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const pack: Document = { template: 'disclosure-pack', data: disclosurePack() }
const key: Document = { template: 'recovery-key', data: recoveryKey() }

describe('the typesetting thread', () => {
  test('sets one document after another', async () => {
    const press = start()
    const [first, second] = await Promise.all([press.typeset(pack), press.typeset(key)])
    expect((await readPdf(first.pdf)).title).toBe('Disclosure pack SAR 2026-031')
    expect((await readPdf(second.pdf)).title).toBe('Recovery key')
    expect(first).toMatchObject({ pages: 4, unprintable: [] })
  })

  test('a cancelled document is given up, the one behind it is set all the same', async () => {
    const press = start()
    const giveUp = new AbortController()
    const slow = press.typeset(longPack(), { signal: giveUp.signal })
    const next = press.typeset(key)
    giveUp.abort()
    await expect(slow).rejects.toMatchObject({ code: 'cancelled' })
    expect((await next).pages).toBe(1)
  })

  test('a document cancelled beforehand is never begun, and one finished cannot be cancelled', async () => {
    const press = start()
    await expect(press.typeset(key, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
    const late = new AbortController()
    expect((await press.typeset(key, { signal: late.signal })).pages).toBe(1)
    late.abort()
    expect((await press.typeset(key)).pages).toBe(1)
  })

  test('a fault comes back as a code, without a word of the document, and the next document is set', async () => {
    const press = start()
    const words = 'Chidi does not want this read'
    const broken = disclosurePack({ child: words, date: words })
    const signature = new TextEncoder().encode(words)
    const failed = await press.typeset({ template: 'disclosure-pack', data: broken }).catch((error: unknown) => error)
    const unsigned = await press
      .typeset({ template: 'consent-receipt', data: consentReceipt({ signature }) })
      .catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'failed', message: 'typesetting: failed' })
    expect(unsigned).toMatchObject({ code: 'bad-picture', message: 'typesetting: bad-picture' })
    expect((await press.typeset(key)).pages).toBe(1)
  })

  test('a thread that cannot start fails what waits for it rather than hang', async () => {
    typesetter = startTypesetter(workerUrl, { templates: join(folder, 'no'), fonts: join(folder, 'such') })
    await expect(typesetter.typeset(key)).rejects.toMatchObject({ code: 'failed' })
  })

  test('stopping ends what waits, and nothing is begun afterwards', async () => {
    const press = start()
    const [waiting] = await Promise.allSettled([press.typeset(longPack()), press.stop()])
    expect(waiting).toMatchObject({ status: 'rejected', reason: { code: 'stopped' } })
    await expect(press.typeset(key)).rejects.toMatchObject({ code: 'stopped' })
  })
})

function start(): Typesetter {
  typesetter = startTypesetter(workerUrl, pressFolders)
  return typesetter
}

function longPack(): Document {
  const many = Array.from({ length: 200 }, (_, at) =>
    notes.map((note) => ({ ...note, number: at * 10 + note.number })),
  ).flat()
  return { template: 'disclosure-pack', data: disclosurePack({ notes: many }) }
}
