import { useState } from 'react'
import { isSomebody, type Suggestion } from '../suggestions/use-suggestions.ts'
import { partyOf } from '../third-parties/whose.ts'
import type { Area } from './areas.ts'
import type { DeskDraft } from './desk-operations.ts'
import { mentionsIn, packNumber, titleOf } from './desk.ts'
import { tidied, type DeskView, type Passage } from './passages.ts'
import { firstIn, foundIn, placesOf, type InHand } from './places.ts'
import { deskWords } from './desk-words.ts'

type Moving = {
  readonly draft: DeskDraft
  readonly keep: (change: Partial<DeskDraft>) => void
  readonly suggestions: readonly Suggestion[]
  /** Said to a screen reader. */
  readonly say: (words: string) => void
  /** Another item is opened. */
  readonly onOpen: () => void
}

/** The item that is open and the words or the part of a page in hand, and every way from one to the next. */
export function useInHand(view: DeskView, { draft, keep, suggestions, say, onOpen }: Moving) {
  const at = Math.max(
    0,
    view.items.findIndex(({ itemId }) => itemId === draft.item),
  )
  const item = view.items[at]
  const picked = suggestions.find(({ label }) => label === draft.picked)
  const [passage, setPassage] = useState(() => (item === undefined ? null : firstIn(view, item.itemId, draft.typed)))
  /** Part of a page in hand; a document that is looked at has no passages. */
  const [area, setArea] = useState<Area | null>(null)
  const number = packNumber(view.items, at)
  const sought =
    picked?.label ??
    (passage !== null && item !== undefined ? item.text.slice(passage.start, passage.end) : draft.typed.trim())
  const found = foundIn(view, picked ?? sought)

  function openItem(itemId: string, inHand: Passage | null = null) {
    const to = view.items.findIndex((each) => each.itemId === itemId)
    const next = view.items[to]
    if (next === undefined) return
    keep({ item: itemId })
    onOpen()
    setArea(null)
    setPassage(inHand === null ? firstIn(view, itemId, picked ?? draft.typed) : { ...inHand, by: 'keys' })
    say(deskWords.said.item(packNumber(view.items, to), titleOf(next), deskWords.list.decisions[next.decision]))
  }

  function step(by: 1 | -1) {
    const next = view.items[at + by]
    if (next !== undefined) openItem(next.itemId)
  }

  /** `null` lets go of what is in hand. */
  function choose(wanted: Passage | null, by: InHand['by']) {
    const tidy = wanted === null || item === undefined ? null : tidied(item.text, wanted)
    setPassage(tidy === null ? null : { ...tidy, by })
    if (tidy !== null && by === 'keys' && item !== undefined)
      say(deskWords.said.passage(item.text.slice(tidy.start, tidy.end)))
    if (tidy !== null && (draft.typed !== '' || draft.picked !== '')) keep({ typed: '', picked: '' })
  }

  function type(typed: string) {
    keep({ typed, picked: '' })
    setPassage(item === undefined ? null : firstIn(view, item.itemId, typed))
  }

  /** Takes somebody found in the notes in hand: their first mention, in this item or the first that has one. */
  function pick(wanted: Suggestion) {
    keep({
      picked: wanted.label,
      typed: '',
      ...(isSomebody(wanted) ? { whose: partyOf(view, wanted)?.name ?? wanted.label } : {}),
    })
    const all = mentionsIn(view, wanted)
    const first = all.find((each) => each.item.itemId === item?.itemId) ?? all[0]
    const [mention] = first?.passages ?? []
    if (first === undefined || mention === undefined) setPassage(null)
    else if (first.item.itemId === item?.itemId) setPassage({ ...mention, by: 'keys' })
    else openItem(first.item.itemId, mention)
  }

  /** The next place where the words stand, in this item or a later one, going round; or the one before. */
  function seekNext(by: 1 | -1 = 1) {
    const places = placesOf(found)
    const here = places.findIndex(
      (place) => place.itemId === item?.itemId && place.start === passage?.start && place.end === passage.end,
    )
    const fromHere = new Set(view.items.slice(at).map(({ itemId }) => itemId as string))
    const next =
      here >= 0
        ? places.at((here + by) % places.length)
        : (places.find(({ itemId }) => fromHere.has(itemId)) ?? places[0])
    if (next === undefined) return
    if (next.itemId === item?.itemId) setPassage({ start: next.start, end: next.end, by: 'keys' })
    else openItem(next.itemId, next)
  }

  return {
    item,
    number,
    passage,
    area,
    setArea,
    sought,
    found,
    picked,
    openItem,
    step,
    choose,
    type,
    pick,
    seekNext,
    /** The next place in this item once what was in hand is redacted. */
    goOnIn: (after: DeskView) => setPassage(item === undefined ? null : firstIn(after, item.itemId, picked ?? sought)),
  }
}
