import { useRef, useState } from 'react'
import { useMe } from '../../app-state.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { send } from '../../send.ts'
import { isSomebody, type Suggestion } from '../suggestions/use-suggestions.ts'
import {
  missingWhy,
  partyOf,
  nameParty,
  noReason,
  rightsOfOthers,
  type PartyFor,
  type Why,
} from '../third-parties/whose.ts'
import {
  mentionsIn,
  packNumber,
  progressOf,
  titleOf,
  withArea,
  withDecision,
  withParty,
  withRedaction,
  withTheRest,
  withoutRedaction,
  type ThirdParty,
} from './desk.ts'
import type { Area } from './areas.ts'
import { firstIn, foundIn, placesOf, type InHand, type Place } from './places.ts'
import { tidied, type Item, type Passage, type DeskView } from './passages.ts'
import { deskWords, redactionLabels } from './words.ts'

/** What is half done at the desk; it survives a lock like any form. */
export type DeskDraft = {
  readonly item: string
  readonly typed: string
  readonly reason: string
  readonly note: string
  /** Who of the people and places found is looked at, by name. */
  readonly picked: string
  /** Whose rights it protects: the name of a third party, known or new. */
  readonly whose: string
}
export const emptyDesk: DeskDraft = { item: '', typed: '', reason: '', note: '', picked: '', whose: '' }

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
  suggestions: readonly Suggestion[] = [],
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
  const picked = suggestions.find(({ label }) => label === draft.picked)
  const [passage, setPassage] = useState(() => (item === undefined ? null : firstIn(view, item.itemId, draft.typed)))
  /** Part of a page in hand; a document that is looked at has no passages. */
  const [area, setArea] = useState<Area | null>(null)
  const number = packNumber(view.items, at)
  const sought =
    picked?.label ??
    (passage !== null && item !== undefined ? item.text.slice(passage.start, passage.end) : draft.typed.trim())
  const found = foundIn(view, picked ?? sought)
  const request = { caseId: view.caseId, requestId: view.requestId }

  function openItem(itemId: string, inHand: Passage | null = null) {
    const to = view.items.findIndex((each) => each.itemId === itemId)
    const next = view.items[to]
    if (next === undefined) return
    keep({ item: itemId })
    setChosen(null)
    setProblems([])
    setArea(null)
    setPassage(inHand === null ? firstIn(view, itemId, picked ?? draft.typed) : { ...inHand, by: 'keys' })
    setSaid(deskWords.said.item(packNumber(view.items, to), titleOf(next), deskWords.list.decisions[next.decision]))
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
    setProblems([])
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

  async function act(work: () => Promise<readonly Problem[]>) {
    if (sending.current) return
    sending.current = true
    setProblems(await work())
    sending.current = false
  }

  const decide = (decision: Item['decision'], { reason, whose, note }: Why = noReason) =>
    act(async () => {
      if (item === undefined) return []
      const { itemId } = item
      const party = await partyFor(reason, whose)
      if (!party.ok) return party.problems
      const { thirdPartyId } = party
      const why = view.thirdParties === undefined ? { reason } : { reason, thirdPartyId, note }
      const sent = await send(operations.decide, { ...request, itemId, decision, ...why }, redactionLabels)
      if (!sent.ok) return sent.problems
      const decided = { decision, reason, thirdPartyId, note }
      const after = withDecision(view, itemId, decided)
      change((now) => withDecision(now, itemId, decided))
      const left = undecidedIn(after)
      setSaid(decision === 'enclose' ? deskWords.said.enclosed(number, left) : deskWords.said.withheld(number, left))
      return []
    })

  /** Whose rights a reason protects: who is known by this name, or somebody new. */
  async function partyFor(reason: string, whose: string): Promise<PartyFor> {
    if (view.thirdParties === undefined || reason !== rightsOfOthers) return { ok: true, thirdPartyId: null }
    const sent = await nameParty(view, whose, picked)
    if (!sent.ok) return sent
    change((now) => withParty(now, sent.party))
    return { ok: true, thirdPartyId: sent.party.thirdPartyId }
  }

  const decideTheRest = () =>
    act(async () => {
      const sent = await send(operations.rest, request, {})
      if (!sent.ok) return sent.problems
      change((now) => withTheRest(now, operations.theRest.decision, operations.theRest.reason))
      setSaid(deskWords.said.rest[operations.theRest.decision](undecidedIn(view)))
      return []
    })

  /** All at once, and drawn when every answer is there; what was redacted before something went wrong stays redacted. */
  const redact = (places: readonly Place[]) =>
    act(async () => {
      const missing = missingFor(view, draft, places.length === 0 ? deskWords.panel.noPassage : null)
      if (missing.length > 0) return missing
      const party = await partyFor(draft.reason, draft.whose)
      if (!party.ok) return party.problems
      const { thirdPartyId } = party
      const { reason, note } = draft
      const whose = view.thirdParties === undefined ? {} : { thirdPartyId }
      const answers = await Promise.all(
        places.map(async ({ itemId, start, end }) => ({
          itemId,
          start,
          end,
          sent: await send(
            operations.redact,
            { ...request, itemId, start, end, reason, note, ...whose },
            redactionLabels,
          ),
        })),
      )
      const now = new Date().toISOString()
      const made = answers.flatMap(({ itemId, start, end, sent }) =>
        sent.ok
          ? [{ itemId, redaction: { ...sent.value, start, end, reason, thirdPartyId, note, by: me.name, at: now } }]
          : [],
      )
      const withMade = <V extends DeskView>(before: V): V =>
        made.reduce((so, { itemId, redaction }) => withRedaction(so, itemId, redaction), before)
      change(withMade)
      const failed = answers.map(({ sent }) => sent).find((sent) => !sent.ok)
      if (failed !== undefined && !failed.ok) return failed.problems
      keep({ note: '' })
      setPassage(item === undefined ? null : firstIn(withMade(view), item.itemId, picked ?? sought))
      setSaid(deskWords.said.redacted(places.length))
      return []
    })

  const cover = () =>
    act(async () => {
      const missing = missingFor(view, draft, area === null ? deskWords.pages.noArea : null)
      if (missing.length > 0 || item === undefined || area === null) return missing
      const party = await partyFor(draft.reason, draft.whose)
      if (!party.ok) return party.problems
      const { thirdPartyId } = party
      const { itemId } = item
      const { reason, note } = draft
      const wanted = { ...request, itemId, ...area, reason, thirdPartyId, note }
      const sent = await send(operations.cover, wanted, redactionLabels)
      if (!sent.ok) return sent.problems
      const { redactionId } = sent.value
      const made = { redactionId, ...area, reason, thirdPartyId, note, by: me.name, at: new Date().toISOString() }
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

  /** P10: who is kept back is redacted wherever they are named. */
  const redactMentions = (thirdPartyId: string) =>
    act(async () => {
      const sent = await send('redactMentions', { ...request, thirdPartyId }, {})
      if (!sent.ok) return sent.problems
      for (const { itemId, redaction } of sent.value) change((now) => withRedaction(now, itemId, redaction))
      setSaid(deskWords.said.redacted(sent.value.length))
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
    suggestions,
    picked,
    pick,
    redactMentions,
    decided: (party: ThirdParty) => change((now) => withParty(now, party)),
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

function madeOn(item: Item | undefined) {
  return item === undefined ? [] : [...item.redactions, ...item.areas]
}

function missingFor(view: DeskView, draft: DeskDraft, noPlace: string | null): readonly Problem[] {
  return [
    ...(noPlace === null ? [] : [{ field: 'passage', message: noPlace }]),
    ...(draft.reason === '' ? [{ field: 'reason', message: deskWords.panel.noReason }] : []),
    ...missingWhy(view, draft),
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
