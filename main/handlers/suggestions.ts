import { ok, refuse } from '../../preload/contract/common.ts'
import type { suggestions as operations } from '../../preload/contract/suggestions.ts'
import type { Some } from '../ipc/context.ts'
import { suggest } from '../policy/suggestions.ts'

export const suggestions: Some<keyof typeof operations> = {
  findSuggestions: async ({ caseId, requestId, ownToo }, { db }) => {
    const request = await db.readRequest(caseId, requestId)
    if (request === undefined) return refuse('not-found')
    const [items, people] = await Promise.all([db.listItems(requestId), db.listPeople(caseId)])
    const found = suggest(items, {
      people: people.map(({ part, personId, ...person }) => ({
        ...person,
        own: !ownToo && (personId === request.requesterId || part === 'child'),
        isChild: part === 'child',
      })),
      spokeTo: items.filter(({ whom, body }) => whom !== body).map(({ whom }) => whom),
      bodies: [...new Set(items.map(({ body }) => body))].filter((body) => body !== ''),
      thirdParties: [],
    })
    return ok(
      found.map(({ thirdPartyId: _, ...suggestion }) => ({
        ...suggestion,
        spellings: [...suggestion.spellings],
        mentions: [...suggestion.mentions],
      })),
    )
  },
}
