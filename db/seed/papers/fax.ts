import { randomFrom } from '../random.ts'
import { greyPng } from './png.ts'

const width = 1240
const height = 1754
const dot = 3
const [advance, line, margin] = [6 * dot, 12 * dot, 100]

/** Five columns a letter, seven dots high, the lowest bit on top: what a dot matrix printer prints. */
const letters: Readonly<Record<string, string>> = {
  A: '7e1111117e',
  B: '7f49494936',
  C: '3e41414122',
  D: '7f4141221c',
  E: '7f49494941',
  F: '7f09090901',
  G: '3e4149497a',
  H: '7f0808087f',
  I: '00417f4100',
  J: '2040413f01',
  K: '7f08142241',
  L: '7f40404040',
  M: '7f020c027f',
  N: '7f0408107f',
  O: '3e4141413e',
  P: '7f09090906',
  Q: '3e4151215e',
  R: '7f09192946',
  S: '4649494931',
  T: '01017f0101',
  U: '3f4040403f',
  V: '1f2040201f',
  W: '3f4038403f',
  X: '6314081463',
  Y: '0708700807',
  Z: '6151494543',
  0: '3e5149453e',
  1: '00427f4000',
  2: '4261514946',
  3: '2141454b31',
  4: '1814127f10',
  5: '2745454539',
  6: '3c4a494930',
  7: '0171090503',
  8: '3649494936',
  9: '064949291e',
  '.': '0060600000',
  ',': '0050300000',
  ':': '0036360000',
  '-': '0808080808',
  '/': '2010080402',
  "'": '0005030000',
  '(': '001c224100',
  ')': '0041221c00',
  '?': '0201510906',
}

/** A page that came over the fax: capital letters in dots on greyish paper, a little askew, with the specks a scanner adds. */
export function faxPage(lines: readonly string[], variant: number): Uint8Array<ArrayBuffer> {
  const random = randomFrom(variant)
  const rows = new Uint8Array((width + 1) * height).fill(244)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  lines.forEach((text, index) => {
    Array.from(text.toUpperCase()).forEach((letter, place) => {
      const x = margin + place * advance
      print(rows, letters[letter], x, margin + index * line + Math.floor(x / 160))
    })
  })
  for (let speck = 0; speck < 300; speck += 1)
    blot(rows, random.int(0, width - dot), random.int(0, height - dot), 1, 150)
  return greyPng({ width, height, rows })
}

function print(rows: Uint8Array, columns: string | undefined, x: number, y: number): void {
  if (columns === undefined) return
  for (let column = 0; column < 5; column += 1) {
    const bits = Number.parseInt(columns.slice(column * 2, column * 2 + 2), 16)
    for (let bit = 0; bit < 7; bit += 1) if ((bits >> bit) & 1) blot(rows, x + column * dot, y + bit * dot, dot, 46)
  }
}

function blot(rows: Uint8Array, x: number, y: number, size: number, grey: number): void {
  for (let row = y; row < y + size; row += 1)
    rows.fill(grey, row * (width + 1) + 1 + x, row * (width + 1) + 1 + x + size)
}
