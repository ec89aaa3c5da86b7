import { keyOf, seekerOf, type HiddenWord } from './hidden-words.ts'
import { pluralOf } from './names.ts'

/** Something of a pack that can be read: where, and what it says. `itemId` is null for the letter and what else goes around the items. */
export type Readable = { readonly itemId: string | null; readonly text: string }

/** Words that are hidden in one place and can be read in another: somebody could work it out. */
export type Leftover = {
  readonly words: string
  /** What it gives away, as it was redacted. */
  readonly hidden: string
  readonly itemIds: readonly string[]
  readonly inTheLetter: boolean
  /** Why it may stay; null until somebody said so. */
  readonly kept: Kept | null
}
export type Kept = { readonly words: string; readonly why: string; readonly by: string; readonly at: string }

/** Consistent redaction: everything that gives away what is hidden, each spelling once, with what was decided about it. */
export function leftovers(
  hidden: readonly HiddenWord[],
  readable: readonly Readable[],
  kept: readonly Kept[],
): readonly Leftover[] {
  const seek = seekerOf(hidden)
  const found = new Map<string, { words: string; hidden: string; itemIds: Set<string>; inTheLetter: boolean }>()
  for (const { itemId, text } of readable)
    for (const { words, hidden: of } of seek(text)) {
      const key = keyOf(words)
      const before = found.get(key) ?? { words, hidden: of.words, itemIds: new Set<string>(), inTheLetter: false }
      if (itemId === null) before.inTheLetter = true
      else before.itemIds.add(itemId)
      found.set(key, before)
    }
  return [...found].map(([key, { itemIds, ...rest }]) => ({
    ...rest,
    itemIds: [...itemIds],
    kept: kept.findLast((each) => keyOf(each.words) === key) ?? null,
  }))
}

/**
 * What the proof of the finished file must look for: all that is hidden, but for the words somebody said may stay. Where "Keisha" may
 * stay so may "Keisha’s", which to a search of letters alone is the same as the family's plural.
 */
export function stillSecret(
  hidden: readonly HiddenWord[],
  kept: readonly Pick<Kept, 'words'>[],
): readonly HiddenWord[] {
  const may = new Set(kept.map(({ words }) => keyOf(words)))
  return hidden.flatMap(({ words, variants, places }) => {
    const all = [words, ...variants]
    // Of the same person only: "William" that may stay says nothing of a family called Williams.
    const plurals = new Set(all.filter((each) => may.has(keyOf(each))).map((each) => keyOf(pluralOf(each))))
    const [first, ...rest] = all.filter((each) => !may.has(keyOf(each)) && !plurals.has(keyOf(each)))
    return first === undefined ? [] : [{ words: first, variants: rest, places }]
  })
}
