import type { ReactNode } from 'react'
import { useHotkey } from '../../components/KeyHint/useHotkey.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { ItemList } from './ItemList.tsx'
import { ItemPane } from './ItemPane.tsx'
import { RedactPanel } from './RedactPanel.tsx'
import type { Desk } from './use-desk.ts'
import { deskWords } from './desk-words.ts'

interface DeskPanesProps {
  readonly desk: Desk
  readonly suggestions?: ReactNode
}

/** The items, the one in hand, and what may be taken out of it and why. */
export function DeskPanes({ desk, suggestions }: DeskPanesProps) {
  const { items } = desk.view
  useHotkey('j', () => desk.step(1))
  useHotkey('k', () => desk.step(-1))
  return (
    <>
      {items.length === 0 ? (
        <Notice title={deskWords.noItemsTitle}>{deskWords.noItems}</Notice>
      ) : (
        <div className="desk__panes">
          <ItemList
            items={items}
            current={desk.item?.itemId}
            onOpen={(itemId) => desk.openItem(itemId)}
            theRest={{
              decision: desk.operations.theRest.decision,
              onDecide: () => void desk.decideTheRest(),
            }}
          />
          {desk.item !== undefined && <ItemPane desk={desk} item={desk.item} />}
          <RedactPanel desk={desk} suggestions={suggestions} />
        </div>
      )}
      <p role="status" className="hidden-visually">
        {desk.said}
      </p>
    </>
  )
}
