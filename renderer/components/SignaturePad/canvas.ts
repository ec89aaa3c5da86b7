import type Pad from 'signature_pad'

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

export async function pngOf(canvas: HTMLCanvasElement) {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  return blob === null ? undefined : new Uint8Array(await blob.arrayBuffer())
}
