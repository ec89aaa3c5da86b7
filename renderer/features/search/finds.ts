import { go } from '../../place.ts'
import { useSoughtNote } from '../contacts/sought-note.ts'
import type { Found } from './use-search.ts'

export type Find =
  | { readonly kind: 'case'; readonly found: Found['cases'][number] }
  | { readonly kind: 'note'; readonly found: Found['notes'][number] }
  | { readonly kind: 'document'; readonly found: Found['documents'][number] }

/** All that was found in the order it is shown: cases, notes, then documents. */
export function finds(found: Found | undefined): readonly Find[] {
  if (found === undefined) return []
  return [
    ...found.cases.map((each) => ({ kind: 'case' as const, found: each })),
    ...found.notes.map((each) => ({ kind: 'note' as const, found: each })),
    ...found.documents.map((each) => ({ kind: 'document' as const, found: each })),
  ]
}

/** Up and down go round. */
export function movedTo(key: 'ArrowDown' | 'ArrowUp', active: number, count: number): number {
  if (count === 0) return 0
  return (active + (key === 'ArrowDown' ? 1 : count - 1)) % count
}

/** To the case or the document; for a note, to where it stands in the case's timeline. */
export function open(find: Find): void {
  if (find.kind === 'note') useSoughtNote.getState().seek(find.found.contactId)
  const { caseId } = find.found
  if (find.kind === 'document') go({ at: 'document', caseId, documentId: find.found.documentId })
  else go({ at: 'case', caseId, tab: 'timeline' })
  // The page may be the one already there, which then takes no focus of its own.
  document.getElementById('main')?.focus()
}
