import { useEffect } from 'react'
import { ask } from './ask.ts'
import { useAppState, useMe } from './app-state.ts'
import { AppShell } from './components/AppShell/AppShell.tsx'
import { Notice } from './components/Notice/Notice.tsx'
import { Screen } from './Screen.tsx'
import { SearchEverywhere } from './features/search/SearchEverywhere.tsx'
import { restoreLetterKeys } from './features/session/letter-keys.ts'
import { go, usePlace, type Place } from './place.ts'
import { reasonMessage } from './text/reasons.ts'
import { roleWords, shellWords } from './text/labels.ts'
import './Shell.css'

/** Which entry of the side navigation a place belongs to. */
const home: Readonly<Record<Place['at'], string>> = {
  cases: 'cases',
  'new-case': 'cases',
  case: 'cases',
  'change-case': 'cases',
  parent: 'cases',
  'court-order': 'cases',
  capacity: 'cases',
  'new-contact': 'cases',
  'new-consent': 'cases',
  'consent-recorded': 'cases',
  'withdraw-consent': 'cases',
  'new-request': 'cases',
  requests: 'requests',
  request: 'requests',
  accounts: 'accounts',
  service: 'service',
  'my-account': 'my-account',
  about: 'about',
}

const entries = [
  [
    { at: 'cases', needs: 'case:list' },
    { at: 'requests', needs: 'request:list' },
  ],
  [
    { at: 'accounts', needs: 'account:list' },
    { at: 'service', needs: 'service:change' },
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
  const navigation = entries.map((group) =>
    group
      .filter(({ needs }) => needs === null || me.may.includes(needs))
      .map(({ at }) => ({ id: at, label: shellWords.navigation[at] })),
  )
  const warning = state?.warning ?? null

  return (
    <AppShell
      service={state?.serviceName ?? ''}
      person={me.name}
      roleName={roleWords[me.role]}
      demo={state?.demo ?? false}
      search={me.may.includes('case:list') ? <SearchEverywhere /> : undefined}
      navigation={navigation}
      current={home[place.at]}
      onNavigate={(id) => {
        const found = entries.flat().find(({ at }) => at === id)
        if (found !== undefined) go({ at: found.at })
      }}
      onLock={() => void ask('lock', {})}
    >
      {warning === null ? null : (
        <Notice kind="warning">
          {warning === 'database-rolled-back'
            ? reasonMessage({ code: 'database-rolled-back' })
            : shellWords.headerRestored}
        </Notice>
      )}
      {done === null ? null : (
        <div className="shell__done" key={done}>
          <Notice kind="success" announce>
            {done}
          </Notice>
        </div>
      )}
      <Screen place={place} />
    </AppShell>
  )
}
