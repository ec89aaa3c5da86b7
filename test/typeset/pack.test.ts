import { beforeAll, describe, expect, test } from 'vitest'
import type { DisclosurePack } from '../../main/typeset/documents.ts'
import { openPress, type Press } from '../../main/typeset/press.ts'
import { disclosurePack, hiddenWords, notes, pressFolders, redactions } from '../support/documents.ts'
import { placesOf, readPdf, type PdfContents } from '../support/pdf-text.ts'

let press: Press
beforeAll(() => {
  press = openPress(pressFolders)
})

describe('a disclosure pack', () => {
  let pdf: PdfContents
  beforeAll(async () => {
    pdf = await readPdf(print())
  })

  test('says it is PDF/UA-1, in British English, with a title, tags and nothing attached', () => {
    expect(pdf.metadata).toMatch(/pdfuaid:part>1</)
    expect(pdf).toMatchObject({
      title: 'Disclosure pack SAR 2026-031',
      language: 'en-GB',
      marked: true,
      attachments: 0,
    })
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TH', 'TD']) expect(pdf.roles).toContain(role)
  })

  test('can be walked by its headings: letter, schedule, each item, the check', () => {
    expect(pdf.outline).toEqual([
      { title: 'Your request to see your case notes', depth: 0 },
      { title: 'If you are not happy with our answer', depth: 1 },
      { title: 'Schedule', depth: 0 },
      { title: 'What is enclosed', depth: 1 },
      { title: 'What we have left out', depth: 1 },
      { title: 'What the reasons mean', depth: 1 },
      { title: 'About your information', depth: 0 },
      { title: 'Why we hold it', depth: 1 },
      { title: 'Who has had it', depth: 1 },
      { title: 'The notes', depth: 0 },
      { title: '1. Call with parent', depth: 1 },
      { title: '2. Home visit', depth: 1 },
      { title: '4. Note of meeting', depth: 1 },
      { title: 'How to check this pack', depth: 0 },
      { title: 'Our public key', depth: 1 },
      { title: 'Where our audit log stood', depth: 1 },
    ])
  })

  test('gives a long title or name in the schedule the lines it needs, clear of the next', async () => {
    const long = 'Telephone call with the educational psychologist about the assessment and everything around it '
    const [first, second, third] = notes
    const crowded = await readPdf(
      print({ notes: [{ ...first!, title: long.repeat(3) }, second!, { ...third!, by: 'Annabelle '.repeat(9) }] }),
    )
    const lines = crowded.lines[1] ?? []
    const gaps = lines.slice(1).map((line, index) => (lines[index] ?? 0) - line)
    expect(lines.length).toBeGreaterThan((pdf.lines[1] ?? []).length + 4)
    expect(Math.min(...gaps)).toBeGreaterThan(10)
  })

  test('is a letter to the requester at their address, dated in words, with the way to complain', () => {
    const letter = pdf.pages[0] ?? ''
    for (const words of [
      'Mrs Ngozi Okafor\n27 Brunswick Street\nReading\nRG1 6NY',
      '24 November 2026',
      'You asked us on 25 October 2026 for the case notes we hold about you and Chidi.',
      'help@reading-pps.example',
      'Information Commissioner’s Office',
      '0303 123 1113',
      'Amina Shah\nCoordinator',
    ])
      expect(flat(letter)).toContain(flat(words))
  })

  test('carries its reference, its handling line and its page of all pages on every page', () => {
    pdf.pages.forEach((page, index) => {
      expect(page).toContain('SAR 2026-031')
      expect(page).toContain('OFFICIAL-SENSITIVE: personal')
      expect(page).toContain('Fictional: made for demonstration')
      expect(page).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
      expect(page).not.toContain('Preview')
    })
  })

  test('lists what is withheld with its reason, and explains each reason that is used', () => {
    const schedule = flat(pdf.pages[1] ?? '')
    expect(schedule).toContain('3 Call from a relative, 20 May 2026 Confidential reference')
    expect(schedule).toContain('redacted: rights of others')
    expect(schedule).toContain('Data Protection Act 2018, Schedule 2, paragraph 16')
    expect(schedule).not.toContain('Crime')
  })

  test('ends with the fingerprint of each item and where the audit log stood', () => {
    const { manifest } = disclosurePack()
    const last = tight(pdf.pages.at(-1) ?? '')
    for (const entry of manifest.entries) expect(last).toContain(`${entry.number}${entry.sha256}`)
    expect(last).toContain('entry812')
    expect(last).toContain(manifest.audit.hash)
  })

  test('keeps the paragraphs and lines of a note, its facts above it', () => {
    const page = pdf.pages.find((text) => text.includes('The notes')) ?? ''
    expect(page).toContain('herself.\nAgreed: I send')
    expect(flat(page)).toContain('14 May 2026 · Tom Bailey · Visit · 1 h 40 min · level 2')
  })

  test('a marked preview says so on every page', async () => {
    const preview = await readPdf(print({ preview: true, fictional: false, handlingLine: '' }))
    for (const page of preview.pages) {
      expect(page).toContain('Preview: not released')
      expect(page).not.toContain('Fictional')
    }
  })

  test('in large print it holds the same words on more pages, none of them smaller than 18 pt', async () => {
    const large = await readPdf(print({ largePrint: true, preview: true }))
    expect(large.pages.length).toBeGreaterThan(pdf.pages.length)
    expect(large.smallest).toBeGreaterThanOrEqual(18)
    expect(pdf.smallest).toBeLessThan(12)
    expect(tight(large.pages.join(''))).toContain(tight('I explained we cannot discuss another family.'))
    large.pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of ${large.pages.length}`))
  })

  test('the same pack is the same file, byte for byte, and its date is the letter’s', async () => {
    const once = print()
    expect(Buffer.from(openPress(pressFolders).typeset(packDocument()).pdf).equals(Buffer.from(once))).toBe(true)
    expect(Buffer.from(print({ date: '2026-11-25' })).equals(Buffer.from(once))).toBe(false)
    expect(pdf.information).toContain('D:20261124')
  })

  test('no path of the machine it was made on is in it', () => {
    expect(placesOf(pdf, pressFolders.templates.slice(0, -1))).toEqual([])
    expect(placesOf(pdf, 'casebook-press')).toEqual([])
  })

  test('a pack with nothing left out says so, but never whether there was a confidence, and one with nothing enclosed is still a letter', async () => {
    const whole = await readPdf(print({ marks: [], withheld: [] }))
    expect(whole.pages.join('')).toContain('Nothing else has been left out.')
    for (const each of [whole, pdf]) expect(flat(each.pages.join(' '))).toContain('told us in confidence is not listed')
    const none = await readPdf(print({ notes: [] }))
    expect(none.pages.join('')).toContain('Nothing is enclosed.')
  })

  test('a reason nobody has words for is a fault, not an empty block', () => {
    const marks = redactions.map((mark) => ({ ...mark, reason: 'BECAUSE' }))
    expect(() => print({ marks })).toThrow('a reason for redaction nobody has words for')
  })
})

describe('what is redacted', () => {
  test('is nowhere in the file: not in the text, the metadata, the outline, the streams', async () => {
    const pdf = await readPdf(print())
    for (const word of hiddenWords) expect(placesOf(pdf, word), word).toEqual([])
    expect(pdf.pages.join('').match(/redacted: rights of others/g)).toHaveLength(4)
  })

  test('is found by the same search when it is not redacted: in the text and in the glyphs alike', async () => {
    const pdf = await readPdf(print({ marks: [] }))
    for (const word of hiddenWords) {
      const places = placesOf(pdf, word)
      expect(places, word).toContain('page 3')
      // A short word comes up among bytes by chance, so only where words are read does it count.
      expect(places.includes('its drawn letters'), word).toBe(word.length > 5)
    }
    const inTitle = notes.map((note) => ({ ...note, title: 'Wilhelmina' }))
    const titled = placesOf(await readPdf(print({ notes: inTitle, reference: 'Wilhelmina' })), 'Wilhelmina')
    expect(titled).toEqual(expect.arrayContaining(['page 2', 'the metadata', 'the bookmarks', 'a stream']))
  })

  test('leaves a block of one size, whatever it hides', () => {
    const [note] = notes
    if (note === undefined) throw new Error('no note')
    const packs = ['Jo', 'Bartholomew Pemberton-Smythe of 14 Alder Close'].map((name) =>
      print({
        notes: [{ ...note, text: `It was ${name} who rang.` }],
        marks: [{ itemNumber: 1, start: 7, end: 7 + name.length, reason: 'RIGHTS_OF_OTHERS' }],
      }),
    )
    expect(packs[0]).toEqual(packs[1])
  })
})

type Change = Parameters<typeof disclosurePack>[0]

function print(change: Change = {}): Uint8Array {
  return press.typeset(packDocument(change)).pdf
}

function packDocument(change: Change = {}): { template: 'disclosure-pack'; data: DisclosurePack } {
  return { template: 'disclosure-pack', data: disclosurePack(change) }
}

function flat(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/ +/g, ' ')
}

function tight(text: string): string {
  return text.replaceAll(/\s/g, '')
}
