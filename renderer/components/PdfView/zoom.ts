/** CSS pixels in a point, which is what PDF pages are measured in: zoom 1 is the size on paper. */
export const pixelsPerPoint = 96 / 72

const steps = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

export function larger(zoom: number) {
  return steps.find((step) => step > zoom + 0.01) ?? zoom
}

export function smaller(zoom: number) {
  return steps.findLast((step) => step < zoom - 0.01) ?? zoom
}

/** What + and − and 0 do where pages have the focus; any other key leaves what was chosen. */
export function zoomByKey(key: string, zoom: number, chosen: number | undefined) {
  if (key === '+' || key === '=') return larger(zoom)
  if (key === '-') return smaller(zoom)
  return key === '0' ? undefined : chosen
}

/** The zoom at which the widest page just fits; never above twice its size on paper. */
export function zoomToFit(room: number, widestPoints: number) {
  return Math.max(0.25, Math.min(2, room / (widestPoints * pixelsPerPoint)))
}

/** Which page (from 0) is being read: the one that crosses a line a third of the way down. */
export function pageAt(scrolled: number, height: number, tops: readonly number[]) {
  const line = scrolled + height / 3
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  )
}
