import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { DeskPanes } from '../requests/DeskPanes.tsx'
import type { DeskView } from '../requests/passages.ts'
import { troubleAt, Undecided, type Trouble } from '../requests/Undecided.tsx'
import { emptyDesk, type DeskDraft, type DeskOperations } from '../requests/desk-operations.ts'
import { useDesk } from '../requests/use-desk.ts'
import { legalWords } from './words.ts'

interface LegalDeskProps {
  readonly caseId: string
  readonly requestId: string
  readonly onBack: () => void
}

type Extraction = Output<'openExtraction'>

const operations: DeskOperations = {
  decide: 'decideLegalItem',
  rest: 'leaveOutLegalRest',
  theRest: { decision: 'withhold', reason: 'LEGAL_NOT_DIRECTED' },
  redact: 'redactLegalPassages',
  draw: 'drawLegalPage',
  cover: 'coverLegalArea',
  takeOff: 'removeLegalRedaction',
}

const text = legalWords.extract

/** P9: what was directed is chosen, and what must stay out of it covered, at the same desk as a parent's own notes. */
export function LegalDesk({ caseId, requestId, onBack }: LegalDeskProps) {
  const { value, refusal } = useAsk('openExtraction', { caseId, requestId })
  const { draft, change: keep } = useDraft<DeskDraft>(`desk:${requestId}`, emptyDesk)
  // What was done here since, so that the request is not opened (and that noted) anew after every key.
  const [changed, setChanged] = useState<Extraction | null>(null)
  if (refusal !== undefined)
    return (
      <Page title={legalWords.closedTitle} over={<TextLink onPress={onBack}>{text.back}</TextLink>}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  const view = changed ?? value
  if (view === undefined || draft === undefined) return null
  return (
    <Desk
      view={view}
      change={(how) => setChanged((before) => how(before ?? view))}
      draft={draft}
      keep={keep}
      onBack={onBack}
    />
  )
}

interface DeskProps {
  readonly view: Extraction
  readonly change: (how: <V extends DeskView>(view: V) => V) => void
  readonly draft: DeskDraft
  readonly keep: (change: Partial<DeskDraft>) => void
  readonly onBack: () => void
}

function Desk({ view, change, draft, keep, onBack }: DeskProps) {
  const desk = useDesk(view, change, { draft, keep }, operations)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  function done() {
    const found = troubleAt(desk)
    setTrouble(found)
    if (found === null) onBack()
  }

  return (
    <Page
      title={text.deskTitle(view.officer)}
      over={<TextLink onPress={onBack}>{text.back}</TextLink>}
      lead={
        <>
          {`${view.reference} · `}
          <strong>{text.directed}</strong> {view.wants}
          {view.conditions === '' ? null : (
            <>
              {' · '}
              <strong>{text.conditions}</strong> {view.conditions}
            </>
          )}
        </>
      }
      actions={
        <Button kind="primary" onPress={done}>
          {text.finish}
        </Button>
      }
      fill
    >
      <div className="desk">
        <Undecided desk={desk} trouble={trouble} />
        <DeskPanes desk={desk} />
      </div>
    </Page>
  )
}
