import * as seed from '../seed/seed.ts'
import * as absences from './absences.ts'
import * as accounts from './accounts.ts'
import * as archive from './archive.ts'
import * as asks from './asks.ts'
import * as audit from './audit.ts'
import * as backups from './backups.ts'
import * as bodies from './bodies.ts'
import * as caseList from './case-list.ts'
import * as cases from './cases.ts'
import * as circumstances from './circumstances.ts'
import * as checkpoints from './checkpoints.ts'
import * as clockEvents from './clock-events.ts'
import * as complaints from './complaints.ts'
import * as concerns from './concerns.ts'
import * as consents from './consents.ts'
import * as contacts from './contacts.ts'
import * as deciders from './deciders.ts'
import * as disclosures from './disclosures.ts'
import * as documents from './documents.ts'
import * as drafts from './drafts.ts'
import * as holidays from './holidays.ts'
import * as incidents from './incidents.ts'
import * as internalPacks from './internal-packs.ts'
import * as lawfulBases from './lawful-bases.ts'
import * as legalPacks from './legal-packs.ts'
import * as legalSteps from './legal-steps.ts'
import * as legal from './legal.ts'
import * as letters from './letters.ts'
import * as logWalk from './log-walk.ts'
import * as packProofs from './pack-proofs.ts'
import * as packs from './packs.ts'
import * as paperFiles from './paper-files.ts'
import * as people from './people.ts'
import * as policyCounts from './policy-counts.ts'
import * as referrals from './referrals.ts'
import * as requestItems from './request-items.ts'
import * as requests from './requests.ts'
import * as retention from './retention.ts'
import * as reviews from './reviews.ts'
import * as search from './search.ts'
import * as sendings from './sendings.ts'
import * as service from './service.ts'
import * as shredding from './shredding.ts'
import * as sources from './sources.ts'
import * as thirdParties from './third-parties.ts'
import * as today from './today.ts'
import * as upkeep from './upkeep.ts'
import * as uploads from './uploads.ts'
import * as visits from './visits.ts'
import * as walls from './walls.ts'

const { addPerson: _a, changePerson: _c, ...peopleQueries } = people
const { nextReference: _n, ...requestQueries } = requests
const { toMatch: _t, ...searchQueries } = search
const { bodyNamed: _b, bodyOf: _o, recipientNamed: _rn, ...bodyQueries } = bodies
const { addOutcome: _ao, ...askQueries } = asks
const { addReferral: _r, addAgreement: _g, ...referralQueries } = referrals
const { putWall: _p, ...wallQueries } = walls
const { makeLogKey: _mk, ...checkpointQueries } = checkpoints

/** Everything main may ask of the database, by name; `db/client.ts` derives its async twin from this. */
export const queries = {
  ...absences,
  ...accounts,
  ...archive,
  ...audit,
  ...backups,
  ...bodyQueries,
  ...caseList,
  ...cases,
  ...circumstances,
  ...checkpointQueries,
  ...clockEvents,
  ...complaints,
  ...concerns,
  ...consents,
  ...askQueries,
  ...contacts,
  ...deciders,
  ...disclosures,
  ...documents,
  ...drafts,
  ...holidays,
  ...legal,
  ...letters,
  ...legalPacks,
  ...legalSteps,
  ...incidents,
  ...internalPacks,
  ...lawfulBases,
  ...logWalk,
  ...packProofs,
  ...packs,
  ...paperFiles,
  ...peopleQueries,
  ...policyCounts,
  ...requestItems,
  ...requestQueries,
  ...retention,
  ...reviews,
  ...searchQueries,
  ...referralQueries,
  ...seed,
  ...sendings,
  ...service,
  ...thirdParties,
  ...today,
  ...upkeep,
  ...uploads,
  ...visits,
  ...shredding,
  ...sources,
  ...wallQueries,
}

export type Queries = typeof queries
