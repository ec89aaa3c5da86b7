/**
 * The printable disclosure pack (P10): what is taken out of a note happens here, on the data, before anything is
 * typeset. Whatever leaves this file is all the typesetter ever sees.
 */
export type PackItem = {
  readonly number: number
  readonly title: string
  /** Civil date, Europe/London: 2026-11-24. */
  readonly date: string
  readonly by: string
  readonly kindLabel: string
  readonly minutes?: number
  readonly level?: number
  readonly text: string
}

/** UTF-16 offsets into the item's text, end exclusive; `reason` is a code of `reasons-for-redaction.ts`. */
export type Redaction = {
  readonly itemNumber: number
  readonly start: number
  readonly end: number
  readonly reason: string
}

/** Never what is kept from who asks (P2): of that no pack says anything. */
export type WithheldItem = Omit<PackItem, 'text'> & { readonly reason: string }

export type Segment =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'redacted'; readonly reason: string }

/** What an item is called that is no note of ours. */
export const documentLabel = 'Document'

/** Words are in `segments`; a document that is looked at has its pages instead. */
export type DisclosedItem = Omit<PackItem, 'text'> & {
  readonly segments: readonly Segment[]
  readonly pages?: readonly DisclosedPage[]
}

/** Part of a page, in fractions of its width and height from its upper left corner as it is looked at. */
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export type CoveredArea = Area & { readonly reason: string }

/** A page of a document as it is disclosed: a JPEG made afresh from its pixels, in which what is covered is black. */
export type DisclosedPage = {
  readonly jpeg: Uint8Array
  /** Of the JPEG, in hex. */
  readonly sha256: string
  readonly covered: readonly CoveredArea[]
  /** What a screen reader says for it; empty for one that is only a picture, and for one of which something is covered. */
  readonly words: string
}

export type Manifest = {
  readonly entries: readonly { readonly number: number; readonly sha256: string }[]
  readonly audit: AuditPosition
}

/** Where the audit log stood when the pack was released. */
export type AuditPosition = { readonly seq: number; readonly hash: string }

type Passage = Pick<Redaction, 'start' | 'end' | 'reason'>

/** The item as the requester gets it: its redactions applied, every other item's ignored. */
export function disclose(item: PackItem, redactions: readonly Redaction[]): DisclosedItem {
  const { text, ...rest } = item
  return {
    ...rest,
    segments: redactText(
      text,
      redactions.filter((redaction) => redaction.itemNumber === item.number),
    ),
  }
}

/**
 * The text with its passages replaced by their reasons. A passage that cuts a character is widened to the whole of
 * it; passages that touch or overlap become one block a reason, with nothing between them, so that neither order nor
 * number of the marks shows. Throws a RangeError for a passage that `redactionFault` names: text that has moved
 * under its redactions must never be released.
 */
export function redactText(text: string, redactions: readonly Passage[]): readonly Segment[] {
  const segments: Segment[] = []
  let shownTo = 0
  for (const { start, end, reasons } of hiddenRuns(text, redactions)) {
    if (start > shownTo) segments.push({ kind: 'text', text: text.slice(shownTo, start) })
    for (const reason of reasons) segments.push({ kind: 'redacted', reason })
    shownTo = end
  }
  if (shownTo < text.length) segments.push({ kind: 'text', text: text.slice(shownTo) })
  return segments
}

/** Why a passage cannot be redacted, or null: `outside` the text, or `empty` (which takes in one put on backwards). */
export function redactionFault(
  text: string,
  { start, end }: Pick<Redaction, 'start' | 'end'>,
): 'outside' | 'empty' | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length) return 'outside'
  return end <= start ? 'empty' : null
}

/** Item numbers with the hash of each *as disclosed*. `sha256` answers in hex for a UTF-8 string. */
export function manifest(
  items: readonly DisclosedItem[],
  audit: AuditPosition,
  sha256: (text: string) => string,
): Manifest {
  return { entries: items.map((item) => ({ number: item.number, sha256: sha256(canonicalItem(item)) })), audit }
}

/** The one spelling of a disclosed item that is hashed: JSON, keys in alphabetical order, no spaces, no nulls. */
export function canonicalItem(item: DisclosedItem): string {
  return JSON.stringify({
    by: item.by,
    date: item.date,
    kindLabel: item.kindLabel,
    level: item.level,
    minutes: item.minutes,
    number: item.number,
    pages: item.pages?.map(({ covered, sha256, words }) => ({
      covered: covered.map(({ reason }) => reason),
      sha256,
      words,
    })),
    segments: item.segments.map((segment) =>
      segment.kind === 'text'
        ? { kind: segment.kind, text: segment.text }
        : { kind: segment.kind, reason: segment.reason },
    ),
    title: item.title,
  })
}

type Run = { readonly start: number; readonly end: number; readonly reasons: readonly string[] }

function hiddenRuns(text: string, redactions: readonly Passage[]): readonly Run[] {
  const passages = redactions.map((redaction) => widened(text, redaction)).toSorted(byPlaceThenReason)
  const runs: Run[] = []
  for (const { start, end, reason } of passages) {
    const last = runs.at(-1)
    if (last === undefined || start > last.end) runs.push({ start, end, reasons: [reason] })
    else {
      const reasons = last.reasons.includes(reason) ? last.reasons : [...last.reasons, reason]
      runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, end), reasons }
    }
  }
  return runs
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })

function widened(text: string, passage: Passage): Passage {
  const fault = redactionFault(text, passage)
  if (fault !== null) throw new RangeError(`a redaction is ${fault}`)
  const inText = graphemes.segment(text)
  const first = inText.containing(passage.start)
  const last = inText.containing(passage.end - 1)
  if (first === undefined || last === undefined) throw new RangeError('a redaction is outside')
  return { start: first.index, end: last.index + last.segment.length, reason: passage.reason }
}

function byPlaceThenReason(a: Passage, b: Passage): number {
  return a.start - b.start || (a.reason < b.reason ? -1 : Number(a.reason > b.reason))
}
