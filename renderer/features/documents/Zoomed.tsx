import { useState } from 'react'
import type { ReactNode } from 'react'
import { ZoomBar } from '../../components/PdfView/ZoomBar.tsx'
import { zoomByKey } from '../../components/PdfView/zoom.ts'
import { words } from './words.ts'

interface ZoomedProps {
  readonly title: string
  /** What is inside, for those who hear it. */
  readonly label: string
  /** `undefined`: as wide as there is room. */
  readonly children: (zoom: number | undefined) => ReactNode
}

/** A frame like the PDF's around a picture or words: a bar to make them larger, and a pane that scrolls by keyboard too. */
export function Zoomed({ title, label, children }: ZoomedProps) {
  const [chosen, setChosen] = useState<number>()
  return (
    <div className="pdf-view">
      <div className="pdf-view__bar" role="toolbar" aria-label={words.view.toolbar(title)}>
        <ZoomBar zoom={chosen ?? 1} chosen={chosen} onChoose={setChosen} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- + and - where the arrows scroll */}
      <section
        className="pdf-view__pages focus-inside"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable without a mouse
        tabIndex={0}
        onKeyDown={({ key }) => setChosen((before) => zoomByKey(key, before ?? 1, before))}
      >
        {children(chosen)}
      </section>
    </div>
  )
}
