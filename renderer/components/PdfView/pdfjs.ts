import { getDocument, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- the build answers ?url with an address, whatever the file exports
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import jbig2Url from 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js?url'
import openjpegUrl from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url'
import decodersUrl from './decoders.js?url'
import { drawPage, showPage } from './showPage.ts'
import { StandardFonts } from './standardFonts.ts'

export interface SheetOfPdf {
  readonly number: number
  /** In points, a 72nd of an inch. */
  readonly width: number
  readonly height: number
  /** Puts the page's picture and text into an element; answers with the way to take them out again. */
  readonly show: (scale: number, into: HTMLElement) => () => void
  /** The page's picture alone, for printing. */
  readonly picture: (dotsPerInch: number) => Promise<Blob>
}

export interface OpenPdf {
  readonly sheets: readonly SheetOfPdf[]
  readonly close: () => void
}

/** Opens a document in a worker of its own, which ends with it and takes the pages' content along. Rejects what is no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // Made here, not by the library: it would wrap the worker in a blob: URL, which our content policy forbids.
  const port = new Worker(workerUrl, { type: 'module' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    // A copy, since the worker takes the bytes it is given away from us.
    data: bytes.slice(),
    worker,
    verbosity: VerbosityLevel.ERRORS,
    // WebAssembly needs a looser content policy; the decoders in plain JavaScript do not.
    useWasm: false,
    wasmUrl: decodersAddress(),
    standardFontDataUrl: './',
    BinaryDataFactory: StandardFonts,
    useWorkerFetch: false,
    enableXfa: false,
  })
  function close() {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  try {
    const document = await task.promise
    const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
    const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
    const sheets = pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      return {
        number: page.pageNumber,
        width,
        height,
        show: (scale: number, into: HTMLElement) => showPage(page, scale, into),
        picture: (dotsPerInch: number) => drawPage(page, dotsPerInch),
      }
    })
    return { sheets, close }
  } catch (error) {
    close()
    throw error
  }
}

function decodersAddress() {
  const address = new URL(decodersUrl, document.baseURI)
  address.searchParams.set('jbig2', fileName(jbig2Url))
  address.searchParams.set('openjpeg', fileName(openjpegUrl))
  return `${address.href}&ask=/`
}

function fileName(url: string) {
  return new URL(url, document.baseURI).pathname.split('/').at(-1) ?? ''
}
