import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { endSession } from '../../main/session.ts'
import { canonicalItem } from '../../main/policy/packs.ts'
import { auditLength, openWorld, serviceDetails, type World } from '../support/casebook.ts'
import { contactDraft, dana, openCase, requestDraft, recordRequest } from '../support/cases.ts'
import { approve, keptBack, onePassage } from '../support/packs.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

const texts = [
  'Visited Dana at home. Wilhelmina Pemberton told her that the Pembertons have complained too. The control sentence stays.',
  'Grandmother rang in confidence about Quillfeather Lane. Nobody else knows of this.',
  'Office note: the meeting is moved to the morning.',
]

describe('a disclosure pack', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk()
  })

  test('holds a redacted string nowhere: not in its text, its metadata or its streams', async () => {
    await desk.decideAll()
    await desk.redact(0, 'Wilhelmina Pemberton')
    await desk.redact(0, 'Pembertons')
    const pdf = await readPdf(new Uint8Array((await desk.open(await desk.release())).pdf))
    expect(placesOf(pdf, 'control sentence stays')).not.toEqual([])
    for (const secret of ['Wilhelmina', 'Pemberton']) expect(placesOf(pdf, secret), secret).toEqual([])
  })

  test('shows of a withheld item its kind and its reason, and none of its text nor with whom it was', async () => {
    const pdf = await readPdf(new Uint8Array((await desk.open(await desk.withholdTheSecondAndRelease())).pdf))
    expect(placesOf(pdf, 'Rights of others')).not.toEqual([])
    for (const secret of ['Quillfeather', 'in confidence about', 'Grandmother Whitlock'])
      expect(placesOf(pdf, secret), secret).toEqual([])
  })

  test('carries the hash of each item as it was disclosed, and where the audit log stood', async () => {
    await desk.decideAll()
    await desk.redact(0, 'Pembertons')
    const preview = await desk.preview()
    const { data } = desk.previewed()
    const pdf = await readPdf(preview.pdf)
    const text = pdf.pages.join('').replaceAll(/\s/g, '')
    expect(data.manifest.entries.map(({ number }) => number)).toEqual([1, 2, 3])
    for (const [at, { sha256 }] of data.manifest.entries.entries()) {
      const item = data.items[at]
      if (item === undefined) throw new Error('the manifest names an item that is not there')
      expect(sha256).toBe(createHash('sha256').update(canonicalItem(item)).digest('hex'))
      expect(text).toContain(sha256)
    }
    expect(text).toContain(data.manifest.audit.hash)
    expect(preview.sha256).toBe(createHash('sha256').update(preview.pdf).digest('hex'))
  })

  test('goes to the address on file, which nobody can name at the release', async () => {
    await desk.decideAll()
    await approve(desk.world, desk.request)
    const { sha256 } = await desk.preview()
    const elsewhere = { ...desk.request, sha256, address: '1 Elsewhere Street' }
    expect(await desk.world.ask('releasePack', elsewhere)).toMatchObject({ ok: false, refusal: { code: 'malformed' } })
    expect(await desk.tryRelease(sha256)).toBeNull()
    const { pack, state } = await desk.view()
    expect(state).toBe('released')
    expect(pack).toMatchObject({ addressee: 'Dana Whitlock', address: dana.address, sha256 })
  })

  test('may leave though it covers what stands in every letter: who we are, where, and who signs', async () => {
    const words = [serviceDetails.name, '1 Example Street', serviceDetails.phone, 'The coordinator']
    const own = await openDesk([`They rang ${words.join(', then ')}.`])
    await own.decideAll()
    for (const each of words) await own.redact(0, each)
    const pdf = await readPdf(new Uint8Array((await own.open(await own.release())).pdf))
    expect(pdf.pages.join(' ').replaceAll(/\s+/g, ' ')).toContain(
      'They rang redacted: rights of others , then redacted',
    )
  })

  test('is set in larger print when they read large print', async () => {
    await desk.decideAll()
    const small = await readPdf((await desk.preview()).pdf)
    const large = await readPdf((await desk.preview(true)).pdf)
    expect(large.smallest).toBeGreaterThan(small.smallest)
    expect(large.smallest).toBeGreaterThanOrEqual(18)
  })
})

describe('a release is refused', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk()
    await desk.decideAll()
  })

  const changes: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
    'an item was withheld': (opened) => opened.decide(1, 'withhold'),
    'passages were redacted': async (opened) => {
      await opened.redact(0, 'Wilhelmina Pemberton')
      await opened.redact(0, 'Pembertons')
    },
    'the address changed': (opened) => opened.moveTo('2 New Street\nReading'),
  }
  test.each(Object.entries(changes))('after the preview %s', async (_, change) => {
    const { sha256 } = await desk.preview()
    await change(desk)
    expect(await desk.tryRelease(sha256)).toBe('preview-out-of-date')
    expect((await desk.view()).state).toBe('open')
    await approve(desk.world, desk.request)
    const fresh = await desk.preview()
    expect(await desk.tryRelease(fresh.sha256)).toBeNull()
  })

  test('when a redaction was taken off after the preview', async () => {
    const { redactionId } = await desk.redact(0, 'Pembertons')
    const { sha256 } = await desk.preview()
    await desk.world.get('removeRedaction', { ...desk.request, itemId: desk.contactIds[0], redactionId })
    expect(await desk.tryRelease(sha256)).toBe('preview-out-of-date')
  })

  test('when nobody looked at a preview, or at this one', async () => {
    expect(await desk.tryRelease('0'.repeat(64))).toBe('preview-out-of-date')
    const { sha256 } = await desk.preview()
    await desk.preview(true)
    expect(await desk.tryRelease(sha256)).toBe('preview-out-of-date')
  })

  test('to anybody but the coordinator, who alone can preview too', async () => {
    const { sha256 } = await desk.preview()
    for (const role of ['head', 'caseworker', 'volunteer', 'line-manager', 'maintenance'] as const) {
      desk.world.as(role)
      expect(await desk.tryRelease(sha256), role).toBe('not-the-coordinator')
      expect(await desk.world.ask('previewPack', { ...desk.request, largePrint: false })).toMatchObject({
        refusal: { code: 'role-may-not' },
      })
    }
    desk.world.as('coordinator')
    expect((await desk.view()).pack).toBeNull()
  })

  test('a second time, and the pack stays the same bytes', async () => {
    const packId = await desk.release()
    const { sha256 = '', bytes } = (await desk.view()).pack ?? {}
    const first = await desk.open(packId)
    expect(await desk.tryRelease(sha256)).toBe('preview-out-of-date')
    expect(await desk.world.ask('previewPack', { ...desk.request, largePrint: false })).toMatchObject({
      refusal: { code: 'already-released' },
    })
    desk.world.as('head')
    const second = await desk.open(packId)
    expect(Buffer.from(second.pdf).equals(Buffer.from(first.pdf))).toBe(true)
    expect(createHash('sha256').update(second.pdf.subarray(0, bytes)).digest('hex')).toBe(sha256)
  })

  test('and after it nothing about its items can be changed', async () => {
    await desk.redact(0, 'Wilhelmina Pemberton')
    const { redactionId } = await desk.redact(0, 'Pembertons')
    await desk.release()
    const item = { ...desk.request, itemId: desk.contactIds[0] }
    const attempts = [
      desk.world.ask('decideItem', { ...item, decision: 'enclose', reason: '' }),
      desk.world.ask('encloseTheRest', desk.request),
      desk.world.ask('redactPassages', onePassage({ ...item, start: 0, end: 4, reason: 'OUT_OF_SCOPE', note: '' })),
      desk.world.ask('removeRedaction', { ...item, redactionId }),
    ]
    for (const answer of await Promise.all(attempts))
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'released-is-final' } })
  })
})

describe('a name that is redacted in many places', () => {
  test('is redacted in all of them with one entry, or in none when one place is outside its text', async () => {
    const { world, request, contactIds } = await openDesk()
    const passages = contactIds.map((itemId) => ({ itemId, start: 0, end: 4 }))
    const wanted = { ...request, passages, reason: 'OUT_OF_SCOPE', note: '' }
    const redactions = async () => (await world.get('openRequest', request)).items.flatMap((item) => item.redactions)
    const outside = { ...wanted, passages: [...passages, { itemId: contactIds[0], start: 4, end: 9999 }] }
    expect(await world.ask('redactPassages', outside)).toMatchObject({ refusal: { code: 'redaction-outside-text' } })
    expect(await redactions()).toEqual([])
    const before = await auditLength(world)
    expect(await world.get('redactPassages', wanted)).toHaveLength(passages.length)
    expect(await auditLength(world)).toBe(before + 1)
    expect(await redactions()).toHaveLength(passages.length)
  })
})

describe('a preview is refused', () => {
  test('when the session ended while it was typeset, and nothing of it stays in memory', async () => {
    const desk = await openDesk()
    await desk.decideAll()
    const { typesetter } = desk.world.casebook.parts
    const { typeset } = typesetter
    Object.assign(typesetter, {
      typeset: async (document: Parameters<typeof typeset>[0]) => {
        await endSession(desk.world.casebook, 'idle')
        return typeset(document)
      },
    })
    expect(await desk.world.ask('previewPack', { ...desk.request, largePrint: false })).toMatchObject({
      refusal: { code: 'cancelled' },
    })
    expect(desk.world.casebook.previews.size).toBe(0)
  })

  test('without an address on file, with items undecided, and with nothing enclosed', async () => {
    const desk = await openDesk()
    const ask = () => desk.world.ask('previewPack', { ...desk.request, largePrint: false })
    expect(await ask()).toMatchObject({ refusal: { code: 'items-undecided', detail: { count: 3 } } })
    for (const at of texts.keys()) await desk.decide(at, 'withhold')
    expect(await ask()).toMatchObject({ refusal: { code: 'nothing-enclosed' } })
    await desk.decideAll()
    await desk.moveTo('')
    expect(await ask()).toMatchObject({
      refusal: { code: 'no-address-on-file', detail: { requester: 'Dana Whitlock' } },
    })
  })
})

describe('saving a copy', () => {
  test('writes the whole file, and leaves nothing else beside it', async () => {
    const desk = await openDesk()
    await desk.decideAll()
    const packId = await desk.release()
    const folder = await mkdtemp(join(tmpdir(), 'casebook-export-'))
    desk.world.machine.saveTo = join(folder, 'pack.pdf')
    const { file } = await desk.world.get('exportPack', { caseId: desk.request.caseId, packId })
    expect(file).toBe(join(folder, 'pack.pdf'))
    expect((await readFile(file)).equals(Buffer.from((await desk.open(packId)).pdf))).toBe(true)
    expect(await readdir(folder)).toEqual(['pack.pdf'])
  })

  test('writes nothing when the window locked itself while the dialog stood open', async () => {
    const desk = await openDesk()
    await desk.decideAll()
    const packId = await desk.release()
    const folder = await mkdtemp(join(tmpdir(), 'casebook-export-'))
    Object.assign(desk.world.casebook.parts.edge, {
      chooseWhereToSave: async () => {
        desk.world.as(null)
        return join(folder, 'pack.pdf')
      },
    })
    expect(await desk.world.ask('exportPack', { caseId: desk.request.caseId, packId })).toMatchObject({
      refusal: { code: 'not-signed-in' },
    })
    expect(await readdir(folder)).toEqual([])
  })

  test('writes nothing at all where the folder is not there, or when the dialog is left', async () => {
    const desk = await openDesk()
    await desk.decideAll()
    const packId = await desk.release()
    const folder = await mkdtemp(join(tmpdir(), 'casebook-export-'))
    desk.world.machine.saveTo = join(folder, 'gone', 'pack.pdf')
    const wanted = { caseId: desk.request.caseId, packId }
    expect(await desk.world.ask('exportPack', wanted)).toMatchObject({ refusal: { code: 'cannot-write' } })
    desk.world.machine.saveTo = null
    expect(await desk.world.ask('exportPack', wanted)).toMatchObject({ refusal: { code: 'cancelled' } })
    expect(await readdir(folder)).toEqual([])
  })
})

type Desk = Awaited<ReturnType<typeof openDesk>>

/** Dana's request for her notes, none decided; the coordinator is signed in. */
async function openDesk(written: readonly string[] = texts) {
  const world: World = await openWorld()
  const { caseId, danaId } = await openCase(world)
  const contactIds: string[] = []
  for (const [at, text] of written.entries()) {
    const spokeTo = at === 1 ? 'Grandmother Whitlock' : ''
    const draft = { ...contactDraft(caseId, 'office-note'), happenedAt: `2026-11-2${at}T14:05`, spokeTo, text }
    contactIds.push((await world.get('recordContact', draft)).contactId)
  }
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  const request = { caseId, requestId }

  const gran = await keptBack(world, request, 'Grandmother Whitlock')
  let pemberton: string | undefined
  const idAt = (at: number) => contactIds[at] ?? ''
  const preview = (largePrint = false) => world.get('previewPack', { ...request, largePrint })
  const decide = (at: number, decision: 'enclose' | 'withhold') =>
    world.get('decideItem', {
      ...request,
      itemId: idAt(at),
      decision,
      ...(decision === 'withhold' ? { reason: 'RIGHTS_OF_OTHERS', thirdPartyId: gran } : { reason: '' }),
    })
  async function decideAll() {
    for (const at of written.keys()) await decide(at, 'enclose')
  }
  async function release() {
    await approve(world, request)
    const { sha256 } = await preview()
    return (await world.get('releasePack', { ...request, sha256 })).packId
  }

  return {
    world,
    request,
    contactIds,
    preview,
    decide,
    decideAll,
    release,
    view: () => world.get('openRequest', request),
    open: (packId: string) => world.get('openPack', { caseId, packId }),
    previewed() {
      const kept = world.casebook.previews.get(requestId)
      if (kept === undefined) throw new Error('nothing was previewed')
      return kept
    },
    async redact(at: number, words: string) {
      const start = written[at]?.indexOf(words) ?? -1
      const passage = {
        start,
        end: start + words.length,
        reason: 'RIGHTS_OF_OTHERS',
        thirdPartyId: (pemberton ??= await keptBack(world, request, 'Wilhelmina Pemberton')),
        note: 'Another family',
      }
      const [made] = await world.get('redactPassages', onePassage({ ...request, itemId: idAt(at), ...passage }))
      return { redactionId: made?.redaction.redactionId }
    },
    async withholdTheSecondAndRelease() {
      await decideAll()
      await decide(1, 'withhold')
      return release()
    },
    moveTo: (address: string) => world.get('saveParent', { caseId, personId: danaId, parent: { ...dana, address } }),
    /** The reason it was refused with; null when it was released. */
    async tryRelease(sha256: string) {
      const answer = await world.ask('releasePack', { ...request, sha256 })
      return answer.ok ? null : answer.refusal.code
    },
  }
}
