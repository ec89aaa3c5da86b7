import { burn } from '@kenjiuno/msgreader/lib/Burner.js'
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js'
import { docxOf, docxWith } from '../../db/seed/papers/docx.ts'
import { faxPage } from '../../db/seed/papers/fax.ts'
import { pdfOf } from '../../db/seed/papers/pdf.ts'
import { zipOf } from '../../db/seed/papers/zip.ts'

/** Files as families and schools send them, and as nobody should. */
export const letterPdf = pdfOf('Letter', [[{ text: 'Dear Dana' }], [{ text: 'Yours sincerely' }]])
export const scan = faxPage(['Highdown School'], 1)
export const wordLetter = docxOf(['Dear Dana,', 'The meeting is on Tuesday & the room is 14.', ''])
export const textFile = latin('Notes from the meeting\r\nRoom 14 \xa35\r\n')

export const message = latin(
  [
    'Received: from mail.highdown.example by mx.pps.example; Thu, 12 Nov 2026 23:10:01 +0000',
    'From: "Ruth Abernethy" <senco@highdown.example>',
    'To: Dana Whitlock <dana@example.org>, "Smith, Jo" <jo@example.org>',
    'Date: Thu, 12 Nov 2026 23:10:00 +0000',
    'Subject: =?utf-8?Q?Jayden=E2=80=99s_review?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=cut',
    '',
    '--cut',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<style>p { color: red }</style><p>Dear Dana,</p><script>steal()</script><p>See&nbsp;you at &#163;5 &lt;sharp&gt;.</p><img src="https://track.example/x.png">',
    '--cut',
    'Content-Type: application/pdf; name="review.pdf"',
    'Content-Disposition: attachment; filename="review.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'JVBERi0xLjQK',
    '--cut--',
    '',
  ].join('\r\n'),
)

/** A message that brings a text along, under a name that is a path. */
export const withDiary = latin(
  [
    'From: Dana Whitlock <dana@example.org>',
    'Date: Thu, 12 Nov 2026 09:10:00 +0000',
    'Subject: Homework',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=cut',
    '',
    '--cut',
    'Content-Type: text/plain',
    '',
    'Here it is.',
    '--cut',
    'Content-Type: text/plain; name="../../home work.txt"',
    'Content-Disposition: attachment; filename="../../home work.txt"',
    '',
    'Monday: tears',
    '--cut--',
    '',
  ].join('\r\n'),
)

/** One part that claims to be, and is, a hundred times what a letter is. */
export const zipBomb = docxWith('<w:p/>', [{ name: 'word/footnotes.xml', content: new Uint8Array(80 * 1024 * 1024) }])
export const plainZip = zipOf([{ name: 'letter.txt', content: 'Dear Dana' }])
export const macros = zipOf([
  { name: '[Content_Types].xml', content: '<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>' },
  { name: 'word/document.xml', content: '<w:document/>' },
  { name: 'word/vbaProject.bin', content: 'macro' },
])

/** A compound file's beginning, and somewhere in it the name of a stream. */
export function compound(stream: string): Uint8Array {
  const start = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  return new Uint8Array(Buffer.concat([start, Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]))
}

/** A PNG's header that claims a size, and its end. */
export function pngOf(width: number, height: number): Uint8Array {
  const header = Buffer.from(scan.slice(0, 33))
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return new Uint8Array(Buffer.concat([header, scan.slice(-12)]))
}

/** The smallest JPEG that is whole: its frame, its scan, its end. */
export function jpegOf(width: number, height: number): Uint8Array {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return new Uint8Array(
    Buffer.concat([Buffer.from('ffd8', 'hex'), frame, Buffer.from('ffda0008010100003f0012ffd9', 'hex')]),
  )
}

export function latin(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

export function cut(bytes: Uint8Array, share = 0.6): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share))
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

/** A message as Outlook saves one. */
export const outlookMessage = compoundOf([
  ['__properties_version1.0', new Uint8Array(32)],
  ['__substg1.0_001A001F', utf16('IPM.Note')],
  ['__substg1.0_0037001F', utf16('Jayden’s laptop')],
  ['__substg1.0_0C1A001F', utf16('Ruth Abernethy')],
  ['__substg1.0_5D01001F', utf16('senco@highdown.example')],
  ['__substg1.0_1000001F', utf16('Dear Dana,\r\n\r\nThe laptop is here.')],
])

function compoundOf(streams: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const root = { name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: streams.map((_, index) => index + 1) }
  const entries = streams.map(([name, content]) => ({
    name,
    type: TypeEnum.DOCUMENT,
    binaryProvider: () => content,
    length: content.length,
  }))
  return new Uint8Array(burn([root, ...entries]))
}
