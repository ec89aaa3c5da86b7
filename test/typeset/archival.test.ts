import { beforeAll, describe, expect, test } from 'vitest'
import { saysAccessible } from '../../main/typeset/archival.ts'
import { openPress } from '../../main/typeset/press.ts'
import { disclosurePack, pressFolders } from '../support/documents.ts'

let file: string
beforeAll(() => {
  const { pdf } = openPress(pressFolders).typeset({ template: 'disclosure-pack', data: disclosurePack() })
  file = Buffer.from(pdf).toString('latin1')
})

describe('an archival file that is accessible too', () => {
  test('says PDF/A-2a and PDF/UA-1, and describes the second as the first asks', () => {
    for (const words of ['pdfaid:part>2<', 'pdfaid:conformance>A<', 'pdfuaid:part>1<', 'xmlns:pdfuaid="'])
      expect(file.split(words)).toHaveLength(2)
    expect(file).toContain('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<')
    expect(file).toContain('/DisplayDocTitle true')
    expect(file).toContain('/OutputIntents')
  })

  test('its table still points at every object, and its metadata is as long as it says', () => {
    const table = Number(/startxref\s+(\d+)/.exec(file)?.[1])
    const rows = Array.from(file.slice(table).matchAll(/^(\d{10}) \d{5} n/gm), ([, offset]) => Number(offset))
    expect(rows.length).toBeGreaterThan(20)
    for (const [index, offset] of rows.entries())
      expect(file.startsWith(`${index + 1} 0 obj`, offset), `${index}`).toBe(true)
    const metadata = /\/Length (\d+)\s+\/Type \/Metadata[^>]*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/.exec(file)
    expect(metadata?.[2]).toHaveLength(Number(metadata?.[1]))
  })

  test.each([
    ['no metadata', (text: string) => text.replace('pdfaid:conformance', 'pdfaid:other')],
    ['no table', (text: string) => text.replace(/startxref\s+\d+/, 'startxref\n1')],
  ])('is not made of a file with %s', (_what, broken) => {
    const plain = file.replace('xmlns:pdfuaid', 'xmlns:other')
    expect(() => saysAccessible(Buffer.from(broken(plain), 'latin1'))).toThrow('archival')
  })
})
