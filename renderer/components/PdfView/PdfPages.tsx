import { useEffect, useRef, useState } from 'react'
import { words } from '../../text/words.ts'
import { Button } from '../Button/Button.tsx'
import { PdfPage } from './PdfPage.tsx'
import type { SheetOfPdf } from './pdfjs.ts'
import { ZoomBar } from './ZoomBar.tsx'
import { pageAt, zoomByKey, zoomToFit } from './zoom.ts'

interface PdfPagesProps {
  readonly sheets: readonly SheetOfPdf[]
  readonly title: string
}

export function PdfPages({ sheets, title }: PdfPagesProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  const [chosen, setChosen] = useState<number>()
  const [reading, setReading] = useState(0)
  const fit = zoomToFit(room, Math.max(...sheets.map((sheet) => sheet.width)))
  const zoom = chosen ?? fit

  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const watch = new ResizeObserver(() => {
      setRoom(element.clientWidth - 32)
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
    }
  }, [])

  function onScroll() {
    const element = scroller.current
    if (element === null) return
    const tops = [...element.children].map((page) => (page instanceof HTMLElement ? page.offsetTop : 0))
    setReading(pageAt(element.scrollTop, element.clientHeight, tops))
  }
  function goTo(page: number) {
    const element = scroller.current?.children[page]
    if (element instanceof HTMLElement) scroller.current?.scrollTo({ top: element.offsetTop - 12 })
  }
  return (
    <div className="pdf-view">
      <div className="pdf-view__bar" role="toolbar" aria-label={title}>
        <Button small disabled={reading === 0} label={words.pdfPrevious} onPress={() => goTo(reading - 1)}>
          ↑
        </Button>
        <Button small disabled={reading >= sheets.length - 1} label={words.pdfNext} onPress={() => goTo(reading + 1)}>
          ↓
        </Button>
        <output className="pdf-view__place">{words.pdfPage(reading + 1, sheets.length)}</output>
        <ZoomBar zoom={zoom} chosen={chosen} onChoose={setChosen} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- + and - where the arrows scroll */}
      <section
        ref={scroller}
        className="pdf-view__pages focus-inside"
        aria-label={words.pdfPages(title)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={({ key }) => setChosen((before) => zoomByKey(key, before ?? fit, before))}
      >
        {room > 0 &&
          sheets.map((sheet) => (
            <PdfPage key={sheet.number} sheet={sheet} of={sheets.length} zoom={zoom} scroller={scroller} />
          ))}
      </section>
    </div>
  )
}
