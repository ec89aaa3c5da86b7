import { contactKind } from '../../../preload/contract/codes.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { deskWords } from './desk-words.ts'
import type { Suggestion } from '../suggestions/use-suggestions.ts'
import { occurrencesOf, openPassages, type Item, type Passage, type DeskView, type RequestView } from './passages.ts'

type Decision = Item['decision']
type MadeArea = { readonly itemId: string; readonly area: Item['areas'][number] }
type MadeRedaction = { readonly itemId: string; readonly redaction: Item['redactions'][number] }
export type ThirdParty = RequestView['thirdParties'][number]

export type Progress = {
  readonly items: number
  readonly decided: number
  readonly enclosed: number
  readonly withheld: number
  /** Blocks that are printed unless their item is withheld. */
  readonly redactions: number
}

export function progressOf({ items }: DeskView): Progress {
  const enclosed = items.filter(({ decision }) => decision === 'enclose')
  const withheld = items.filter(({ decision }) => decision === 'withhold').length
  return {
    items: items.length,
    decided: enclosed.length + withheld,
    enclosed: enclosed.length,
    withheld,
    redactions: items
      .filter(({ decision }) => decision !== 'withhold')
      .reduce((sum, { redactions, areas }) => sum + redactions.length + areas.length, 0),
  }
}

/** The numbers of items in the pack, which passes over what it says nothing of (P2): that has none. */
export function packNumbers(items: readonly Item[]): readonly (number | null)[] {
  let last = 0
  return items.map(({ walled }) => (walled ? null : (last += 1)))
}

export function packNumber(items: readonly Item[], at: number): number | null {
  return packNumbers(items)[at] ?? null
}

/** What an item is called here and in the pack: 'Discussed with school staff: Ms Adeyemi'. */
export function titleOf({ kind, whom }: Item): string {
  const label = kind === 'document' ? deskWords.document : contactKind.codes[kind]
  return whom === '' ? label : `${label}: ${whom}`
}

/** The first item after this one, going round, that nobody has decided. */
export function nextUndecided({ items }: DeskView, after: string | undefined): Item | undefined {
  const at = items.findIndex(({ itemId }) => itemId === after)
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(({ decision }) => decision === 'undecided')
}

export type Found = { readonly item: Item; readonly number: number | null; readonly passages: readonly Passage[] }

/** Every item where the words can still be read, in order. */
export function findEverywhere(view: DeskView, sought: string): readonly Found[] {
  return itemsWith(view, ({ text, redactions }) => occurrencesOf(sought, text, redactions))
}

/** Every item where somebody found in the notes is named and can still be read. */
export function mentionsIn(view: DeskView, { mentions }: Suggestion): readonly Found[] {
  const named = new Set(mentions.map(({ itemId }) => itemId))
  return itemsWith(view, ({ itemId, redactions }) =>
    named.has(itemId)
      ? openPassages(
          mentions.filter((mention) => mention.itemId === itemId),
          redactions,
        )
      : [],
  )
}

function itemsWith({ items }: DeskView, passagesOf: (item: Item) => readonly Passage[]): readonly Found[] {
  const numbers = packNumbers(items)
  return items.flatMap((item, at) => {
    const passages = passagesOf(item)
    return passages.length === 0 ? [] : [{ item, number: numbers[at] ?? null, passages }]
  })
}

/** Numbers of the items that name these words in their title. A pack leaves them out there once they are redacted anywhere. */
export function inTitles({ items }: DeskView, sought: string): readonly number[] {
  const numbers = packNumbers(items)
  return items.flatMap((item, at) => {
    const number = numbers[at] ?? null
    const names = number !== null && item.decision !== 'withhold' && occurrencesOf(sought, item.whom, []).length > 0
    return names ? [number] : []
  })
}

/** Whether these words lie under some block already. */
export function isRedacted({ items }: DeskView, sought: string): boolean {
  return items.some(({ text, redactions }) =>
    redactions.some(({ start, end }) => occurrencesOf(sought, text.slice(start, end), []).length > 0),
  )
}

export function withDecision<V extends DeskView>(
  view: V,
  itemId: string,
  decided: Pick<Item, 'decision' | 'reason' | 'thirdPartyId' | 'note'>,
): V {
  return changeItem(view, itemId, (item) => ({ ...item, ...decided }))
}

/** Whether deciding all the rest at once decides this one: what is kept from everybody it could go to is never enclosed. */
export function isOfTheRest(item: Item, decision: Decision): boolean {
  return item.decision === 'undecided' && !(item.walled && decision === 'enclose')
}

export function withTheRest<V extends DeskView>(view: V, decision: Decision, reason: string): V {
  const items = view.items.map((item): Item => (isOfTheRest(item, decision) ? { ...item, decision, reason } : item))
  return { ...view, items }
}

export function withRedactions<V extends DeskView>(view: V, made: readonly MadeRedaction[]): V {
  const ofItem = (itemId: string) => made.filter((each) => each.itemId === itemId).map(({ redaction }) => redaction)
  const items = view.items.map((item) => {
    const more = ofItem(item.itemId)
    return more.length === 0 ? item : { ...item, redactions: [...item.redactions, ...more] }
  })
  return { ...view, items }
}

export function withAreas<V extends DeskView>(view: V, made: readonly MadeArea[]): V {
  const ofItem = (itemId: string) => made.filter((each) => each.itemId === itemId).map(({ area }) => area)
  const items = view.items.map((item) => {
    const more = ofItem(item.itemId)
    return more.length === 0 ? item : { ...item, areas: [...item.areas, ...more] }
  })
  return { ...view, items }
}

export function withoutRedaction<V extends DeskView>(view: V, itemId: string, redactionId: string): V {
  return changeItem(view, itemId, (item) => ({
    ...item,
    redactions: item.redactions.filter((each) => each.redactionId !== redactionId),
    areas: item.areas.filter((each) => each.redactionId !== redactionId),
  }))
}

/** A third party as they are now: named for the first time, or decided about. */
export function withParty<V extends DeskView>(view: V, party: ThirdParty): V {
  const others = (view.thirdParties ?? []).filter(({ thirdPartyId }) => thirdPartyId !== party.thirdPartyId)
  return { ...view, thirdParties: [...others, party] }
}

/** What a reason is called: 'Rights of others'. */
export function reasonLabel({ reasons }: Pick<Output<'openRequest'>, 'reasons'>, code: string): string {
  return reasons.find((reason) => reason.code === code)?.label ?? code
}

function changeItem<V extends DeskView>(view: V, itemId: string, change: (item: Item) => Item): V {
  return { ...view, items: view.items.map((item) => (item.itemId === itemId ? change(item) : item)) }
}
