import { beforeEach, describe, expect, test } from 'vitest'
import { openWorld, serviceDetails, type World } from '../support/casebook.ts'
import { contactDraft, dana, letterDraft, openCase, recordRequest, requestDraft } from '../support/cases.ts'
import { readPdf } from '../support/pdf-text.ts'

let world: World
let people: Awaited<ReturnType<typeof openCase>>

beforeEach(async () => {
  world = await openWorld()
  people = await openCase(world)
  await world.get('recordContact', contactDraft(people.caseId, 'office-note'))
})

const heading = 'Kopia notatek'

describe('a letter in another language', () => {
  test('is kept as it was written, followed by the next and withdrawn, never edited', async () => {
    await world.get('saveLetter', letterDraft)
    await world.get('saveLetter', { ...letterDraft, text: 'Inny list' })
    expect(await world.get('listLetters', {})).toMatchObject([{ language: 'pl', text: 'Inny list' }])
    await world.get('withdrawLetter', { language: 'pl' })
    expect(await world.get('listLetters', {})).toEqual([])
    expect(await world.ask('withdrawLetter', { language: 'pl' })).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('is refused with a place nobody can fill in, naming it and those there are', async () => {
    expect(await world.ask('saveLetter', { ...letterDraft, text: 'Pani {imię}' })).toMatchObject({
      refusal: {
        code: 'letter-place-unknown',
        fields: { text: 'letter-place-unknown' },
        detail: { place: '{imię}', places: expect.stringContaining('{name}, {child}') as unknown },
      },
    })
    expect(await world.get('listLetters', {})).toEqual([])
  })

  test('is refused with letters no typeface has, naming each', async () => {
    const bengali = { language: 'pl', text: 'প্রিয় {name}' }
    const answer = await world.ask('saveLetter', bengali)
    expect(answer).toMatchObject({
      refusal: { code: 'letter-unprintable', fields: { text: 'letter-unprintable' } },
    })
    expect(answer.ok ? '' : answer.refusal.detail?.['characters']).toContain('প (U+09AA)')
    expect(await world.get('listLetters', {})).toEqual([])
  })

  test('is refused without a letter of any script, and may begin with a place that stays empty', async () => {
    for (const text of ['\u0000', '…', '\u200b'])
      expect(await world.ask('saveLetter', { language: 'pl', text }), JSON.stringify(text)).toMatchObject({
        refusal: { fields: { text: 'missing' } },
      })
    const service = { ...serviceDetails, phone: '' }
    await world.get('changeService', { service, autoLockMinutes: 5 })
    for (const text of ['{phone}', '{phone}\n\n{name}', '\u200b\n{name}'])
      expect(await world.ask('printLetter', { language: 'ar', text }), text).toMatchObject({ ok: true })
  })

  test('is shown as it would print, filled in for nobody real', async () => {
    const { pdf, title } = await world.get('printLetter', letterDraft)
    expect(title).toBe('Letter in Polish')
    expect(await wordsOf(pdf)).toContain('Alex Example, w dniu 24 listopada 2026')
  })

  test.each([
    ['ar', 'رسالة\n\nعزيزي {name}'],
    ['ur', 'خط\n\nمحترم {name}'],
    ['pa', 'ਪੱਤਰ\n\n{name} ਜੀ'],
    ['uk', 'Лист\n\nШановна {name}'],
    ['hi', 'पत्र\n\n{name} जी'],
    ['el', 'Επιστολή\n\n{name}'],
    ['vi', 'Thư\n\nKính gửi {name}'],
  ])('in %s can be printed with the typefaces we have', async (language, text) => {
    expect(await world.ask('saveLetter', { language, text })).toMatchObject({ ok: true })
  })
})

describe('a pack for a parent who reads another language', () => {
  test('holds the letter in it, filled in from the pack, and says so in English', async () => {
    await world.get('saveLetter', letterDraft)
    const { pdf, words } = await preview({ language: 'Polish' })
    expect(words).toContain('This letter in Polish')
    expect(words).toContain(
      `${heading} Dana Whitlock, w dniu 23 listopada 2026 otrzymaliśmy prośbę o kopię notatek. Dotyczą: Jayden Whitlock. Nasz numer: SAR-2026-001. Liczba pozycji: 1.`,
    )
    expect(words).toContain('this letter in Polish')
    expect(pdf.outline.map(({ title }) => title)).toContain(heading)
    expect(pdf.haystacks.some((haystack) => 'text' in haystack && haystack.text.includes('/Lang (pl)'))).toBe(true)
    expect(pdf.language).toBe('en-GB')
  })

  test('in large print has no smaller letter than the rest', async () => {
    await world.get('saveLetter', letterDraft)
    const { request } = await preview({ language: 'Polish' })
    const { pdf } = await world.get('previewPack', { ...request, largePrint: true, theirLanguage: true })
    expect((await readPdf(new Uint8Array(pdf))).smallest).toBeGreaterThanOrEqual(18)
  })

  test('does not when it is switched off, when they read English, and when there is no letter any more', async () => {
    await world.get('saveLetter', letterDraft)
    expect((await preview({ language: 'Polish' }, false)).words).not.toContain(heading)
    expect((await preview({ language: 'English' })).words).not.toContain(heading)
    await world.get('withdrawLetter', { language: 'pl' })
    expect((await preview({ language: 'Polish' })).words).not.toContain(heading)
  })

  test('is what a second person sees and approves, and what leaves', async () => {
    await world.get('saveLetter', letterDraft)
    const { request } = await preview({ language: 'Polish' })
    await world.get('askForReview', { ...request, note: '' })
    world.as('head')
    const seen = await world.get('reviewPack', { ...request, largePrint: false })
    expect(await wordsOf(seen.pdf)).toContain(`${heading} Dana Whitlock`)
    const answer = { ...request, sha256: seen.sha256, answer: 'approved', note: 'Read it all' }
    await world.get('answerReview', answer)
    world.as('coordinator')
    const { sha256 } = await world.get('previewPack', { ...request, largePrint: false })
    const { packId } = await world.get('releasePack', { ...request, sha256 })
    const { pdf: released } = await world.get('openPack', { caseId: request.caseId, packId })
    expect(await wordsOf(released)).toContain(`${heading} Dana Whitlock`)
  })

  test('is not released with another letter than was looked at', async () => {
    await world.get('saveLetter', letterDraft)
    const { request, sha256 } = await preview({ language: 'Polish' })
    await world.get('saveLetter', { ...letterDraft, text: 'Inny list' })
    expect(await world.ask('releasePack', { ...request, sha256 })).toMatchObject({
      refusal: { code: 'preview-out-of-date' },
    })
  })

  test('is told of before it is made', async () => {
    await world.get('saveLetter', letterDraft)
    const { request } = await preview({ language: 'polish' })
    expect(await world.get('readLetterFor', request)).toEqual({ language: 'pl' })
    const { request: other } = await preview({ language: 'Somali' })
    expect(await world.get('readLetterFor', other)).toEqual({ language: null })
  })
})

/** Dana's notes as a pack, she reading this language. */
async function preview(details: object, theirLanguage = true) {
  const { caseId, danaId } = people
  await world.get('saveParent', { caseId, personId: danaId, parent: { ...dana, ...details } })
  const { requestId } = await recordRequest(world, requestDraft(caseId, danaId))
  const request = { caseId, requestId }
  await world.get('encloseTheRest', request)
  const { pdf, sha256 } = await world.get('previewPack', { ...request, largePrint: false, theirLanguage })
  return { request, sha256, pdf: await readPdf(new Uint8Array(pdf)), words: await wordsOf(pdf) }
}

async function wordsOf(pdf: Uint8Array): Promise<string> {
  return (await readPdf(new Uint8Array(pdf))).pages.join(' ').replaceAll(/\s+/g, ' ')
}
