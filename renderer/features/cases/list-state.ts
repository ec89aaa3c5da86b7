import { create } from 'zustand'
import type { Input } from '../../../preload/contract/index.ts'

type Wanted = Pick<Input<'listCases'>, 'status' | 'mine' | 'order' | 'descending'>

/** How the case list was last looked at, so that coming back from a case finds it as it was left. */
export const useListState = create<{
  readonly wanted: Wanted
  /** The row the keyboard stands on, by its place in the list. */
  readonly active: number
  readonly want: (change: Partial<Wanted>) => void
  readonly stand: (active: number) => void
}>((set) => ({
  wanted: { status: 'open', mine: false, order: 'last-contact', descending: true },
  active: 0,
  want: (change) => set(({ wanted }) => ({ wanted: { ...wanted, ...change }, active: 0 })),
  stand: (active) => set({ active }),
}))
