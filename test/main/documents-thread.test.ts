import { mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createReader } from '../../main/documents/read.ts'
import { message, outlookMessage, wordLetter, zipBomb } from '../support/files.ts'

let folder = ''
let workerUrl = new URL('file:///')

beforeAll(async () => {
  // Beside the installed packages: what the build leaves out is found there.
  folder = await mkdtemp(fileURLToPath(new URL('../../node_modules/.casebook-reader-', import.meta.url)))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../../main/documents/reader.ts', import.meta.url)),
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { entryFileNames: 'reader.mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  workerUrl = pathToFileURL(join(folder, 'reader.mjs'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const going = () => new AbortController().signal
const copyOf = (bytes: Uint8Array) => new Uint8Array(bytes)

describe('the thread that looks at a file', () => {
  test.each([
    { what: 'a Word document', bytes: wordLetter, kind: 'docx' },
    { what: 'a message', bytes: message, kind: 'email' },
    { what: 'a message of Outlook', bytes: outlookMessage, kind: 'email' },
  ])('tells $what', async ({ bytes, kind }) => {
    expect(await createReader(workerUrl).examine(copyOf(bytes), going())).toMatchObject({ ok: true, value: { kind } })
  })

  test('takes out what came with a message', async () => {
    expect(await createReader(workerUrl).enclosures(copyOf(message), going())).toMatchObject({
      value: [{ name: 'review.pdf', content: { byteLength: 9 } }],
    })
  })

  test('takes the bytes along, and answers why a file is not taken', async () => {
    const bytes = copyOf(zipBomb)
    expect(await createReader(workerUrl).examine(bytes, going())).toMatchObject({
      refusal: { code: 'document-unpacks-too-large' },
    })
    expect(bytes.byteLength).toBe(0)
  })

  test('is ended at once when nobody wants it any more', async () => {
    const giveUp = new AbortController()
    const looking = createReader(workerUrl).examine(copyOf(wordLetter), giveUp.signal)
    giveUp.abort()
    expect(await looking).toMatchObject({ refusal: { code: 'cancelled' } })
    expect(await createReader(workerUrl).examine(copyOf(wordLetter), giveUp.signal)).toMatchObject({
      refusal: { code: 'cancelled' },
    })
  })

  test('is ended when a file takes too long', async () => {
    expect(await createReader(workerUrl, 1).examine(copyOf(wordLetter), going())).toMatchObject({
      refusal: { code: 'document-takes-too-long' },
    })
  })

  test('that cannot run at all says so, and nothing more', async () => {
    const nowhere = createReader(pathToFileURL(join(folder, 'no-such-thread.mjs')))
    expect(await nowhere.examine(copyOf(wordLetter), going())).toMatchObject({ refusal: { code: 'document-damaged' } })
  })
})
