import type { PDFiumPage } from '@hyzyla/pdfium'
import type { Codecs } from './codecs.ts'

/** The letters of a page as its file has them, typed or recognised by a scanner, and where each is seen. */
export type PageLetters = {
  readonly text: string
  /** Four for each UTF-16 unit of the text: left, top, right and bottom, in ten-thousandths of the page from its upper left corner. */
  readonly boxes: Int32Array
}

/** By the reader that draws the pages, so that a letter is where it is seen. Throws what it throws for a broken file. */
export async function lettersOfPages(codecs: Codecs, pdf: Uint8Array): Promise<PageLetters[]> {
  const document = await codecs.openPdf(pdf)
  try {
    return Array.from({ length: document.getPageCount() }, (_, at) => lettersOf(document.getPage(at)))
  } finally {
    document.destroy()
  }
}

function lettersOf(page: PDFiumPage): PageLetters {
  const { module, pageIdx } = page as unknown as Inside
  const reader = module.wasmExports
  const words = reader.FPDFText_LoadPage(pageIdx)
  const memory = reader.malloc(corners + 2 * 4)
  try {
    if (words === 0) return { text: '', boxes: new Int32Array() }
    const units = reader.FPDFText_CountChars(words)
    const boxes = new Int32Array(4 * Math.max(0, units))
    let text = ''
    for (let unit = 0; unit < units; unit += 1) {
      text += String.fromCharCode(asWritten(reader.FPDFText_GetUnicode(words, unit)))
      if (reader.FPDFText_GetLooseCharBox(words, unit, memory) === 0) continue
      const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(module.HEAPU8.buffer, memory, 4)
      const one = seenAt(module, pageIdx, memory, left, top)
      const other = seenAt(module, pageIdx, memory, right, bottom)
      boxes.set([...least(one, other), ...most(one, other)], 4 * unit)
    }
    return { text, boxes }
  } finally {
    reader.free(memory)
    if (words !== 0) reader.FPDFText_ClosePage(words)
    // The library closes a page only once it has drawn it.
    reader.FPDF_ClosePage(pageIdx)
  }
}

/** A hyphen that divides a word at the end of a line comes as a mark of the reader’s own: as a soft hyphen the word stays one. */
function asWritten(unit: number): number {
  return unit === 0x02 ? 0xad : unit
}

type Point = readonly [x: number, y: number]

/** Where a point of the page is seen once the page is turned and cut as it is shown. */
function seenAt(
  { wasmExports, HEAPU8 }: Inside['module'],
  pageIdx: number,
  memory: number,
  x: number,
  y: number,
): Point {
  const device = memory + corners
  wasmExports.FPDF_PageToDevice(pageIdx, 0, 0, whole, whole, 0, x, y, device, device + 4)
  const [seenX = 0, seenY = 0] = new Int32Array(HEAPU8.buffer, device, 2)
  return [seenX, seenY]
}

function least([ax, ay]: Point, [bx, by]: Point): Point {
  return [Math.min(ax, bx), Math.min(ay, by)]
}

function most([ax, ay]: Point, [bx, by]: Point): Point {
  return [Math.max(ax, bx), Math.max(ay, by)]
}

/** A page is ten thousand wide and high. */
const whole = 10_000
/** Bytes of four corners. */
const corners = 4 * 4

/** The library shows only a page's text; where it stands the reader inside it knows (fpdf_text.h). */
type Inside = {
  readonly module: { readonly wasmExports: Reader; readonly HEAPU8: Uint8Array }
  readonly pageIdx: number
}
type Reader = {
  readonly malloc: (bytes: number) => number
  readonly free: (memory: number) => void
  readonly FPDF_ClosePage: (page: number) => void
  readonly FPDFText_LoadPage: (page: number) => number
  readonly FPDFText_ClosePage: (words: number) => void
  readonly FPDFText_CountChars: (words: number) => number
  readonly FPDFText_GetUnicode: (words: number, unit: number) => number
  /** Writes left, top, right and bottom as floats. */
  readonly FPDFText_GetLooseCharBox: (words: number, unit: number, memory: number) => number
  readonly FPDF_PageToDevice: (
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turned: number,
    x: number,
    y: number,
    seenX: number,
    seenY: number,
  ) => number
}
