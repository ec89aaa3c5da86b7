import { greyPng } from './papers/png.ts'
import { randomFrom } from './random.ts'

const width = 320
const height = 96

const drawn = new Map<number, Uint8Array<ArrayBuffer>>()

/** A signature as the pad would have caught it: a PNG with a dark scrawl on white. Each variant is drawn once. */
export function signature(variant: number): Uint8Array<ArrayBuffer> {
  const before = drawn.get(variant)
  if (before !== undefined) return before
  const made = greyPng({ width, height, rows: scrawl(variant) })
  drawn.set(variant, made)
  return made
}

function scrawl(variant: number): Uint8Array {
  const random = randomFrom(variant)
  const rows = new Uint8Array((width + 1) * height).fill(255)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const [rise, swing, tail] = [random.int(14, 26), random.int(14, 22), random.int(30, 60)]
  for (let step = 0; step <= 4000; step += 1) {
    const along = step / 4000
    const fade = 1 - along * 0.7
    const x = 24 + along * (width - 60 - tail) + Math.sin(along * swing * 2.1) * 13 * fade
    const y = height / 2 + Math.sin(along * swing * 3) * rise * fade + Math.sin(along * 7) * 6
    dot(rows, x, y)
    dot(rows, 20 + along * (width - 60), height - 16 + Math.sin(along * 3) * 4)
  }
  return rows
}

function dot(rows: Uint8Array, x: number, y: number): void {
  for (const [dx, dy] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const)
    rows[(Math.round(y) + dy) * (width + 1) + 1 + Math.round(x) + dx] = 40
}
