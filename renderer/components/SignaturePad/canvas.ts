import type Pad from 'signature_pad'
import { fromBase64 } from '../../base64.ts'

/** Gives the canvas as many dots as the screen has, and draws again what changing its size wiped out. */
export function fitCanvas(canvas: HTMLCanvasElement, pad: Pad) {
  const ratio = Math.max(1, window.devicePixelRatio)
  const width = Math.round(canvas.offsetWidth * ratio)
  const height = Math.round(canvas.offsetHeight * ratio)
  if (width === 0 || (canvas.width === width && canvas.height === height)) return
  const drawn = pad.toData()
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.scale(ratio, ratio)
  pad.fromData(drawn)
}

/** At once, so that a lock in the same moment still keeps it. */
export function pngOf(canvas: HTMLCanvasElement): Uint8Array {
  return fromBase64(canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, ''))
}
