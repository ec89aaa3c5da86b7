import { readFile } from 'node:fs/promises'
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'
import decodeJpeg, { init as initJpegReader } from '@jsquash/jpeg/decode.js'
import encodeJpeg, { init as initJpegWriter } from '@jsquash/jpeg/encode.js'
import decodePng, { init as initPngReader } from '@jsquash/png/decode.js'
import type { Pixels } from './pixels.ts'

/** The files of the readers' and the writer's code. */
export type CodecFiles = Readonly<Record<'pdfium' | 'jpegReader' | 'jpegWriter' | 'pngReader', string>>

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
  const [pdfium, jpegReader, jpegWriter, pngReader] = await Promise.all([
    codeIn(files.pdfium),
    codeIn(files.jpegReader),
    codeIn(files.jpegWriter),
    codeIn(files.pngReader),
  ])
  const [library] = await Promise.all([
    PDFiumLibrary.init({ wasmBinary: pdfium }),
    initJpegReader({ wasmBinary: jpegReader }),
    initJpegWriter({ wasmBinary: jpegWriter }),
    initPngReader(pngReader),
  ])
  return {
    openPdf: (bytes) => library.loadDocument(bytes),
    // A camera says which way up it was held; the page is shown as it was meant.
    readPicture: (bytes) =>
      bytes[0] === 0xff ? decodeJpeg(buffer(bytes), { preserveOrientation: true }) : decodePng(buffer(bytes)),
    writeJpeg: async (picture) =>
      new Uint8Array(await encodeJpeg({ ...picture, colorSpace: 'srgb' }, { quality: 75, progressive: false })),
  }
}

async function codeIn(file: string): Promise<ArrayBuffer> {
  return buffer(await readFile(file))
}

function buffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
