import type { ReactNode } from 'react'
import { reviewWords } from './words.ts'

/** As many as are read at a glance. */
const shown = 8

/** A list whose end is folded away, so that what stands after it is not out of sight. */
export function LongList({ children }: { readonly children: readonly ReactNode[] }) {
  const more = children.length - shown
  if (children.length === 0) return null
  return (
    <>
      <ul className="review-chosen">{more > 1 ? children.slice(0, shown) : children}</ul>
      {more > 1 && (
        <details className="review-fold">
          <summary>{reviewWords.page.more(more)}</summary>
          <ul className="review-chosen">{children.slice(shown)}</ul>
        </details>
      )}
    </>
  )
}
