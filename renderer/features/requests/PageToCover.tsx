import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import {
  between,
  firstArea,
  inPercent,
  isMeant,
  moved,
  placeOf,
  resized,
  whole,
  type Area,
  type Point,
  type Way,
} from './areas.ts'
import { reasonLabel } from './desk.ts'
import type { Item, RequestView } from './passages.ts'
import { deskWords } from './desk-words.ts'

interface PageToCoverProps {
  readonly drawn: { readonly url: string; readonly width: number; readonly height: number }
  readonly page: number
  readonly of: number
  readonly number: number | null
  readonly covered: Item['areas']
  readonly reasons: RequestView['reasons']
  readonly area: Area | null
  readonly onArea: (area: Area | null) => void
  readonly onTurn: (by: 1 | -1) => void
  readonly onBlock: (redactionId: string) => void
}

const ways: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** A page's picture. A box is drawn on it with the mouse, or put, moved and stretched with the arrow keys. */
export function PageToCover(props: PageToCoverProps) {
  const { drawn, page, of, number, covered, area } = props
  const paper = useRef<HTMLDivElement>(null)
  const from = useRef<Point | null>(null)

  function pointAt(event: PointerEvent): Point {
    const box = paper.current?.getBoundingClientRect() ?? new DOMRect()
    return { x: ((event.clientX - box.left) / box.width) * whole, y: ((event.clientY - box.top) / box.height) * whole }
  }

  function down(event: PointerEvent) {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button') !== null)) return
    from.current = pointAt(event)
    event.currentTarget.setPointerCapture(event.pointerId)
    props.onArea(null)
  }

  function dragged(event: PointerEvent) {
    if (from.current === null) return
    const drawnBox = between(page, from.current, pointAt(event))
    if (isMeant(drawnBox)) props.onArea(drawnBox)
  }

  function cancelled() {
    from.current = null
    props.onArea(null)
  }

  function pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return
    const way = ways[event.key]
    if (event.key === 'Escape') props.onArea(null)
    else if (event.key === 'PageDown') props.onTurn(1)
    else if (event.key === 'PageUp') props.onTurn(-1)
    else if (way === undefined) return
    else if (area === null) props.onArea(firstArea(page))
    else props.onArea((event.shiftKey ? resized : moved)(area, way))
    event.preventDefault()
  }

  return (
    <div className="desk-pages__scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a page to draw boxes on, by key as well */}
      <div
        ref={paper}
        id="passage"
        className="desk-pages__paper focus-inside"
        role="application"
        aria-roledescription={deskWords.pages.role}
        aria-label={deskWords.pages.label(page, of, number)}
        aria-describedby="area-keys"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- boxes are put on it by key
        tabIndex={0}
        onPointerDown={down}
        onPointerMove={dragged}
        onPointerUp={() => (from.current = null)}
        onPointerCancel={cancelled}
        onKeyDown={pressed}
      >
        <img src={drawn.url} width={drawn.width} height={drawn.height} alt="" draggable={false} />
        {covered.map((each) => (
          <button
            key={each.redactionId}
            type="button"
            className="desk-block desk-pages__block"
            style={placeOf(each)}
            onFocus={() => props.onBlock(each.redactionId)}
            onClick={() => props.onBlock(each.redactionId)}
          >
            <span className="hidden-visually">{deskWords.pages.covered} </span>
            {reasonLabel(props, each.reason)}
          </button>
        ))}
        {area !== null && <div className="desk-pages__area" style={placeOf(area)} />}
        <p role="status" className="hidden-visually">
          {area === null ? '' : deskWords.pages.box(inPercent(area))}
        </p>
      </div>
    </div>
  )
}
