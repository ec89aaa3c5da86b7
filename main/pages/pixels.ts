import type { Area } from '../policy/packs.ts'

/** A picture as rows of red, green, blue and alpha, a byte each. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

/** What is see-through stands on white paper. */
export function onPaper({ width, height, data }: Pixels): Pixels {
  const paper = new Uint8ClampedArray(data.length)
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 255) / 255
    for (const part of [0, 1, 2]) paper[at + part] = (data[at + part] ?? 0) * alpha + 255 * (1 - alpha)
    paper[at + 3] = 255
  }
  return { width, height, data: paper }
}

/** The picture with nothing longer than `longest` pixels: each new pixel is the mean of those it stands for. */
export function within(longest: number, picture: Pixels): Pixels {
  const scale = longest / Math.max(picture.width, picture.height)
  if (scale >= 1) return picture
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data.set(mean(picture, x / width, y / height, 1 / width, 1 / height), (y * width + x) * 4)
  return { width, height, data }
}

/** The same with solid black over each area, and over every pixel an area only touches: what was under it is gone. */
export function covered(picture: Pixels, areas: readonly Area[]): Pixels {
  const { width, height } = picture
  const data = new Uint8ClampedArray(picture.data)
  for (const area of areas) {
    const from = Math.max(0, Math.floor(area.left * width))
    const to = Math.min(width, Math.ceil((area.left + area.width) * width))
    const last = Math.min(height, Math.ceil((area.top + area.height) * height))
    for (let y = Math.max(0, Math.floor(area.top * height)); y < last; y += 1)
      for (let x = from; x < to; x += 1) data.set(black, (y * width + x) * 4)
  }
  return { width, height, data }
}

const black = [0, 0, 0, 255] as const

function mean({ width, height, data }: Pixels, left: number, top: number, wide: number, high: number): number[] {
  const fromX = Math.floor(left * width)
  const fromY = Math.floor(top * height)
  const toX = Math.min(width, Math.max(fromX + 1, Math.round((left + wide) * width)))
  const toY = Math.min(height, Math.max(fromY + 1, Math.round((top + high) * height)))
  const sums = [0, 0, 0, 0]
  for (let y = fromY; y < toY; y += 1)
    for (let x = fromX; x < toX; x += 1)
      for (let part = 0; part < 4; part += 1) sums[part] = (sums[part] ?? 0) + (data[(y * width + x) * 4 + part] ?? 0)
  const of = (toX - fromX) * (toY - fromY)
  return sums.map((sum) => sum / of)
}
