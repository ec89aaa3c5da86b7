import { useEffect, useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'

export type Wait = {
  /** Whole seconds until the next try; 0 when it is allowed. */
  readonly seconds: number
  /** Whether there was a wait that is over now. */
  readonly over: boolean
  readonly start: (refusal: Refusal) => void
}

/**
 * Counts down what the trusted process asked to wait after too many wrong tries; it decides again at the next one.
 * The wait belongs to the name it was asked for, so that one person's slips do not hold up the next at the same PC.
 */
export function useWait(name: string): Wait {
  const [asked, setAsked] = useState<{ readonly name: string; readonly until: number } | null>(null)
  const [now, setNow] = useState(0)
  const isWaiting = asked !== null && now < asked.until

  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => setNow(performance.now()), 200)
    return () => clearInterval(timer)
  }, [isWaiting])

  const mine = asked?.name === folded(name)
  return {
    seconds: mine && isWaiting ? Math.ceil((asked.until - now) / 1000) : 0,
    over: mine && !isWaiting,
    start({ code, detail }) {
      const seconds = detail?.['seconds']
      if (code !== 'wait' || typeof seconds !== 'number') {
        setAsked(null)
        return
      }
      setNow(performance.now())
      setAsked({ name: folded(name), until: performance.now() + seconds * 1000 })
    },
  }
}

function folded(name: string): string {
  return name.trim().toLowerCase()
}
