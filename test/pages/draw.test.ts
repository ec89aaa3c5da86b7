import { beforeAll, describe, expect, test } from 'vitest'
import type { Codecs } from '../../main/pages/codecs.ts'
import { drawPages, type DrawnPage, type PageWanted, type Paper } from '../../main/pages/draw.ts'
import { covered, onPaper, within, type Pixels } from '../../main/pages/pixels.ts'
import { loadedCodecs } from '../support/codecs.ts'
import { png } from '../support/png-by-hand.ts'
import { pdfByHand } from '../support/pdf-by-hand.ts'

let codecs: Codecs
beforeAll(async () => {
  codecs = await loadedCodecs()
})

const letter: Paper = {
  kind: 'pdf',
  bytes: pdfByHand({ draws: '0 0 1 rg 0 421 595 421 re f BT /F1 40 Tf 50 300 Td (Pemberton) Tj ET' }),
}

describe('a page of a document', () => {
  test('is drawn as it is looked at, A4 at 150 dots per inch', async () => {
    const [page] = await draw(letter, [{ number: 1, covered: [] }])
    expect(page).toMatchObject({ height: 1754 })
    const pixels = await codecs.readPicture(page?.jpeg ?? new Uint8Array())
    expect(colourAt(pixels, 0.5, 0.25)).toEqual('blue')
    expect(colourAt(pixels, 0.05, 0.95)).toEqual('white')
  })

  test('has nothing left of what is covered, to the last pixel an area touches', async () => {
    const area = { left: 0.05, top: 0.58, width: 0.5, height: 0.1 }
    const [page] = await draw(letter, [{ number: 1, covered: [area] }])
    const pixels = await codecs.readPicture(page?.jpeg ?? new Uint8Array())
    for (const [x, y] of [
      [0.06, 0.59],
      [0.3, 0.63],
      [0.54, 0.67],
    ] as const)
      expect(colourAt(pixels, x, y)).toBe('black')
    expect(colourAt(pixels, 0.9, 0.63)).toBe('white')
  })

  test('is one that is there', async () => {
    for (const number of [0, 2]) await expect(draw(letter, [{ number, covered: [] }])).rejects.toThrow('no such page')
  })

  test.each([
    ['no PDF', Buffer.from('hello')],
    ['half a PDF', pdfByHand({}).subarray(0, 200)],
  ])('of %s is refused', async (_what, bytes) => {
    await expect(draw({ kind: 'pdf', bytes }, [{ number: 1, covered: [] }])).rejects.toThrow()
  })
})

describe('a picture', () => {
  test('is made afresh: what its file says beside the pixels is not in the new one', async () => {
    const picture = png(4, 4, [200, 30, 30, 255], 'Pemberton was here')
    const [page] = await draw({ kind: 'image', bytes: picture }, [{ number: 1, covered: [] }])
    expect(Buffer.from(page?.jpeg ?? []).toString('latin1')).not.toContain('Pemberton')
    expect(page).toMatchObject({ width: 4, height: 4 })
  })

  test('that is see-through stands on white paper', async () => {
    const [page] = await draw({ kind: 'image', bytes: png(8, 8, [0, 0, 0, 0]) }, [{ number: 1, covered: [] }])
    expect(colourAt(await codecs.readPicture(page?.jpeg ?? new Uint8Array()), 0.5, 0.5)).toBe('white')
  })

  test('that is larger than a page is made smaller, its proportions kept', async () => {
    const [page] = await draw({ kind: 'image', bytes: png(4000, 200, [9, 9, 9, 255]) }, [{ number: 1, covered: [] }])
    expect(page).toMatchObject({ width: 1754, height: 88 })
  })

  test('as telephones and web pages save it is read too', async () => {
    // One pixel, lossless.
    const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')
    const [page] = await draw({ kind: 'image', bytes: webp }, [{ number: 1, covered: [] }])
    expect(page).toMatchObject({ width: 1, height: 1 })
  })

  test('that is broken is refused', async () => {
    const bytes = png(4, 4, [1, 2, 3, 255]).subarray(0, 40)
    await expect(draw({ kind: 'image', bytes }, [{ number: 1, covered: [] }])).rejects.toThrow()
  })
})

describe('pixels', () => {
  const grey: Pixels = { width: 10, height: 10, data: new Uint8ClampedArray(400).fill(128) }

  test('an area that leaves the page covers what there is of it, and one of no size nothing', () => {
    const all = covered(grey, [{ left: -1, top: -1, width: 9, height: 9 }])
    expect(new Set(all.data)).toEqual(new Set([0, 255]))
    expect(covered(grey, [{ left: 0.5, top: 0.5, width: 0, height: 0 }])).toEqual(grey)
    expect(grey.data.every((byte) => byte === 128)).toBe(true)
  })

  test('a smaller picture of one colour keeps it', () => {
    const small = within(3, onPaper({ ...grey, data: new Uint8ClampedArray(400).fill(255) }))
    expect(small).toMatchObject({ width: 3, height: 3 })
    expect(new Set(small.data)).toEqual(new Set([255]))
  })
})

async function draw(paper: Paper, wanted: readonly PageWanted[]): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = []
  for await (const page of drawPages(codecs, paper, wanted)) pages.push(page)
  return pages
}

function colourAt({ width, height, data }: Pixels, x: number, y: number): string {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
  if (red > 240 && green > 240 && blue > 240) return 'white'
  if (red < 15 && green < 15 && blue < 15) return 'black'
  return blue > 200 && red < 60 ? 'blue' : 'other'
}
