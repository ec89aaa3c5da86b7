import type { Handlers } from '../ipc/context.ts'
import { accounts } from './accounts.ts'
import { audit } from './audit.ts'
import { cases } from './cases.ts'
import { consents } from './consents.ts'
import { contacts } from './contacts.ts'
import { deciders } from './deciders.ts'
import { drafts } from './drafts.ts'
import { packs } from './packs.ts'
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
  ...contacts,
  ...deciders,
  ...requests,
  ...packs,
  ...search,
  ...audit,
}
