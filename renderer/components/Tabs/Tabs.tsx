import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import './Tabs.css'

export interface TabItem {
  readonly id: string
  readonly label: string
  readonly count?: number | undefined
  /** Called only while its tab is chosen. */
  readonly content: () => ReactNode
}

interface TabsProps {
  readonly label: string
  readonly tabs: readonly TabItem[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Arrow keys move between tabs, Tab goes into the page below; many tabs wrap on to a second line. */
export function Tabs({ label, tabs, chosen, onChoose }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={chosen}
      onSelectionChange={(key) => {
        onChoose(String(key))
      }}
    >
      <TabList className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab focus-inside">
            {tab.label}
            {tab.count !== undefined && <span className="tab__count">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.id === chosen && tab.content()}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
