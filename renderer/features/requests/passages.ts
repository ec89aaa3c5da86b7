import type { Output } from '../../../preload/contract/index.ts'

export type RequestView = Output<'openRequest'>
/** What the desk needs of any request whose notes are chosen there: a parent's own, or an officer's for legal reasons. */
export type DeskView = Pick<RequestView, 'caseId' | 'requestId' | 'reasons' | 'items'> &
  /** Left off at the desk of a legal request, which needs no sheets. */
  Partial<Pick<RequestView, 'requester' | 'thirdParties'>>
export type Item = RequestView['items'][number]
export type Redaction = Item['redactions'][number]

/** UTF-16 offsets into an item's text, end exclusive, as the contract has them. */
export type Passage = { readonly start: number; readonly end: number }

/** An item's text as the desk draws it: what stands, and what is under a block. */
export type Piece =
  | ({ readonly kind: 'text' } & Passage)
  | ({ readonly kind: 'hidden'; readonly redactions: readonly Redaction[] } & Passage)

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
const wordBreaks = new Intl.Segmenter('en-GB', { granularity: 'word' })

/** Redactions that touch or overlap lie under one block, as they will in the pack. */
export function piecesOf(text: string, redactions: readonly Redaction[]): readonly Piece[] {
  const pieces: Piece[] = []
  let shownTo = 0
  for (const block of blocksOf(redactions)) {
    if (block.start > shownTo) pieces.push({ kind: 'text', start: shownTo, end: block.start })
    pieces.push(block)
    shownTo = block.end
  }
  if (shownTo < text.length) pieces.push({ kind: 'text', start: shownTo, end: text.length })
  return pieces
}

/** Where the words stand and can still be read: any case, any spacing, straight or curly quotation marks. */
export function occurrencesOf(sought: string, text: string, redactions: readonly Redaction[]): readonly Passage[] {
  const words = sought.trim()
  if (words === '') return []
  const found = [...text.matchAll(new RegExp(patternOf(words), 'giu'))]
  return openPassages(
    found.map(({ index, 0: typed }) => ({ start: index, end: index + typed.length })),
    redactions,
  )
}

/** Those that do not lie under a block. */
export function openPassages(passages: readonly Passage[], redactions: readonly Redaction[]): readonly Passage[] {
  const blocks = blocksOf(redactions)
  return passages
    .filter(({ start, end }) => !blocks.some((block) => block.start <= start && end <= block.end))
    .map(({ start, end }) => ({ start, end }))
}

/** Without the space around it and with its first and last character whole; null when nothing is left. */
export function tidied(text: string, { start, end }: Passage): Passage | null {
  const inside = text.slice(start, end)
  const from = start + (inside.length - inside.trimStart().length)
  const to = end - (inside.length - inside.trimEnd().length)
  if (to <= from) return null
  const all = graphemes.segment(text)
  const last = all.containing(to - 1)
  return { start: all.containing(from)?.index ?? from, end: last === undefined ? to : last.index + last.segment.length }
}

/** The word to the right or left of a passage, for choosing one with the arrow keys; blocks are stepped over. */
export function neighbour(
  text: string,
  redactions: readonly Redaction[],
  from: Passage | null,
  way: 'right' | 'left',
): Passage | null {
  const words = wordsOf(text, redactions)
  if (way === 'right') return words.find(({ start }) => from === null || start >= from.end) ?? from
  return words.findLast(({ end }) => from === null || end <= from.start) ?? from
}

/** The passage with a word more, or a word fewer, at its end. */
export function stretched(
  text: string,
  redactions: readonly Redaction[],
  from: Passage | null,
  way: 'right' | 'left',
): Passage | null {
  if (from === null) return neighbour(text, redactions, null, way)
  if (way === 'right') return { start: from.start, end: neighbour(text, redactions, from, 'right')?.end ?? from.end }
  const words = wordsOf(text, []).filter(({ start, end }) => start >= from.start && end < from.end)
  return { start: from.start, end: words.at(-1)?.end ?? from.end }
}

function wordsOf(text: string, redactions: readonly Redaction[]): readonly Passage[] {
  const blocks = blocksOf(redactions)
  return [...wordBreaks.segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
    .filter(({ start, end }) => !blocks.some((block) => start < block.end && end > block.start))
}

function blocksOf(redactions: readonly Redaction[]): readonly Extract<Piece, { kind: 'hidden' }>[] {
  const blocks: Extract<Piece, { kind: 'hidden' }>[] = []
  for (const redaction of redactions.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = redaction
    const last = blocks.at(-1)
    if (last === undefined || start > last.end) blocks.push({ kind: 'hidden', start, end, redactions: [redaction] })
    else
      blocks[blocks.length - 1] = {
        ...last,
        end: Math.max(last.end, end),
        redactions: [...last.redactions, redaction],
      }
  }
  return blocks
}

function patternOf(words: string): string {
  return words
    .replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replaceAll(/['‘’]/gu, "['‘’]")
    .replaceAll(/["“”]/gu, '["“”]')
    .replaceAll(/\s+/gu, '\\s+')
}
