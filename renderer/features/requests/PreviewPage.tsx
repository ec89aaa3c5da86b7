import { useState } from 'react'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Steps } from '../../components/Steps/Steps.tsx'
import { Approval, type ApprovalView } from '../reviews/Approval.tsx'
import { PackChecks, type Checks } from '../third-parties/PackChecks.tsx'
import { AllRequests } from './AllRequests.tsx'
import { progressOf } from './desk.ts'
import { stepsOf } from './steps.ts'
import type { RequestView } from './passages.ts'
import { ReleasePage } from './ReleasePage.tsx'
import { PreviewPaper } from './PreviewPaper.tsx'
import { TheirLanguage } from './TheirLanguage.tsx'
import { usePreview } from './use-preview.ts'
import { deskWords } from './desk-words.ts'

interface PreviewPageProps {
  readonly view: RequestView
  readonly onBack: () => void
  readonly onLook: (itemId: string, words: string) => void
  readonly onReleased: () => void
}

function settled({ sheets, leftovers }: Checks): boolean {
  return sheets.length === 0 && leftovers.every(({ kept }) => kept !== null)
}

/** The real file, page by page, as it would be released; then the release itself. */
export function PreviewPage({ view, onBack, onLook, onReleased }: PreviewPageProps) {
  const [largePrint, setLargePrint] = useState(view.format === 'large-print')
  const [theirLanguage, setTheirLanguage] = useState(true)
  const [pages, setPages] = useState<number>()
  const [releasing, setReleasing] = useState(false)
  const [asked, setAsked] = useState<ApprovalView>()
  const mayRelease = useMay('pack:release')
  const { preview, again, cancel } = usePreview({
    make: 'previewPack',
    input: { caseId: view.caseId, requestId: view.requestId, largePrint, theirLanguage },
  })
  const progress = progressOf(view)
  const text = deskWords.preview
  const approval = asked ?? (preview.state === 'made' ? preview.made.approval : undefined)
  const isSettled = preview.state === 'made' && settled(preview.made.checks)
  const approved = isSettled && approval?.whyNot === null

  if (releasing && preview.state === 'made')
    return (
      <ReleasePage
        view={view}
        sha256={preview.made.sha256}
        largePrint={largePrint}
        pages={pages}
        onBack={() => setReleasing(false)}
        onFresh={() => {
          setReleasing(false)
          again()
        }}
        onReleased={onReleased}
      />
    )

  return (
    <Page
      title={text.title(view.reference)}
      over={<AllRequests />}
      lead={[text.what(progress), ...(pages === undefined ? [] : [text.pages(pages)])].join(' · ')}
      actions={
        <>
          <Button onPress={onBack}>{text.back}</Button>
          {mayRelease && (
            <Button
              kind="primary"
              disabled={preview.state !== 'made' || !approved}
              describedBy={approved ? undefined : 'approval'}
              onPress={() => setReleasing(true)}
            >
              {text.release(view.requester)}
            </Button>
          )}
        </>
      }
      fill
    >
      <div className="desk">
        <Steps label={deskWords.progress} steps={stepsOf(progress)} now={2} />
        {mayRelease ? null : <Notice>{text.mayNot}</Notice>}
        {approval !== undefined && isSettled && (
          <Approval caseId={view.caseId} requestId={view.requestId} approval={approval} onAsked={setAsked} />
        )}
        {preview.state === 'made' && (
          <PackChecks view={view} checks={preview.made.checks} onLook={onLook} onDesk={onBack} onKept={again} />
        )}
        <div className="desk-preview__choice">
          <Checkbox
            name="largePrint"
            label={text.largePrint}
            checked={largePrint}
            onChange={(wanted) => {
              setPages(undefined)
              setLargePrint(wanted)
            }}
          />
          <TheirLanguage
            view={view}
            wanted={theirLanguage}
            onChange={(wanted) => {
              setPages(undefined)
              setTheirLanguage(wanted)
            }}
          />
          {text.format[view.format] !== '' && <p className="small">{text.format[view.format]}</p>}
        </div>
        <div className="desk-preview__pdf">
          <PreviewPaper
            preview={preview}
            onOpen={setPages}
            onCancel={cancel}
            onAgain={again}
            onItem={(itemId) => onLook(itemId, '')}
          />
        </div>
      </div>
    </Page>
  )
}
