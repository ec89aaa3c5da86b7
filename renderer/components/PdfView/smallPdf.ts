/** A PDF of two pages with one line of text in a font it does not carry, for examples. Takes plain Latin letters only. */
export function smallPdf(line: string) {
  const stream = (number: number) => `BT /F1 18 Tf 60 760 Td (${line}, page ${String(number)}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[4 0 R 6 0 R]/Count 2>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    page(5),
    streamOf(stream(1)),
    page(7),
    streamOf(stream(2)),
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${String(at + 1)} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const count = String(objects.length + 1)
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`
  return new TextEncoder().encode(
    `${file}${table}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${String(file.length)}\n%%EOF`,
  )
}

function page(content: number) {
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${String(content)} 0 R>>`
}

function streamOf(text: string) {
  return `<</Length ${String(text.length)}>>\nstream\n${text}\nendstream`
}
