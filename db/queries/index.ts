import * as accounts from './accounts.ts'
import * as audit from './audit.ts'
import * as bodies from './bodies.ts'
import * as caseList from './case-list.ts'
import * as cases from './cases.ts'
import * as circumstances from './circumstances.ts'
import * as consents from './consents.ts'
import * as contacts from './contacts.ts'
import * as deciders from './deciders.ts'
import * as drafts from './drafts.ts'
import * as packs from './packs.ts'
import * as people from './people.ts'
import * as requests from './requests.ts'
import * as search from './search.ts'
import * as seed from '../seed/seed.ts'
import * as service from './service.ts'
import * as walls from './walls.ts'

const { addPerson: _a, changePerson: _c, ...peopleQueries } = people
const { bodyNamed: _b, findBody, listSchools } = bodies
const { putWall: _p, ...wallQueries } = walls

/** Everything main may ask of the database, by name; `db/client.ts` derives its async twin from this. */
export const queries = {
  ...accounts,
  ...audit,
  findBody,
  listSchools,
  ...caseList,
  ...cases,
  ...circumstances,
  ...consents,
  ...contacts,
  ...deciders,
  ...drafts,
  ...packs,
  ...peopleQueries,
  ...requests,
  ...search,
  ...seed,
  ...service,
  ...wallQueries,
}

export type Queries = typeof queries
