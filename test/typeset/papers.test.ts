import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ConsentReceipt, Document } from '../../main/typeset/documents.ts'
import { inWords, momentInWords } from '../../main/typeset/dates.ts'
import { openPress, type Press } from '../../main/typeset/press.ts'
import {
  concernSheet,
  consentForm,
  consentReceipt,
  destructionCertificate,
  disclosureSheet,
  paperLabels,
  pressFolders,
  recoveryKey,
  shreddingSheet,
  visitReport,
} from '../support/documents.ts'
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

describe('a concern passed on', () => {
  test('says who the child is, what was seen, and to whom it went, or that it went to nobody yet', async () => {
    const { words } = await read({ template: 'concern', data: concernSheet() })
    for (const part of [
      'Chidi Okafor',
      '11 February 2016, age 10',
      'Physical abuse; Neglect',
      'Two round bruises on the upper arm.',
      'Is a parent aware? No The stepfather was in the room.',
      'Children’s services of the local authority (MASH) Duty social worker 24 November 2026 at 9.30 am, by telephone, by Tom Bailey',
      'Their reference: MASH-1',
      'Evidence Not recorded.',
      'No permission of a parent is needed for it',
    ])
      expect(words).toContain(part)
    expect(words).not.toContain('has not been passed on yet')
    const waiting = { ...concernSheet().concern, passings: [], immediateDanger: true }
    const { words: red } = await read({ template: 'concern', data: concernSheet({ concern: waiting }) })
    expect(red).toContain('This concern has not been passed on yet.')
    expect(red).toContain('Ring 999 first.')
  })
})

describe('the covering sheet of what is passed on', () => {
  test('names the permission, the purpose and every item, and encloses each as it was written', async () => {
    const { words } = await read({ template: 'disclosure-sheet', data: disclosureSheet() })
    for (const part of [
      'with the permission of Mrs Ngozi Okafor',
      'To Olwen Prys, Thames Vale Mediation',
      'What for Disagreement resolution',
      'Their conditions Nothing about my health',
      'Office note, 20 November 2026, written by Tom Bailey',
      'The meeting is moved to the morning.',
      'Page 2 of the therapy report',
      'Nothing else is enclosed.',
    ])
      expect(words).toContain(part)
  })

  test('under a concern says that no permission is needed', async () => {
    const data = disclosureSheet({ right: { kind: 'concern' } })
    const { words } = await read({ template: 'disclosure-sheet', data })
    expect(words).toContain('Passed on because a child may be at risk. No permission of a parent is needed for this')
    expect(words).not.toContain('What for')
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

describe('the report of a maintenance visit', () => {
  test('says who, under which undertaking, what was done, and how things stood before and after', async () => {
    const { words, pdf } = await read({ template: 'visit-report', data: visitReport() })
    for (const part of [
      'Contractor Kimpton Consultants',
      'Instruction Yearly check of the database.',
      '3 November 2026 at 10.00 am to 3 November 2026 at 10.21 am',
      'The contractor said that the work was done',
      'All of it was deleted One log file',
      'Accepted by Kit Lowe on 3 November 2026 at 10.00 am. Version 2026-1.',
      'Kimpton Consultants undertake to protect any data.',
      'Entries in the audit log 812 818',
      'audit 812 1,818 +1,006',
      'cases 200 0 −200',
      '3 November 2026 at 10.03 am Signed in',
      'Refused (role-may-not): openCase',
    ])
      expect(words).toContain(part)
    expect(pdf).toMatchObject({ title: 'Maintenance visit: report', language: 'en-GB', marked: true })
    expect(pdf.roles).toContain('TH')
  })

  test('of a visit that is not closed says so', async () => {
    const { words } = await read({ template: 'visit-report', data: visitReport({ end: null, ended: null, acts: [] }) })
    expect(words).toContain('This visit has not been closed yet')
    expect(words).toContain('did Nothing.')
  })
})

describe('labels for paper files', () => {
  test('say the reference, for eyes, ears and scanners, and nothing else: no family, no service', async () => {
    const { words, pdf } = await read({ template: 'paper-labels', data: paperLabels({ fictional: false }) })
    expect(words.replaceAll(/\s|\u200b/g, '')).toBe('PPS-2026-0184/1PPS-2026-0184/2PPS-2024-0007/1')
    expect(pdf.alternatives).toEqual([
      'QR code of the reference PPS-2026-0184/1',
      'QR code of the reference PPS-2026-0184/2',
      'QR code of the reference PPS-2024-0007/1',
    ])
    expect(pdf.pages).toHaveLength(1)
  })

  test.each([
    { what: 'a page each', firstLabel: null, count: 3, pages: 3 },
    { what: 'a sheet of 24', firstLabel: 1, count: 24, pages: 1 },
    { what: 'a sheet begun before', firstLabel: 24, count: 2, pages: 2 },
  ])('$what', async ({ firstLabel, count, pages }) => {
    const references = Array.from({ length: count }, (_, index) => `PPS-2026-0184/${index + 1}`)
    const { pdf } = await read({ template: 'paper-labels', data: paperLabels({ firstLabel, references }) })
    expect(pdf.pages).toHaveLength(pages)
    expect(pdf.pages[0]).toContain('Fictional')
    expect(pdf).toMatchObject({ title: 'Labels for paper files', marked: true })
  })
})

describe('shredding', () => {
  test('the sheet goes cabinet by cabinet, names no family, and has room for two signatures', async () => {
    const { words, pdf } = await read({ template: 'shredding-sheet', data: shreddingSheet() })
    for (const part of [
      '3 files, kept for their time',
      'Cabinet 1, drawer A',
      'PPS-2024-0001/1 4 March 2025 4 March 2026',
      'Shredded by',
      'Witness, another person',
    ])
      expect(words).toContain(part)
    expect(pdf.roles).toEqual(expect.arrayContaining(['Table', 'TH']))
  })

  test('the certificate says what was shredded, when, by whom and before whom', async () => {
    const { words, pdf } = await read({ template: 'destruction-certificate', data: destructionCertificate() })
    for (const part of [
      'Destruction certificate DC-2026-001',
      'Shredded on 23 November 2026',
      'Shredded by Tom Bailey',
      'Witness Amina Shah',
      'PPS-2024-0002/1 Cabinet 1, drawer A 5 March 2025',
    ])
      expect(words).toContain(part)
    expect(pdf.roles).toEqual(expect.arrayContaining(['Table', 'TH']))
  })
})

describe('every paper', () => {
  const papers: readonly Document[] = [true, false].flatMap((largePrint) => [
    { template: 'consent-receipt', data: consentReceipt({ largePrint, signature: png() }) } as const,
    { template: 'consent-form', data: consentForm({ largePrint }) } as const,
    { template: 'concern', data: concernSheet({ largePrint }) } as const,
    { template: 'disclosure-sheet', data: disclosureSheet({ largePrint }) } as const,
    { template: 'recovery-key', data: recoveryKey({ largePrint }) } as const,
    { template: 'visit-report', data: visitReport({ largePrint }) } as const,
    { template: 'shredding-sheet', data: shreddingSheet({ largePrint }) } as const,
    { template: 'destruction-certificate', data: destructionCertificate({ largePrint }) } as const,
  ])

  test.each(papers)('$template, large print $data.largePrint: PDF/UA-1, fictional and numbered', async (paper) => {
    const { pdf } = await read(paper)
    expect(pdf.metadata).toMatch(/pdfuaid:part>1</)
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
