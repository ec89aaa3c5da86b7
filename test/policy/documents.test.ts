import { describe, expect, test } from 'vitest'
import { mostBytesOfADocument, pieceBytes as pieceInTheDatabase } from '../../db/migrations/0045-documents.ts'
import { fileNameOf, namedLike, titleOf } from '../../main/policy/documents.ts'
import { limits, pieceBytes } from '../../preload/contract/documents.ts'

describe('the name of a file decides nothing, and must not deceive who reads it', () => {
  test.each([
    ['school letter.pdf', 'school letter.pdf'],
    ['..\\..\\windows\\system32\\letter.pdf', 'letter.pdf'],
    ['/etc/passwd', 'passwd'],
    ['../../', 'document.pdf'],
    ['', 'document.pdf'],
    ['...', 'document.pdf'],
    ['letter\u0000.pdf\r\n', 'letter.pdf'],
    ['letter\u202efdp.exe', 'letterfdp.exe'],
    ['a\u200bb\ufeffc.pdf', 'abc.pdf'],
    [' two\t words .pdf ', 'two words .pdf'],
    ['Zażółć gęślą 𝒥.pdf', 'Zażółć gęślą 𝒥.pdf'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(195)}….pdf`],
    ['😀'.repeat(300), `${'😀'.repeat(99)}…`],
    ['half \ud83d.pdf', 'half .pdf'],
  ])('%j is kept as %j', (name, kept) => {
    expect(fileNameOf(name, 'pdf')).toBe(kept)
  })

  test.each([
    ['letter.pdf', 'pdf', null],
    ['LETTER.PDF', 'pdf', null],
    ['letter', 'pdf', null],
    ['.pdf', 'text', null],
    ['letter.pdf', 'image', 'pdf'],
    ['scan.jpeg', 'image', null],
    ['letter.pdf.exe', 'text', 'exe'],
    ['message.msg', 'email', null],
    ['message.txt', 'email', 'txt'],
  ] as const)('%s that is of kind %s says otherwise: %s', (name, kind, like) => {
    expect(namedLike(name, kind)).toBe(like)
  })

  test.each([
    ['school_letter  2.pdf', '', 'school letter 2'],
    ['message.eml', ' Jayden’s\r\n review ', 'Jayden’s review'],
    ['.pdf', '', ''],
  ])('%s about “%s” begins with the title “%s”', (name, subject, title) => {
    expect(titleOf(name, subject)).toBe(title)
  })
})

test('the form, the door and the database mean the same largest file and the same pieces', () => {
  expect([limits.bytes, pieceBytes]).toEqual([mostBytesOfADocument, pieceInTheDatabase])
})
