import type { Item } from './passages.ts'

/** Part of a page, in ten-thousandths of its width and height, as the contract has it. */
export type Area = Pick<Item['areas'][number], 'page' | 'left' | 'top' | 'width' | 'height'>

export type Point = { readonly x: number; readonly y: number }

/** A page is this wide and this high. */
export const whole = 10_000
/** One press of an arrow key: about two millimetres on A4. */
const step = 100
/** Nothing smaller can be meant. */
const smallest = 50

/** Where the first press of a key puts a box: a line of text, a third down the page. */
export function firstArea(page: number): Area {
  return { page, left: 1500, top: 3000, width: 4000, height: 300 }
}

/** The box between where the mouse went down and where it is now, either way round. */
export function between(page: number, from: Point, to: Point): Area {
  const [left, right] = inOrder(within(from.x), within(to.x))
  const [top, foot] = inOrder(within(from.y), within(to.y))
  return {
    page,
    left: Math.min(left, whole - smallest),
    top: Math.min(top, whole - smallest),
    width: Math.max(smallest, right - left),
    height: Math.max(smallest, foot - top),
  }
}

/** A click without a movement means no box. */
export function isMeant({ width, height }: Area): boolean {
  return width > smallest && height > smallest
}

export type Way = 'left' | 'right' | 'up' | 'down'

/** Moved one step; it stays on the page. */
export function moved(area: Area, way: Way): Area {
  const left = area.left + across(way) * step
  const top = area.top + along(way) * step
  return {
    ...area,
    left: Math.max(0, Math.min(whole - area.width, left)),
    top: Math.max(0, Math.min(whole - area.height, top)),
  }
}

/** Larger or smaller by one step at its right or lower edge. */
export function resized(area: Area, way: Way): Area {
  return {
    ...area,
    width: Math.max(smallest, Math.min(whole - area.left, area.width + across(way) * step)),
    height: Math.max(smallest, Math.min(whole - area.top, area.height + along(way) * step)),
  }
}

/** Where a box lies, for a style. */
export function placeOf({ left, top, width, height }: Area) {
  return { left: percent(left), top: percent(top), width: percent(width), height: percent(height) }
}

/** Where a box lies and how large it is, to be said: in whole hundredths of the page. */
export function inPercent({ left, top, width, height }: Area) {
  return { left: hundredths(left), top: hundredths(top), width: hundredths(width), height: hundredths(height) }
}

function hundredths(part: number): number {
  return Math.round(part / (whole / 100))
}

function percent(part: number): string {
  return `${String(part / (whole / 100))}%`
}

function across(way: Way): number {
  return way === 'right' ? 1 : way === 'left' ? -1 : 0
}

function along(way: Way): number {
  return way === 'down' ? 1 : way === 'up' ? -1 : 0
}

function within(part: number): number {
  return Math.round(Math.max(0, Math.min(whole, part)))
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a]
}
