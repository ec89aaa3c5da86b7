import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import type { Input, Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

type CaseRow = Output<'listCases'>['rows'][number]
/** One line of the list; `found` is null until the window it stands in has been read. */
export type ListRow = { readonly key: string; readonly at: number; readonly found: CaseRow | null }

export type CaseList = {
  /** Undefined until the first answer. */
  readonly rows: readonly ListRow[] | undefined
  readonly refusal: Refusal | undefined
  /** Says that a line is in view and needs reading. Returns what takes that back. */
  readonly see: (at: number) => () => void
}

const size = 100

/**
 * The whole list as lines, read a window at a time as they come into view: one question under way at once, the newest wish first,
 * and no window that was scrolled past before its turn.
 */
export function useCaseList({ status, mine, order, descending }: Omit<Input<'listCases'>, 'from' | 'count'>): CaseList {
  const [rows, setRows] = useState<readonly ListRow[]>()
  const [refusal, setRefusal] = useState<Refusal>()
  const wishes = useRef(new Map<number, number>())
  const pump = useRef<() => void>(() => undefined)

  useEffect(() => {
    let here = true
    let busy = false
    let total: number | undefined
    const read = new Set<number>()
    wishes.current = new Map()

    async function next(): Promise<void> {
      const window = [...wishes.current.keys()].findLast((each) => !read.has(each))
      if (busy || window === undefined) return
      busy = true
      const answer = await ask('listCases', { status, mine, order, descending, from: window * size, count: size })
      busy = false
      if (!here) return
      // Somebody added or closed a case meanwhile: every other window may have moved, and is read afresh when in view.
      if (answer.ok && answer.value.total !== total) read.clear()
      if (answer.ok) total = answer.value.total
      read.add(window)
      if (answer.ok) setRows((before) => withWindow(window === 0 ? undefined : before, window, answer.value))
      setRefusal(answer.ok ? undefined : answer.refusal)
      void next()
    }

    pump.current = () => void next()
    wishes.current.set(0, 1)
    void next()
    return () => {
      here = false
    }
  }, [status, mine, order, descending])

  const see = useCallback((at: number) => {
    const window = Math.floor(at / size)
    const wished = wishes.current
    wished.set(window, (wished.get(window) ?? 0) + 1)
    pump.current()
    return () => {
      const left = (wished.get(window) ?? 1) - 1
      if (left === 0) wished.delete(window)
      else wished.set(window, left)
    }
  }, [])

  return { rows, refusal, see }
}

/** The lines with one window filled in; without lines before, all the others wait to be read. */
export function withWindow(
  before: readonly ListRow[] | undefined,
  window: number,
  { total, rows }: Output<'listCases'>,
): readonly ListRow[] {
  const lines = before?.length === total ? before.slice() : Array.from({ length: total }, (_, at) => waiting(at))
  rows.forEach((found, index) => {
    const at = window * size + index
    if (at < total) lines[at] = { key: String(at), at, found }
  })
  return lines
}

function waiting(at: number): ListRow {
  return { key: String(at), at, found: null }
}
