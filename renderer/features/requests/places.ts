import type { Suggestion } from '../suggestions/use-suggestions.ts'
import { findEverywhere, mentionsIn, type Found } from './desk.ts'
import type { DeskView, Passage } from './passages.ts'

/** A passage in hand. One chosen with the keys is brought into view; a mouse is there already. */
export type InHand = Passage & { readonly by: 'keys' | 'pointer' }

export type Place = Passage & { readonly itemId: string }

export function placesOf(found: readonly Found[]): readonly Place[] {
  return found.flatMap(({ item, passages }) => passages.map((passage) => ({ ...passage, itemId: item.itemId })))
}

export function foundIn(view: DeskView, sought: string | Suggestion): readonly Found[] {
  return typeof sought === 'string' ? findEverywhere(view, sought) : mentionsIn(view, sought)
}

export function firstIn(view: DeskView, itemId: string, sought: string | Suggestion): InHand | null {
  const passage = foundIn(view, sought).find(({ item }) => item.itemId === itemId)?.passages[0]
  return passage === undefined ? null : { ...passage, by: 'keys' }
}
