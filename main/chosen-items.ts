import { codesOf, contactKind } from '../preload/contract/codes.ts'
import { ok, refuse, type Result } from '../preload/contract/common.ts'
import type { Area, Item, Redaction } from '../db/queries/request-items.ts'
import { hiddenWords, mayBeNamed, type HiddenWord } from './policy/hidden-words.ts'
import {
  disclose,
  documentLabel,
  type CoveredArea,
  type DisclosedItem,
  type PackItem,
  type WithheldItem,
} from './policy/packs.ts'
import { dateOf } from './policy/time.ts'

/** A document that is looked at, before its pages are drawn. */
export type UndrawnItem = Omit<PackItem, 'text'> & {
  readonly paper: {
    readonly documentId: string
    readonly kind: 'pdf' | 'image'
    readonly pages: number
    readonly covered: readonly (CoveredArea & { readonly page: number })[]
  }
}

export type Chosen = {
  /** In the order they are printed. */
  readonly enclosed: readonly (DisclosedItem | UndrawnItem)[]
  readonly withheld: readonly WithheldItem[]
  /** What must be readable nowhere in the finished file. */
  readonly hidden: readonly HiddenWord[]
  /** By the number an item has in the pack. */
  readonly itemIds: ReadonlyMap<number, string>
}

type OnTheDesk = {
  readonly items: readonly Item[]
  readonly redactions: readonly Redaction[]
  readonly areas: readonly Area[]
  /** Names that are no secret from who asks. */
  readonly own: readonly string[]
  readonly parties?: Parameters<typeof hiddenWords>[2]
}

/** What was decided about each item, applied: what is enclosed with its blocks, and what is withheld without its text. */
export function chooseItems({ items, redactions, areas, own, parties = [] }: OnTheDesk): Result<Chosen> {
  const undecided = items.filter(({ decision }) => decision === 'undecided').length
  if (undecided > 0) return refuse('items-undecided', { detail: { count: undecided } })

  // The schema refuses such a pack as well (P2).
  if (items.some(({ walled, decision }) => walled === 1 && decision === 'enclose')) return refuse('walled')
  const hidden = hiddenWords(items, redactions, parties, own)
  const mayName = (name: string) => name !== '' && mayBeNamed(name, hidden, own)
  const numbered = items
    .filter(mayBeTold)
    .map((item, index) => ({ item, printed: toPackItem(item, index + 1, mayName) }))
  const enclosed = numbered
    .filter(({ item }) => item.decision === 'enclose')
    .map(({ item, printed }) =>
      item.pages > 0
        ? undrawn(item, printed, areas)
        : disclose(
            printed,
            redactions
              .filter(({ itemId }) => itemId === item.itemId)
              .map((each) => ({ ...each, itemNumber: printed.number })),
          ),
    )
  if (enclosed.length === 0) return refuse('nothing-enclosed')
  const withheld = numbered
    .filter(({ item }) => item.decision === 'withhold')
    .map(({ item, printed: { text: _text, ...printed } }) => ({ ...printed, reason: item.reason }))

  const itemIds = new Map(numbered.map(({ item, printed }) => [printed.number, item.itemId]))
  return ok({ enclosed, withheld, hidden, itemIds })
}

/** P2: of what is kept from who asks nothing is said, not even that it is there: its number, day or count could give away who told us. */
export function mayBeTold({ walled }: Pick<Item, 'walled'>): boolean {
  return walled === 0
}

/** The code of a note; a document has none. */
export function contactKindOf(item: Pick<Item, 'kind'>) {
  return codesOf(contactKind).find((code) => code === item.kind)
}

/**
 * A title names the other side, or says what a document is, only while nothing hidden in the pack is in it: a heading must not undo a
 * redaction.
 */
function toPackItem(item: Item, number: number, mayName: (name: string) => boolean): PackItem {
  const kind = contactKindOf(item)
  const kindLabel = kind === undefined ? documentLabel : contactKind.codes[kind]
  const named = item.decision === 'enclose' && mayName(item.whom)
  const by = kind !== undefined || (item.decision === 'enclose' && mayName(item.by)) ? item.by : ''
  return {
    number,
    title: named ? `${kindLabel}: ${item.whom}` : kindLabel,
    date: dateOf(item.at),
    by,
    kindLabel,
    ...(item.minutes === null ? {} : { minutes: item.minutes }),
    ...(item.level === null ? {} : { level: item.level }),
    text: item.text,
  }
}

function undrawn(item: Item, { text: _text, ...printed }: PackItem, areas: readonly Area[]): UndrawnItem {
  const covered = areas
    .filter(({ itemId }) => itemId === item.itemId)
    .map((area) => ({ page: area.page, ...fractionsOf(area), reason: area.reason }))
  return { ...printed, paper: { documentId: item.itemId, kind: paperOf(item), pages: item.pages, covered } }
}

export function paperOf({ document }: Item): 'pdf' | 'image' {
  return document === 'image' ? 'image' : 'pdf'
}

/** Areas are kept in ten-thousandths of a page. */
export function fractionsOf({ left, top, width, height }: Area) {
  return { left: left / whole, top: top / whole, width: width / whole, height: height / whole }
}

const whole = 10_000
