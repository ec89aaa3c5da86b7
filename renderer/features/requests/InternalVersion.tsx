import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { printPdf } from '../../components/PdfView/printPdf.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { deskWords } from './words.ts'

interface InternalVersionProps {
  readonly caseId: string
  readonly requestId: string
}

const text = deskWords.internal

/** The pack as only we see it: made when it is asked for, looked at and printed here, and never a file to send. */
export function InternalVersion({ caseId, requestId }: InternalVersionProps) {
  const [opened, setOpened] = useState<Output<'openInternalPack'>>()
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function open() {
    setBusy(true)
    const result = await ask('openInternalPack', { caseId, requestId })
    setBusy(false)
    setTrouble(result.ok ? undefined : reasonMessage(result.refusal))
    if (result.ok) setOpened(result.value)
  }

  async function print(pdf: Uint8Array) {
    setBusy(true)
    try {
      await printPdf(pdf, () => window.print())
      setTrouble(undefined)
    } catch {
      setTrouble(text.printFailed)
    }
    setBusy(false)
  }

  const said = trouble !== undefined && (
    <Notice kind="warning" announce>
      {trouble}
    </Notice>
  )
  return (
    <>
      <Button busy={busy} onPress={() => void open()}>
        {text.open}
      </Button>
      {opened === undefined && said}
      {opened !== undefined && (
        <Dialog
          open
          width="large"
          title={opened.title}
          onClose={() => setOpened(undefined)}
          actions={
            <>
              <Button kind="primary" busy={busy} onPress={() => void print(opened.pdf)}>
                {text.print}
              </Button>
              <Button onPress={() => setOpened(undefined)}>{text.close}</Button>
            </>
          }
        >
          {said}
          <p>{text.explained}</p>
          <div className="desk-internal">
            <PdfView bytes={opened.pdf} title={opened.title} />
          </div>
        </Dialog>
      )}
    </>
  )
}
