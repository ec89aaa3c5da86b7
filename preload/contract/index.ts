import type { z } from 'zod'
import { absences } from './absences.ts'
import { accounts } from './accounts.ts'
import { asks } from './asks.ts'
import { audit } from './audit.ts'
import { backups, type UpkeepStep } from './backups.ts'
import { cases } from './cases.ts'
import type { Result } from './common.ts'
import { concerns } from './concerns.ts'
import { consents } from './consents.ts'
import { contacts } from './contacts.ts'
import { deciders } from './deciders.ts'
import { deskPages } from './desk-pages.ts'
import { disclosures } from './disclosures.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { holidays } from './holidays.ts'
import { incidents } from './incidents.ts'
import { internalPacks } from './internal-packs.ts'
import { lawfulBases } from './lawful-bases.ts'
import { legal } from './legal.ts'
import { letters } from './letters.ts'
import { cancelling } from './long-work.ts'
import { packs, type Packing } from './packs.ts'
import { paper } from './paper.ts'
import { policy } from './policy.ts'
import { referrals } from './referrals.ts'
import { clocks } from './clocks.ts'
import { complaints } from './complaints.ts'
import { requests } from './requests.ts'
import { retention } from './retention.ts'
import { reviews } from './reviews.ts'
import { search } from './search.ts'
import { sendings } from './sendings.ts'
import { service } from './service.ts'
import { session, type Warning, type WhyLocked } from './session.ts'
import { suggestions } from './suggestions.ts'
import { thirdParties } from './third-parties.ts'
import { today } from './today.ts'
import { visits } from './visits.ts'

/**
 * What a signed-in person needs to be allowed an operation. `anyone` asks for no session, `session` for any;
 * the rest are granted by role and circumstance in `main/policy/permissions.ts`.
 */
export type Permission =
  | 'anyone'
  | 'session'
  | 'absence:record'
  | 'account:list'
  | 'account:manage'
  | 'archive:open'
  | 'audit:check'
  | 'backup:make'
  | 'case:change'
  | 'case:create'
  | 'case:list'
  | 'case:read'
  | 'complaint:answer'
  | 'concern:record'
  | 'concern:review'
  | 'consent:record'
  | 'contact:record'
  | 'disclosure:record'
  | 'document:remove'
  | 'hold:set'
  | 'incident:record'
  | 'incident:review'
  | 'legal:decide'
  | 'legal:extract'
  | 'legal:read'
  | 'legal:record'
  | 'legal:send'
  | 'pack:approve'
  | 'pack:prepare'
  | 'pack:read'
  | 'pack:release'
  | 'paper:record'
  | 'paper:shred'
  | 'permissions:read'
  | 'policy:read'
  | 'request:list'
  | 'request:record'
  | 'retention:list'
  | 'retention:run'
  | 'service:change'
  | 'today:read'
  | 'visit:open'
  | 'visit:work'

/** One operation: an entry without a permission, or without saying whether it leaves an audit entry, does not compile. */
type Operation = {
  readonly needs: Permission
  readonly audit: 'none' | 'entry'
  readonly input: z.ZodType
  readonly output: z.ZodType
}

export const contract = {
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
  ...search,
  ...audit,
  ...policy,
  ...today,
  ...backups,
  ...visits,
} as const satisfies Record<string, Operation>

export type Contract = typeof contract
export type Name = keyof Contract
export type Input<N extends Name> = z.input<Contract[N]['input']>
export type Parsed<N extends Name> = z.output<Contract[N]['input']>
export type Output<N extends Name> = z.output<Contract[N]['output']>

/** What the renderer sees: one function per operation. */
export type Api = { readonly [N in Name]: (input: Input<N>) => Promise<Result<Output<N>>> } & {
  readonly on: <E extends EventName>(name: E, listener: (event: Events[E]) => void) => () => void
}

/** What main tells the renderer unasked. */
export type Events = {
  /** The window is about to be locked: whatever is unsaved goes into its draft now. */
  readonly locking: { readonly why: WhyLocked }
  /** Where a backup or a check of the database has got to. */
  readonly upkeep: { readonly step: UpkeepStep }
  /** How far the making of a pack has come. */
  readonly packing: Packing
  /** How many entries of the audit log have been checked, of how many there are. */
  readonly 'log-check': { readonly done: number; readonly of: number }
  /** The check of the audit log that follows a sign-in found something. */
  readonly warned: Warning
}
export type EventName = keyof Events
export const eventNames = [
  'locking',
  'upkeep',
  'packing',
  'log-check',
  'warned',
] as const satisfies readonly EventName[]
