/** A stretch of a note as it stands, and the numbers of the redactions that cover it; none for what the pack shows. */
export type Marked = { readonly kind: 'marked'; readonly text: string; readonly marks: readonly number[] }

/**
 * The whole text, divided wherever a redaction begins or ends, with nothing taken out: for our own eyes. The redactions are numbered from
 * one, in the order they are given.
 */
export function markPassages(
  text: string,
  redactions: readonly { readonly start: number; readonly end: number }[],
): readonly Marked[] {
  const edges = redactions.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < text.length)
  const cuts = [...new Set([0, ...edges, text.length])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length
    const marks = redactions.flatMap(({ start, end }, at) => (start < to && end > from ? [at + 1] : []))
    return { kind: 'marked', text: text.slice(from, to), marks }
  })
}
