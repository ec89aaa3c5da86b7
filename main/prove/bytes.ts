import type { Haystack } from './search.ts'
import { glyphMap, stringsIn, throughMap, utf16be } from './strings.ts'
import { takeApart } from './streams.ts'

/**
 * What somebody with a hex editor can read: the bytes in every spelling a PDF uses, the strings put together as a page draws them,
 * and the glyphs of every typeface. Throws Unreadable for what nobody can vouch for.
 */
export function* inTheBytes(file: Buffer): Iterable<Haystack> {
  const { rest, streams } = takeApart(file)
  const maps = streams.map(({ bytes }) => glyphMap(bytes.toString('latin1'))).filter(({ size }) => size > 0)
  const own = stringsIn(rest.toString('latin1')).map(readString)
  yield { place: 'its own strings', text: own.join('\n'), are: 'words' }
  yield* spelt(rest, 'the file’s own structure')
  yield* putTogether(rest, maps)
  for (const { bytes, isPicture } of streams)
    if (isPicture) yield { place: 'a picture’s own bytes', picture: bytes }
    else {
      yield* spelt(bytes, 'a stream')
      yield* putTogether(bytes, maps)
    }
}

/** A page's strings one after another, as letters and as glyphs of every typeface; a page at a time, for there are very many. */
function* putTogether(bytes: Buffer, maps: readonly ReadonlyMap<number, string>[]): Iterable<Haystack> {
  const strings = stringsIn(bytes.toString('latin1'))
  const joined = (read: (bytes: Buffer) => string): string => strings.map(read).join('')
  yield { place: 'its strings put together', text: joined((one) => one.toString('latin1')), are: 'bytes' }
  yield { place: 'its strings put together', text: joined(utf16be), are: 'bytes' }
  for (const map of maps)
    yield { place: 'its drawn letters', text: joined((one) => throughMap(one, map)), are: 'bytes' }
}

function* spelt(bytes: Buffer, place: string): Iterable<Haystack> {
  yield { place, text: bytes.toString('latin1'), are: 'bytes' }
  yield { place, text: bytes.toString('utf8'), are: 'bytes' }
  yield { place, text: utf16be(bytes), are: 'bytes' }
  yield { place, text: utf16be(bytes.subarray(1)), are: 'bytes' }
}

/** As a PDF says it: in UTF-16 after its mark, in Latin letters otherwise. */
function readString(bytes: Buffer): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16be(bytes.subarray(2)) : bytes.toString('latin1')
}
