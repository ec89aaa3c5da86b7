import { useLayoutEffect, type RefObject } from 'react'
import type { Passage } from './passages.ts'
import { rangeOf } from './selection.ts'

/**
 * Colours passages without touching the text they stand in, so that a selection being made is never torn (`::highlight(name)`).
 * Done anew each time, because the text may have been drawn in other pieces.
 */
export function useHighlight(name: string, root: RefObject<HTMLElement | null>, passages: readonly Passage[]) {
  useLayoutEffect(() => {
    const text = root.current
    if (text === null) return undefined
    const ranges = passages.map((passage) => rangeOf(text, passage)).filter((range) => range !== null)
    CSS.highlights.set(name, new Highlight(...ranges))
    return () => void CSS.highlights.delete(name)
  })
}
