import * as accounts from './accounts.ts'
import * as audit from './audit.ts'
import * as bodies from './bodies.ts'
import * as caseList from './case-list.ts'
import * as cases from './cases.ts'
import * as circumstances from './circumstances.ts'
import * as concerns from './concerns.ts'
import * as consents from './consents.ts'
import * as contacts from './contacts.ts'
import * as disclosures from './disclosures.ts'
import * as drafts from './drafts.ts'
import * as packs from './packs.ts'
import * as people from './people.ts'
import * as requests from './requests.ts'
import * as search from './search.ts'
import * as seed from '../seed/seed.ts'
import * as service from './service.ts'

const { addPerson: _a, changePerson: _c, ...peopleQueries } = people
const { bodyNamed: _b, recipientNamed: _r, ...bodyQueries } = bodies

/** Everything main may ask of the database, by name; `db/client.ts` derives its async twin from this. */
export const queries = {
  ...accounts,
  ...audit,
  ...bodyQueries,
  ...caseList,
  ...cases,
  ...circumstances,
  ...concerns,
  ...consents,
  ...contacts,
  ...disclosures,
  ...drafts,
  ...packs,
  ...peopleQueries,
  ...requests,
  ...search,
  ...seed,
  ...service,
}

export type Queries = typeof queries
