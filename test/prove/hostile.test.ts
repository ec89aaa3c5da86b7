import { describe, expect, test } from 'vitest'
import { prove } from '../../main/prove/prove.ts'
import { pdfByHand, savedAgain, stream, wide } from '../support/pdf-by-hand.ts'

const secret = 'Wilhelmina Pemberton'
const needles = [{ words: secret, spellings: ['Pemberton'] }]

/** One string a letter of the alphabet the font maps: whatever Unicode a sample needs. */
function spelt(text: string) {
  const letters = [...new Set(text)]
  const codes = Array.from(text, (letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0'))
  return { letters, draws: `BT /F1 12 Tf 50 700 Td <${codes.join('')}> Tj ET` }
}

const drawn = (text: string) => `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`
const embedded = [
  '<< /Type /Filespec /F (notes.txt) /UF (notes.txt) /EF << /F 11 0 R >> >>',
  stream('/Type /EmbeddedFile', Buffer.from(`for ${secret}`)),
]

/** Every way we know in which a name outlives its redaction, each a PDF of its own. */
const samples: Readonly<Record<string, Buffer>> = {
  'plainly on the page': pdfByHand({ draws: drawn(secret) }),
  'in capitals': pdfByHand({ draws: drawn(secret.toUpperCase()) }),
  'with soft hyphens': pdfByHand(spelt('Pem\u00adber\u00adton')),
  'with characters of no width': pdfByHand(spelt('P\u200be\u200bm\u2060b\ufeffe\u200dr\u200cton')),
  'with direction marks': pdfByHand(spelt('\u200fPem\u200eber\u202bton\u202c')),
  'with accents put on apart': pdfByHand(spelt('Pe\u0301mberton')),
  'hyphenated at a line end': pdfByHand({
    draws: 'BT /F1 12 Tf 50 700 Td (saw Mrs Pem-) Tj 0 -14 Td (berton today) Tj ET',
  }),
  'split over two lines': pdfByHand({
    draws: 'BT /F1 12 Tf 50 700 Td (saw Wilhelmina) Tj 0 -14 Td (Pemberton today) Tj ET',
  }),
  'split over runs': pdfByHand({ draws: 'BT /F1 12 Tf 50 700 Td (Pem) Tj (ber) Tj (ton) Tj ET' }),
  'split by kerning': pdfByHand({ draws: 'BT /F1 12 Tf 50 700 Td [(P) -20 (em) 900 (bert) 30 (on)] TJ ET' }),
  'letter by letter, far apart': pdfByHand({
    draws: `BT /F1 12 Tf ${Array.from('Pemberton', (one) => `(${one}) Tj 30 0 Td`).join(' ')} ET`,
  }),
  'drawn backwards': pdfByHand({ draws: drawn('notrebmeP') }),
  'under a picture': pdfByHand({ draws: `${drawn(secret)} q 500 0 0 100 40 650 cm /Pic Do Q` }),
  'in white, or in no ink at all': pdfByHand({ draws: `3 Tr ${drawn(secret)}` }),
  'off the page': pdfByHand({ draws: `BT /F1 12 Tf 5000 7000 Td (${secret}) Tj ET` }),
  'in what stands for drawn text': pdfByHand({ draws: `/Span << /ActualText (${secret}) >> BDC ${drawn('x')} EMC` }),
  'in an alternative text': pdfByHand({
    catalog: '/StructTreeRoot 10 0 R /MarkInfo << /Marked true >>',
    more: [
      '<< /Type /StructTreeRoot /K 11 0 R >>',
      `<< /Type /StructElem /S /Figure /P 10 0 R /Alt ${wide(secret)} >>`,
    ],
  }),
  'in an annotation': pdfByHand({
    page: `/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${secret}) >>]`,
  }),
  'in a link': pdfByHand({
    page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org/?to=Pemberton) >> >>]',
  }),
  'in a form field': pdfByHand({
    catalog: '/AcroForm << /Fields [10 0 R] >>',
    page: '/Annots [10 0 R]',
    more: [`<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V ${wide(secret)} /Rect [0 0 90 9] >>`],
  }),
  'in an embedded file': pdfByHand({
    catalog: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>',
    more: embedded,
  }),
  'in the name of an embedded file': pdfByHand({
    catalog: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>',
    more: [
      '<< /Type /Filespec /F (Pemberton.doc) /EF << /F 11 0 R >> >>',
      stream('/Type /EmbeddedFile', Buffer.from('x')),
    ],
  }),
  'in an earlier version of the page': savedAgain(
    pdfByHand({ draws: drawn(secret) }),
    4,
    stream('', Buffer.from(drawn('nothing'))),
  ),
  'in a stream nothing points to': pdfByHand({ more: [stream('', Buffer.from(drawn(secret)))] }),
  'in pieces in a stream nothing points to': pdfByHand({ more: [stream('', Buffer.from('(Pem) Tj (berton) Tj'))] }),
  'in an object packed with others': pdfByHand({
    more: [stream('/Type /ObjStm /N 1 /First 5', Buffer.from(`20 0 << /T (${secret}) >>`))],
  }),
  'in the document information': pdfByHand({ trailer: `/Info << /Title ${wide(secret)} >>` }),
  'in the metadata': pdfByHand({
    catalog: '/Metadata 10 0 R',
    more: [
      stream(
        '/Type /Metadata /Subtype /XML',
        Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${secret}</a></x:xmpmeta>`),
        null,
      ),
    ],
  }),
  'in a bookmark': pdfByHand({
    catalog: '/Outlines 10 0 R',
    more: [
      '<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 1 >>',
      `<< /Title ${wide(secret)} /Parent 10 0 R /Dest [3 0 R /Fit] >>`,
    ],
  }),
  'in the name of a picture': pdfByHand({ page: '/PieceInfo << /WilhelminaPemberton 7 0 R >>' }),
  'in the name of a layer': pdfByHand({
    catalog: '/OCProperties << /OCGs [10 0 R] /D << >> >>',
    more: [`<< /Type /OCG /Name (${secret}) >>`],
  }),
  'in a script': pdfByHand({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\("Pemberton"\\)) >>' }),
  'beside the pixels of a picture': pdfByHand({
    more: [
      stream(
        '/Subtype /Image /Filter /DCTDecode /Width 1 /Height 1',
        Buffer.from(`\xff\xd8\xff\xfe\x00\x20${secret}\xff\xd9`, 'latin1'),
        null,
      ),
    ],
  }),
  'in octal, as strings may be written': pdfByHand({
    more: [`<< /X (\\120\\145\\155\\142\\145\\162\\164\\157\\156) >>`],
  }),
}

describe('a redacted name in a finished file is found', () => {
  test.each(Object.entries(samples))('%s', async (_where, file) => {
    const proof = await prove(file, needles)
    expect(proof).toMatchObject({ proven: false, why: 'leak' })
    expect(proof).toHaveProperty(['leaks', 0, 'words'], secret)
  })

  test('as ligatures', async () => {
    const file = pdfByHand(spelt('Mr O\ufb03cer Gri\ufb03ths'))
    expect(await prove(file, [{ words: 'Griffiths', spellings: [] }])).toMatchObject({ proven: false })
  })

  test('in Arabic, drawn as joined shapes from right to left', async () => {
    const file = pdfByHand(spelt('\ufee1\ufbfe\ufeae\ufee3'))
    expect(await prove(file, [{ words: 'مریم', spellings: [] }])).toMatchObject({ proven: false })
  })

  test('and the place is named', async () => {
    const proof = await prove(samples['in an annotation'] ?? Buffer.of(), needles)
    expect(proof).toHaveProperty('leaks')
    expect('leaks' in proof ? proof.leaks : []).toContainEqual({
      words: secret,
      place: 'the notes and links of page 1',
    })
  })
})

describe('is found wherever the file is made to mislead', () => {
  const hidden = stream('', Buffer.from(`(${secret})`))
  test.each([
    ['after a word that ends like a stream', pdfByHand({ more: ['<< /T (a mainstream\nschool) >>', hidden] })],
    [
      'after a string that looks like an object',
      pdfByHand({ more: ['<< /T (9 0 obj << /Length 3 >> stream\nabc) >>', hidden] }),
    ],
    [
      'in a stream whose dictionary is long',
      pdfByHand({ more: [stream(`/X (${'x'.repeat(9000)})`, Buffer.from(`(${secret})`))] }),
    ],
    [
      'in a stream whose dictionary says "obj"',
      pdfByHand({ more: [stream('/X (1 0 obj)', Buffer.from(`(${secret})`))] }),
    ],
    ['in a stream whose packing is spelt oddly', pdfByHand({ more: [hidden.replace('/Filter', '/F#69lter')] })],
    ['in a stream whose packing follows a comment', pdfByHand({ more: [hidden.replace('/Filter', '/Filter %x\n')] })],
  ])('%s', async (_where, file) => {
    expect(await prove(file, needles)).toMatchObject({ proven: false, why: 'leak' })
  })

  test('a short name in a string of the file’s own', async () => {
    const file = pdfByHand({ more: ['<< /Alt (for Pearl only) >>'] })
    expect(await prove(file, [{ words: 'Pearl', spellings: [] }])).toMatchObject({ proven: false, why: 'leak' })
  })
})

describe('nothing is said of what cannot be read', () => {
  test.each([
    ['no PDF at all', Buffer.from('hello')],
    [
      'a stream whose packing is named elsewhere',
      pdfByHand({ more: ['<< /Length 3 /Filter 9 0 R >>\nstream\nabc\nendstream'] }),
    ],
    [
      'a stream packed twice',
      pdfByHand({ more: ['<< /Length 3 /Filter [/FlateDecode /FlateDecode] >>\nstream\nabc\nendstream'] }),
    ],
    [
      'a stream that is packed in rows',
      pdfByHand({ more: [stream('/DecodeParms << /Predictor 12 >>', Buffer.from('x'))] }),
    ],
    ['bytes after what was packed', pdfByHand({ more: [longer(stream('', Buffer.from('x')))] })],
    ['a stream of another length than it says', pdfByHand({ more: ['<< /Length 2 >>\nstream\nabcdef\nendstream'] })],
    ['a stream whose length is named elsewhere', pdfByHand({ more: ['<< /Length 9 0 R >>\nstream\nabc\nendstream'] })],
    ['a stream kept in another file', pdfByHand({ more: ['<< /Length 3 /F (other.bin) >>\nstream\nabc\nendstream'] })],
    ['an end without a beginning', pdfByHand({ more: ['<< /T 1 >>\nendstream'] })],
    ['half a file', pdfByHand({ draws: drawn('hello') }).subarray(0, 300)],
    [
      'a stream packed in a way we do not unpack',
      pdfByHand({ more: ['<< /Length 3 /Filter /LZWDecode >>\nstream\nabc\nendstream'] }),
    ],
    [
      'a stream that does not unpack',
      pdfByHand({ more: ['<< /Length 3 /Filter /FlateDecode >>\nstream\nabc\nendstream'] }),
    ],
    [
      'an attached file, whatever it holds',
      pdfByHand({
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 10 0 R] >> >>',
        more: [
          '<< /Type /Filespec /F (a.zip) /EF << /F 11 0 R >> >>',
          stream('/Type /EmbeddedFile', Buffer.from('PK')),
        ],
      }),
    ],
  ])('%s', async (_what, file) => {
    expect(await prove(file, needles)).toEqual({ proven: false, why: 'unreadable', leaks: [] })
  })
})

describe('a file without it', () => {
  test('is proven', async () => {
    expect(await prove(pdfByHand({ draws: drawn('The control sentence stays.') }), needles)).toMatchObject({
      proven: true,
    })
  })

  test('is not held up by a short name inside other words', async () => {
    const file = pdfByHand({ draws: drawn('He also had added a ladder in Calais.') })
    expect(await prove(file, [{ words: 'Al', spellings: ['Dad', 'Ada'] }])).toMatchObject({ proven: true })
    expect(await prove(file, [{ words: 'he', spellings: [] }])).toMatchObject({ proven: false })
    // Initials are capitals.
    expect(await prove(file, [{ words: 'In', spellings: ['HA', 'IN'] }])).toMatchObject({ proven: false })
    expect(await prove(file, [{ words: 'Xu', spellings: ['HA', 'IN', 'AD'] }])).toMatchObject({ proven: true })
  })
})

/** The stream with three bytes more than its packing holds. */
function longer(object: string): string {
  return object
    .replace(/\/Length (\d+)/, (_all, length: string) => `/Length ${Number(length) + 3}`)
    .replace('\nendstream', 'abc\nendstream')
}
