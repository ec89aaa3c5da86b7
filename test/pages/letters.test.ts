import { beforeAll, describe, expect, test } from 'vitest'
import type { Codecs } from '../../main/pages/codecs.ts'
import { drawPages } from '../../main/pages/draw.ts'
import { lettersOfPages } from '../../main/pages/letters.ts'
import { hiddenWords, placesOf } from '../../main/policy/hidden-words.ts'
import { areasOver, isWithin, type PageArea } from '../../main/policy/page-areas.ts'
import { loadedCodecs } from '../support/codecs.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'

let codecs: Codecs
beforeAll(async () => {
  codecs = await loadedCodecs()
})

const draws = 'BT /F1 30 Tf 60 680 Td (Wilhelmina) Tj 0 -40 Td (Pemberton) Tj ET'

describe('the letters of a page', () => {
  test.each([
    ['upright', ''],
    ['turned', '/Rotate 90'],
    ['upside down', '/Rotate 180'],
    ['cut to a part of its paper', '/CropBox [40 400 500 800]'],
  ])(
    'lie, %s, where they are seen: what covers a name covers all of its ink and nothing of the next line',
    async (_, page) => {
      const bytes = pdfByHand({ draws, page })
      const [letters] = await lettersOfPages(codecs, bytes)
      if (letters === undefined) throw new Error('no page')
      const both = [over(letters, 'Wilhelmina'), over(letters, 'Pemberton')]
      const ink = await inkOf(bytes)
      expect(ink.length).toBeGreaterThan(500)
      expect(ink.filter((point) => !both.some((areas) => areas.some((area) => isIn(point, area))))).toEqual([])
      const shares = both.map(
        (areas) => ink.filter((point) => areas.some((area) => isIn(point, area))).length / ink.length,
      )
      for (const share of shares) expect(share).toBeGreaterThan(0.3)
      expect(shares[0]! + shares[1]!).toBeLessThan(1.05)
    },
  )

  test('make one word of one that is divided at the end of a line, and both its parts are covered', async () => {
    const bytes = pdfByHand({ draws: 'BT /F1 30 Tf 60 680 Td (Mrs Pember-) Tj 0 -40 Td (ton rang.) Tj ET' })
    const [letters] = await lettersOfPages(codecs, bytes)
    const party = { thirdPartyId: 'p', name: 'Mrs Pemberton', aliases: [], outcome: 'withhold' }
    const [place] = placesOf(hiddenWords([], [], [party], []))(letters?.text ?? '')
    const areas = areasOver(letters?.boxes ?? new Int32Array(), place?.start ?? 0, place?.end ?? 0)
    expect(areas).toHaveLength(2)
    expect(areas[1]?.top).toBeGreaterThan(areas[0]?.top ?? 0)
  })

  test('of a picture are none', async () => {
    expect(await lettersOfPages(codecs, pdfByHand({ draws: '0 0 1 rg 0 0 595 842 re f' }))).toMatchObject([
      { text: '' },
    ])
  })

  test('a name over two lines is covered line by line, and no space between them', () => {
    const letters = [
      [9000, 1000, 9200, 1200],
      [9200, 1000, 9400, 1200],
      [0, 0, 0, 0],
      [500, 1300, 700, 1500],
    ]
    const boxes = Int32Array.from(letters.flat())
    expect(areasOver(boxes, 0, 4)).toEqual([
      { left: 8970, top: 970, width: 460, height: 260 },
      { left: 470, top: 1270, width: 260, height: 260 },
    ])
    expect(areasOver(boxes, 2, 3)).toEqual([])
  })

  test('a part at the edge of a page stays on it, and one within another needs no cover of its own', () => {
    const [area] = areasOver(Int32Array.from([0, 9900, 10_000, 10_000]), 0, 1)
    expect(area).toEqual({ left: 0, top: 9885, width: 10_000, height: 115 })
    expect(isWithin({ left: 1, top: 9900, width: 10, height: 10 }, area as PageArea)).toBe(true)
    expect(isWithin({ left: 1, top: 9800, width: 10, height: 100 }, area as PageArea)).toBe(false)
  })
})

function over({ text, boxes }: { readonly text: string; readonly boxes: Int32Array }, words: string) {
  const start = text.indexOf(words)
  return areasOver(boxes, start, start + words.length)
}

/** Where the page is dark, in ten-thousandths. */
async function inkOf(bytes: Buffer): Promise<(readonly [number, number])[]> {
  const points: (readonly [number, number])[] = []
  for await (const page of drawPages(codecs, { kind: 'pdf', bytes }, [{ number: 1, covered: [] }])) {
    const { width, height, data } = await codecs.readPicture(page.jpeg)
    for (let at = 0; at < width * height; at += 1)
      if ((data[4 * at] ?? 255) < 128)
        points.push([((at % width) / width) * 10_000, (Math.floor(at / width) / height) * 10_000])
  }
  return points
}

function isIn([x, y]: readonly [number, number], { left, top, width, height }: PageArea): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}
