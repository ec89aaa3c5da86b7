/**
 * The compiler writes one standard at a time. A document it has taken as PDF/UA-1 is written once more as PDF/A-2a, and here
 * that file says so too: its metadata names PDF/UA-1, with the description of that name which PDF/A asks for
 * (ISO 19005-2, 6.6.2.3), and its window shows the title (ISO 14289-1, 7.1).
 * Throws an Error for a file that is not laid out as the compiler lays one out.
 * @param pdf PDF/A-2a as the compiler writes it: one cross-reference table, metadata uncompressed.
 */
export function saysAccessible(pdf: Buffer): Buffer {
  const file = pdf.toString('latin1')
  const edits = [
    insertion(file, /xmlns:pdfaid="[^"]+"/, ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'),
    insertion(file, /<pdfaExtension:schemas><rdf:Bag>/, schema),
    insertion(file, /<pdfaid:conformance>A<\/pdfaid:conformance>/, '<pdfuaid:part>1</pdfuaid:part>'),
    insertion(file, /\/ViewerPreferences <</, '\n    /DisplayDocTitle true'),
  ]
  const longer = edits.slice(0, 3).reduce((sum, { text }) => sum + text.length, 0)
  return Buffer.from(moved(file, [...edits, ...metadataLength(file, longer)]), 'latin1')
}

const property =
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 the file keeps to</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li>'
const schema = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${property}</rdf:Seq></pdfaSchema:property></rdf:li>`

/** `text` stands at `at` instead of the `old` characters there. */
type Edit = { readonly at: number; readonly old: number; readonly text: string }

function insertion(file: string, after: RegExp, text: string): Edit {
  const found = after.exec(file)
  if (found === null) throw new Error('an archival file without its metadata')
  return { at: found.index + found[0].length, old: 0, text }
}

function metadataLength(file: string, longer: number): readonly Edit[] {
  const found = /\/Length (\d+)\s+\/Type \/Metadata/.exec(file)
  if (found === null) throw new Error('an archival file without its metadata')
  const length = found[1] ?? ''
  return [{ at: found.index + '/Length '.length, old: length.length, text: String(Number(length) + longer) }]
}

/** The file with its edits, and its cross-reference table put right. */
function moved(file: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.at - b.at)
  const shift = (offset: number) =>
    offset + inOrder.reduce((sum, { at, old, text }) => (at < offset ? sum + text.length - old : sum), 0)
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1])
  if (!file.startsWith('xref', table)) throw new Error('an archival file without its table')
  let body = ''
  let from = 0
  for (const { at, old, text } of inOrder) {
    body += file.slice(from, at) + text
    from = at + old
  }
  body += file.slice(from, table)
  const rest = file
    .slice(table)
    .replaceAll(/^(\d{10}) (\d{5} n)/gm, (_all, offset: string, use: string) =>
      [String(shift(Number(offset))).padStart(10, '0'), use].join(' '),
    )
    .replace(/startxref\s+\d+/, `startxref\n${shift(table)}`)
  return body + rest
}
