import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Steps } from '../../components/Steps/Steps.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { SentBack } from '../reviews/SentBack.tsx'
import { SuggestionList } from '../suggestions/SuggestionList.tsx'
import { useSuggestions } from '../suggestions/use-suggestions.ts'
import { AllRequests } from './AllRequests.tsx'
import { DeskLead } from './DeskLead.tsx'
import { DeskPanes } from './DeskPanes.tsx'
import { Footing } from './Footing.tsx'
import { InternalVersion } from './InternalVersion.tsx'
import type { DeskView, RequestView } from './passages.ts'
import { stepsOf } from './steps.ts'
import { troubleAt, Undecided, type Trouble } from './Undecided.tsx'
import type { DeskDraft, DeskOperations } from './desk-operations.ts'
import { useDesk } from './use-desk.ts'
import { whereAddressIs } from './where-address-is.ts'
import { deskWords } from './desk-words.ts'

interface DeskPageProps {
  readonly view: RequestView
  readonly change: (how: <V extends DeskView>(view: V) => V) => void
  readonly onClock: (clock: RequestView['clock']) => void
  readonly draft: DeskDraft
  readonly keep: (change: Partial<DeskDraft>) => void
  readonly onPreview: () => void
}

const operations: DeskOperations = {
  decide: 'decideItem',
  rest: 'encloseTheRest',
  theRest: { decision: 'enclose', reason: '' },
  redact: 'redactPassages',
  draw: 'drawPage',
  cover: 'coverArea',
  takeOff: 'removeRedaction',
}

/** The desk of what the family asked for: whose they are, until when, and how far it has come. */
export function DeskPage({ view, change, onClock, draft, keep, onPreview }: DeskPageProps) {
  const [ownToo, setOwnToo] = useState(false)
  const suggestions = useSuggestions(view, ownToo)
  const desk = useDesk(view, change, { draft, keep }, operations, suggestions)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const { items, decided } = desk.progress

  function preview() {
    const found = troubleAt(desk)
    setTrouble(found)
    if (found === null) onPreview()
  }

  return (
    <Page
      title={deskWords.title(view.requester)}
      over={<AllRequests />}
      lead={<DeskLead view={view} onClock={onClock} />}
      actions={
        <>
          <InternalVersion caseId={view.caseId} requestId={view.requestId} />
          <Button kind="primary" hotkey="p" disabled={view.address === ''} describedBy="desk-address" onPress={preview}>
            {deskWords.preview.open}
          </Button>
        </>
      }
      fill
    >
      <div className="desk">
        {view.address === '' && (
          <div id="desk-address">
            <Notice kind="warning">
              {deskWords.noAddress(view.requester)}{' '}
              <TextLink onPress={() => go(whereAddressIs(view.caseId, view.requesterId, view.own))}>
                {deskWords.addAddress(view.requester)}
              </TextLink>
            </Notice>
          </div>
        )}
        <SentBack view={view} />
        <Footing view={view} />
        <Undecided desk={desk} trouble={trouble} />
        <Steps label={deskWords.progress} steps={stepsOf(desk.progress)} now={decided < items ? 0 : 1} />
        <DeskPanes
          desk={desk}
          suggestions={
            <SuggestionList
              desk={desk}
              own={[...new Set([view.requester, view.child])]}
              ownToo={ownToo}
              onOwnToo={setOwnToo}
            />
          }
        />
      </div>
    </Page>
  )
}
