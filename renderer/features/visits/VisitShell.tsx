import { useAppState, useMe } from '../../app-state.ts'
import { ask } from '../../ask.ts'
import { AppShell } from '../../components/AppShell/AppShell.tsx'
import { roleWords } from '../../text/labels.ts'
import { VisitWorkPage } from './VisitWorkPage.tsx'
import { visitWords } from './words.ts'

/** P6: all there is for the contractor, one page. What the door would refuse is not shown. */
export function VisitShell() {
  const me = useMe()
  const state = useAppState((app) => app.state)
  return (
    <AppShell
      service={state?.serviceName ?? ''}
      person={me.name}
      roleName={roleWords[me.role]}
      demo={state?.demo ?? false}
      navigation={[[{ id: 'visit', label: visitWords.work.navigation }]]}
      current="visit"
      onNavigate={() => undefined}
      onLock={() => void ask('lock', {})}
    >
      <VisitWorkPage />
    </AppShell>
  )
}
