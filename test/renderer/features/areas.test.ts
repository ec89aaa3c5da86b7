import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  between,
  firstArea,
  inPercent,
  isMeant,
  moved,
  placeOf,
  resized,
  whole,
  type Area,
  type Way,
} from '../../../renderer/features/requests/areas.ts'

const ways = fc.constantFrom<Way>('left', 'right', 'up', 'down')
const point = fc.record({ x: fc.integer({ min: -5000, max: 15_000 }), y: fc.integer({ min: -5000, max: 15_000 }) })

function isOnPage({ left, top, width, height }: Area): boolean {
  return (
    [left, top].every((part) => part >= 0 && part < whole) &&
    width > 0 &&
    height > 0 &&
    left + width <= whole &&
    top + height <= whole
  )
}

describe('a box on a page', () => {
  test('is said in whole hundredths of the page', () => {
    const area = { page: 1, left: 149, top: 2950, width: 4000, height: 50 }
    expect(inPercent(area)).toEqual({ left: 1, top: 30, width: 40, height: 1 })
  })

  test('drawn with the mouse is the same whichever corner it began at, and stays on the page', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        expect(between(1, from, to)).toEqual(between(1, to, from))
        expect(isOnPage(between(1, from, to))).toBe(true)
      }),
    )
  })

  test('stays on the page however the keys move and stretch it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), ways), { maxLength: 300 }), (presses) => {
        const area = presses.reduce((now, [isResize, way]) => (isResize ? resized : moved)(now, way), firstArea(2))
        expect(isOnPage(area)).toBe(true)
        expect(area.page).toBe(2)
      }),
    )
  })

  test('is moved and stretched by a step at a time', () => {
    const area = firstArea(1)
    expect(moved(area, 'right')).toEqual({ ...area, left: area.left + 100 })
    expect(moved(area, 'up')).toEqual({ ...area, top: area.top - 100 })
    expect(resized(area, 'down')).toEqual({ ...area, height: area.height + 100 })
    expect(resized(area, 'left')).toEqual({ ...area, width: area.width - 100 })
  })

  test('is not meant by a click', () => {
    expect(isMeant(between(1, { x: 300, y: 300 }, { x: 310, y: 320 }))).toBe(false)
    expect(isMeant(between(1, { x: 300, y: 300 }, { x: 900, y: 600 }))).toBe(true)
  })

  test('has its place in per cent of the page', () => {
    expect(placeOf({ page: 1, left: 2500, top: 1250, width: 50, height: 10_000 })).toEqual({
      left: '25%',
      top: '12.5%',
      width: '0.5%',
      height: '100%',
    })
  })
})
