import { getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/** Begins to read a PDF with nothing of it run or drawn; whoever asks destroys it when done. */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  fillInForNode20()
  // Otherwise the reader looks for a second file beside this one.
  Object.assign(globalThis, { pdfjsWorker: { WorkerMessageHandler } })
  return getDocument({
    // A copy: the library takes the bytes it is given away from us.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
  })
}

/** pdfjs-dist's legacy build brings what older engines lack, save this one, which Node 20 lacks too. */
function fillInForNode20(): void {
  if (!('withResolvers' in Promise)) Object.defineProperty(Promise, 'withResolvers', { value: withResolvers })
}

function withResolvers<T>() {
  let resolve: ((value: T) => void) | undefined
  let reject: ((reason: unknown) => void) | undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
