import type { Passage } from './passages.ts'

/**
 * What is selected of an item's text, as offsets into that text, or null. The text stands on the page in pieces that carry their
 * offset in `data-start`; blocks between them are no text, and a selection may begin and end anywhere.
 */
export function selectedPassage(root: HTMLElement, selection: Selection | null): Passage | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const parts = [...piecesIn(root)]
    .filter(([node]) => range.intersectsNode(node))
    .map(([node, at]) => ({
      start: at + (node === range.startContainer ? range.startOffset : 0),
      end: at + (node === range.endContainer ? range.endOffset : node.length),
    }))
    .filter(({ start, end }) => end > start)
  const [first, last] = [parts[0], parts.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** The passage as it stands on the page, for drawing; null when none of it can be read there. */
export function rangeOf(root: HTMLElement, { start, end }: Passage): Range | null {
  const within = [...piecesIn(root)].filter(([node, at]) => at < end && at + node.length > start)
  const [first, last] = [within[0], within.at(-1)]
  if (first === undefined || last === undefined) return null
  const range = document.createRange()
  range.setStart(first[0], Math.max(0, start - first[1]))
  range.setEnd(last[0], Math.min(last[0].length, end - last[1]))
  return range
}

function* piecesIn(root: HTMLElement): Iterable<readonly [Text, number]> {
  for (const piece of root.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = piece.firstChild
    if (node instanceof Text) yield [node, Number(piece.dataset['start'])]
  }
}
