import { readFile } from 'node:fs/promises'
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'
import decodeJpeg, { init as initJpegReader } from '@jsquash/jpeg/decode.js'
import encodeJpeg, { init as initJpegWriter } from '@jsquash/jpeg/encode.js'
import decodePng, { init as initPngReader } from '@jsquash/png/decode.js'
import decodeWebp, { init as initWebpReader } from '@jsquash/webp/decode.js'
import type { Pixels } from './pixels.ts'

/** The files of the readers' and the writer's code. */
export type CodecFiles = Readonly<Record<'pdfium' | 'jpegReader' | 'jpegWriter' | 'pngReader' | 'webpReader', string>>

/**
 * What reads the files families and schools send us. It runs as WebAssembly: a file made to break a reader breaks out into a
 * memory of its own, with neither disk, network nor our key within reach.
 */
export type Codecs = {
  readonly openPdf: (bytes: Uint8Array) => Promise<PDFiumDocument>
  readonly readPicture: (bytes: Uint8Array) => Promise<Pixels>
  readonly writeJpeg: (picture: Pixels) => Promise<Uint8Array<ArrayBuffer>>
}

export async function loadCodecs(files: CodecFiles): Promise<Codecs> {
  const [pdfium, jpegReader, jpegWriter, pngReader, webpReader] = await Promise.all([
    codeIn(files.pdfium),
    codeIn(files.jpegReader),
    codeIn(files.jpegWriter),
    codeIn(files.pngReader),
    codeIn(files.webpReader),
  ])
  const [library] = await Promise.all([
    PDFiumLibrary.init({ wasmBinary: pdfium }),
    initJpegReader({ wasmBinary: jpegReader }),
    initJpegWriter({ wasmBinary: jpegWriter }),
    initPngReader(pngReader),
    initWebpReader({ wasmBinary: webpReader }),
  ])
  return {
    openPdf: (bytes) => library.loadDocument(bytes),
    readPicture,
    writeJpeg: async (picture) =>
      new Uint8Array(await encodeJpeg({ ...picture, colorSpace: 'srgb' }, { quality: 75, progressive: false })),
  }
}

/** By its first byte: whatever else it may be was not attached. */
function readPicture(bytes: Uint8Array): Promise<Pixels> {
  // A camera says which way up it was held; the page is shown as it was meant.
  if (bytes[0] === 0xff) return decodeJpeg(buffer(bytes), { preserveOrientation: true })
  return bytes[0] === 0x89 ? decodePng(buffer(bytes)) : decodeWebp(buffer(bytes))
}

async function codeIn(file: string): Promise<ArrayBuffer> {
  return buffer(await readFile(file))
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
