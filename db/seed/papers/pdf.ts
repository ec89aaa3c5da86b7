/** A line of a page: what it says, and how large. Letters of western Europe only. */
export type Line = { readonly text: string; readonly size?: number; readonly bold?: boolean }

const pageHeight = 842
const margin = 68

/** A PDF of A4 pages, as a school's office would print one: each page its lines, an empty line a gap. */
export function pdfOf(title: string, pages: readonly (readonly Line[])[]): Uint8Array<ArrayBuffer> {
  const first = 6
  const kids = pages.map((_, index) => `${String(first + index * 2)} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>',
    `<</Type/Pages/Kids[${kids}]/Count ${String(pages.length)}>>`,
    font('Helvetica'),
    font('Helvetica-Bold'),
    `<</Title(${escaped(title)})>>`,
    ...pages.flatMap((lines, index) => [page(first + index * 2 + 1), stream(drawn(lines))]),
  ]
  return file(objects)
}

function file(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let written = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = written.length
    written += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const count = String(objects.length + 1)
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<</Size ${count}/Root 1 0 R/Info 5 0 R>>\nstartxref\n${String(written.length)}\n%%EOF\n`
  return new Uint8Array(Buffer.from(`${written}${table}${trailer}`, 'latin1'))
}

function drawn(lines: readonly Line[]): string {
  let y = pageHeight - margin
  const marks = lines.map(({ text, size = 11, bold = false }) => {
    y -= size * 1.5
    return `BT /${bold ? 'F2' : 'F1'} ${String(size)} Tf ${String(margin)} ${y.toFixed(1)} Td (${escaped(text)}) Tj ET`
  })
  return marks.join('\n')
}

function page(content: number): string {
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${String(pageHeight)}]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${String(content)} 0 R>>`
}

function font(name: string): string {
  return `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`
}

function stream(text: string): string {
  return `<</Length ${String(text.length)}>>\nstream\n${text}\nendstream`
}

/** What Windows Latin has besides Latin-1, by its octal code there. */
const beyondLatin: Readonly<Record<string, string>> = {
  '‘': '\\221',
  '’': '\\222',
  '“': '\\223',
  '”': '\\224',
  '–': '\\226',
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, '\\$&').replaceAll(/[‘’“”–]/g, (letter) => beyondLatin[letter] ?? letter)
}
