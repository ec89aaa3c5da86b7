import { createContext, useContext } from 'react'
import { create } from 'zustand'
import type { Output, Permission } from '../preload/contract/index.ts'
import { ask } from './ask.ts'

export type AppState = Output<'readState'>

/** Who is signed in and to what, as the trusted process last said. */
export const useAppState = create<{ state: AppState | null; set: (state: AppState) => void }>((set) => ({
  state: null,
  set: (state) => set({ state }),
}))

export async function refreshState(): Promise<void> {
  const result = await ask('readState', {})
  if (result.ok) useAppState.getState().set(result.value)
}

/** The signed-in person; only screens behind the sign-in may ask. */
export function useMe(): NonNullable<AppState['me']> {
  const me = useAppState(({ state }) => state?.me)
  if (me === undefined || me === null) throw new Error('a screen behind the sign-in was shown to nobody')
  return me
}

/** On the pages of one case: what this person may do there, as things are. An archived case, for one, is only read (P11). */
export const MayHere = createContext<readonly string[] | null>(null)

/** Whether this person may do something: on the case at hand where there is one, else at all. The door decides each time. */
export function useMay(permission: Permission): boolean {
  const here = useContext(MayHere)
  const { may } = useMe()
  return (here ?? may).includes(permission)
}
