import { useEffect, useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { DaysLeft } from '../requests/DaysLeft.tsx'
import { ReleasedPack } from '../requests/ReleasedPack.tsx'
import { LegalDesk } from './LegalDesk.tsx'
import { LegalFacts } from './LegalFacts.tsx'
import { LegalPreview } from './LegalPreview.tsx'
import { LegalSteps } from './LegalSteps.tsx'
import { NextAct } from './NextAct.tsx'
import type { LegalView } from './steps.ts'
import { legalWords } from './words.ts'
import '../requests/requests.css'
import './legal.css'

type LegalRequestPageProps = { readonly caseId: string; readonly requestId: string }

/** What fills the page: the request itself, the desk, a pack before its release, or one that was released. */
export type Doing =
  | { readonly what: 'request' }
  | { readonly what: 'desk' }
  | { readonly what: 'preview'; readonly copy: 'officer' | 'parents'; readonly personId: string | null }
  | { readonly what: 'pack'; readonly opened: Output<'openLegalPack'> }

const request: Doing = { what: 'request' }

/** P9: one legal request: its steps, who took them and when, and the one thing to do now for whoever looks. */
export function LegalRequestPage(props: LegalRequestPageProps) {
  if (useMay('legal:read')) return <OpenedRequest {...props} />
  return (
    <Page title={legalWords.closedTitle}>
      <Notice kind="stop">{legalWords.closed}</Notice>
    </Page>
  )
}

function OpenedRequest({ caseId, requestId }: LegalRequestPageProps) {
  const { value: view, refusal, again } = useAsk('openLegalRequest', { caseId, requestId })
  const [doing, setDoing] = useState<Doing>(request)
  if (refusal !== undefined)
    return (
      <Page title={legalWords.closedTitle} over={<Back />}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  if (view === undefined) return null
  const back = () => {
    setDoing(request)
    void again()
  }
  switch (doing.what) {
    case 'desk':
      return <LegalDesk caseId={caseId} requestId={requestId} onBack={back} />
    case 'preview':
      return <LegalPreview view={view} copy={doing.copy} personId={doing.personId} onBack={back} />
    case 'pack':
      return <ReleasedPack reference={view.reference} opened={doing.opened} onClose={back} />
    case 'request':
      return <TheRequest key={stepsTaken(view)} view={view} onDo={setDoing} onDone={again} />
  }
}

/** Changes with every step, so that the page begins at its top again and says what is next. */
function stepsTaken({ state, decisions, answers, packs, sendings }: LegalView): string {
  return [state, decisions.length, answers.length, packs.length, sendings.length].join(' ')
}

interface TheRequestProps {
  readonly view: LegalView
  readonly onDo: (doing: Doing) => void
  readonly onDone: () => Promise<void>
}

function TheRequest({ view, onDo, onDone }: TheRequestProps) {
  const { reference, child, receivedOn, dueOn, daysLeft, state } = view
  useEffect(() => window.scrollTo(0, 0), [])
  // Whoever decides reads first what is asked.
  const decides = useMay('legal:decide') && state === 'considering'
  const isOpen = state !== 'complete' && state !== 'ended'
  return (
    <Page
      title={legalWords.title(view.officer)}
      over={<Back />}
      lead={
        <>
          {`${legalWords.lead(reference, child, asDate(receivedOn))} `}
          <strong>{asDate(dueOn)}</strong> {isOpen && <DaysLeft days={daysLeft} />}
        </>
      }
      aside={
        <Card title={legalWords.steps.title}>
          <LegalSteps view={view} />
        </Card>
      }
      asideLabel={legalWords.steps.label}
      asideWidth="wide"
    >
      {decides && <LegalFacts view={view} />}
      <NextAct view={view} onDo={onDo} onDone={onDone} />
      {!decides && <LegalFacts view={view} />}
    </Page>
  )
}

function Back() {
  return <TextLink onPress={() => go({ at: 'requests' })}>{legalWords.back}</TextLink>
}
