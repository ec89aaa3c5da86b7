import { useState } from 'react'
import { useAppState } from '../../app-state.ts'
import { DemoSignIn } from './DemoSignIn.tsx'
import { FirstRun } from './FirstRun.tsx'
import { RecoverAccess } from './RecoverAccess.tsx'
import { SetUp } from './SetUp.tsx'
import { SignIn } from './SignIn.tsx'

/** What somebody sees before they are signed in: the first run, setting up, signing in, or the way back in. */
export function SignedOut() {
  const state = useAppState((app) => app.state)
  const [aside, setAside] = useState<'set-up' | 'recover' | null>(null)
  if (state === null) return null
  const back = () => setAside(null)

  if (state.vault === 'none') {
    return aside === 'set-up' ? <SetUp onLeave={back} /> : <FirstRun onSetUp={() => setAside('set-up')} />
  }
  if (aside === 'recover') return <RecoverAccess onBack={back} />
  if (state.demo) return <DemoSignIn accounts={state.demoAccounts} lockedBecause={state.lockedBecause} />
  return <SignIn lockedBecause={state.lockedBecause} onForgotten={() => setAside('recover')} />
}
