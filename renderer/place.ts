import { create } from 'zustand'
import { ask } from './ask.ts'

/** Every place in the app. Where somebody was is kept in the encrypted database, so that unlocking returns there. */
export type Place =
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
  | { readonly at: 'new-request'; readonly caseId: string }
  | { readonly at: 'requests' }
  | { readonly at: 'request'; readonly caseId: string; readonly requestId: string }
  | { readonly at: 'accounts' }
  | { readonly at: 'service' }
  | { readonly at: 'my-account' }
  | { readonly at: 'about' }

export const caseTabs = ['timeline', 'people', 'consents', 'contacts', 'requests', 'who-looked'] as const
export type CaseTab = (typeof caseTabs)[number]

type Whereabouts = {
  readonly place: Place
  /** What was done just before coming here ("Contact saved"); it stays until the next move and is not kept. */
  readonly done: string | null
  readonly go: (place: Place, done: string | null) => void
  readonly arrive: (kept: string | null) => void
}

export const usePlace = create<Whereabouts>((set) => ({
  place: { at: 'cases' },
  done: null,
  go(place, done) {
    set({ place, done })
    void ask('keepDraft', { key: 'place', content: JSON.stringify(place) })
  },
  /** After unlocking: back to the kept place, or the case list when there is none. */
  arrive: (kept) => set({ place: kept === null ? { at: 'cases' } : (JSON.parse(kept) as Place), done: null }),
}))

/** Where to go, from anywhere; `done` is told there as a success. */
export function go(place: Place, done: string | null = null): void {
  usePlace.getState().go(place, done)
}
