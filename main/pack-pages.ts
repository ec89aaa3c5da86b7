import type { PrintedPack } from './disclosure-pack.ts'
import type { DisclosedItem } from './policy/packs.ts'
import type { Leak } from './prove/prove.ts'
import { finder, type Needle } from './prove/search.ts'

/** A page of a document in a pack: of which item, and the number that item has there. */
export type PackPage = { readonly itemId: string; readonly number: number; readonly page: number }

export type LookedThrough = {
  /** Where something hidden can be read in the words behind a page. */
  readonly read: readonly (PackPage & { readonly words: string })[]
  /** Pages without words: pictures, and those of which something is covered. What is seen on them no search can tell. */
  readonly unsearched: readonly PackPage[]
}

/** Looks through the pages of documents as they are drawn, item by item, so that what is found is told by item and page. */
export function lookThrough(
  printed: PrintedPack['items'],
  drawn: readonly DisclosedItem[],
  needles: readonly Needle[],
): LookedThrough {
  const find = finder(needles)
  const pages = printed.flatMap((item, at) =>
    'paper' in item
      ? (drawn[at]?.pages ?? []).map(({ words }, index) => ({
          at: { itemId: item.paper.documentId, number: item.number, page: index + 1 },
          words,
        }))
      : [],
  )
  return {
    read: pages.flatMap(({ at, words: text }) =>
      find({ place: '', text, are: 'words' }).map((words) => ({ ...at, words })),
    ),
    unsearched: pages.filter(({ words }) => words.trim() === '').map(({ at }) => at),
  }
}

/**
 * The leaks somebody can act on: what is told by item and page is not told again as a page of the pack, and where words are read on a
 * page it says nothing more that the bytes of the file hold them.
 */
export function leaksToTell(leaks: readonly Leak[], { read }: Pick<LookedThrough, 'read'>): readonly Leak[] {
  const onDocuments = new Set(read.map(({ words }) => words))
  const onPages = new Set(leaks.filter(({ place }) => isPage(place)).map(({ words }) => words))
  return leaks.filter(({ words, place }) => {
    if (isBehindPage(place)) return !onDocuments.has(words)
    return isPage(place) || !(onDocuments.has(words) || onPages.has(words))
  })
}

function isPage(place: string): boolean {
  return /^page \d+$/.test(place)
}

function isBehindPage(place: string): boolean {
  return place.startsWith('the alternative texts of page ')
}
