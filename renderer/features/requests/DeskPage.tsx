import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { useHotkey } from '../../components/KeyHint/useHotkey.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Steps } from '../../components/Steps/Steps.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { AllRequests } from './AllRequests.tsx'
import { DeskLead } from './DeskLead.tsx'
import { nextUndecided } from './desk.ts'
import { ItemList } from './ItemList.tsx'
import { ItemPane } from './ItemPane.tsx'
import type { RequestView } from './passages.ts'
import { RedactPanel } from './RedactPanel.tsx'
import { stepsOf } from './steps.ts'
import { useDesk, type DeskDraft } from './use-desk.ts'
import { deskWords } from './words.ts'

interface DeskPageProps {
  readonly view: RequestView
  readonly change: (how: (view: RequestView) => RequestView) => void
  readonly draft: DeskDraft
  readonly keep: (change: Partial<DeskDraft>) => void
  readonly onPreview: () => void
}

/** The desk: the items, the one in hand, and what may be taken out of it and why. */
export function DeskPage({ view, change, draft, keep, onPreview }: DeskPageProps) {
  const desk = useDesk(view, change, { draft, keep })
  const [trouble, setTrouble] = useState<'undecided' | 'nothing-enclosed' | null>(null)
  const { items, decided, enclosed } = desk.progress
  useHotkey('j', () => desk.step(1))
  useHotkey('k', () => desk.step(-1))

  function preview() {
    if (decided < items) setTrouble('undecided')
    else if (enclosed === 0) setTrouble('nothing-enclosed')
    else onPreview()
  }
  function toUndecided() {
    const first = nextUndecided(view, undefined)
    if (first !== undefined) desk.openItem(first.contactId)
    setTrouble(null)
  }

  return (
    <Page
      title={deskWords.title(view.requester)}
      over={<AllRequests />}
      lead={<DeskLead view={view} />}
      actions={
        <Button kind="primary" hotkey="p" disabled={view.address === ''} describedBy="desk-address" onPress={preview}>
          {deskWords.preview.open}
        </Button>
      }
      fill
    >
      <div className="desk">
        {view.address === '' && (
          <div id="desk-address">
            <Notice kind="warning">
              {deskWords.noAddress(view.requester)}{' '}
              <TextLink onPress={() => go({ at: 'parent', caseId: view.caseId, personId: view.requesterId })}>
                {deskWords.addAddress(view.requester)}
              </TextLink>
            </Notice>
          </div>
        )}
        {trouble === 'nothing-enclosed' && enclosed === 0 && (
          <Notice kind="warning" announce>
            {deskWords.preview.nothingEnclosed}
          </Notice>
        )}
        {trouble === 'undecided' && decided < items && (
          <Notice kind="warning" announce>
            {deskWords.preview.undecided(items - decided)}{' '}
            <Button kind="quiet" onPress={toUndecided}>
              {deskWords.preview.toUndecided}
            </Button>
          </Notice>
        )}
        <Steps label={deskWords.progress} steps={stepsOf(desk.progress)} now={decided < items ? 0 : 1} />
        {items === 0 ? (
          <Notice title={deskWords.noItemsTitle}>{deskWords.noItems}</Notice>
        ) : (
          <div className="desk__panes">
            <ItemList
              items={view.items}
              current={desk.item?.contactId}
              onOpen={(contactId) => desk.openItem(contactId)}
              onEncloseTheRest={() => void desk.encloseTheRest()}
            />
            {desk.item !== undefined && <ItemPane desk={desk} item={desk.item} />}
            <RedactPanel desk={desk} />
          </div>
        )}
        <p role="status" className="hidden-visually">
          {desk.said}
        </p>
      </div>
    </Page>
  )
}
