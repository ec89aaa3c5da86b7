import { useRef, useState } from 'react'
import { useMe } from '../../app-state.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { send } from '../../send.ts'
import type { Suggestion } from '../suggestions/use-suggestions.ts'
import { missingWhy, nameParty, noReason, rightsOfOthers, type PartyFor, type Why } from '../third-parties/whose.ts'
import type { Change, DeskDraft, DeskOperations } from './desk-operations.ts'
import {
  progressOf,
  withAreas,
  withDecision,
  withParty,
  withRedactions,
  withTheRest,
  withoutRedaction,
  type ThirdParty,
} from './desk.ts'
import type { DeskView, Item } from './passages.ts'
import { placesOf, type Place } from './places.ts'
import { useInHand } from './use-in-hand.ts'
import { deskWords, redactionLabels } from './desk-words.ts'

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

  const inHand = useInHand(view, {
    draft,
    keep,
    suggestions,
    say: setSaid,
    onOpen() {
      setChosen(null)
      setProblems([])
    },
  })
  const { item, number, passage, area, setArea, found, picked } = inHand
  const request = { caseId: view.caseId, requestId: view.requestId }

  /** One at a time; answers whether it was done. */
  async function act(work: () => Promise<readonly Problem[]>): Promise<boolean> {
    if (sending.current) return false
    sending.current = true
    const wrong = await work()
    sending.current = false
    setProblems(wrong)
    return wrong.length === 0
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

  /** All of them or none. */
  const redact = (places: readonly Place[]) =>
    act(async () => {
      const missing = missingFor(view, draft, places.length === 0 ? deskWords.panel.noPassage : null)
      if (missing.length > 0) return missing
      const party = await partyFor(draft.reason, draft.whose)
      if (!party.ok) return party.problems
      const { thirdPartyId } = party
      const { reason, note } = draft
      const whose = view.thirdParties === undefined ? {} : { thirdPartyId }
      const passages = places.map(({ itemId, start, end }) => ({ itemId, start, end }))
      const sent = await send(operations.redact, { ...request, passages, reason, note, ...whose }, redactionLabels)
      if (!sent.ok) return sent.problems
      change((now) => withRedactions(now, sent.value))
      keep({ note: '' })
      inHand.goOnIn(withRedactions(view, sent.value))
      setChosen(null)
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
      change((now) => withAreas(now, [{ itemId, area: made }]))
      keep({ note: '' })
      setArea(null)
      setChosen(null)
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

  /** P10: who is kept back is redacted wherever they are named. It may take long, and nothing else waits for it. */
  async function redactMentions(thirdPartyId: string): Promise<void> {
    const sent = await send('redactMentions', { ...request, thirdPartyId }, {})
    if (!sent.ok) return setProblems(sent.refusal.code === 'cancelled' ? [] : sent.problems)
    const { passages, areas } = sent.value
    change((now) => withAreas(withRedactions(now, passages), areas))
    setSaid(deskWords.said.redacted(passages.length + areas.length))
  }

  const here = item === undefined || passage === null ? [] : [{ itemId: item.itemId, ...passage }]
  return {
    ...inHand,
    view,
    request,
    chosen,
    problems,
    said,
    draft,
    keep,
    progress: progressOf(view),
    suggestions,
    pick(wanted: Suggestion) {
      setProblems([])
      inHand.pick(wanted)
    },
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
