import type { Hash } from './tree.ts'

/** C2SP tlog-proof: that an entry is in a log, in one text to be checked offline. https://c2sp.org/tlog-proof */
export type Proof = {
  /** What else the checker needs; nothing vouches for it but what it is compared with. */
  readonly extra: string
  /** Counted from 0. */
  readonly index: number
  readonly path: readonly Hash[]
  /** The signed checkpoint, word for word. */
  readonly checkpoint: string
}

const heading = 'c2sp.org/tlog-proof@v1'
/** The path of a log with 2^53 entries. */
const longestPath = 53

export function proofText({ extra, index, path, checkpoint }: Proof): string {
  const hashes = path.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')
  return `${heading}\nextra ${Buffer.from(extra).toString('base64')}\nindex ${index}\n${hashes}\n${checkpoint}`
}

/** Null for anything that is not exactly such a text. */
export function readProof(text: string): Proof | null {
  const [, extra, digits, hashes, checkpoint] = shape.exec(text) ?? []
  if (extra === undefined || hashes === undefined || checkpoint === undefined) return null
  const path = hashes
    .split('\n')
    .slice(0, -1)
    .map((line) => new Uint8Array(Buffer.from(line, 'base64')))
  if (path.length > longestPath) return null
  const proof = { extra: Buffer.from(extra, 'base64').toString(), index: Number(digits), path, checkpoint }
  return proofText(proof) === text ? proof : null
}

const shape =
  /^c2sp\.org\/tlog-proof@v1\nextra ([A-Za-z0-9+/]*={0,2})\nindex (0|[1-9]\d{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([^]*)$/
