import type { Item } from '../db/queries/request-items.ts'
import type { RequestRow } from '../db/queries/requests.ts'
import type { ShownPerson } from '../db/queries/people.ts'
import type { ThirdParty } from '../db/queries/third-parties.ts'
import type { Known } from './policy/cast.ts'
import { namesIn } from './third-party-view.ts'

/** Who is known to the case of a request. @param ownToo also who asks and the child, who are no secret from them. */
export function knownNames(
  request: RequestRow,
  items: readonly Item[],
  people: readonly ShownPerson[],
  parties: readonly ThirdParty[],
  ownToo: boolean,
): Known {
  return {
    people: people.map((person) => ({
      ...person,
      own: !ownToo && (person.personId === request.requesterId || person.part === 'child'),
      isChild: person.part === 'child',
    })),
    // What a document is called names nobody; whom it came from may.
    spokeTo: items.flatMap(({ document, whom, body, by }) => (document !== null ? [by] : whom === body ? [] : [whom])),
    bodies: [...new Set(items.map(({ body }) => body))].filter((body) => body !== ''),
    thirdParties: parties.map(({ thirdPartyId, name, aliases }) => ({ thirdPartyId, name, aliases: namesIn(aliases) })),
  }
}
