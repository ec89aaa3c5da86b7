import { describe, expect, test } from 'vitest'
import { movedTo, rowsInView, scrollFor } from '../../../renderer/components/VirtualTable/window.ts'

describe('The window over a long list', () => {
  test('holds what is in view and a few rows around it', () => {
    expect(rowsInView(4000, 400, 40, 50_000, 8)).toEqual({ start: 92, end: 118 })
  })

  test('ends with the list, and holds nothing of an empty one', () => {
    expect(rowsInView(0, 400, 40, 5)).toEqual({ start: 0, end: 5 })
    expect(rowsInView(0, 400, 40, 0)).toEqual({ start: 0, end: 0 })
  })

  test('still holds the last rows when the list became shorter than what was scrolled', () => {
    expect(rowsInView(100_000, 400, 40, 20)).toEqual({ start: 12, end: 20 })
  })

  test.each([
    ['ArrowDown', 5, 6],
    ['ArrowUp', 5, 4],
    ['PageDown', 5, 14],
    ['PageUp', 12, 3],
    ['Home', 5, 0],
    ['End', 5, 99],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 95, 99],
    ['ArrowDown', -1, 0],
  ])('%s from row %i goes to row %i', (key, from, to) => {
    expect(movedTo(key, from, 100, 10)).toBe(to)
  })

  test('other keys do not move, and nothing moves in an empty list', () => {
    expect(movedTo('a', 5, 100, 10)).toBeUndefined()
    expect(movedTo('ArrowDown', 0, 0, 10)).toBeUndefined()
  })

  test('scrolls only as far as a row needs to be wholly in view', () => {
    expect(scrollFor(3, 40, 0, 400)).toBeUndefined()
    expect(scrollFor(12, 40, 0, 400)).toBe(120)
    expect(scrollFor(2, 40, 200, 400)).toBe(80)
  })
})
