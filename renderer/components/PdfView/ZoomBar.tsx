import { words } from '../../text/words.ts'
import { Button } from '../Button/Button.tsx'
import { larger, smaller } from './zoom.ts'
import './PdfView.css'

interface ZoomBarProps {
  readonly zoom: number
  /** `undefined` while it follows the room there is. */
  readonly chosen: number | undefined
  readonly onChoose: (zoom: number | undefined) => void
}

/** Smaller, larger, and back to the width there is. */
export function ZoomBar({ zoom, chosen, onChoose }: ZoomBarProps) {
  return (
    <span className="pdf-view__zoom">
      <Button small label={words.pdfSmaller} onPress={() => onChoose(smaller(zoom))}>
        −
      </Button>
      <span className="pdf-view__percent">{words.pdfZoom(Math.round(zoom * 100))}</span>
      <Button small label={words.pdfLarger} onPress={() => onChoose(larger(zoom))}>
        +
      </Button>
      <Button small pressed={chosen === undefined} onPress={() => onChoose(undefined)}>
        {words.pdfFit}
      </Button>
    </span>
  )
}
