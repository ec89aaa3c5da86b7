/** Whether bytes are a PDF at all, as their beginning says. */
export function isPdf(file: Uint8Array): boolean {
  return Buffer.from(file.subarray(0, 5)).toString('latin1') === '%PDF-'
}

/**
 * The PDF with a proof after it, as an incremental update: the bytes before stay as they were, and readers, screen readers among them, see
 * the same document. Its trailer names one more object, which no page, attachment or tag knows of.
 */
export function withProof(pdf: Uint8Array, proof: string): Uint8Array<ArrayBuffer> {
  const trailer = trailerOf(pdf)
  if (trailer === null) throw new Error('a proof is put on a PDF with a plain trailer')
  const { size, kept, startXref } = trailer
  const text = Buffer.from(proof)
  const object = Buffer.concat([
    Buffer.from(`${size} 0 obj\n<< /Type /${name} /Length ${text.length} >>\n${opening}`),
    text,
    Buffer.from(`${closing}\nendobj\n`),
  ])
  const at = pdf.length + 1
  const end = [
    'xref',
    `${size} 1`,
    `${String(at).padStart(10, '0')} 00000 n `,
    'trailer',
    `<< /Size ${size + 1} ${kept} /Prev ${startXref} /${name} ${size} 0 R >>`,
    'startxref',
    String(at + object.length),
    '%%EOF\n',
  ].join('\n')
  return new Uint8Array(Buffer.concat([pdf, Buffer.from('\n'), object, Buffer.from(end)]))
}

/** The text of the last proof in a file, empty when it does not end; null when there is none. It may be anybody's: nothing is checked. */
export function takeProof(file: Uint8Array): string | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const from = bytes.lastIndexOf(`/${name} /Length `)
  if (from < 0) return null
  const begins = bytes.indexOf(opening, from)
  const ends = bytes.indexOf(closing, from)
  return begins < 0 || ends < begins || ends - begins > longestProof
    ? ''
    : bytes.toString('utf8', begins + opening.length, ends)
}

/** Whether a PDF asks for a password, or would say so if it were whole. */
export function isEncrypted(file: Uint8Array): boolean {
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(Buffer.from(file).toString('latin1'))
}

// PDF keeps names with a prefix of their own for such private keys.
const name = 'PPSC_Proof'
const opening = 'stream\n'
const closing = '\nendstream'
// A trailer is a few lines, a proof a few thousand letters: nobody's file makes us read more.
const longestTrailer = 2048
const longestProof = 64 * 1024

type Trailer = { readonly size: number; readonly kept: string; readonly startXref: number }

/** What the end of a PDF says, as our typesetter writes it; `kept` is what its update must repeat. */
function trailerOf(pdf: Uint8Array): Trailer | null {
  const end = Buffer.from(pdf.subarray(-longestTrailer)).toString('latin1')
  const [, dictionary, startXref] =
    /trailer\s*<<((?:[^>]|>(?!>))*)>>\s*startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(end) ?? []
  const [, size] = /\/Size (\d{1,9})\b/.exec(dictionary ?? '') ?? []
  if (dictionary === undefined || size === undefined) return null
  const kept = dictionary
    .replaceAll(/\/(?:Size|Prev) \d+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { size: Number(size), kept, startXref: Number(startXref) }
}
