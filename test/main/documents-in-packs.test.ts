import { beforeEach, describe, expect, test } from 'vitest'
import { addDocument } from '../support/attached-pages.ts'
import { openWorld, type World } from '../support/casebook.ts'
import { contactDraft, openCase, recordRequest, requestDraft } from '../support/cases.ts'
import { approve, keptBack, onePassage } from '../support/packs.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'
import { png } from '../support/png-by-hand.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

const letter = pdfByHand({
  draws: 'BT /F1 30 Tf 60 680 Td (Dear Dana,) Tj 0 -60 Td (Pemberton is well.) Tj ET',
  trailer: '/Info << /Author (Quillfeather) >>',
  page: '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Quillfeather says so) >>]',
})
const onPemberton = { page: 1, left: 500, top: 2200, width: 6000, height: 600, reason: 'NOT_PERSONAL_DATA', note: '' }

let desk: Awaited<ReturnType<typeof openDesk>>
beforeEach(async () => {
  desk = await openDesk()
})

describe('a document at the desk', () => {
  test('stands among the notes in the order of its date, and is drawn as the pack will show it', async () => {
    const { items } = await desk.view()
    expect(items.map(({ kind, document, pages, whom }) => ({ kind, document, pages, whom }))).toEqual([
      { kind: 'document', document: 'pdf', pages: 1, whom: 'Letter from the school' },
      { kind: 'office-note', document: null, pages: 0, whom: 'Ms Adeyemi' },
    ])
    const page = await desk.world.get('drawPage', { ...desk.letter, page: 1 })
    expect(page).toMatchObject({ height: 1754, words: 'Dear Dana,\nPemberton is well.' })
    expect(await desk.world.ask('drawPage', { ...desk.letter, page: 2 })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  test('is what it is called, not somebody', async () => {
    const text = 'Read the Letter from the school with Ms Adeyemi.'
    await desk.world.get('recordContact', { ...contactDraft(desk.request.caseId, 'office-note'), text })
    await desk.askAgain()
    const found = await desk.world.get('findSuggestions', { ...desk.request, ownToo: false })
    expect(found.map(({ label }) => label)).not.toContain('Letter from the school')
    expect(found.map(({ label }) => label)).toContain('Ms Adeyemi')
  })

  test('is covered in part, and uncovered again', async () => {
    const { redactionId } = await desk.world.get('coverArea', { ...desk.letter, ...onPemberton })
    const seen = (await desk.view()).items[0]
    expect(seen?.areas).toMatchObject([{ redactionId, page: 1, left: 500, top: 2200, width: 6000, height: 600 }])
    await desk.world.get('removeRedaction', { ...desk.letter, redactionId })
    expect((await desk.view()).items[0]?.areas).toEqual([])
  })

  test.each([
    ['a page that is not there', { page: 2 }, 'redaction-outside-text'],
    ['past the right edge', { left: 5000 }, 'redaction-outside-text'],
    ['past the foot', { top: 9500 }, 'redaction-outside-text'],
    ['no reason of this request', { reason: 'LEGAL_OTHERS' }, 'malformed'],
  ])('is not covered on %s', async (_where, change, code) => {
    expect(await desk.world.ask('coverArea', { ...desk.letter, ...onPemberton, ...change })).toMatchObject({
      refusal: { code },
    })
  })

  test('has no passages, and a note no areas', async () => {
    const passage = { start: 0, end: 1, reason: 'NOT_PERSONAL_DATA', note: '' }
    for (const [operation, input] of [
      ['redactPassages', onePassage({ ...desk.letter, ...passage })],
      ['coverArea', { ...desk.letter, itemId: desk.noteId, ...onPemberton }],
    ] as const)
      expect(await desk.world.ask(operation, input)).toMatchObject({ refusal: { code: 'redaction-outside-text' } })
  })
})

describe('a document in a pack', () => {
  test('is in its place page by page, with nothing of its file but what is seen on it', async () => {
    const pdf = await desk.pack()
    expect(pdf.alternatives).toEqual(['Dear Dana,\nPemberton is well.'])
    expect(pdf.outline.map(({ title }) => title)).toContain('1. Document: Letter from the school')
    expect(placesOf(pdf, 'Quillfeather')).toEqual([])
  })

  test('has neither the pixels nor the words of what is covered', async () => {
    await desk.world.get('coverArea', { ...desk.letter, ...onPemberton })
    const pdf = await desk.pack()
    expect(placesOf(pdf, 'Pemberton is well')).toEqual([])
    expect(pdf.alternatives).toEqual(['Page 1 of this document, as a picture'])
    expect(pdf.pages.join('\n')).toContain('Covered: not about you')
  })

  test('in words is typeset as words, its passages covered as those of a note', async () => {
    const text = 'Dear Dana,\nPemberton is well.'
    const itemId = await addDocument(desk.world, desk.request.caseId, Buffer.from(text), {
      kind: 'text',
      mediaType: 'text/plain',
      pages: 0,
      text,
    })
    await desk.askAgain()
    await desk.encloseAll()
    const passage = { start: 11, end: 20, reason: 'NOT_PERSONAL_DATA', note: '' }
    await desk.world.get('redactPassages', onePassage({ ...desk.request, itemId, ...passage }))
    const pdf = await desk.pack(false)
    expect(pdf.pages.join('\n')).toContain('is well.')
    expect(placesOf(pdf, 'Pemberton')).not.toEqual([])
    const proof = desk.world.casebook.previews.get(desk.request.requestId)?.proof
    expect(proof).toHaveProperty(['leaks', 0], { words: 'Pemberton', place: 'the alternative texts of page 4' })
  })

  test('that is a picture is one page, and says that it is a picture', async () => {
    const about = { kind: 'image', mediaType: 'image/png', title: 'A photograph', datedOn: '2026-11-21' }
    await addDocument(desk.world, desk.request.caseId, png(8, 8, [200, 30, 30, 255]), about)
    await desk.askAgain()
    const { alternatives } = await desk.pack()
    expect(alternatives).toEqual(['Dear Dana,\nPemberton is well.', 'Page 1 of this document, as a picture'])
  })

  test('that cannot be drawn stops the pack and says so', async () => {
    await addDocument(desk.world, desk.request.caseId, Buffer.from('no PDF'))
    await desk.askAgain()
    await desk.encloseAll()
    expect(await desk.world.ask('previewPack', { ...desk.request, largePrint: false })).toMatchObject({
      refusal: { code: 'document-unreadable' },
    })
  })

  test('that came with a walled note is walled with it', async () => {
    const { caseId } = desk.request
    await addDocument(desk.world, caseId, letter, { contactId: desk.noteId })
    await desk.world.get('keepNoteFrom', { caseId, contactId: desk.noteId, personIds: [desk.danaId], why: 'Asked to' })
    await desk.askAgain()
    expect((await desk.view()).items.map(({ walled }) => walled)).toEqual([false, true, true])
  })

  test('is to be decided again when the note it came with is walled after it was chosen', async () => {
    const { caseId } = desk.request
    const itemId = await addDocument(desk.world, caseId, letter, { contactId: desk.noteId })
    await desk.askAgain()
    await desk.encloseAll()
    await desk.world.get('keepNoteFrom', { caseId, contactId: desk.noteId, personIds: [desk.danaId], why: 'Asked to' })
    expect((await desk.view()).items.find((item) => item.itemId === itemId)?.decision).toBe('undecided')
  })
})

describe('the proof of a pack', () => {
  test('looks for whoever is kept back, though only a page that tells of them is covered', async () => {
    const { caseId } = desk.request
    await addDocument(desk.world, caseId, letter, { title: 'A second letter' })
    await desk.world.get('recordContact', { ...contactDraft(caseId, 'office-note'), text: 'Nothing else.' })
    await desk.askAgain()
    await desk.encloseAll()
    const thirdPartyId = await keptBack(desk.world, desk.request, 'Pemberton')
    await desk.world.get('coverArea', { ...desk.letter, ...onPemberton, reason: 'RIGHTS_OF_OTHERS', thirdPartyId })
    const preview = await desk.world.get('previewPack', { ...desk.request, largePrint: false })
    expect(preview.proof).toMatchObject({ proven: false, sought: 1 })
    expect(preview.checks.leftovers).toMatchObject([{ words: 'Pemberton', itemIds: [desk.noteId] }])
    expect(await desk.world.ask('keepWords', { ...desk.request, words: 'Quillfeather', why: 'x' })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  test('stops the release while something redacted can still be read in it', async () => {
    const start = 'Office note: '.length
    const passage = { start, end: start + 9, reason: 'NOT_PERSONAL_DATA', note: '' }
    await desk.world.get('redactPassages', onePassage({ ...desk.request, itemId: desk.noteId, ...passage }))
    await desk.encloseAll()
    await expect(approve(desk.world, desk.request)).rejects.toThrow('not-proven')
    desk.world.as('coordinator')
    const preview = await desk.world.get('previewPack', { ...desk.request, largePrint: false })
    const { itemId } = desk.letter
    const read = [{ itemId, number: 1, page: 1, words: 'Pemberton' }]
    expect(preview.proof).toMatchObject({ proven: false, leaks: [], read, unsearched: [] })
    const release = { ...desk.request, sha256: preview.sha256 }
    expect(await desk.world.ask('releasePack', release)).toMatchObject({ refusal: { code: 'not-approved' } })
    await desk.world.get('coverArea', { ...desk.letter, ...onPemberton })
    await approve(desk.world, desk.request)
    const { sha256, proof } = await desk.world.get('previewPack', { ...desk.request, largePrint: false })
    expect(proof.proven).toBe(true)
    expect(await desk.world.ask('releasePack', { ...release, sha256 })).toMatchObject({ ok: true })
  })
})

/** Dana's request, with a letter and a note on file; the coordinator is signed in. */
async function openDesk() {
  const world: World = await openWorld()
  const { caseId, danaId } = await openCase(world)
  const { contactId: noteId } = await world.get('recordContact', {
    ...contactDraft(caseId, 'office-note'),
    text: 'Office note: Pemberton rang.',
  })
  const letterId = await addDocument(world, caseId, letter)
  const request = { caseId, requestId: '' }
  async function askAgain() {
    request.requestId = (await recordRequest(world, requestDraft(caseId, danaId))).requestId
  }
  await askAgain()
  const encloseAll = () => world.get('encloseTheRest', { ...request })
  return {
    world,
    request,
    danaId,
    noteId,
    get letter() {
      return { ...request, itemId: letterId }
    },
    askAgain,
    encloseAll,
    view: () => world.get('openRequest', { ...request }),
    async pack(enclose = true) {
      if (enclose) await encloseAll()
      const { pdf } = await world.get('previewPack', { ...request, largePrint: false })
      return readPdf(new Uint8Array(pdf))
    },
  }
}
