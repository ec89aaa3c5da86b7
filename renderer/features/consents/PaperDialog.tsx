import { useEffect, useState } from 'react'
import type { Result } from '../../../preload/contract/common.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { printPdf } from '../../components/PdfView/printPdf.ts'
import { Spinner } from '../../components/Progress/Spinner.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { consentWords } from './words.ts'
import './PaperDialog.css'

type Paper = Result<Output<'printReceipt'>>

interface PaperDialogProps {
  readonly title: string
  /** Asks for the paper; once, when the dialog opens. */
  readonly make: () => Promise<Paper>
  readonly onClose: () => void
}

/** A paper to look at and print. */
export function PaperDialog({ title, make, onClose }: PaperDialogProps) {
  const [paper, setPaper] = useState<Paper>()
  const [makeOnce] = useState(() => make)
  useEffect(() => {
    let wanted = true
    async function open() {
      const made = await makeOnce()
      if (wanted) setPaper(made)
    }
    void open()
    return () => {
      wanted = false
    }
  }, [makeOnce])

  const pdf = paper?.ok === true ? paper.value.pdf : undefined
  return (
    <Dialog
      open
      width="large"
      title={title}
      onClose={onClose}
      actions={
        pdf === undefined ? undefined : (
          <>
            <Button kind="primary" onPress={() => void printPdf(pdf, () => window.print())}>
              {consentWords.print}
            </Button>
            <Button onPress={onClose}>{consentWords.close}</Button>
          </>
        )
      }
    >
      {paper === undefined ? <Spinner label={consentWords.preparing} /> : null}
      {paper?.ok === false ? <Notice kind="stop">{reasonMessage(paper.refusal)}</Notice> : null}
      {pdf === undefined ? null : (
        <div className="paper-dialog__pages">
          <PdfView bytes={pdf} title={title} />
        </div>
      )}
    </Dialog>
  )
}
