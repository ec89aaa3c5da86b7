import * as accounts from './accounts.ts'
import * as asks from './asks.ts'
import * as audit from './audit.ts'
import * as bodies from './bodies.ts'
import * as caseList from './case-list.ts'
import * as cases from './cases.ts'
import * as circumstances from './circumstances.ts'
import * as consents from './consents.ts'
import * as contacts from './contacts.ts'
import * as drafts from './drafts.ts'
import * as incidents from './incidents.ts'
import * as lawfulBases from './lawful-bases.ts'
import * as packs from './packs.ts'
import * as people from './people.ts'
import * as referrals from './referrals.ts'
import * as requests from './requests.ts'
import * as search from './search.ts'
import * as seed from '../seed/seed.ts'
import * as service from './service.ts'

const { addPerson: _a, changePerson: _c, ...peopleQueries } = people
const { addOutcome: _ao, ...askQueries } = asks
const { addReferral: _r, addAgreement: _g, ...referralQueries } = referrals
const { bodyNamed: _b, findBody, listSchools } = bodies

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
  ...askQueries,
  ...contacts,
  ...drafts,
  ...incidents,
  ...lawfulBases,
  ...packs,
  ...peopleQueries,
  ...referralQueries,
  ...requests,
  ...search,
  ...seed,
  ...service,
}

export type Queries = typeof queries
