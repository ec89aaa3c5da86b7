import { create } from 'zustand'
import { ask } from './ask.ts'

/** Every place in the app. Where somebody was is kept in the encrypted database, so that unlocking returns there. */
export type Place =
  | { readonly at: 'cases' }
  | { readonly at: 'new-case' }
  | { readonly at: 'case'; readonly caseId: string; readonly tab: CaseTab }
  | { readonly at: 'change-case'; readonly caseId: string }
  | { readonly at: 'parent'; readonly caseId: string; readonly personId: string | null }
  | { readonly at: 'new-contact'; readonly caseId: string }
  | { readonly at: 'new-consent'; readonly caseId: string; readonly supersedes: string | null }
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

export const usePlace = create<{ place: Place; go: (place: Place) => void; arrive: (kept: string | null) => void }>(
  (set) => ({
    place: { at: 'cases' },
    go(place) {
      set({ place })
      void ask('keepDraft', { key: 'place', content: JSON.stringify(place) })
    },
    /** After unlocking: back to the kept place, or the case list when there is none. */
    arrive: (kept) => set({ place: kept === null ? { at: 'cases' } : (JSON.parse(kept) as Place) }),
  }),
)

/** Where to go, from anywhere. */
export function go(place: Place): void {
  usePlace.getState().go(place)
}
