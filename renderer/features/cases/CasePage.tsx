import { useAsk } from '../../use-ask.ts'
import { Page } from '../../components/Page/Page.tsx'
import { Tabs } from '../../components/Tabs/Tabs.tsx'
import { caseTabs, go, type CaseTab } from '../../place.ts'
import { tabWords } from '../../text/labels.ts'
import { WhoLooked } from '../audit/WhoLooked.tsx'
import { ConsentsTab } from '../consents/ConsentsTab.tsx'
import { CaseBar } from './CaseBar.tsx'
import { childName, type CaseView } from './case-view.ts'
import { ContactsTab } from './ContactsTab.tsx'
import { PeopleTab } from './PeopleTab.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { RequestsTab } from './RequestsTab.tsx'
import { TimelineTab } from './TimelineTab.tsx'
import { words } from './words.ts'

/** A case. It is opened once on arrival, which the audit log notes; going from tab to tab does not open it again. */
export function CasePage({ caseId, tab }: { readonly caseId: string; readonly tab: CaseTab }) {
  const { value: view, refusal, again } = useAsk('openCase', { caseId })
  if (refusal !== undefined) return <RefusedPage refusal={refusal} />
  if (view === undefined) return null

  const name = childName(view)
  return (
    <Page title={name} titleHidden bar={<CaseBar view={view} />}>
      <Tabs
        label={words.page.file(name)}
        chosen={tab}
        onChoose={(id) => {
          const chosen = caseTabs.find((each) => each === id)
          if (chosen !== undefined && chosen !== tab) go({ at: 'case', caseId, tab: chosen })
        }}
        tabs={caseTabs.map((id) => ({
          id,
          label: tabWords[id],
          count: id === 'requests' && view.openRequests > 0 ? view.openRequests : undefined,
          content: () => contentOf(id, view, () => void again()),
        }))}
      />
    </Page>
  )
}

function contentOf(tab: CaseTab, view: CaseView, again: () => void) {
  switch (tab) {
    case 'timeline':
      return <TimelineTab view={view} />
    case 'people':
      return <PeopleTab view={view} onChanged={again} />
    case 'consents':
      return <ConsentsTab view={view} onChanged={again} />
    case 'contacts':
      return <ContactsTab view={view} />
    case 'requests':
      return <RequestsTab view={view} />
    case 'who-looked':
      return <WhoLooked caseId={view.caseId} />
  }
}
