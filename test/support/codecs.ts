import { fileURLToPath } from 'node:url'
import { loadCodecs, type CodecFiles, type Codecs } from '../../main/pages/codecs.ts'

const packages = new URL('../../node_modules/', import.meta.url)
const inPackages = (path: string): string => fileURLToPath(new URL(path, packages))

/** The readers' code where it is installed. */
export const codecFiles: CodecFiles = {
  pdfium: inPackages('@hyzyla/pdfium/dist/pdfium.wasm'),
  jpegReader: inPackages('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'),
  jpegWriter: inPackages('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'),
  pngReader: inPackages('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'),
  webpReader: inPackages('@jsquash/webp/codec/dec/webp_dec.wasm'),
}

let codecs: Promise<Codecs> | undefined

/** Loaded once for all tests of a process: they keep nothing of what they read. */
export function loadedCodecs(): Promise<Codecs> {
  codecs ??= loadCodecs(codecFiles)
  return codecs
}
