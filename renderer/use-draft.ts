import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from './ask.ts'

const pauseMilliseconds = 300

export type Draft<T> = {
  /** `undefined` until the kept draft, if any, has been read. */
  readonly draft: T | undefined
  readonly change: (change: Partial<T>) => void
  /** When it was last kept, as an instant; null while nothing is. */
  readonly keptAt: string | null
  /** Saved for good, or thrown away. */
  readonly discard: () => Promise<void>
}

/** What the drafts now open do when the window is about to lock. */
const keeping = new Set<() => Promise<void>>()

/** Lets a lock go ahead once every open draft is kept. */
export function keepDraftsAtLock(): void {
  window.api.on('locking', () => void Promise.all([...keeping].map((keep) => keep())).then(() => ask('draftsKept', {})))
}

/**
 * Unfinished work that survives a lock, a crash and a power cut: kept in the encrypted database a moment after each change,
 * and at once when the window is about to lock or the form is left. `key` names the form and what it is about.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const [draft, setDraft] = useState<T>()
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const unsaved = useRef<T | null>(null)
  const saving = useRef(Promise.resolve())
  const start = useRef(initial)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const keep = useCallback(() => {
    const content = unsaved.current
    unsaved.current = null
    if (content === null) return saving.current
    const saveAfter = async (before: Promise<void>) => {
      await before
      const kept = await ask('keepDraft', { key, content: JSON.stringify(content) })
      if (kept.ok) setKeptAt(kept.value.keptAt)
      else unsaved.current ??= content
    }
    saving.current = saveAfter(saving.current)
    return saving.current
  }, [key])

  useEffect(() => {
    let here = true
    const read = async () => {
      const answer = await ask('readDraft', { key })
      if (!here) return
      const kept = answer.ok ? answer.value.draft : null
      setDraft(kept === null ? start.current : { ...start.current, ...(JSON.parse(kept.content) as Partial<T>) })
      setKeptAt(kept?.keptAt ?? null)
    }
    void read()
    keeping.add(keep)
    return () => {
      here = false
      keeping.delete(keep)
      void keep()
    }
  }, [key, keep])

  const change = useCallback(
    (changed: Partial<T>) => {
      setDraft((before) => {
        if (before === undefined) return before
        const after = { ...before, ...changed }
        unsaved.current = after
        return after
      })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), pauseMilliseconds)
    },
    [keep],
  )

  const discard = useCallback(async () => {
    clearTimeout(timer.current)
    unsaved.current = null
    setKeptAt(null)
    await ask('discardDraft', { key })
  }, [key])

  return { draft, change, keptAt, discard }
}
