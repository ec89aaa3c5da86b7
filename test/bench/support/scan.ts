import { pdfByHand, stream } from '../../support/pdf-by-hand.ts'
import type { Codecs } from '../../../main/pages/codecs.ts'

/** A scanned page of A4 at 150 dots per inch: grey paper with noise, and lines of dark ink. */
export function scannedPage(codecs: Codecs, which: number): Promise<Uint8Array<ArrayBuffer>> {
  const width = 1240
  const height = 1754
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    const isInk = Math.floor(at / width) % 40 < 10 && (at * (7919 + which)) % 13 < 6
    data.fill(isInk ? 40 : 225 + ((at * (48271 + which)) % 20), at * 4, at * 4 + 3)
    data[at * 4 + 3] = 255
  }
  return codecs.writeJpeg({ width, height, data })
}

/** A document of so many scanned pages. */
export function scan(jpeg: Uint8Array, pages: number): Uint8Array {
  const picture = stream(
    '/Type /XObject /Subtype /Image /Width 1240 /Height 1754 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /DCTDecode',
    Buffer.from(jpeg),
    null,
  )
  return pdfByHand({ draws: 'q 595 0 0 842 0 0 cm /Pic Do Q', picture, pages })
}
