import type { Handlers } from '../ipc/context.ts'
import { accounts } from './accounts.ts'
import { asks } from './asks.ts'
import { audit } from './audit.ts'
import { cases } from './cases.ts'
import { consents } from './consents.ts'
import { contacts } from './contacts.ts'
import { drafts } from './drafts.ts'
import { incidents } from './incidents.ts'
import { lawfulBases } from './lawful-bases.ts'
import { packs } from './packs.ts'
import { referrals } from './referrals.ts'
import { requests } from './requests.ts'
import { search } from './search.ts'
import { service } from './service.ts'
import { session } from './session.ts'

/** Every operation of the contract; a missing one does not compile. */
export const handlers: Handlers = {
  ...session,
  ...accounts,
  ...service,
  ...drafts,
  ...cases,
  ...consents,
  ...asks,
  ...lawfulBases,
  ...referrals,
  ...contacts,
  ...incidents,
  ...requests,
  ...packs,
  ...search,
  ...audit,
}
