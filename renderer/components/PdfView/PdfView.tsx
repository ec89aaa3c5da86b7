import { useEffect, useRef, useState } from 'react'
import { words } from '../../text/words.ts'
import { Notice } from '../Notice/Notice.tsx'
import { Spinner } from '../Progress/Spinner.tsx'
import { PdfPages } from './PdfPages.tsx'
import type { OpenPdf } from './pdfjs.ts'
import './PdfView.css'

interface PdfViewProps {
  readonly bytes: Uint8Array
  readonly title: string
  /** Called once the pages can be seen. */
  readonly onOpen?: ((pages: number) => void) | undefined
}

/** A PDF on screen, page by page, with its text for selecting and for screen readers. Fills its container's height. */
export function PdfView({ bytes, title, onOpen }: PdfViewProps) {
  const [answered, setAnswered] = useState<{ readonly bytes: Uint8Array; readonly with: OpenPdf | 'unreadable' }>()
  const opened = useRef(onOpen)
  useEffect(() => {
    opened.current = onOpen
  })
  useEffect(() => {
    let wanted = true
    let pdf: OpenPdf | undefined
    async function open() {
      // Loaded when first needed: it is as large as the rest of the app together.
      const { openPdf } = await import('./pdfjs.ts')
      const answer = await openPdf(bytes)
      if (!wanted) {
        answer.close()
        return
      }
      pdf = answer
      setAnswered({ bytes, with: answer })
      opened.current?.(answer.sheets.length)
    }
    open().catch(() => {
      if (wanted) setAnswered({ bytes, with: 'unreadable' })
    })
    return () => {
      wanted = false
      pdf?.close()
    }
  }, [bytes])

  const state = answered?.bytes === bytes ? answered.with : 'opening'
  if (state === 'opening') return <Spinner label={words.pdfOpening} />
  if (state === 'unreadable') {
    return (
      <Notice kind="warning" announce>
        {words.pdfUnreadable}
      </Notice>
    )
  }
  return <PdfPages sheets={state.sheets} title={title} />
}
