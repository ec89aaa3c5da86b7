import { Page } from '../../components/Page/Page.tsx'
import { Tabs } from '../../components/Tabs/Tabs.tsx'
import { go, retentionTabs, type RetentionTab } from '../../place.ts'
import { ArchiveTab } from './ArchiveTab.tsx'
import { DueTab } from './DueTab.tsx'
import { ScheduleTab } from './ScheduleTab.tsx'
import { ShredTab } from './ShredTab.tsx'
import { retentionWords as words } from './words.ts'

/** P11: what is due for the archive and the shredder, the archive itself, and the schedule behind it. */
export function RetentionPage({ tab }: { readonly tab: RetentionTab }) {
  return (
    <Page title={words.title} lead={words.lead}>
      <Tabs
        label={words.tabsLabel}
        chosen={tab}
        onChoose={(id) => {
          const chosen = retentionTabs.find((each) => each === id)
          if (chosen !== undefined && chosen !== tab) go({ at: 'retention', tab: chosen })
        }}
        tabs={retentionTabs.map((id) => ({ id, label: words.tabs[id], content: () => contentOf(id) }))}
      />
    </Page>
  )
}

function contentOf(tab: RetentionTab) {
  switch (tab) {
    case 'due':
      return <DueTab />
    case 'shredding':
      return <ShredTab />
    case 'archive':
      return <ArchiveTab />
    case 'schedule':
      return <ScheduleTab />
  }
}
