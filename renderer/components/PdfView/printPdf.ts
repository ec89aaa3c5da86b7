import './PdfView.css'

interface PrintOptions {
  /** Called after each page is ready. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

const dotsPerInch = 200

/**
 * Puts a picture of every page in a place only printing shows, calls `print` (which opens the system's print dialog), and clears
 * up when it settles. Answers false when the signal stopped it first; rejects what is no PDF.
 */
export async function printPdf(bytes: Uint8Array, print: () => void | Promise<void>, options: PrintOptions = {}) {
  // Loaded when first needed, as in PdfView.
  const { openPdf } = await import('./pdfjs.ts')
  const pdf = await openPdf(bytes)
  const sheets = document.createElement('div')
  sheets.className = 'pdf-print'
  const urls: string[] = []
  try {
    for (const sheet of pdf.sheets) {
      if (options.signal?.aborted === true) return false
      const url = URL.createObjectURL(await sheet.picture(dotsPerInch))
      urls.push(url)
      sheets.append(await loaded(url))
      options.onProgress?.(urls.length, pdf.sheets.length)
    }
    document.body.append(sheets)
    await print()
    return true
  } finally {
    sheets.remove()
    urls.forEach((url) => {
      URL.revokeObjectURL(url)
    })
    pdf.close()
  }
}

function loaded(url: string) {
  return new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => {
      resolve(image)
    })
    image.addEventListener('error', () => {
      reject(new Error('A page picture could not be loaded for printing'))
    })
    image.alt = ''
    image.src = url
  })
}
