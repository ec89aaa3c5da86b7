import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { InterruptionCard } from '../../components/InterruptionCard/InterruptionCard.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Steps } from '../../components/Steps/Steps.tsx'
import { send } from '../../send.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { AllRequests } from './AllRequests.tsx'
import { progressOf } from './desk.ts'
import { Footing } from './Footing.tsx'
import type { RequestView } from './passages.ts'
import { stepsOf } from './steps.ts'
import { deskWords } from './desk-words.ts'

interface ReleasePageProps {
  readonly view: RequestView
  /** Of the very file that was looked at. */
  readonly sha256: string
  readonly largePrint: boolean
  readonly pages: number | undefined
  readonly onBack: () => void
  /** What the file was made from has changed: look at a new one. */
  readonly onFresh: () => void
  readonly onReleased: () => void
}

/** Stops before the one act here that cannot be taken back, and says exactly what it does. */
export function ReleasePage(props: ReleasePageProps) {
  const { view, sha256, largePrint, pages } = props
  const { caseId, requestId } = view
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [outOfDate, setOutOfDate] = useState(false)
  const [busy, setBusy] = useState(false)
  const text = deskWords.release

  async function release() {
    setBusy(true)
    const sent = await send('releasePack', { caseId, requestId, sha256 }, {})
    setBusy(false)
    if (sent.ok) return props.onReleased()
    setOutOfDate(sent.refusal.code === 'preview-out-of-date')
    setProblems(sent.refusal.code === 'preview-out-of-date' ? [] : sent.problems)
  }

  const what = [
    deskWords.preview.what(progressOf(view)),
    ...(pages === undefined ? [] : [deskWords.preview.pages(pages)]),
    ...(largePrint ? [deskWords.preview.largePrint.toLowerCase()] : []),
  ]
  return (
    <Page title={text.title(view.reference)} over={<AllRequests />}>
      <div className="desk">
        <Steps label={deskWords.progress} steps={stepsOf(progressOf(view))} now={3} />
      </div>
      <ErrorSummary problems={problems} />
      {outOfDate && (
        <Notice kind="warning" announce>
          {reasonMessage({ code: 'preview-out-of-date' })}{' '}
          <Button kind="quiet" onPress={props.onFresh}>
            {deskWords.preview.again}
          </Button>
        </Notice>
      )}
      <Footing view={view} />
      <InterruptionCard
        title={text.cardTitle(view.requester)}
        actions={
          <>
            <Button kind="primary" onPress={props.onBack}>
              {text.back}
            </Button>
            <Button kind="danger" busy={busy} onPress={() => void release()}>
              {text.confirm}
            </Button>
          </>
        }
      >
        <div className="desk-release">
          <Facts
            facts={[
              { term: text.to, detail: `${view.requester}\n${view.address}` },
              { term: text.what, detail: what.join(', ') },
            ]}
          />
        </div>
        <p>{text.final}</p>
        <p>{text.left}</p>
      </InterruptionCard>
    </Page>
  )
}
