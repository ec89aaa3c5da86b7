import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { letterWords } from './letter-words.ts'
import './service.css'

interface LetterSampleProps {
  readonly sample: Output<'printLetter'>
  readonly onClose: () => void
}

/** The letter as it would print, filled in for nobody real. */
export function LetterSample({ sample, onClose }: LetterSampleProps) {
  return (
    <Dialog
      open
      width="large"
      title={sample.title}
      onClose={onClose}
      actions={<Button onPress={onClose}>{letterWords.form.close}</Button>}
    >
      <div className="letter-sample">
        <PdfView bytes={sample.pdf} title={sample.title} />
      </div>
    </Dialog>
  )
}
