import type { Marked } from '../policy/marked-passages.ts'
import type { Segment } from '../policy/packs.ts'

/** Text, with the numbers of what marks it in the internal version; a redaction; a line end; or a place where a very long word may be broken without a hyphen. */
export type Run =
  | { readonly text: string; readonly marks?: readonly number[] }
  | { readonly reason: string }
  | { readonly break: 'line' }
  | { readonly break: 'word' }

/** Divides what somebody typed as they divided it: an empty line ends a paragraph, a line end ends a line. */
export function paragraphs(segments: readonly (Segment | Marked)[]): readonly (readonly Run[])[] {
  const done: Run[][] = [[]]
  for (const segment of segments) {
    if (segment.kind === 'redacted') done.at(-1)?.push({ reason: segment.reason })
    else addText(done, segment.text, segment.kind === 'marked' ? segment.marks : [])
  }
  return done.map(trimmed).filter((paragraph) => paragraph.length > 0)
}

function addText(done: Run[][], text: string, marks: readonly number[]): void {
  const marked = (run: Run): Run => ('text' in run && marks.length > 0 ? { ...run, marks } : run)
  text
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .forEach((paragraph, index) => {
      if (index > 0) done.push([])
      const runs = done.at(-1)
      paragraph.split('\n').forEach((line, at) => {
        if (at > 0) runs?.push({ break: 'line' })
        runs?.push(...breakable(line).map(marked))
      })
    })
}

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
const longest = 24
const veryLongWord = new RegExp(`\\S{${longest},}`, 'u')

/** Nothing is added to the text itself: the places to break lie between the runs. */
function breakable(line: string): readonly Run[] {
  if (line === '') return []
  if (!veryLongWord.test(line)) return [{ text: line }]
  return line.split(/(\s+)/).flatMap((word) => (word.length < longest ? [{ text: word }] : pieces(word)))
}

function pieces(word: string): readonly Run[] {
  const characters = Array.from(graphemes.segment(word), ({ segment }) => segment)
  const runs: Run[] = []
  for (let from = 0; from < characters.length; from += longest / 2) {
    if (from > 0) runs.push({ break: 'word' })
    runs.push({ text: characters.slice(from, from + longest / 2).join('') })
  }
  return runs
}

function trimmed(paragraph: readonly Run[]): readonly Run[] {
  const from = paragraph.findIndex((run) => !isSpace(run))
  const to = paragraph.findLastIndex((run) => !isSpace(run))
  return from < 0 ? [] : paragraph.slice(from, to + 1)
}

function isSpace(run: Run): boolean {
  return 'break' in run || ('text' in run && run.text.trim() === '')
}
