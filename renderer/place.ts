import { create } from 'zustand'
import type { holdKinds } from '../preload/contract/retention.ts'
import { ask } from './ask.ts'

/** Every place in the app. Where somebody was is kept in the encrypted database, so that unlocking returns there. */
export type Place =
  | { readonly at: 'today' }
  | { readonly at: 'cases' }
  | { readonly at: 'new-case' }
  | { readonly at: 'case'; readonly caseId: string; readonly tab: CaseTab }
  | { readonly at: 'change-case'; readonly caseId: string }
  | { readonly at: 'parent'; readonly caseId: string; readonly personId: string | null }
  | { readonly at: 'court-order'; readonly caseId: string; readonly personId: string }
  | { readonly at: 'capacity'; readonly caseId: string }
  | { readonly at: 'new-contact'; readonly caseId: string }
  | { readonly at: 'new-consent'; readonly caseId: string; readonly supersedes: string | null }
  | { readonly at: 'consent-recorded'; readonly caseId: string; readonly consentId: string }
  | { readonly at: 'withdraw-consent'; readonly caseId: string; readonly consentId: string }
  | { readonly at: 'invalidate-consent'; readonly caseId: string; readonly consentId: string }
  | { readonly at: 'ask-permission'; readonly caseId: string }
  | { readonly at: 'answer-ask'; readonly caseId: string; readonly askId: string }
  | { readonly at: 'lawful-basis'; readonly caseId: string }
  | { readonly at: 'agreement'; readonly caseId: string; readonly personId: string }
  | { readonly at: 'new-document'; readonly caseId: string; readonly enclosed: Enclosed | null }
  | { readonly at: 'document'; readonly caseId: string; readonly documentId: string }
  | { readonly at: 'new-incident'; readonly caseId: string }
  | { readonly at: 'incidents' }
  | { readonly at: 'new-request'; readonly caseId: string }
  | { readonly at: 'paper-file'; readonly caseId: string; readonly fileId: string | null }
  | { readonly at: 'paper-out'; readonly caseId: string; readonly fileId: string }
  | { readonly at: 'new-hold'; readonly caseId: string; readonly kind: HoldKind | null }
  | { readonly at: 'lift-hold'; readonly caseId: string; readonly holdId: string }
  | { readonly at: 'open-archived'; readonly caseId: string }
  | { readonly at: 'new-disclosure'; readonly caseId: string; readonly concernId: string | null }
  | { readonly at: 'new-concern'; readonly caseId: string }
  | { readonly at: 'concern'; readonly caseId: string; readonly concernId: string }
  | { readonly at: 'concerns' }
  | { readonly at: 'requests' }
  | { readonly at: 'request'; readonly caseId: string; readonly requestId: string }
  | { readonly at: 'review'; readonly caseId: string; readonly requestId: string }
  | { readonly at: 'check-pack' }
  | { readonly at: 'complaint'; readonly caseId: string; readonly requestId: string }
  | { readonly at: 'policy' }
  | { readonly at: 'permissions' }
  | { readonly at: 'backups' }
  | { readonly at: 'open-visit' }
  | { readonly at: 'visit'; readonly visitId: string }
  | { readonly at: 'paper' }
  | { readonly at: 'retention'; readonly tab: RetentionTab }
  | { readonly at: 'new-legal-request'; readonly caseId: string }
  | { readonly at: 'legal-request'; readonly caseId: string; readonly requestId: string }
  | { readonly at: 'absence' }
  | { readonly at: 'accounts' }
  | { readonly at: 'service' }
  | { readonly at: 'my-account' }
  | { readonly at: 'about' }

/** What came with a message that is attached already. */
export type Enclosed = { readonly documentId: string; readonly index: number; readonly name: string }

export const caseTabs = [
  'timeline',
  'people',
  'consents',
  'contacts',
  'documents',
  'requests',
  'disclosures',
  'safeguarding',
  'paper',
  'who-looked',
] as const
export type CaseTab = (typeof caseTabs)[number]
export const retentionTabs = ['due', 'shredding', 'archive', 'schedule'] as const
export type RetentionTab = (typeof retentionTabs)[number]
export type HoldKind = (typeof holdKinds)[number]

type Whereabouts = {
  readonly place: Place
  /** Whose place it is: the account that arrived. */
  readonly of: string | null
  /** What was done just before coming here ("Contact saved"); it stays until the next move and is not kept. */
  readonly done: string | null
  readonly go: (place: Place, done: string | null) => void
  readonly arrive: (me: Arriving, kept: string | null) => void
}

type Arriving = { readonly accountId: string; readonly may: readonly string[] }

export const usePlace = create<Whereabouts>((set) => ({
  place: { at: 'my-account' },
  of: null,
  done: null,
  go(place, done) {
    set({ place, done })
    void ask('keepDraft', { key: 'place', content: JSON.stringify(place) })
  },
  /** After unlocking: back to the kept place, or what is due today when there is none. */
  arrive: ({ accountId, may }, kept) =>
    set({ of: accountId, place: kept === null ? firstPlace(may) : (JSON.parse(kept) as Place), done: null }),
}))

/** Where to go, from anywhere; `done` is told there as a success. */
export function go(place: Place, done: string | null = null): void {
  usePlace.getState().go(place, done)
}

/** Where somebody begins who was nowhere yet: everybody of the service on Today, where a line manager who stands by is told so. */
function firstPlace(may: readonly string[]): Place {
  return may.includes('policy:read') ? { at: 'today' } : { at: 'my-account' }
}
