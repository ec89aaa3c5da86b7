import { inflateSync } from 'node:zlib'
import { dictionaryAt, type Dictionary } from './dictionary.ts'

/** One stream of a PDF, unpacked: what a program reads, or a picture's own bytes. */
export type Stream = { readonly bytes: Buffer; readonly isPicture: boolean }

/** Something in a form this cannot unpack: nothing can be said of what is in it. */
export class Unreadable extends Error {
  constructor() {
    super('a part of the file cannot be read')
  }
}

/**
 * The file outside its streams, and each stream, from first byte to last: earlier versions of the document as well. Only what is written in the
 * plainest way is taken, as our own files are; anything else is Unreadable, so that nothing is stepped over unseen.
 */
export function takeApart(file: Buffer): { readonly rest: Buffer; readonly streams: readonly Stream[] } {
  const text = file.toString('latin1')
  const rest: Buffer[] = []
  const streams: Stream[] = []
  let from = 0
  for (const { dictionary, start, end } of streamsIn(text)) {
    rest.push(file.subarray(from, start))
    streams.push(unpacked(dictionary, file.subarray(start, end)))
    from = end
  }
  rest.push(file.subarray(from))
  const outside = Buffer.concat(rest)
  // As many ends as beginnings: one more hides in what was taken for something else.
  if ((outside.toString('latin1').match(/\bendstream\b/g) ?? []).length !== streams.length) throw new Unreadable()
  return { rest: outside, streams }
}

type Place = { readonly dictionary: Dictionary; readonly start: number; readonly end: number }

function* streamsIn(text: string): Iterable<Place> {
  const objects = /\b\d+\s+\d+\s+obj\s*(?:%[^\r\n]*\s*)*<</g
  for (let found = objects.exec(text); found !== null; found = objects.exec(text)) {
    const dictionary = dictionaryAt(text, objects.lastIndex - 2)
    if (dictionary === null) throw new Unreadable()
    const begins = /\s*stream(?:\r\n|\n)/y
    begins.lastIndex = dictionary.end
    objects.lastIndex = dictionary.end
    if (!begins.test(text)) continue
    const start = begins.lastIndex
    const end = start + lengthOf(dictionary)
    if (!/^\s{0,2}endstream/.test(text.slice(end, end + 11))) throw new Unreadable()
    yield { dictionary, start, end }
    objects.lastIndex = end
  }
}

function lengthOf({ entries }: Dictionary): number {
  const length = entries.get('/Length') ?? ''
  if (!/^\d+$/.test(length)) throw new Unreadable()
  return Number(length)
}

/** Packed not at all, or once with what we know, and named plainly. */
function unpacked({ entries }: Dictionary, raw: Buffer): Stream {
  if (['/DecodeParms', '/DP', '/F', '/FFilter'].some((name) => entries.has(name))) throw new Unreadable()
  const isPicture = entries.get('/Subtype') === '/Image'
  const filter = (entries.get('/Filter') ?? '').replaceAll(/[[\]\s]/g, '')
  if (filter === '' || (filter === '/DCTDecode' && isPicture)) return { bytes: raw, isPicture }
  if (filter === '/FlateDecode') return { bytes: inflated(raw), isPicture }
  throw new Unreadable()
}

/** All of it: what stands behind the end of what was packed would be read by nobody here. */
function inflated(raw: Buffer): Buffer {
  try {
    const { buffer, engine } = inflateSync(raw, { info: true }) as unknown as {
      buffer: Buffer
      engine: { bytesWritten: number }
    }
    if (engine.bytesWritten !== raw.length) throw new Unreadable()
    return buffer
  } catch {
    throw new Unreadable()
  }
}
