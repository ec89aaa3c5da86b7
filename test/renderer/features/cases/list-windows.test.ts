import { expect, test } from 'vitest'
import { withWindow } from '../../../../renderer/features/cases/use-case-list.ts'

type Answer = Parameters<typeof withWindow>[2]
type Row = Answer['rows'][number]

/** A window of rows named by their place, as the door would send it. */
function answer(total: number, from: number, count: number): Answer {
  const rows = Array.from({ length: count }, (_, at) => ({ reference: String(from + at) }) as Row)
  return { total, rows }
}

test('the first window makes a line for every case, the others fill theirs in', () => {
  const first = withWindow(undefined, 0, answer(250, 0, 100))
  expect(first).toHaveLength(250)
  expect(first[99]?.found?.reference).toBe('99')
  expect(first[100]?.found).toBeNull()
  const last = withWindow(first, 2, answer(250, 200, 50))
  expect(last[249]?.found?.reference).toBe('249')
  expect(last[99]).toBe(first[99])
  expect(last[150]?.found).toBeNull()
})

test('when the number of cases changes meanwhile, only the newest window is trusted', () => {
  const before = withWindow(undefined, 0, answer(250, 0, 100))
  const after = withWindow(before, 1, answer(251, 100, 100))
  expect(after).toHaveLength(251)
  expect(after[0]?.found).toBeNull()
  expect(after[100]?.found?.reference).toBe('100')
})

test('every line keeps its key whether it is read or not', () => {
  const lines = withWindow(undefined, 0, answer(150, 0, 100))
  expect(new Set(lines.map(({ key }) => key)).size).toBe(150)
  expect(lines.every(({ key, at }) => key === String(at))).toBe(true)
})
