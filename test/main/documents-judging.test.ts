import { describe, expect, test } from 'vitest'
import { docxWith } from '../../db/seed/papers/docx.ts'
import { pdfOf } from '../../db/seed/papers/pdf.ts'
import { zipOf } from '../../db/seed/papers/zip.ts'
import { examine } from '../../main/documents/examine.ts'
import { NotTaken } from '../../main/documents/refusal.ts'
import * as files from '../support/files.ts'

/** What a file is judged to be, or why it is not taken. */
async function verdict(bytes: Uint8Array): Promise<string> {
  try {
    const { kind, mediaType, pages } = await examine(bytes)
    return `${kind} ${mediaType} ${String(pages)}`
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    return [error.code, error.detail['seems']].filter((part) => part !== undefined).join(' ')
  }
}

const word = 'docx application/vnd.openxmlformats-officedocument.wordprocessingml.document 0'
const text = 'text text/plain 0'

describe('a file is judged by what it holds, never by its name', () => {
  test.each([
    { what: 'a PDF', bytes: files.letterPdf, is: 'pdf application/pdf 2' },
    { what: 'a PNG', bytes: files.scan, is: 'image image/png 1' },
    { what: 'a JPEG', bytes: files.jpegOf(1240, 1754), is: 'image image/jpeg 1' },
    {
      what: 'a WebP',
      bytes: files.latin('RIFF\x16\x00\x00\x00WEBPVP8 \x0a\x00\x00\x00\x30\x01\x00\x9d\x01\x2a\x10\x00\x10\x00'),
      is: 'image image/webp 1',
    },
    { what: 'a Word document', bytes: files.wordLetter, is: word },
    { what: 'a message', bytes: files.message, is: 'email message/rfc822 0' },
    { what: 'text of Windows', bytes: files.textFile, is: text },
    { what: 'text in UTF-8', bytes: new TextEncoder().encode('Zażółć 𝒥ayden'), is: text },
    { what: 'text in UTF-16', bytes: new Uint8Array(Buffer.from('\ufeffDear Dana', 'utf16le')), is: text },
    {
      what: 'notes that begin like a message, and were never sent',
      bytes: files.latin('From: Dana\nAbout: the school\n\nShe rang.'),
      is: text,
    },
  ])('$what is $is', async ({ bytes, is }) => {
    expect(await verdict(bytes)).toBe(is)
  })

  test.each([
    { what: 'nothing', bytes: new Uint8Array(0), is: text },
    { what: 'NULs', bytes: new Uint8Array(5000), is: 'document-not-taken unknown' },
    { what: 'noise', bytes: noise(5000), is: 'document-not-taken unknown' },
    { what: 'a web page', bytes: files.latin('\n<!DOCTYPE html><p>Dear Dana'), is: 'document-not-taken web-page' },
    { what: 'a picture that is a script', bytes: files.latin('<svg onload="x()">'), is: 'document-not-taken web-page' },
    {
      what: 'XML with an entity',
      bytes: files.latin('<?xml version="1.0"?><!DOCTYPE x>'),
      is: 'document-not-taken web-page',
    },
    { what: 'a program', bytes: files.latin('MZ\x90\x00\x03'), is: 'document-not-taken program' },
    { what: 'a program of Linux', bytes: files.latin('\x7fELF\x02'), is: 'document-not-taken program' },
    { what: 'rich text', bytes: files.latin('{\\rtf1 Dear Dana}'), is: 'document-not-taken rtf' },
    { what: 'a GIF', bytes: files.latin('GIF89a\x01\x00'), is: 'document-not-taken gif' },
    { what: 'a TIFF', bytes: files.latin('II*\x00abc'), is: 'document-not-taken tiff' },
    { what: 'a picture of a telephone', bytes: files.latin('\x00\x00\x00\x18ftypheic'), is: 'document-not-taken heic' },
    { what: 'a zip', bytes: files.plainZip, is: 'document-not-taken zip' },
    {
      what: 'a spreadsheet',
      bytes: zipOf([{ name: '[Content_Types].xml', content: '' }]),
      is: 'document-not-taken zip',
    },
    { what: 'a Word document with macros', bytes: files.macros, is: 'document-not-taken macros' },
    { what: 'an old Word document', bytes: files.compound('WordDocument'), is: 'document-not-taken old-office' },
    { what: 'a Word document with a password', bytes: files.compound('EncryptedPackage'), is: 'document-encrypted' },
    {
      what: 'what calls itself an Outlook message',
      bytes: files.compound('__properties_version1.0'),
      is: 'document-damaged',
    },
    { what: 'a PDF that was cut off', bytes: files.cut(files.letterPdf, 0.1), is: 'document-damaged' },
    { what: 'a PDF that is only its name', bytes: files.latin('%PDF-1.7\n'), is: 'document-damaged' },
    {
      what: 'a PDF of 501 pages',
      bytes: pdfOf(
        'Long',
        Array.from({ length: 501 }, () => []),
      ),
      is: 'document-too-many-pages',
    },
    { what: 'a PNG that was cut off', bytes: files.cut(files.scan), is: 'document-damaged' },
    { what: 'a JPEG that was cut off', bytes: files.jpegOf(10, 10).slice(0, -2), is: 'document-damaged' },
    { what: 'a PNG of a thousand megapixels', bytes: files.pngOf(50_000, 20_000), is: 'document-picture-too-large' },
    { what: 'a JPEG of a thousand megapixels', bytes: files.jpegOf(50_000, 20_000), is: 'document-picture-too-large' },
    { what: 'a picture without width', bytes: files.pngOf(0, 10), is: 'document-damaged' },
    { what: 'a Word document that was cut off', bytes: files.cut(files.wordLetter), is: 'document-damaged' },
    { what: 'a zip bomb', bytes: files.zipBomb, is: 'document-unpacks-too-large' },
    { what: 'Word XML that is none', bytes: docxWith('<w:p><w:t>Dear'), is: 'document-damaged' },
    {
      what: 'two bodies under one name',
      bytes: docxWith('<w:p/>', [{ name: 'word/document.xml', content: '<w:document/>' }]),
      is: 'document-damaged',
    },
    { what: 'a text too long to show', bytes: new Uint8Array(1_000_001).fill(97), is: 'document-too-long' },
    // One that is two things at once is kept as the one it begins as, and shown as nothing else.
    {
      what: 'a PDF with a zip behind it',
      bytes: files.joined(files.letterPdf, files.wordLetter),
      is: 'pdf application/pdf 2',
    },
    {
      what: 'a picture with a web page behind it',
      bytes: files.joined(files.scan, files.latin('<script>x()</script>')),
      is: 'image image/png 1',
    },
    {
      what: 'a web page with a PDF in it',
      bytes: files.joined(files.latin('<html>'), files.letterPdf),
      is: 'document-not-taken web-page',
    },
    {
      what: 'a program with a PDF in it',
      bytes: files.joined(files.latin('MZ\x00'), files.letterPdf),
      is: 'document-not-taken program',
    },
  ])('$what: $is', async ({ bytes, is }) => {
    expect(await verdict(bytes)).toBe(is)
  })
})

describe('the words of a file', () => {
  test('are those of a Word document, paragraph by paragraph, with its margins and without what was struck out', async () => {
    const body = `<w:p><w:r><w:t>Dear Dana,</w:t><w:tab/><w:t>Room 14</w:t></w:r></w:p>
      <w:p><w:del><w:r><w:delText>Mrs Pemberton</w:delText></w:r></w:del><w:r><w:drawing/></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Mon</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>9.30</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
    const note = '<w:comments xmlns:w="w"><w:p><w:t>Ask her first</w:t></w:p></w:comments>'
    const { text: read } = await examine(docxWith(body, [{ name: 'word/comments.xml', content: note }]))
    expect(read).toBe('Dear Dana,\tRoom 14\n[picture]\nMon\t9.30\n\nComments:\nAsk her first')
  })

  test('are those of a message: from whom, to whom, when by our clock, and what came with it; nothing that hides in its HTML', async () => {
    const { text: read, about } = await examine(files.message)
    expect(read.split('\n').filter((line) => line !== '')).toEqual([
      'From: Ruth Abernethy <senco@highdown.example>',
      'To: Dana Whitlock <dana@example.org>, Smith, Jo <jo@example.org>',
      'Sent: 12 November 2026 at 23:10',
      'Subject: Jayden’s review',
      'Dear Dana,',
      'See you at £5 <sharp>.',
      'Attached to it:',
      '- review.pdf (9 bytes)',
    ])
    expect(about).toEqual({
      title: 'Jayden’s review',
      from: 'Ruth Abernethy <senco@highdown.example>',
      sentAt: '2026-11-12T23:10:00.000Z',
    })
  })

  test('are those of a message of Outlook', async () => {
    const { kind, mediaType, text: read, about } = await examine(files.outlookMessage)
    expect([kind, mediaType, about?.title]).toEqual(['email', 'application/vnd.ms-outlook', 'Jayden’s laptop'])
    expect(read).toBe(
      'From: Ruth Abernethy <senco@highdown.example>\nSubject: Jayden’s laptop\n\nDear Dana,\n\nThe laptop is here.',
    )
  })

  test('are those of a text, whatever wrote it, and turn no letters around', async () => {
    expect((await examine(files.textFile)).text).toBe('Notes from the meeting\nRoom 14 £5')
    const turned = new TextEncoder().encode('exe.\u202egpj\rnext\u0000'.replace('\u0000', ''))
    expect((await examine(turned)).text).toBe('exe.gpj\nnext')
  })
})

function noise(length: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state >> 16
  })
}
