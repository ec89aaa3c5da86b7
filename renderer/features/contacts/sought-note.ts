import { create } from 'zustand'

/** The note somebody chose in the search: the timeline brings it into view, once. */
export const useSoughtNote = create<{
  readonly contactId: string | null
  readonly seek: (contactId: string) => void
  readonly found: () => void
}>((set) => ({
  contactId: null,
  seek: (contactId) => set({ contactId }),
  found: () => set({ contactId: null }),
}))
