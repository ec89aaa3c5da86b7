import { zipOf } from './zip.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const formats = 'http://schemas.openxmlformats.org'
const ofWord = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const types = `${head}<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${ofWord}.document.main+xml"/></Types>`
const relations = `${head}<Relationships xmlns="${formats}/package/2006/relationships"><Relationship Id="rId1" Type="${formats}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/** A Word document of plain paragraphs, one an item. */
export function docxOf(paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  const body = paragraphs
    .map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)
    .join('')
  return docxWith(body)
}

/** With a body of one's own, as WordprocessingML, and further parts. */
export function docxWith(
  body: string,
  more: readonly { readonly name: string; readonly content: string | Uint8Array }[] = [],
): Uint8Array<ArrayBuffer> {
  const document = `${head}<w:document xmlns:w="${formats}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return zipOf([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations },
    { name: 'word/document.xml', content: document },
    ...more,
  ])
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
