import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Typeset } from '../../main/typeset/documents.ts'
import { paragraphs } from '../../main/typeset/paragraphs.ts'
import { openPress, type Press } from '../../main/typeset/press.ts'
import { tidy } from '../../main/typeset/text.ts'
import { disclosurePack, notes, onlyOurTypeface } from '../support/documents.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

let press: Press
beforeAll(() => {
  press = openPress(onlyOurTypeface)
})

describe('what staff type comes out as typed', () => {
  test.each([
    ['code', '#eval("1 + 1") #sys.inputs #read("/etc/passwd") #let x = 1'],
    ['emphasis and references', '*bold* _it_ @ref <label> `raw` $x^2$ ~ [box] {code}'],
    ['comments and escapes', 'https://example.org/a // not a comment /* nor this */ \\u{41} \\ end'],
    ['quotes and dashes', `"double" 'single' -- --- ...`],
    ['JSON', '{"text":"\\n\\u0041"} ]}'],
    ['PDF syntax', '(paren) <48656c6c6f> endstream endobj %PDF-1.7'],
    ['Polish and Welsh', 'Łukasz Wójcik, Żaneta, Siân, Llŷr'],
  ])('%s', async (_what, text) => {
    expect(await wordsOf(note(text))).toContain(tight(text))
  })

  test('at the start of a line, what would be a heading, a list or a term', async () => {
    const text = '= Heading\n- one\n+ two\n/ Term: three\n1. four'
    const pdf = await readPdf(note(text).pdf)
    expect(tight(pdf.pages.join(''))).toContain(tight(text))
    expect(pdf.outline.map(({ title }) => title)).not.toContain('Heading')
  })

  test('in a title, a name, an address and a reference', async () => {
    const hostile = '#[*x*] @y\n= z'
    const pack = disclosurePack({ reference: hostile, requester: { name: hostile, address: hostile }, child: hostile })
    const words = await wordsOf(press.typeset({ template: 'disclosure-pack', data: pack }))
    expect(words).toContain(tight(`for the case notes we hold about you and ${hostile}`))
  })
})

describe('text of every size', () => {
  test('an unbroken string is broken at the margin, none of it off the page', async () => {
    const text = 'W'.repeat(900)
    const pdf = await readPdf(note(text).pdf)
    expect(tight(pdf.pages.join(''))).toContain(text)
    expect(pdf.widest).toBeLessThan(595 - 50)
  })

  test('a note of ten thousand lines keeps every one of them', async () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `line ${at} end`).join('\n')
    const done = note(text)
    expect(done.pages).toBeGreaterThan(200)
    const pdf = await readPdf(done.pdf)
    const found = pdf.pages.join('\n').match(/line \d+ end/g)
    expect(found).toEqual(text.split('\n'))
  }, 60_000)

  test.each([
    ['empty', ''],
    ['only space', ' \n\n\t \n'],
  ])('an %s note says that nothing was written', async (_what, text) => {
    expect(await wordsOf(note(text))).toContain(tight('No text was written for this entry.'))
  })
})

describe('characters our typeface has no shape for', () => {
  test.each([
    ['emoji', 'Happy 😀 day', 'Happy[U+1F600]day', ['U+1F600']],
    ['a family of emoji', 'The 👩‍👧 came', 'The[U+1F469][U+1F467]came', ['U+1F467', 'U+1F469']],
    ['Chinese', 'Mr 張 rang', 'Mr[U+5F35]rang', ['U+5F35']],
    ['Arabic', 'Ms ل rang', 'Ms[U+0644]rang', ['U+0644']],
    ['Punjabi', 'Ms ਗੁ rang', 'Ms[U+0A17][U+0A41]rang', ['U+0A17', 'U+0A41']],
  ])('%s is printed as its code, reported, and explained in the schedule', async (_what, text, printed, codes) => {
    const done = note(text)
    expect(done.unprintable).toEqual(codes)
    const pdf = await readPdf(done.pdf)
    const words = tight(pdf.pages.join('')).replaceAll('\u200d', '')
    expect(words).toContain(printed)
    expect(words).toContain(tight('Some characters have no shape in our typefaces.'))
  })

  test('an ordinary note reports nothing and explains nothing', async () => {
    const done = note('Łukasz said “yes”.')
    expect(done.unprintable).toEqual([])
    expect(await wordsOf(done)).not.toContain(tight('Some characters'))
  })

  test('no typeface of the machine stands in: only ours is in the file', () => {
    const file = Buffer.from(note('Happy 😀 張 day').pdf).toString('latin1')
    const typefaces = new Set(Array.from(file.matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g), ([, name]) => name))
    expect([...typefaces]).toEqual(['AtkinsonHyperlegibleNext'])
  })

  test.each([
    ['right-to-left marks', 'one \u202etwo\u202c \u200fthree'],
    ['zero-width space, joiner, byte order mark, soft hyphen', 'a\u200bb\u200dc\ufeffd\u00ade'],
  ])('%s do no harm', async (_what, text) => {
    const done = note(text)
    expect(done.unprintable).toEqual([])
    for (const visible of text.match(/\w+/g) ?? []) expect(placesOf(await readPdf(done.pdf), visible)).not.toEqual([])
  })

  test('control characters go, tabs are spaces, and half a character is a replacement character', () => {
    expect(tidy('a\u0000b\u0007c\u009fd\uffff\te\nf')).toBe('abcd    e\nf')
    expect(tidy('x\ud83dy\ude00z😀')).toBe('x\ufffdy\ufffdz😀')
  })

  test('whatever is typed, there is a pack', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(note(text).pages).toBeGreaterThanOrEqual(3)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('paragraphs', () => {
  test('are divided where the writer left a line empty, whatever the line ends', () => {
    const expected = [[{ text: 'one' }, { break: 'line' }, { text: 'two' }], [{ text: 'three' }]]
    for (const text of ['one\ntwo\n\nthree', '\r\none\r\ntwo\r\n \r\n\r\nthree\r\n', 'one\rtwo\r\rthree'])
      expect(paragraphs([{ kind: 'text', text }])).toEqual(expected)
  })

  test('hold a redaction where it stood, also across an empty line', () => {
    const hidden = { kind: 'redacted', reason: 'CRIME' } as const
    expect(paragraphs([{ kind: 'text', text: 'one\n\n' }, hidden, { kind: 'text', text: '\n\ntwo' }])).toEqual([
      [{ text: 'one' }],
      [{ reason: 'CRIME' }],
      [{ text: 'two' }],
    ])
  })

  test('lose nothing but space, and never cut a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const runs = paragraphs([{ kind: 'text', text }]).flat()
        const kept = runs.map((run) => ('text' in run ? run.text : '')).join('')
        expect(tight(kept)).toBe(tight(text))
        for (const run of runs) if ('text' in run) expect(run.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
      }),
    )
  })
})

function note(text: string): Typeset {
  const [first] = notes
  if (first === undefined) throw new Error('no note')
  return press.typeset({ template: 'disclosure-pack', data: disclosurePack({ notes: [{ ...first, text }] }) })
}

async function wordsOf(done: Typeset): Promise<string> {
  return tight((await readPdf(done.pdf)).pages.join(''))
}

function tight(text: string): string {
  return text.replaceAll(/\s/g, '')
}
