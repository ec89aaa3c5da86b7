/** A stream of chances that is the same every time for the same seed, so that two seeded databases hold the same rows. */
export type Random = {
  /** 0 ≤ unit < 1 */
  readonly unit: () => number
  /** A whole number, both ends included. */
  readonly int: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** Shaped as a version 4 UUID, as the contract asks of every id. */
  readonly uuid: () => string
}

export function randomFrom(seed: number): Random {
  const next = sfc32(0x9e3779b9, 0x243f6a88, 0xb7e15162, seed >>> 0)
  const unit = () => next() / 2 ** 32
  const int = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1))
  return {
    unit,
    int,
    chance: (probability) => unit() < probability,
    pick: (list) => at(list, int(0, list.length - 1)),
    uuid: () => uuidOf(next(), next(), next(), next()),
  }
}

/** Picks by weight: `{ value: weight }`. */
export function weighted<T extends string>(random: Random, weights: Readonly<Record<T, number>>): T {
  const entries = Object.entries<number>(weights) as [T, number][]
  let left = random.unit() * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of entries) {
    left -= weight
    if (left < 0) return value
  }
  return at(entries, entries.length - 1)[0]
}

export function at<T>(list: readonly T[], index: number): T {
  const value = list[index]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

/** Small fast counter, 32 bits at a time (Chris Doty-Humphrey's PractRand; public domain). */
function sfc32(a: number, b: number, c: number, d: number): () => number {
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return t >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next()
  return next
}

function uuidOf(a: number, b: number, c: number, d: number): string {
  const third = (b & 0x0fff) | 0x4000
  const fourth = ((c >>> 16) & 0x3fff) | 0x8000
  return `${hex(a >>> 16)}${hex(a)}-${hex(b >>> 16)}-${hex(third)}-${hex(fourth)}-${hex(c)}${hex(d >>> 16)}${hex(d)}`
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(sixteenBits: number): string {
  return at(pairs, (sixteenBits >>> 8) & 0xff) + at(pairs, sixteenBits & 0xff)
}
