import type { NewAsk, Outcome } from '../queries/asks.ts'
import type { CaseDetails } from '../queries/cases.ts'
import type { Ending, NewConsent, NewGrant } from '../queries/consents.ts'
import type { NewConfidence, NewContact } from '../queries/contacts.ts'
import type { NewOrder } from '../queries/deciders.ts'
import type { NewDocument } from '../queries/documents.ts'
import type { NewIncident } from '../queries/incidents.ts'
import type { Person } from '../queries/people.ts'
import type { Agreement, Referral } from '../queries/referrals.ts'
import type { NewRequest } from '../queries/requests.ts'
import type { Examined } from '../queries/uploads.ts'
import type { Day } from './calendar.ts'

/** A whole case before it is written. `record.ts` writes it as staff would, `bulk.ts` by the thousand. */
export type CasePlan = {
  readonly details: CaseDetails & { readonly source: string; readonly openedOn: string }
  readonly status: 'open' | 'inactive' | 'closed'
  readonly closedOn: string | null
  readonly openedBy: string
  readonly openedAt: string
  readonly child: Person
  readonly parents: readonly Person[]
  /** Oldest first. */
  readonly permissions: readonly Permission[]
  /** Oldest first. */
  readonly contacts: readonly NewContact[]
  /** By contact: who told us and whom it is kept from. */
  readonly confidences?: ReadonlyMap<string, NewConfidence>
  readonly orders?: readonly NewOrder[]
  readonly request: NewRequest | null
  /** Who referred them (P3), when somebody else did, and which parents agreed. */
  readonly referral?: { readonly from: Referral; readonly agreements: readonly Agreement[] } | null
  readonly asked?: readonly Asked[]
  readonly incidents?: readonly NewIncident[]
  readonly papers?: readonly Paper[]
}

/** A file that was attached, and what was found when it was looked at. */
export type Paper = {
  readonly document: NewDocument
  readonly examined: Examined
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Somebody was asked for a permission, and what became of it. */
export type Asked = { readonly ask: NewAsk; readonly grants: readonly NewGrant[]; readonly outcome: Outcome | null }

export type Permission = {
  readonly consent: NewConsent
  readonly grants: readonly NewGrant[]
  readonly ending: Ending | null
}

/** What every case is set in: the day it leads up to, the bodies and the staff of this database. */
export type World = {
  readonly today: Day
  readonly localAuthorityId: string
  readonly schoolIds: ReadonlyMap<string, string>
  /** Whom something may be passed on to besides schools, by name. */
  readonly organisationIds: ReadonlyMap<string, string>
  readonly staff: Staff
}

/** Accounts that keep cases. `caseworker` is the first of them and keeps the families of the demonstration. */
export type Staff = {
  readonly caseworker: string
  readonly caseworkers: readonly string[]
  readonly volunteers: readonly string[]
  readonly coordinator: string
  /** Who may archive (P11): the coordinator or the head, if there is one. */
  readonly leader: string | null
}
