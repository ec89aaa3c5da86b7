import type { Codecs } from './codecs.ts'
import type { Area } from '../policy/packs.ts'
import { covered, onPaper, within, type Pixels } from './pixels.ts'

/** A file that is looked at: a PDF, or one picture. */
export type Paper = { readonly kind: 'pdf' | 'image'; readonly bytes: Uint8Array }

/** A page to be drawn: counted from 1, with what is to be covered. */
export type PageWanted = { readonly number: number; readonly covered: readonly Area[] }

/** A page as a JPEG made afresh from its pixels: nothing of the file it came from is in it but what can be seen. Sizes in pixels. */
export type DrawnPage = { readonly jpeg: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }

/** An A4 page at 150 dots per inch. */
const longest = 1754

/** Draws pages one after another. Throws a RangeError for a page that is not there, and whatever a reader throws for a broken file. */
export async function* drawPages(codecs: Codecs, paper: Paper, pages: readonly PageWanted[]): AsyncIterable<DrawnPage> {
  const open = paper.kind === 'pdf' ? await pdfPages(codecs, paper.bytes) : await onePicture(codecs, paper.bytes)
  try {
    for (const { number, covered: areas } of pages) {
      const page = covered(await open.page(number), areas)
      yield { jpeg: await codecs.writeJpeg(page), width: page.width, height: page.height }
    }
  } finally {
    open.close()
  }
}

type Open = { readonly page: (number: number) => Promise<Pixels>; readonly close: () => void }

async function pdfPages(codecs: Codecs, bytes: Uint8Array): Promise<Open> {
  const document = await codecs.openPdf(bytes)
  // What was filled in on a form is part of what the page shows.
  document.initializeFormFields()
  return {
    async page(number) {
      if (number < 1 || number > document.getPageCount()) throw new RangeError('no such page')
      const page = document.getPage(number - 1)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const scale = longest / Math.max(originalWidth, originalHeight)
      const { width, height, data } = await page.render({ scale, render: 'bitmap', renderFormFields: true })
      return onPaper({ width, height, data: new Uint8ClampedArray(data) })
    },
    close: () => document.destroy(),
  }
}

async function onePicture(codecs: Codecs, bytes: Uint8Array): Promise<Open> {
  const picture = onPaper(within(longest, await codecs.readPicture(bytes)))
  return {
    async page(number) {
      if (number !== 1) throw new RangeError('no such page')
      return picture
    },
    close: () => undefined,
  }
}
