import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../main/typeset/documents.ts'
import { startTypesetter, type Typesetter } from '../../main/typeset/typeset.ts'
import { buildThread } from '../support/built-thread.ts'
import { consentReceipt, disclosurePack, notes, pressFolders, recoveryKey } from '../support/documents.ts'
import { readPdf } from '../support/pdf-text.ts'

let built: Awaited<ReturnType<typeof buildThread>>
let typesetter: Typesetter | null = null

beforeAll(async () => {
  built = await buildThread('main/typeset/typesetter.ts')
})

afterEach(async () => {
  await typesetter?.stop()
  typesetter = null
})

afterAll(() => built.remove())

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
    typesetter = startTypesetter(built.url, { templates: join(built.folder, 'no'), fonts: join(built.folder, 'such') })
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
  typesetter = startTypesetter(built.url, pressFolders)
  return typesetter
}

function longPack(): Document {
  const many = Array.from({ length: 200 }, (_, at) =>
    notes.map((note) => ({ ...note, number: at * 10 + note.number })),
  ).flat()
  return { template: 'disclosure-pack', data: disclosurePack({ notes: many }) }
}
