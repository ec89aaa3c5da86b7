import { describe, expect, test } from 'vitest'
import { larger, pageAt, smaller, zoomToFit } from '../../../renderer/components/PdfView/zoom.ts'

describe('The size of a page on screen', () => {
  test('steps up and down, and stops at the ends', () => {
    expect(larger(1)).toBe(1.1)
    expect(smaller(1)).toBe(0.9)
    expect(larger(1.03)).toBe(1.1)
    expect(larger(3)).toBe(3)
    expect(smaller(0.5)).toBe(0.5)
  })

  test('an A4 page fits the room there is, within reason', () => {
    expect(zoomToFit(794, 595.5)).toBeCloseTo(1)
    expect(zoomToFit(10_000, 595.5)).toBe(2)
    expect(zoomToFit(10, 595.5)).toBe(0.25)
  })

  test('the page being read is the one across the upper third', () => {
    expect(pageAt(0, 600, [0, 1000, 2000])).toBe(0)
    expect(pageAt(799, 600, [0, 1000, 2000])).toBe(0)
    expect(pageAt(800, 600, [0, 1000, 2000])).toBe(1)
  })
})
