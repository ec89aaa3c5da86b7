/** Which rows stand in the window of a long list, some more above and below included; `end` is one past the last. */
export function rowsInView(scrolled: number, height: number, rowHeight: number, count: number, spare = 8) {
  const first = Math.floor(scrolled / rowHeight)
  const last = Math.ceil((scrolled + height) / rowHeight)
  return { start: Math.max(0, Math.min(first, count) - spare), end: Math.min(count, last + spare) }
}

/** Where a key moves the active row; undefined for keys that do not move it. `page` is how many rows fit. */
export function movedTo(key: string, active: number, count: number, page: number) {
  const to = target(key, active, count, Math.max(1, page - 1))
  return to === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, to))
}

/** How far to scroll so that a row is wholly in view under the header; undefined when it is already. */
export function scrollFor(row: number, rowHeight: number, scrolled: number, height: number) {
  const top = row * rowHeight
  if (top < scrolled) return top
  if (top + rowHeight > scrolled + height) return top + rowHeight - height
  return undefined
}

function target(key: string, active: number, count: number, page: number) {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
