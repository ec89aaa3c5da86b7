import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { Progress } from '../../components/Progress/Progress.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import type { Preview } from './use-preview.ts'
import { deskWords } from './words.ts'

interface PreviewPaperProps {
  readonly preview: Preview
  readonly onOpen?: ((pages: number) => void) | undefined
  readonly onCancel: () => void
  readonly onAgain: () => void
}

/** The pack being made, made, or refused. */
export function PreviewPaper({ preview, onOpen, onCancel, onAgain }: PreviewPaperProps) {
  const text = deskWords.preview
  if (preview.state === 'making') return <Progress label={text.making} detail={text.makingDetail} onCancel={onCancel} />
  if (preview.state === 'made') return <PdfView bytes={preview.made.pdf} title={preview.made.title} onOpen={onOpen} />
  const cancelled = preview.refusal.code === 'cancelled'
  return (
    <Notice kind={cancelled ? 'information' : 'stop'} announce>
      {cancelled ? text.cancelled : reasonMessage(preview.refusal)}{' '}
      <Button kind="quiet" onPress={onAgain}>
        {text.again}
      </Button>
    </Notice>
  )
}
