import { useEffect } from 'react'
import { useAppState } from './app-state.ts'
import { Shell } from './Shell.tsx'
import { ChooseOwnPassword } from './features/session/ChooseOwnPassword.tsx'
import { SignedOut } from './features/session/SignedOut.tsx'
import { VisitShell } from './features/visits/VisitShell.tsx'
import { usePlace } from './place.ts'

/** Nobody signed in, somebody with a password that is not theirs yet, or the whole house. */
export function App() {
  const state = useAppState((app) => app.state)
  const who = state?.me?.accountId
  const arrived = usePlace(({ of }) => of)
  useEffect(() => {
    const { place, me } = useAppState.getState().state ?? {}
    if (who !== undefined) usePlace.getState().arrive({ accountId: who, may: me?.may ?? [] }, place ?? null)
  }, [who])

  if (state?.me === null || state?.me === undefined) return <SignedOut />
  if (state.me.mustChangePassword) return <ChooseOwnPassword />
  if (state.me.may.includes('visit:work')) return <VisitShell />
  // Nothing is shown, and so nothing asked, before it is known where they were.
  return arrived === who ? <Shell /> : null
}
