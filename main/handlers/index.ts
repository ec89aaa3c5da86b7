import type { Handlers } from '../ipc/context.ts'
import { absences } from './absences.ts'
import { accounts } from './accounts.ts'
import { asks } from './asks.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { cancelling } from './cancelling.ts'
import { cases } from './cases.ts'
import { clocks } from './clocks.ts'
import { complaints } from './complaints.ts'
import { concerns } from './concerns.ts'
import { consents } from './consents.ts'
import { contacts } from './contacts.ts'
import { deciders } from './deciders.ts'
import { deskPages } from './desk-pages.ts'
import { desk } from './desk.ts'
import { disclosures } from './disclosures.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { holidays } from './holidays.ts'
import { incidents } from './incidents.ts'
import { internalPacks } from './internal-packs.ts'
import { lawfulBases } from './lawful-bases.ts'
import { legalDesk } from './legal-desk.ts'
import { legalPacks } from './legal-packs.ts'
import { legal } from './legal.ts'
import { letters } from './letters.ts'
import { packs } from './packs.ts'
import { paper } from './paper.ts'
import { policy } from './policy.ts'
import { referrals } from './referrals.ts'
import { requests } from './requests.ts'
import { retention } from './retention.ts'
import { reviews } from './reviews.ts'
import { search } from './search.ts'
import { sendings } from './sendings.ts'
import { service } from './service.ts'
import { session } from './session.ts'
import { suggestions } from './suggestions.ts'
import { thirdParties } from './third-parties.ts'
import { today } from './today.ts'
import { visits } from './visits.ts'

/** Every operation of the contract; a missing one does not compile. */
export const handlers: Handlers = {
  ...session,
  ...cancelling,
  ...accounts,
  ...absences,
  ...service,
  ...letters,
  ...holidays,
  ...drafts,
  ...documents,
  ...cases,
  ...consents,
  ...asks,
  ...lawfulBases,
  ...referrals,
  ...contacts,
  ...deciders,
  ...disclosures,
  ...concerns,
  ...incidents,
  ...requests,
  ...deskPages,
  ...desk,
  ...suggestions,
  ...thirdParties,
  ...clocks,
  ...complaints,
  ...packs,
  ...reviews,
  ...sendings,
  ...internalPacks,
  ...paper,
  ...retention,
  ...legal,
  ...legalDesk,
  ...legalPacks,
  ...search,
  ...audit,
  ...policy,
  ...today,
  ...backups,
  ...visits,
}
