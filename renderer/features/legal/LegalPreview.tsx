import { useState } from 'react'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { InterruptionCard } from '../../components/InterruptionCard/InterruptionCard.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { send } from '../../send.ts'
import { PreviewPaper } from '../requests/PreviewPaper.tsx'
import { usePreview } from '../requests/use-preview.ts'
import { deskWords } from '../requests/desk-words.ts'
import type { LegalView } from './steps.ts'
import { legalWords } from './words.ts'

interface LegalPreviewProps {
  readonly view: LegalView
  readonly copy: 'officer' | 'parents'
  readonly personId: string | null
  readonly onBack: () => void
}

/** The real file as it would be sent, and its release. */
export function LegalPreview({ view, copy, personId, onBack }: LegalPreviewProps) {
  const { caseId, requestId } = view
  const reader = view.people.find((person) => person.personId === personId)
  const [largePrint, setLargePrint] = useState(reader?.format === 'large-print')
  const [releasing, setReleasing] = useState(false)
  const maySend = useMay('legal:send')
  const { preview, again, cancel } = usePreview({
    make: 'previewLegalPack',
    input: { caseId, requestId, copy, personId, largePrint },
  })
  const text = legalWords.packs

  if (releasing && preview.state === 'made')
    return (
      <Release
        view={view}
        copy={copy}
        sha256={preview.made.sha256}
        onBack={() => {
          again()
          setReleasing(false)
        }}
        onReleased={onBack}
      />
    )
  return (
    <Page
      title={text.previewTitle[copy]}
      over={<TextLink onPress={onBack}>{legalWords.extract.back}</TextLink>}
      lead={view.reference}
      actions={
        <>
          <Button onPress={onBack}>{text.back}</Button>
          {maySend && (
            <Button kind="primary" disabled={preview.state !== 'made'} onPress={() => setReleasing(true)}>
              {text.release[copy]}
            </Button>
          )}
        </>
      }
      fill
    >
      <div className="desk">
        <div className="desk-preview__choice">
          <Checkbox
            name="largePrint"
            label={deskWords.preview.largePrint}
            checked={largePrint}
            onChange={setLargePrint}
          />
        </div>
        <div className="desk-preview__pdf">
          <PreviewPaper preview={preview} onCancel={cancel} onAgain={again} />
        </div>
      </div>
    </Page>
  )
}

interface ReleaseProps extends Pick<LegalPreviewProps, 'view' | 'copy' | 'onBack'> {
  readonly sha256: string
  readonly onReleased: () => void
}

/** Stops before what cannot be taken back, and says exactly what it does. */
function Release({ view: { caseId, requestId, reference }, copy, sha256, onBack, onReleased }: ReleaseProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const text = legalWords.release
  async function release() {
    setBusy(true)
    const sent = await send('releaseLegalPack', { caseId, requestId, copy, sha256 }, {})
    setBusy(false)
    if (sent.ok) onReleased()
    else setProblems(sent.problems)
  }
  return (
    <Page title={legalWords.packs.release[copy].replace('…', '')} lead={reference}>
      <ErrorSummary problems={problems} />
      <InterruptionCard
        title={text.title[copy]}
        actions={
          <>
            <Button kind="primary" onPress={onBack}>
              {text.back}
            </Button>
            <Button kind="danger" busy={busy} onPress={() => void release()}>
              {text.confirm}
            </Button>
          </>
        }
      >
        <p>{text.final}</p>
      </InterruptionCard>
    </Page>
  )
}
