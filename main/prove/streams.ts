import { inflateSync } from 'node:zlib'

/** One stream of a PDF, unpacked: what a program reads, or a picture's own bytes. */
export type Stream = { readonly bytes: Buffer; readonly isPicture: boolean }

/** Something in a form this cannot unpack: nothing can be said of what is in it. */
export class Unreadable extends Error {
  constructor() {
    super('a part of the file cannot be read')
  }
}

/** The file outside its streams, and each stream, from first byte to last: earlier versions of the document as well. */
export function takeApart(file: Buffer): { readonly rest: Buffer; readonly streams: readonly Stream[] } {
  const rest: Buffer[] = []
  const streams: Stream[] = []
  let from = 0
  for (const [start, end] of streamsIn(file)) {
    rest.push(file.subarray(from, start))
    streams.push(unpacked(dictionaryBefore(file, start), file.subarray(start, end)))
    from = end
  }
  rest.push(file.subarray(from))
  return { rest: Buffer.concat(rest), streams }
}

function* streamsIn(file: Buffer): Iterable<readonly [start: number, end: number]> {
  for (let at = file.indexOf('stream'); at >= 0;) {
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    const end = file.indexOf('endstream', start)
    if (end < 0) return
    yield [start, end]
    at = file.indexOf('stream', end + 9)
  }
}

function dictionaryBefore(file: Buffer, start: number): string {
  const from = Math.max(0, start - 4096)
  const before = file.subarray(from, start).toString('latin1')
  return before.slice(before.lastIndexOf(' obj') + 1)
}

function unpacked(dictionary: string, raw: Buffer): Stream {
  const filters = Array.from(
    (/\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1] ?? '').matchAll(/\/(\w+)/g),
    ([, name = '']) => name,
  )
  let bytes = raw
  for (const filter of filters) {
    if (filter === 'FlateDecode') bytes = inflated(bytes)
    else if (filter !== 'DCTDecode') throw new Unreadable()
  }
  return { bytes, isPicture: /\/Subtype\s*\/Image/.test(dictionary) }
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes)
  } catch {
    throw new Unreadable()
  }
}
