import { useState } from 'react'
import { useMay } from '../../app-state.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { AllRequests } from './AllRequests.tsx'
import { DeskPage } from './DeskPage.tsx'
import type { RequestView } from './passages.ts'
import { PreviewPage } from './PreviewPage.tsx'
import { ReleasedPage } from './ReleasedPage.tsx'
import { emptyDesk, type DeskDraft } from './desk-operations.ts'
import { deskWords } from './desk-words.ts'
import { words } from './words.ts'
import './requests.css'

interface RequestPageProps {
  readonly caseId: string
  readonly requestId: string
}

/** P10: the desk of one request, its preview and release, and afterwards what was released. */
export function RequestPage(props: RequestPageProps) {
  if (useMay('pack:prepare')) return <OpenedRequest {...props} />
  return (
    <Page title={words.onlyCoordinatorTitle} over={<AllRequests />}>
      <Notice kind="stop">{words.onlyCoordinator}</Notice>
    </Page>
  )
}

function OpenedRequest({ caseId, requestId }: RequestPageProps) {
  const { value, refusal, again } = useAsk('openRequest', { caseId, requestId })
  const { draft, change: keep, discard } = useDraft<DeskDraft>(`desk:${requestId}`, emptyDesk)
  // What was done here since, so that the request is not opened (and that noted) anew after every key.
  const [changed, setChanged] = useState<RequestView | null>(null)
  const [justReleased, setJustReleased] = useState(false)
  const [previewing, setPreviewing] = useState(false)

  if (refusal !== undefined)
    return (
      <Page title={deskWords.refused} over={<AllRequests />}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  const view = changed ?? value
  if (view === undefined || draft === undefined) return null
  if (view.pack !== null) return <ReleasedPage view={view} pack={view.pack} justNow={justReleased} />

  async function released() {
    await discard()
    setJustReleased(true)
    await again()
    setChanged(null)
  }

  if (previewing)
    return (
      <PreviewPage
        view={view}
        onBack={() => setPreviewing(false)}
        onLook={(itemId, typed) => {
          keep({ item: itemId, typed, picked: '' })
          setPreviewing(false)
        }}
        onReleased={() => void released()}
      />
    )
  return (
    <DeskPage
      view={view}
      change={(how) => setChanged((before) => how(before ?? view))}
      onClock={(clock) => setChanged((before) => ({ ...(before ?? view), clock }))}
      draft={draft}
      keep={keep}
      onPreview={() => setPreviewing(true)}
    />
  )
}
