import type { Output } from '../../../preload/contract/index.ts'
import { useAsk } from '../../use-ask.ts'

export type Suggestion = Output<'findSuggestions'>[number]

const none: readonly Suggestion[] = []

/** People and places in the notes of a request, found once. */
export function useSuggestions(request: { readonly caseId: string; readonly requestId: string }, ownToo: boolean) {
  const { caseId, requestId } = request
  return useAsk('findSuggestions', { caseId, requestId, ownToo }).value ?? none
}

/** Whose rights can be weighed: a person, by name or by how they stand to the family. */
export function isSomebody({ what }: Suggestion): boolean {
  return what === 'person' || what === 'relation'
}
