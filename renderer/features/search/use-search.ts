import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'

export type Found = Output<'search'> & {
  /** What these answers were found for. */
  readonly text: string
}

/**
 * Asks at every keystroke, one question at a time: while one is under way only the newest text waits, so an answer is never shown
 * after a newer one, and fast typing does not queue up.
 */
export function useSearch(text: string): Found | undefined {
  const [found, setFound] = useState<Found>()
  const asker = useRef({ busy: false, newest: '' })

  useEffect(() => {
    const state = asker.current
    state.newest = text.trim()
    if (!state.busy) void askOn()

    async function askOn(): Promise<void> {
      const asked = state.newest
      if (asked === '') {
        setFound(undefined)
        return
      }
      state.busy = true
      const answer = await ask('search', { text: asked.slice(0, 200) })
      state.busy = false
      const isNewest = asked === state.newest
      if (answer.ok && isNewest) setFound({ ...answer.value, text: asked })
      if (!isNewest) void askOn()
    }
  }, [text])

  return found
}
