import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawPages } from '../../main/pages/draw.ts'
import type { CoveredArea, DisclosedItem, DisclosedPage } from '../../main/policy/packs.ts'
import { openPress, type Press } from '../../main/typeset/press.ts'
import { loadedCodecs } from '../support/codecs.ts'
import { disclosurePack, pressFolders } from '../support/documents.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'
import { placesOf, readPdf } from '../support/pdf-text.ts'

const area: CoveredArea = { left: 0.08, top: 0.15, width: 0.5, height: 0.05, reason: 'RIGHTS_OF_OTHERS' }

let press: Press
let letter: DisclosedItem
beforeAll(async () => {
  press = openPress(pressFolders)
  letter = {
    number: 5,
    title: 'Document: Letter from the school',
    date: '2026-06-10',
    by: 'Alder Green Primary School',
    kindLabel: 'Document',
    segments: [],
    pages: [await page('Dear Mrs Okafor, all is well.', []), await page('', [area])],
  }
})

describe('a document in a pack', () => {
  test('stands in its place, each page a picture with the words a screen reader says for it', async () => {
    const pdf = await readPdf(print(letter))
    expect(pdf.alternatives).toEqual(['Dear Mrs Okafor, all is well.', 'Page 2 of this document, as a picture'])
    expect(pdf.roles.filter((role) => role === 'Figure')).toHaveLength(2)
    expect(pdf.outline.map(({ title }) => title)).toContain('5. Document: Letter from the school')
  })

  test('says in words what is covered on a page, and the schedule counts and explains it', async () => {
    const pdf = await readPdf(print(letter))
    const words = pdf.pages.join('\n').replaceAll(/\s+/g, ' ')
    expect(words).toContain('Page 1 of 2 of this document.')
    expect(words).toContain('Page 2 of 2 of this document. Covered: rights of others.')
    expect(words).toContain('1 passage is covered')
    expect(words).toContain('This would tell you about somebody else')
  })

  test('holds nothing of the file but what it shows', async () => {
    expect(placesOf(await readPdf(print(letter)), 'Pemberton')).toEqual([])
  })

  test('in large print as well', async () => {
    const pdf = await readPdf(print(letter, true))
    expect(pdf.alternatives).toHaveLength(2)
  })
})

function print(item: DisclosedItem, largePrint = false): Uint8Array {
  return press.typeset({
    template: 'disclosure-pack',
    data: disclosurePack({ items: [item], withheld: [], largePrint }),
  }).pdf
}

async function page(words: string, covered: readonly CoveredArea[]): Promise<DisclosedPage> {
  const bytes = pdfByHand({ draws: 'BT /F1 30 Tf 60 680 Td (Dear Pemberton,) Tj 0 -60 Td (all is well.) Tj ET' })
  for await (const { jpeg } of drawPages(await loadedCodecs(), { kind: 'pdf', bytes }, [{ number: 1, covered }]))
    return { jpeg, sha256: createHash('sha256').update(jpeg).digest('hex'), covered, words }
  throw new Error('no page')
}
