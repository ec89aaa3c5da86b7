import { ok, refuse } from '../../preload/contract/common.ts'
import type { suggestions as operations } from '../../preload/contract/suggestions.ts'
import type { Some } from '../ipc/context.ts'
import { knownNames } from '../known-names.ts'
import { suggest } from '../policy/suggestions.ts'

export const suggestions: Some<keyof typeof operations> = {
  findSuggestions: async ({ caseId, requestId, ownToo }, { db }) => {
    const request = await db.readRequest(caseId, requestId)
    if (request === undefined) return refuse('not-found')
    const [items, people, parties] = await Promise.all([
      db.listItems(requestId),
      db.listPeople(caseId),
      db.listThirdParties(requestId),
    ])
    const found = suggest(items, knownNames(request, items, people, parties, ownToo))
    return ok(
      found.map(({ spellings, mentions, ...rest }) => ({
        ...rest,
        spellings: [...spellings],
        mentions: [...mentions],
      })),
    )
  },
}
