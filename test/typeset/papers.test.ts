import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ConsentReceipt, Document } from '../../main/typeset/documents.ts'
import { inWords, momentInWords } from '../../main/typeset/dates.ts'
import { openPress, type Press } from '../../main/typeset/press.ts'
import { consentForm, consentReceipt, pressFolders, recoveryKey } from '../support/documents.ts'
import { readPdf, type PdfContents } from '../support/pdf-text.ts'

let press: Press
beforeAll(() => {
  press = openPress(pressFolders)
})

describe('a consent receipt', () => {
  test('says who agreed to what, with whom, for what, until when, and how to take it back', async () => {
    const { words, pdf } = await receipt()
    for (const part of [
      'Talk to school or college staff: Alder Green Primary School',
      'Talk to local authority staff: Reading Borough Council',
      'To sort out the support Chidi gets before he moves to secondary school.',
      'Please do not talk about my health. Ring me before you ring Mr Farrow.',
      'Mrs Ngozi Okafor, with parental responsibility for the child',
      'Signed on screen',
      '14 May 2026 at 10.10 am',
      '13 May 2027, or until it is withdrawn',
      'Tom Bailey, 14 May 2026 at 10.12 am',
      'Kind of purpose Support at school',
      'Special educational needs, health and disability',
      'Law that applies England and Wales',
      'Explained in English',
      'Version 1, from 25 May 2018',
      'You can withdraw this permission at any time and need give no reason.',
      'Receipt 7b1f6c1e-52f6-4c39-9a53-0c9a6a1d2f10. Record structure: ISO/IEC TS 27560:2023.',
    ])
      expect(words).toContain(part)
    expect(words).not.toContain('no longer in force')
    expect(pdf).toMatchObject({ title: 'Permission to share: receipt', language: 'en-GB', marked: true })
  })

  test('carries the signature, with words for those who cannot see it', async () => {
    const { pdf } = await receipt({ signature: png() })
    expect(pdf.alternatives).toEqual(['Signature of Mrs Ngozi Okafor'])
    expect(pdf.roles).toContain('Figure')
    expect((await receipt()).pdf.alternatives).toEqual([])
  })

  test.each([
    ['no picture at all', Buffer.from('signed, honestly')],
    ['half a picture', Buffer.from(png().subarray(0, 40))],
  ])('%s is refused as a picture', (_what, signature) => {
    expect(() => print({ template: 'consent-receipt', data: consentReceipt({ signature }) })).toThrow('bad-picture')
  })

  test.each([
    ['withdrawn', 'It was withdrawn on 1 June 2026 at 11.00 am.'],
    ['superseded', 'It was replaced by a newer one on 1 June 2026 at 11.00 am.'],
  ] as const)('a permission that was %s says so first', async (how, sentence) => {
    const { words } = await receipt({ ended: { how, at: '2026-06-01T10:00:00.000Z' } })
    expect(words).toContain(`This permission is no longer in force. ${sentence}`)
  })

  async function receipt(change: Partial<ConsentReceipt> = {}) {
    return read({ template: 'consent-receipt', data: consentReceipt(change) })
  }
})

describe('a consent form to sign', () => {
  test('offers every scope with what it means, and leaves room to sign', async () => {
    const { words, pdf } = await read({ template: 'consent-form', data: consentForm() })
    for (const part of [
      'Child or young person Chidi Okafor',
      'Look at the local authority’s case file',
      'Look at other papers',
      'Talk to local authority staff',
      'School or college',
      'Pass on information from our file',
      'To whom',
      'a parent or carer with parental responsibility',
      'Signature Date Staff member',
    ])
      expect(words).toContain(part)
    expect(pdf.title).toBe('Permission to share: form to sign')
  })
})

describe('the recovery key', () => {
  test('has its words numbered in order, on one page, in large print too', async () => {
    for (const largePrint of [false, true]) {
      const { words, pdf } = await read({ template: 'recovery-key', data: recoveryKey({ largePrint }) })
      const numbered = recoveryKey().words.map((word, at) => `${at + 1}. ${word}`)
      expect(flat(pdf.pages[0] ?? '')).toContain(numbered.join(' '))
      expect(words).toContain('locked cabinet')
    }
  })
})

describe('every paper', () => {
  const papers: readonly Document[] = [true, false].flatMap((largePrint) => [
    { template: 'consent-receipt', data: consentReceipt({ largePrint, signature: png() }) } as const,
    { template: 'consent-form', data: consentForm({ largePrint }) } as const,
    { template: 'recovery-key', data: recoveryKey({ largePrint }) } as const,
  ])

  test.each(papers)('$template, large print $data.largePrint: PDF/UA-1, fictional and numbered', async (paper) => {
    const { pdf } = await read(paper)
    expect(pdf.haystacks.get('metadata')).toMatch(/pdfuaid:part>1</)
    expect(pdf.smallest).toBeGreaterThanOrEqual(paper.data.largePrint ? 18 : 9.5)
    pdf.pages.forEach((page, index) => {
      expect(page).toContain('Fictional: made for demonstration')
      expect(page).toContain(`Page ${index + 1} of ${pdf.pages.length}`)
    })
  })

  test('nothing of one is remembered in the next', async () => {
    print({ template: 'consent-receipt', data: consentReceipt({ signature: png() }) })
    const { pdf } = await read({ template: 'consent-receipt', data: consentReceipt() })
    expect(pdf.roles).not.toContain('Figure')
  })
})

describe('dates', () => {
  test('are in words, as the office calendar and clock showed them', () => {
    expect(inWords('2026-11-03')).toBe('3 November 2026')
    expect(momentInWords('2026-06-30T23:30:00.000Z')).toBe('1 July 2026 at 12.30 am')
    expect(momentInWords('2026-12-31T13:05:00.000Z')).toBe('31 December 2026 at 1.05 pm')
  })

  test.each(['2023-02-29', '24/11/2026', '', '2026-11-24T09:00:00.000Z'])('%j is no date', (date) => {
    expect(() => inWords(date)).toThrow('not a civil date')
  })
})

function print(paper: Document): Uint8Array {
  return press.typeset(paper).pdf
}

async function read(paper: Document): Promise<{ readonly words: string; readonly pdf: PdfContents }> {
  const pdf = await readPdf(print(paper))
  return { words: flat(pdf.pages.join('\n')), pdf }
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

/** The smallest honest signature: a black stroke on white, 8 by 2. */
function png(): Uint8Array {
  const rows = Buffer.from([0, 0xff, 0, 0xc3])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.from([0, 0, 0, 8, 0, 0, 0, 2, 1, 0, 0, 0, 0])),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(checksum(body))
  return Buffer.concat([head, body, check])
}

function checksum(bytes: Buffer): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return (rest ^ 0xffffffff) >>> 0
}
