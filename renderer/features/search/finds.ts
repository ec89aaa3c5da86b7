import { go } from '../../place.ts'
import { useSoughtNote } from '../contacts/sought-note.ts'
import type { Found } from './use-search.ts'

export type Find =
  | { readonly kind: 'case'; readonly found: Found['cases'][number] }
  | { readonly kind: 'note'; readonly found: Found['notes'][number] }

/** All that was found in the order it is shown: cases, then notes. */
export function finds(found: Found | undefined): readonly Find[] {
  if (found === undefined) return []
  return [
    ...found.cases.map((each) => ({ kind: 'case' as const, found: each })),
    ...found.notes.map((each) => ({ kind: 'note' as const, found: each })),
  ]
}

/** Up and down go round. */
export function movedTo(key: 'ArrowDown' | 'ArrowUp', active: number, count: number): number {
  if (count === 0) return 0
  return (active + (key === 'ArrowDown' ? 1 : count - 1)) % count
}

/** To the case; for a note, to where it stands in the case's timeline. */
export function open(find: Find): void {
  if (find.kind === 'note') useSoughtNote.getState().seek(find.found.contactId)
  go({ at: 'case', caseId: find.found.caseId, tab: 'timeline' })
  // The page may be the one already there, which then takes no focus of its own.
  document.getElementById('main')?.focus()
}
