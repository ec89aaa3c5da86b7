import { useRef, useState } from 'react'
import type { Input } from '../../../preload/contract/index.ts'
import { useMe } from '../../app-state.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { send } from '../../send.ts'
import {
  findEverywhere,
  progressOf,
  titleOf,
  withArea,
  withDecision,
  withRedaction,
  withTheRest,
  withoutRedaction,
  type Found,
} from './desk.ts'
import type { Area } from './areas.ts'
import { tidied, type Item, type Passage, type DeskView } from './passages.ts'
import { deskWords, redactionLabels } from './words.ts'

/** What is half done at the desk; it survives a lock like any form. */
export type DeskDraft = {
  readonly item: string
  readonly typed: string
  readonly reason: string
  readonly note: string
}
export const emptyDesk: DeskDraft = { item: '', typed: '', reason: '', note: '' }

/** A passage in hand. One chosen with the keys is brought into view; a mouse is there already. */
export type InHand = Passage & { readonly by: 'keys' | 'pointer' }

export type DeskRequest = Pick<DeskView, 'caseId' | 'requestId'>

type Change = (how: <V extends DeskView>(view: V) => V) => void

/** The operations of one kind of request: what the desk does is the same, who may do it is not. */
export type DeskOperations = {
  readonly decide: 'decideItem' | 'decideLegalItem'
  readonly rest: 'encloseTheRest' | 'leaveOutLegalRest'
  /** What the rest becomes, and why if it is withheld. */
  readonly theRest: { readonly decision: 'enclose' | 'withhold'; readonly reason: string }
  readonly redact: 'redactPassage' | 'redactLegalPassage'
  readonly draw: 'drawPage' | 'drawLegalPage'
  readonly cover: 'coverArea' | 'coverLegalArea'
  readonly takeOff: 'removeRedaction' | 'removeLegalRedaction'
}

/** Everything one can do at the desk, and where one is. Each act is sent first and drawn when it is written. */
export function useDesk(
  view: DeskView,
  change: Change,
  { draft, keep }: { draft: DeskDraft; keep: (change: Partial<DeskDraft>) => void },
  operations: DeskOperations,
) {
  const me = useMe()
  const [chosen, setChosen] = useState<string | null>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [said, setSaid] = useState('')
  const sending = useRef(false)

  const at = Math.max(
    0,
    view.items.findIndex(({ itemId }) => itemId === draft.item),
  )
  const item = view.items[at]
  const [passage, setPassage] = useState(() => (item === undefined ? null : firstIn(view, item.itemId, draft.typed)))
  /** Part of a page in hand; a document that is looked at has no passages. */
  const [area, setArea] = useState<Area | null>(null)
  const number = at + 1
  const sought =
    passage !== null && item !== undefined ? item.text.slice(passage.start, passage.end) : draft.typed.trim()
  const found = findEverywhere(view, sought)
  const request = { caseId: view.caseId, requestId: view.requestId }

  function openItem(itemId: string, inHand: Passage | null = null) {
    const to = view.items.findIndex((each) => each.itemId === itemId)
    const next = view.items[to]
    if (next === undefined) return
    keep({ item: itemId })
    setChosen(null)
    setProblems([])
    setArea(null)
    setPassage(inHand === null ? firstIn(view, itemId, draft.typed) : { ...inHand, by: 'keys' })
    setSaid(deskWords.said.item(to + 1, view.items.length, titleOf(next), deskWords.list.decisions[next.decision]))
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
      setSaid(deskWords.said.passage(item.text.slice(tidy.start, tidy.end)))
    if (tidy !== null && draft.typed !== '') keep({ typed: '' })
  }

  function type(typed: string) {
    keep({ typed })
    setPassage(item === undefined ? null : firstIn(view, item.itemId, typed))
  }

  /** The next place where the words stand, in this item or a later one, going round. */
  function seekNext() {
    const places = placesOf(found)
    const here = places.findIndex(
      (place) => place.number === number && place.start === passage?.start && place.end === passage.end,
    )
    const next =
      here >= 0 ? (places[here + 1] ?? places[0]) : (places.find((each) => each.number >= number) ?? places[0])
    if (next === undefined) return
    if (next.itemId === item?.itemId) setPassage({ start: next.start, end: next.end, by: 'keys' })
    else openItem(next.itemId, next)
  }

  async function act(work: () => Promise<readonly Problem[]>) {
    if (sending.current) return
    sending.current = true
    setProblems(await work())
    sending.current = false
  }

  const decide = (decision: Item['decision'], reason: string) =>
    act(async () => {
      if (item === undefined) return []
      const { itemId } = item
      const sent = await send(operations.decide, { ...request, itemId, decision, reason }, redactionLabels)
      if (!sent.ok) return sent.problems
      const after = withDecision(view, itemId, decision, reason)
      change((now) => withDecision(now, itemId, decision, reason))
      const left = undecidedIn(after)
      setSaid(decision === 'enclose' ? deskWords.said.enclosed(number, left) : deskWords.said.withheld(number, left))
      return []
    })

  const decideTheRest = () =>
    act(async () => {
      const sent = await send(operations.rest, request, {})
      if (!sent.ok) return sent.problems
      change((now) => withTheRest(now, operations.theRest.decision, operations.theRest.reason))
      setSaid(deskWords.said.rest[operations.theRest.decision](undecidedIn(view)))
      return []
    })

  /** One passage after the other; what was redacted before something went wrong stays redacted. */
  const redact = (places: readonly Place[]) =>
    act(async () => {
      const missing = missingFor(draft.reason, places.length === 0 ? deskWords.panel.noPassage : null)
      if (missing.length > 0) return missing
      let after = view
      for (const { itemId, start, end } of places) {
        const { reason, note } = draft
        const wanted: Input<'redactPassage'> = { ...request, itemId, start, end, reason, note }
        const sent = await send(operations.redact, wanted, redactionLabels)
        if (!sent.ok) return sent.problems
        const { redactionId } = sent.value
        const made = {
          redactionId,
          start,
          end,
          reason,
          thirdPartyId: null,
          note,
          by: me.name,
          at: new Date().toISOString(),
        }
        after = withRedaction(after, itemId, made)
        change((now) => withRedaction(now, itemId, made))
      }
      keep({ note: '' })
      setPassage(item === undefined ? null : firstIn(after, item.itemId, sought))
      setSaid(deskWords.said.redacted(places.length))
      return []
    })

  const cover = () =>
    act(async () => {
      const missing = missingFor(draft.reason, area === null ? deskWords.pages.noArea : null)
      if (missing.length > 0 || item === undefined || area === null) return missing
      const { itemId } = item
      const { reason, note } = draft
      const sent = await send(operations.cover, { ...request, itemId, ...area, reason, note }, redactionLabels)
      if (!sent.ok) return sent.problems
      const { redactionId } = sent.value
      const made = { redactionId, ...area, reason, thirdPartyId: null, note, by: me.name, at: new Date().toISOString() }
      change((now) => withArea(now, itemId, made))
      keep({ note: '' })
      setArea(null)
      setSaid(deskWords.said.redacted(1))
      return []
    })

  const takeOff = (redactionId: string) =>
    act(async () => {
      if (item === undefined) return []
      const { itemId } = item
      const sent = await send(operations.takeOff, { ...request, itemId, redactionId }, {})
      if (!sent.ok) return sent.problems
      change((now) => withoutRedaction(now, itemId, redactionId))
      setChosen(null)
      setSaid(deskWords.said.takenOff)
      return []
    })

  const here = item === undefined || passage === null ? [] : [{ itemId: item.itemId, ...passage }]
  return {
    view,
    item,
    number,
    passage,
    area,
    setArea,
    request,
    chosen,
    sought,
    found,
    problems,
    said,
    draft,
    keep,
    progress: progressOf(view),
    openItem,
    step,
    choose,
    type,
    seekNext,
    setChosen,
    decide,
    decideTheRest,
    operations,
    redactThis: () => (item !== undefined && item.pages > 0 ? cover() : redact(here)),
    redactAll: () => redact(placesOf(found)),
    takeOff,
    /** The redaction U takes off: the one looked at last, or else the newest of this item. */
    nextOff: madeOn(item).find((each) => each.redactionId === chosen)?.redactionId ?? newest(item),
  }
}

export type Desk = ReturnType<typeof useDesk>

type Place = Passage & { readonly itemId: string }

function placesOf(found: readonly Found[]): readonly (Place & { readonly number: number })[] {
  return found.flatMap(({ item, number, passages }) =>
    passages.map((passage) => ({ ...passage, itemId: item.itemId, number })),
  )
}

function firstIn(view: DeskView, itemId: string, sought: string): InHand | null {
  const passage = findEverywhere(view, sought).find(({ item }) => item.itemId === itemId)?.passages[0]
  return passage === undefined ? null : { ...passage, by: 'keys' }
}

function madeOn(item: Item | undefined) {
  return item === undefined ? [] : [...item.redactions, ...item.areas]
}

function missingFor(reason: string, noPlace: string | null): readonly Problem[] {
  return [
    ...(noPlace === null ? [] : [{ field: 'passage', message: noPlace }]),
    ...(reason === '' ? [{ field: 'reason', message: deskWords.panel.noReason }] : []),
  ]
}

function undecidedIn(view: DeskView): number {
  const { items, decided } = progressOf(view)
  return items - decided
}

function newest(item: Item | undefined): string | undefined {
  return madeOn(item)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)?.redactionId
}
