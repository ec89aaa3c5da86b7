import { deflateSync } from 'node:zlib'

/** What a hand-made one-page PDF holds besides its one typeface. `more`: objects from number 10 on. */
export type ByHand = {
  /** The page's drawing; text is set with /F1, each byte one letter. */
  readonly draws?: string
  readonly page?: string
  readonly catalog?: string
  readonly trailer?: string
  readonly more?: readonly string[]
  /** What byte 1, 2, 3… of a string stands for. */
  readonly letters?: readonly string[]
  /** The object /Pic. */
  readonly picture?: string
  /** So many pages, all alike. */
  readonly pages?: number
}

/** A small, valid PDF whose every byte is the test's. */
export function pdfByHand({
  draws = '',
  page = '',
  catalog = '',
  trailer = '',
  more = [],
  letters = [],
  picture = onePixel,
  pages = 1,
}: ByHand): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${Array(pages).fill('3 0 R').join(' ')}] /Count ${pages} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Pic 7 0 R >> >> ${page} >>`,
    stream('', Buffer.from(draws, 'latin1')),
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding ${letters.length > 0 ? '/ToUnicode 6 0 R' : ''} >>`,
    stream('', Buffer.from(toUnicode(letters))),
    picture,
    '<< >>',
    '<< >>',
    ...more,
  ]
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  for (const at of offsets) file += `${String(at).padStart(10, '0')} 00000 n \n`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** An object that is a packed stream. */
export function stream(dictionary: string, content: Buffer, filter: 'FlateDecode' | null = 'FlateDecode'): string {
  const bytes = filter === null ? content : deflateSync(content)
  return `<< ${dictionary} /Length ${bytes.length} ${filter === null ? '' : `/Filter /${filter}`} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

const onePixel = stream(
  '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  Buffer.from([0]),
)

/** Text as a PDF string in UTF-16. */
export function wide(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}

/** The same document saved again by a program that keeps the old version in the file. */
export function savedAgain(file: Buffer, number: number, object: string): Buffer {
  const text = file.toString('latin1')
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? ''
  const size = /\/Size (\d+)/.exec(text)?.[1] ?? ''
  const update = `${number} 0 obj\n${object}\nendobj\n`
  const table = `xref\n${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Prev ${before} >>\nstartxref\n${text.length + update.length}\n%%EOF\n`
  return Buffer.from(text + update + table + trailer, 'latin1')
}

function toUnicode(letters: readonly string[]): string {
  const rows = letters.map((letter, index) => {
    const code = (index + 1).toString(16).padStart(2, '0')
    return `<${code}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`
  })
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
${rows.length} beginbfchar
${rows.join('\n')}
endbfchar endcmap end end`
}
