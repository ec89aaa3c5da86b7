import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { drawPages } from '../../main/pages/draw.ts'
import { addDocument } from '../support/attached-pages.ts'
import { openWorld, type World } from '../support/casebook.ts'
import { contactDraft, openCase, recordRequest, requestDraft } from '../support/cases.ts'
import { loadedCodecs } from '../support/codecs.ts'
import { keptBack, onePassage, release } from '../support/packs.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'
import { readPdf } from '../support/pdf-text.ts'

let world: World
let asksAgain: () => Promise<{ readonly caseId: string; readonly requestId: string }>
let request: { readonly caseId: string; readonly requestId: string }

beforeEach(async () => {
  ;({ world, asksAgain, request } = await openDecided())
})

describe('the internal version of a pack', () => {
  test('shows what the pack leaves out, each with its code, who, when and the note of the decision', async () => {
    const { words, pdf } = await internal()
    for (const part of [
      'Subject access request SAR-2026-001',
      'Asked by Dana Whitlock 14 Cressingham Road',
      'One month later is',
      '1 item enclosed, with 2 redactions',
      '1 item withheld',
      '1 note kept from them, of which the pack says nothing',
      'Visited Dana at home. [R1] Wilhelmina [R1, R2] Pemberton [R2] told her that',
      'R1. Rights of others (RIGHTS_OF_OTHERS), The coordinator, 24 November 2026 at 10.00 am Another family',
      'Withheld: Rights of others The coordinator, 24 November 2026',
      'Grandmother rang about Quillfeather Lane.',
      'Kept from Dana Whitlock: the pack says nothing of it',
      'Jayden said what he fears.',
    ])
      expect(words).toContain(part)
    expect(pdf).toMatchObject({ title: 'Internal version of SAR-2026-001', language: 'en-GB', marked: true })
  })

  test('shows a document in words with what is covered framed, and one of pages whole with what is covered outlined', async () => {
    const text = 'Dear Dana,\nPemberton is well.'
    const { caseId } = request
    const inWords = await addDocument(world, caseId, Buffer.from(text), { ...plainText, text })
    const sheet = pdfByHand({ draws: '0 0 1 rg 0 0 595 842 re f' })
    const inPages = await addDocument(world, caseId, sheet, { title: 'Report of the school' })
    request = await asksAgain()
    const why = { reason: 'NOT_PERSONAL_DATA', note: 'Another child' }
    await world.get('redactPassages', onePassage({ ...request, itemId: inWords, start: 11, end: 20, ...why }))
    const area = { page: 1, left: 2500, top: 2500, width: 5000, height: 5000 }
    await world.get('coverArea', { ...request, itemId: inPages, ...area, ...why })
    const { words, pdf } = await internal()
    for (const part of [
      'Document: Letter from the school 20 November 2026 · Highdown School',
      'Dear Dana, [R1] Pemberton is well. R1. Not about you (NOT_PERSONAL_DATA)',
      'Document: Report of the school',
      'Page 1 of 1 of this document. Covered in the pack: R1. R1. Not about you',
    ])
      expect(words).toContain(part)
    expect(pdf.alternatives).toEqual(['Page 1 of this document, as a picture'])
    expect(await isBlueInTheMiddle(pdf.pages.findIndex((page) => page.includes('Page 1 of 1 of this document')))).toBe(
      true,
    )
  })

  test('says on every page that it is internal, with the handling line', async () => {
    const { pdf } = await internal()
    expect(pdf.pages.length).toBeGreaterThan(1)
    for (const page of pdf.pages) {
      expect(page).toContain('Internal: not to be sent')
      expect(page).toContain('OFFICIAL-SENSITIVE: personal')
    }
  })

  test('is no pack: it is kept nowhere, cannot be released, saved or recorded as sent', async () => {
    const { pdf } = await world.get('openInternalPack', request)
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(await world.ask('releasePack', { ...request, sha256 })).toMatchObject({
      refusal: { code: 'preview-out-of-date' },
    })
    const asIfPack = { caseId: request.caseId, packId: request.requestId }
    for (const asked of [
      world.ask('exportPack', asIfPack),
      world.ask('exportLockedPack', { ...asIfPack, password: null }),
      world.ask('recordSending', { ...asIfPack, method: 'post', sentOn: '2026-11-24', note: '' }),
    ])
      expect(await asked).toMatchObject({ refusal: { code: 'not-found' } })
    expect(world.casebook.previews.size).toBe(0)
  })

  test('is for the coordinator and the head, before the release and after it, and each look is on record', async () => {
    for (const role of ['caseworker', 'volunteer', 'maintenance'] as const) {
      world.as(role)
      expect(await world.ask('openInternalPack', request), role).toMatchObject({ refusal: { code: 'role-may-not' } })
    }
    world.as('coordinator')
    await release(world, request)
    world.as('head')
    expect((await internal()).words).toContain('24 November 2026 at 10.00 am, by The coordinator')
    const looks = JSON.stringify(await world.get('whoLooked', { caseId: request.caseId }))
    expect(looks).toContain('openInternalPack')
    expect(looks).not.toContain('Pemberton')
  })
})

const plainText = { kind: 'text', mediaType: 'text/plain', pages: 0 }

/** Whether the middle of a page of the internal version shows what lies below. */
async function isBlueInTheMiddle(page: number) {
  const { pdf } = await world.get('openInternalPack', request)
  const codecs = await loadedCodecs()
  for await (const { jpeg } of drawPages(codecs, { kind: 'pdf', bytes: pdf }, [{ number: page + 1, covered: [] }])) {
    const { width, height, data } = await codecs.readPicture(jpeg)
    const [red = 0, , blue = 0] = data.subarray((Math.floor(height / 2) * width + Math.floor(width / 2)) * 4)
    return red < 60 && blue > 200
  }
  throw new Error('no such page')
}

async function internal() {
  const { pdf } = await world.get('openInternalPack', request)
  const read = await readPdf(new Uint8Array(pdf))
  return { pdf: read, words: read.pages.join(' ').replaceAll(/\s+/g, ' ') }
}

/** Dana's request: one note enclosed with two redactions that overlap, one withheld, one kept from her. */
async function openDecided() {
  const opened = await openWorld()
  const { caseId, danaId, childId } = await openCase(opened)
  const write = async (day: number, change: object) => {
    const draft = {
      ...contactDraft(caseId, 'office-note'),
      happenedAt: `2026-11-1${String(day)}T14:05`,
      spokeTo: '',
      ...change,
    }
    return (await opened.get('recordContact', draft)).contactId
  }
  const text = 'Visited Dana at home. Wilhelmina Pemberton told her that the meeting is moved.'
  const first = await write(1, { text })
  const second = await write(2, { text: 'Grandmother rang about Quillfeather Lane.' })
  const kept = { toldBy: childId, keptFrom: [danaId], keptWhy: 'Asked us to' }
  const third = await write(3, { ...kept, text: 'Jayden said what he fears.' })
  const { requestId } = await recordRequest(opened, requestDraft(caseId, danaId))
  const wanted = { caseId, requestId }
  const thirdPartyId = await keptBack(opened, wanted, 'Wilhelmina Pemberton')
  const why = { reason: 'RIGHTS_OF_OTHERS', thirdPartyId }
  await opened.get('decideItem', { ...wanted, itemId: first, decision: 'enclose', reason: '' })
  for (const itemId of [second, third])
    await opened.get('decideItem', { ...wanted, itemId, decision: 'withhold', ...why })
  const from = text.indexOf('Wilhelmina')
  const name = 'Wilhelmina Pemberton'.length
  for (const [start, end] of [
    [from, from + name],
    [from + 'Wilhelmina '.length, from + name + ' told'.length],
  ] as const)
    await opened.get(
      'redactPassages',
      onePassage({ ...wanted, itemId: first, start, end, ...why, note: 'Another family' }),
    )
  const again = async () => ({
    caseId,
    requestId: (await recordRequest(opened, requestDraft(caseId, danaId))).requestId,
  })
  return { world: opened, asksAgain: again, request: wanted }
}
