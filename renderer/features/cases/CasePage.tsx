import { useAsk } from '../../use-ask.ts'
import { MayHere } from '../../app-state.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Tabs } from '../../components/Tabs/Tabs.tsx'
import { caseTabs, go, type CaseTab } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { tabWords } from '../../text/labels.ts'
import { WhoLooked } from '../audit/WhoLooked.tsx'
import { ConsentsTab } from '../consents/ConsentsTab.tsx'
import { PaperTab } from '../paper/PaperTab.tsx'
import { SafeguardingTab } from '../concerns/SafeguardingTab.tsx'
import { DocumentsTab } from '../documents/DocumentsTab.tsx'
import { DisclosuresTab } from '../disclosures/DisclosuresTab.tsx'
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
  if (refusal !== undefined) return <RefusedPage refusal={refusal} caseId={caseId} />
  if (view === undefined) return null

  const name = childName(view)
  return (
    <Page title={name} titleHidden bar={<CaseBar view={view} />}>
      {view.archivedOn !== null && (
        <Notice title={words.page.archived(asDate(view.archivedOn))}>{words.page.onlyRead}</Notice>
      )}
      <MayHere value={view.may}>
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
      </MayHere>
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
    case 'documents':
      return <DocumentsTab view={view} />
    case 'requests':
      return <RequestsTab view={view} />
    case 'paper':
      return <PaperTab view={view} />
    case 'disclosures':
      return <DisclosuresTab view={view} />
    case 'safeguarding':
      return <SafeguardingTab caseId={view.caseId} />
    case 'who-looked':
      return <WhoLooked caseId={view.caseId} />
  }
}
