import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { PdfView } from '../../components/PdfView/PdfView.tsx'
import { printPdf } from '../../components/PdfView/printPdf.ts'
import { Progress } from '../../components/Progress/Progress.tsx'
import { AllRequests } from './AllRequests.tsx'
import { deskWords } from './desk-words.ts'

interface ReleasedPackProps {
  readonly reference: string
  readonly opened: Output<'openPack'>
  readonly onClose: () => void
}

type Printing = { readonly done: number; readonly of: number }

/** The released file itself, on screen and to the printer. */
export function ReleasedPack({ reference, opened, onClose }: ReleasedPackProps) {
  const [printing, setPrinting] = useState<Printing | 'failed' | null>(null)
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const text = deskWords.released

  async function print() {
    stop.current = new AbortController()
    setPrinting({ done: 0, of: 1 })
    try {
      await printPdf(opened.pdf, () => window.print(), {
        signal: stop.current.signal,
        onProgress: (done, of) => setPrinting({ done, of }),
      })
      setPrinting(null)
    } catch {
      setPrinting('failed')
    }
  }

  const busy = printing !== null && printing !== 'failed'
  return (
    <Page
      title={opened.title}
      over={<AllRequests />}
      lead={reference}
      actions={
        <>
          <Button onPress={onClose}>{text.close}</Button>
          <Button kind="primary" busy={busy} onPress={() => void print()}>
            {text.print}
          </Button>
        </>
      }
      fill
    >
      <div className="desk">
        {printing === 'failed' && (
          <Notice kind="warning" announce>
            {text.printFailed}
          </Notice>
        )}
        {busy && (
          <Progress
            label={text.preparing}
            done={printing.done / printing.of}
            detail={text.printing(printing.done, printing.of)}
            onCancel={() => stop.current?.abort()}
          />
        )}
        <div className="desk-preview__pdf">
          <PdfView bytes={opened.pdf} title={opened.title} />
        </div>
      </div>
    </Page>
  )
}
