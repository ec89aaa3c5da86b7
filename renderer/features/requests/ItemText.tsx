import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { reasonLabel } from './desk.ts'
import { neighbour, piecesOf, stretched, type Item, type Passage, type Piece, type RequestView } from './passages.ts'
import { rangeOf, selectedPassage } from './selection.ts'
import type { InHand } from './places.ts'
import { useHighlight } from './use-highlight.ts'
import { deskWords } from './desk-words.ts'

interface ItemTextProps {
  readonly item: Item
  readonly number: number | null
  readonly reasons: RequestView['reasons']
  readonly passage?: InHand | null | undefined
  /** Where the words sought stand, to be marked. */
  readonly found?: readonly Passage[] | undefined
  /** Left off when nothing can be changed any more. */
  readonly onChoose?: ((passage: Passage | null, by: InHand['by']) => void) | undefined
  /** A block was looked at. */
  readonly onBlock?: ((redactionId: string) => void) | undefined
}

const nowhere: readonly Passage[] = []

/** The words of an item with solid blocks over what is taken out. A passage is chosen with the mouse or with the arrow keys. */
export function ItemText(props: ItemTextProps) {
  const { item, passage = null, found = nowhere } = props
  const root = useRef<HTMLDivElement>(null)
  const choose = useRef(props.onChoose)
  useEffect(() => {
    choose.current = props.onChoose
  })
  const pieces = piecesOf(item.text, item.redactions)
  useHighlight('desk-found', root, found)
  useHighlight('desk-passage', root, passage === null ? nowhere : [passage])

  const shown = useRef(item.itemId)
  useEffect(() => {
    if (shown.current !== item.itemId) root.current?.scrollTo({ top: 0 })
    shown.current = item.itemId
  }, [item.itemId])

  const blocks = item.redactions.length
  const before = useRef(blocks)
  useEffect(() => {
    // A block that had the focus is gone: the text keeps it.
    if (before.current !== blocks && document.activeElement === document.body)
      root.current?.focus({ preventScroll: true })
    before.current = blocks
  }, [blocks])

  useEffect(() => {
    if (root.current === null || passage?.by !== 'keys') return
    document.getSelection()?.removeAllRanges()
    reveal(root.current, passage)
  }, [passage])

  useEffect(() => {
    function changed() {
      const selected = root.current === null ? null : selectedPassage(root.current, document.getSelection())
      if (selected !== null) choose.current?.(selected, 'pointer')
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [])

  function pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return
    const way = ({ ArrowRight: 'right', ArrowLeft: 'left' } as const)[event.key]
    if (event.key === 'Escape') props.onChoose?.(null, 'keys')
    else if (way !== undefined)
      props.onChoose?.((event.shiftKey ? stretched : neighbour)(item.text, item.redactions, passage, way), 'keys')
    else return
    event.preventDefault()
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- text to choose passages from, by key as well */}
      <div
        ref={root}
        id="passage"
        className="desk-text focus-inside"
        role="group"
        aria-label={deskWords.item.text(props.number)}
        aria-describedby={props.onChoose === undefined ? undefined : 'passage-keys'}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and its words are chosen by key
        tabIndex={0}
        onPointerDown={(event) => {
          if (event.button === 0 && !(event.target instanceof Element && event.target.closest('button') !== null))
            props.onChoose?.(null, 'pointer')
        }}
        onKeyDown={pressed}
      >
        {item.text === '' ? <p className="small">{deskWords.item.noText}</p> : null}
        {pieces.map((piece) =>
          piece.kind === 'text' ? (
            <span key={piece.start} data-start={piece.start}>
              {item.text.slice(piece.start, piece.end)}
            </span>
          ) : (
            <Block key={piece.start} piece={piece} reasons={props.reasons} onBlock={props.onBlock} />
          ),
        )}
      </div>
      {props.onChoose === undefined ? null : (
        <p id="passage-keys" className="small desk-text__keys">
          {deskWords.item.textKeys}
        </p>
      )}
    </>
  )
}

interface BlockProps {
  readonly piece: Extract<Piece, { kind: 'hidden' }>
  readonly reasons: RequestView['reasons']
  readonly onBlock: ItemTextProps['onBlock']
}

function Block({ piece, reasons, onBlock }: BlockProps) {
  const codes = [...new Set(piece.redactions.map(({ reason }) => reason))]
  const label = `${deskWords.item.redacted} · ${codes.map((code) => reasonLabel({ reasons }, code).toLowerCase()).join(', ')}`
  const last = piece.redactions.at(-1)?.redactionId
  if (onBlock === undefined || last === undefined) return <span className="desk-block">{label}</span>
  return (
    <button type="button" className="desk-block" onFocus={() => onBlock(last)} onClick={() => onBlock(last)}>
      {label}
    </button>
  )
}

/** Brings a passage into view, in its pane or, where panes stand under one another, in the window. */
function reveal(root: HTMLElement, passage: Passage) {
  const range = rangeOf(root, passage)
  if (range === null) return
  const at = range.getBoundingClientRect()
  const pane = root.getBoundingClientRect()
  const margin = at.height
  if (at.top < pane.top) root.scrollTop -= pane.top - at.top + margin
  else if (at.bottom > pane.bottom) root.scrollTop += at.bottom - pane.bottom + margin
  const now = range.getBoundingClientRect()
  if (now.top < 0 || now.bottom > window.innerHeight) window.scrollBy(0, now.top - window.innerHeight / 2)
}
