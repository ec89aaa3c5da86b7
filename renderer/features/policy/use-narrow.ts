import { useSyncExternalStore } from 'react'

/** As wide as 200 % leaves an office screen: a table of seven columns has no room. The same breadth as in the styles. */
const narrow = window.matchMedia('(max-width: 56rem)')

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed)
      return () => narrow.removeEventListener('change', changed)
    },
    () => narrow.matches,
  )
}
