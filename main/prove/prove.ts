import { inTheBytes } from './bytes.ts'
import { inTheContents } from './contents.ts'
import { finder, type Haystack, type Needle } from './search.ts'
import { Unreadable } from './streams.ts'

/** Redacted words that are still in a finished file, and where. `place` is plain English: "page 3". */
export type Leak = { readonly words: string; readonly place: string }

export type Proof =
  | { readonly proven: true; readonly searched: number }
  /** `unreadable`: some of the file could not be read, so nothing can be said of it. */
  | { readonly proven: false; readonly why: 'leak' | 'unreadable'; readonly leaks: readonly Leak[] }

/**
 * Opens a finished PDF afresh and looks for every redacted word in everything it holds. It knows nothing of how the file was made:
 * what it cannot read it does not vouch for.
 * @param onPage called after each page: how many are done, of how many.
 */
export async function prove(
  file: Uint8Array,
  needles: readonly Needle[],
  onPage: (done: number, of: number) => void = () => undefined,
): Promise<Proof> {
  const find = finder(needles)
  const leaks = new Map<string, Leak>()
  let searched = 0
  let unread = 0
  const look = async (haystacks: AsyncIterable<Haystack> | Iterable<Haystack>): Promise<void> => {
    try {
      for await (const haystack of haystacks) {
        searched += 1
        for (const words of find(haystack)) leaks.set(`${words}\n${haystack.place}`, { words, place: haystack.place })
      }
    } catch (error) {
      if (!isUnreadable(error)) throw error
      unread += 1
    }
  }
  await look(inTheContents(file, onPage))
  await look(inTheBytes(Buffer.from(file.buffer, file.byteOffset, file.byteLength)))
  if (leaks.size > 0) return { proven: false, why: 'leak', leaks: [...leaks.values()] }
  return unread > 0 ? { proven: false, why: 'unreadable', leaks: [] } : { proven: true, searched }
}

/** What pdf.js throws for a file it cannot make sense of, and what we throw ourselves. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Unreadable || (error instanceof Error && error.name.endsWith('Exception'))
}
