import { useCallback, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { rowsInView, scrollFor } from './window.ts'

/** The rows of a scrolling element that are in view, kept up as it scrolls and changes size. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeightRem: number) {
  const [place, setPlace] = useState({ scrolled: 0, height: 640, rowHeight: rowHeightRem * 16, head: 0 })

  const measure = useCallback(() => {
    const element = scroller.current
    if (element === null) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const head = element.querySelector<HTMLElement>('.virtual-table__head')?.offsetHeight ?? 0
    const next = {
      scrolled: element.scrollTop,
      height: element.clientHeight - head,
      rowHeight: rowHeightRem * rem,
      head,
    }
    setPlace((old) => (same(old, next) ? old : next))
  }, [scroller, rowHeightRem])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [scroller, measure])

  const { height, rowHeight } = place
  const reveal = useCallback(
    (row: number) => {
      const element = scroller.current
      const to = element === null ? undefined : scrollFor(row, rowHeight, element.scrollTop, height)
      if (element !== null && to !== undefined) element.scrollTo({ top: to })
    },
    [scroller, height, rowHeight],
  )

  const { start, end } = rowsInView(place.scrolled, height, rowHeight, count)
  return { start, end, page: Math.floor(height / rowHeight), onScroll: measure, reveal }
}

type Place = Readonly<Record<'scrolled' | 'height' | 'rowHeight' | 'head', number>>

function same(a: Place, b: Place) {
  return a.scrolled === b.scrolled && a.height === b.height && a.rowHeight === b.rowHeight && a.head === b.head
}
