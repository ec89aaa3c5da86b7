import { useEffect, useRef } from 'react'
import type { CSSProperties, RefObject } from 'react'
import { words } from '../../text/words.ts'
import type { SheetOfPdf } from './pdfjs.ts'
import { pixelsPerPoint } from './zoom.ts'

interface PdfPageProps {
  readonly sheet: SheetOfPdf
  readonly of: number
  readonly zoom: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** Drawn when it comes near the window and wiped when it leaves, so that a pack of 200 pages fits in memory. */
export function PdfPage({ sheet, of, zoom, scroller }: PdfPageProps) {
  const paper = useRef<HTMLDivElement>(null)
  const scale = zoom * pixelsPerPoint

  useEffect(() => {
    const element = paper.current
    if (element === null) return undefined
    let wipe: (() => void) | undefined
    const watch = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting === true
        if (near && wipe === undefined) wipe = sheet.show(scale, element)
        if (!near) {
          wipe?.()
          wipe = undefined
        }
      },
      { root: scroller.current, rootMargin: '100% 0px' },
    )
    watch.observe(element)
    return () => {
      watch.disconnect()
      wipe?.()
    }
  }, [sheet, scale, scroller])

  const style: CSSProperties & Readonly<Record<'--total-scale-factor', number>> = {
    width: sheet.width * scale,
    height: sheet.height * scale,
    '--total-scale-factor': scale,
  }
  return <figure ref={paper} className="pdf-page" aria-label={words.pdfPage(sheet.number, of)} style={style} />
}
