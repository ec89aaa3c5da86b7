import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { Making } from './Making.tsx'
import { NotMade } from './NotMade.tsx'
import { Proof } from './Proof.tsx'
import type { Preview } from './use-preview.ts'
import { deskWords } from './desk-words.ts'

interface PreviewPaperProps {
  readonly preview: Preview
  readonly onOpen?: ((pages: number) => void) | undefined
  readonly onCancel: () => void
  readonly onAgain: () => void
  /** Opens an item on the desk. */
  readonly onItem?: ((itemId: string) => void) | undefined
}

/** The pack being made, made, or refused. */
export function PreviewPaper({ preview, onOpen, onCancel, onAgain, onItem }: PreviewPaperProps) {
  const text = deskWords.preview
  if (preview.state === 'making') return <Making detail={text.makingDetail} onCancel={onCancel} />
  if (preview.state === 'made')
    return (
      <div className="desk-preview__made">
        <Proof proof={preview.made.proof} onItem={onItem} />
        <PdfView bytes={preview.made.pdf} title={preview.made.title} onOpen={onOpen} />
      </div>
    )
  return <NotMade refusal={preview.refusal} cancelled={text.cancelled} again={text.again} onAgain={onAgain} />
}
