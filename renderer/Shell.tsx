import { useEffect } from 'react'
import { ask } from './ask.ts'
import { refreshState, useAppState, useMe } from './app-state.ts'
import { AppShell } from './components/AppShell/AppShell.tsx'
import { Notice } from './components/Notice/Notice.tsx'
import { Screen } from './Screen.tsx'
import { HeadAway } from './features/absence/HeadAway.tsx'
import { StandByPage } from './features/absence/StandByPage.tsx'
import { ChildAtRisk } from './features/concerns/ChildAtRisk.tsx'
import { SearchEverywhere } from './features/search/SearchEverywhere.tsx'
import { restoreLetterKeys } from './features/session/letter-keys.ts'
import { go, usePlace, type Place } from './place.ts'
import { roleWords, shellWords } from './text/labels.ts'
import { warningWords } from './text/warnings.ts'
import './Shell.css'

/** Which entry of the side navigation a place belongs to. */
const home: Readonly<Record<Place['at'], string>> = {
  today: 'today',
  cases: 'cases',
  'new-case': 'cases',
  case: 'cases',
  'change-case': 'cases',
  parent: 'cases',
  'court-order': 'cases',
  capacity: 'cases',
  'new-contact': 'cases',
  'new-document': 'cases',
  document: 'cases',
  'new-consent': 'cases',
  'consent-recorded': 'cases',
  'withdraw-consent': 'cases',
  'invalidate-consent': 'cases',
  'ask-permission': 'cases',
  'answer-ask': 'cases',
  'lawful-basis': 'cases',
  agreement: 'cases',
  'new-incident': 'cases',
  incidents: 'incidents',
  'new-request': 'cases',
  'paper-file': 'cases',
  'paper-out': 'cases',
  'new-hold': 'cases',
  'lift-hold': 'cases',
  'open-archived': 'retention',
  'new-disclosure': 'cases',
  'new-concern': 'cases',
  concern: 'concerns',
  concerns: 'concerns',
  requests: 'requests',
  request: 'requests',
  review: 'requests',
  complaint: 'requests',
  'check-pack': 'requests',
  policy: 'policy',
  permissions: 'policy',
  backups: 'backups',
  'open-visit': 'backups',
  visit: 'backups',
  paper: 'paper',
  retention: 'retention',
  'new-legal-request': 'cases',
  'legal-request': 'requests',
  absence: 'absence',
  accounts: 'accounts',
  service: 'service',
  'my-account': 'my-account',
  about: 'about',
}

const entries = [
  [
    { at: 'today', needs: 'today:read' },
    { at: 'cases', needs: 'case:list' },
    { at: 'requests', needs: 'request:list' },
    { at: 'paper', needs: 'case:list' },
    { at: 'retention', needs: 'retention:list' },
    { at: 'concerns', needs: 'concern:record' },
    { at: 'incidents', needs: 'incident:review' },
  ],
  [
    { at: 'policy', needs: 'policy:read' },
    { at: 'absence', needs: 'absence:record' },
    { at: 'accounts', needs: 'account:list' },
    { at: 'service', needs: 'service:change' },
    { at: 'backups', needs: 'visit:open' },
    { at: 'my-account', needs: null },
    { at: 'about', needs: null },
  ],
] as const

export function Shell() {
  const me = useMe()
  const state = useAppState((app) => app.state)
  const { place, done } = usePlace()
  useEffect(() => {
    void restoreLetterKeys()
  }, [])
  useEffect(() => window.api.on('warned', () => void refreshState()), [])
  const navigation = entries
    .map((group) =>
      group
        .filter(({ needs }) => needs === null || me.may.includes(needs))
        .map(({ at }) => ({ id: at, label: shellWords.navigation[at] })),
    )
    .filter((group) => group.length > 0)
  const warning = state?.warning ?? null
  const isOffered = navigation.flat().some(({ id }) => id === home[place.at])

  return (
    <AppShell
      service={state?.serviceName ?? ''}
      person={me.name}
      roleName={roleWords[me.role]}
      demo={state?.demo ?? false}
      search={me.may.includes('case:list') ? <SearchEverywhere /> : undefined}
      act={isInCase(place) ? <ChildAtRisk caseId={place.caseId} /> : undefined}
      navigation={navigation}
      current={home[place.at]}
      onNavigate={(id) => {
        const found = entries.flat().find(({ at }) => at === id)
        if (found !== undefined) go(found.at === 'retention' ? { at: 'retention', tab: 'due' } : { at: found.at })
      }}
      onLock={() => void ask('lock', {})}
    >
      {warning === null ? null : (
        <Notice kind="warning" announce>
          {warningWords(warning)}
        </Notice>
      )}
      <HeadAway />
      {done === null ? null : (
        <div className="shell__done" key={done}>
          <Notice kind="success" announce>
            {done}
          </Notice>
        </div>
      )}
      {me.role === 'line-manager' && !isOffered ? <StandByPage /> : <Screen place={place} />}
    </AppShell>
  )
}

/** Every page about a case but the case itself, whose identity bar has the action, and the form it leads to (P12). */
function isInCase(place: Place): place is Place & { readonly caseId: string } {
  return 'caseId' in place && place.at !== 'case' && place.at !== 'new-concern'
}
