import { limits } from '../../preload/contract/documents.ts'
import { NotTaken } from './refusal.ts'

type Size = { readonly width: number; readonly height: number }
type ImageType = 'png' | 'jpeg' | 'webp'

const readers: Readonly<Record<ImageType, (view: DataView) => Size | null>> = { png, jpeg, webp }

/** Reads no more than its headers: that it is whole, and not so large that showing it would take all memory there is. */
export function examineImage(type: ImageType, bytes: Uint8Array): void {
  const size = sizeOf(type, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (size === null || size.width === 0 || size.height === 0) throw new NotTaken('document-damaged')
  const megapixels = (size.width * size.height) / 1_000_000
  if (megapixels > limits.megapixels) throw new NotTaken('document-picture-too-large')
}

/** A header that points beyond the file's end is one of a file that was cut off. */
function sizeOf(type: ImageType, view: DataView): Size | null {
  try {
    return readers[type](view)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Chunk by chunk to its last, which an image that was cut off does not have. */
function png(view: DataView): Size | null {
  let at = 8
  let size: Size | null = null
  for (;;) {
    const length = view.getUint32(at)
    const name = view.getUint32(at + 4)
    if (name === 0x49484452) size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (name === 0x49454e44) return size
    at += 12 + length
  }
}

/** Segment by segment to the picture itself, then its end. */
function jpeg(view: DataView): Size | null {
  let at = 2
  let size: Size | null = null
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xda) return hasEnd(view, at) ? size : null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
}

function hasEnd(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at > from; at -= 1) if (view.getUint16(at) === 0xffd9) return true
  return false
}

function webp(view: DataView): Size | null {
  if (view.getUint32(4, true) + 8 > view.byteLength) return null
  const kind = view.getUint8(15)
  // VP8X, VP8L and VP8, by their fourth letter.
  if (kind === 0x58) return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  if (kind === 0x4c) {
    const packed = view.getUint32(21, true)
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}
