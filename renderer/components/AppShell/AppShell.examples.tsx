import type { Example } from '../example.ts'
import { Page } from '../Page/Page.tsx'
import { AppShell } from './AppShell.tsx'

function nothing() {
  return undefined
}

const navigation = [
  [
    { id: 'today', label: 'Today', count: 9, countLabel: '9 things due' },
    { id: 'cases', label: 'Cases', count: 214, countLabel: '214 cases' },
    { id: 'requests', label: 'Requests', count: 3, countLabel: '3 open requests' },
    { id: 'retention', label: 'Retention' },
    { id: 'paper', label: 'Paper files' },
  ],
  [
    { id: 'policy', label: 'Our policy' },
    { id: 'settings', label: 'Service settings' },
  ],
]

export const examples: readonly Example[] = [
  {
    name: 'The demonstration',
    render: () => (
      <AppShell
        service="Reading Parent Partnership"
        person="Amina Shah"
        roleName="coordinator"
        demo
        navigation={navigation}
        current="today"
        onNavigate={nothing}
        onLock={nothing}
      >
        <Page title="Monday 23 November 2026" lead="Nine things need you. The oldest is first.">
          <p>Everything else goes here.</p>
        </Page>
      </AppShell>
    ),
  },
]
