import { useEffect, useState } from 'react'

const everyMilliseconds = 5000

/** Whole minutes until an instant, counted down while the page is open. */
export function useMinutesLeft(endsAt: string | undefined): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [])
  return endsAt === undefined ? 0 : Math.max(0, Math.floor((Date.parse(endsAt) - now) / 60_000))
}
