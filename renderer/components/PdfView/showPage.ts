import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Draws a page and lays its text over it. Answers with the way to wipe both out again. */
export function showPage(page: PDFPageProxy, scale: number, sheet: HTMLElement) {
  const sharp = page.getViewport({ scale: scale * Math.max(1, window.devicePixelRatio) })
  const canvas = canvasFor(sharp)
  canvas.className = 'pdf-page__picture'
  canvas.setAttribute('aria-hidden', 'true')
  const text = document.createElement('div')
  text.className = 'pdf-page__text'

  const drawing = page.render({ canvas, viewport: sharp })
  const layer = new TextLayer({
    textContentSource: page.streamTextContent(),
    container: text,
    viewport: page.getViewport({ scale }),
  })
  // Both end early when the page is wiped; that is no failure.
  drawing.promise.catch(() => undefined)
  layer.render().catch(() => undefined)
  sheet.append(canvas, text)

  return () => {
    drawing.cancel()
    layer.cancel()
    canvas.width = 0
    sheet.replaceChildren()
  }
}

export async function drawPage(page: PDFPageProxy, dotsPerInch: number) {
  const viewport = page.getViewport({ scale: dotsPerInch / 72 })
  const canvas = canvasFor(viewport)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  canvas.width = 0
  if (blob === null) throw new Error('A page could not be made into a picture for printing')
  return blob
}

function canvasFor({ width, height }: { readonly width: number; readonly height: number }) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width)
  canvas.height = Math.floor(height)
  return canvas
}
