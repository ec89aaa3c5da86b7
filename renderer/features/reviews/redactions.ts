import { packNumbers } from '../requests/desk.ts'
import type { Item, RequestView } from '../requests/passages.ts'
import { gathered, type Some } from './gathered.ts'

export type Reviewed = Pick<RequestView, 'items' | 'reasons' | 'thirdParties'>
export type Why = Pick<Item, 'reason' | 'thirdPartyId' | 'note'>
export type Numbered = { readonly item: Item; readonly number: number | null }

/** One redaction: of words, or of part of a page. */
export type Made = Numbered &
  Why & {
    readonly redactionId: string
    /** Empty for part of a page. */
    readonly words: string
    readonly page: number | null
    readonly by: string
    readonly at: string
  }

/** What one hand redacted in one item. `notes`: the empty one too where only some have any, so that one is not taken for the note of all. */
export type Place = { readonly first: Made; readonly times: number; readonly notes: readonly string[] }

/** The same words, for the same reason, for the same person's sake, by the same hand. */
export type Group = Place & { readonly places: readonly Place[] }

/** Every redaction that will be printed, in the order of the pack. */
export function madeIn(request: Reviewed): readonly Made[] {
  return numbered(request)
    .filter(({ item }) => item.decision === 'enclose')
    .flatMap(({ item, number }) => [
      ...item.redactions
        .toSorted((a, b) => a.start - b.start)
        .map((each) => ({ ...each, item, number, words: item.text.slice(each.start, each.end), page: null })),
      ...item.areas
        .toSorted((a, b) => a.page - b.page || a.top - b.top)
        .map((each) => ({ ...each, item, number, words: '' })),
    ])
}

/** The most frequent first, then as they come in the pack. */
export function grouped(made: readonly Made[]): readonly Group[] {
  return gathered(made, keyOf)
    .map((same) => ({ ...placeOf(same), places: gathered(same, ({ item }) => item.itemId).map(placeOf) }))
    .toSorted((a, b) => b.times - a.times)
}

export function numbered({ items }: Reviewed): readonly Numbered[] {
  const numbers = packNumbers(items)
  return items.map((item, at) => ({ item, number: numbers[at] ?? null }))
}

function placeOf(same: Some<Made>): Place {
  const notes = [...new Set(same.map(({ note }) => note))]
  return { first: same[0], times: same.length, notes: notes.every((note) => note === '') ? [] : notes }
}

function keyOf({ words, page, item, reason, thirdPartyId, by }: Made): string {
  const what = page === null ? plain(words) : [item.itemId, page]
  return JSON.stringify([what, reason, thirdPartyId, by])
}

/** As the search of the desk reads words: any case, any spacing, straight or curly quotation marks. */
function plain(words: string): string {
  return words
    .trim()
    .toLocaleLowerCase('en-GB')
    .replaceAll(/['‘’]/gu, "'")
    .replaceAll(/["“”]/gu, '"')
    .replaceAll(/\s+/gu, ' ')
}
