import type { Reason } from '../../preload/contract/reasons.ts'
import type { Leftover } from './leftovers.ts'
import type { Unsettled } from './third-parties.ts'

/** What a pack rests on: the sheets of third parties, and what was said of words that could be worked out. */
export type Checks = { readonly sheets: readonly Unsettled[]; readonly leftovers: readonly Leftover[] }

/** P10: why a pack may not leave yet, nor be shown to a second person as finished. */
export function whyNotSettled({ sheets, leftovers }: Checks): Reason | null {
  if (sheets.length > 0) return 'sheets-missing'
  return leftovers.some(({ kept }) => kept === null) ? 'words-left' : null
}
