import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { cancel } from '../../cancel.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { printPdf } from '../../components/PdfView/printPdf.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { Making } from './Making.tsx'
import { deskWords } from './desk-words.ts'

interface InternalVersionProps {
  readonly caseId: string
  readonly requestId: string
}

const text = deskWords.internal

/** The pack as only we see it: made when it is asked for, looked at and printed here, and never a file to send. */
export function InternalVersion({ caseId, requestId }: InternalVersionProps) {
  const [opened, setOpened] = useState<Output<'openInternalPack'>>()
  const [trouble, setTrouble] = useState<string>()
  const [making, setMaking] = useState(false)
  const [busy, setBusy] = useState(false)

  async function open() {
    setMaking(true)
    const result = await ask('openInternalPack', { caseId, requestId })
    setMaking(false)
    const given = result.ok || result.refusal.code === 'cancelled'
    setTrouble(given ? undefined : reasonMessage(result.refusal))
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
      <Button busy={making} onPress={() => void open()}>
        {text.open}
      </Button>
      {opened === undefined && said}
      {making && <Making onCancel={() => cancel('openInternalPack')} />}
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
