import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { printPdf } from '../../components/PdfView/printPdf.ts'
import { setUpWords } from './set-up-words.ts'

type KeySheetProps = { readonly sheet: Output<'printRecoveryKey'>; readonly onClose: () => void }

const words = setUpWords.key

/** The sheet as it will be printed. It is never saved as a file. */
export function KeySheet({ sheet, onClose }: KeySheetProps) {
  const [printing, setPrinting] = useState(false)

  async function print() {
    setPrinting(true)
    await printPdf(sheet.pdf, () => window.print())
    setPrinting(false)
  }

  return (
    <Dialog
      open
      width="large"
      title={words.sheet}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={printing} onPress={() => void print()}>
            {words.printNow}
          </Button>
          <Button onPress={onClose}>{words.close}</Button>
        </>
      }
    >
      <div className="key-sheet">
        <PdfView bytes={sheet.pdf} title={sheet.title} />
      </div>
    </Dialog>
  )
}
