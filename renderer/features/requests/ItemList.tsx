import { memo, useEffect, useRef } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { KeyHint } from '../../components/KeyHint/KeyHint.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { wallTimeNow } from '../../text/format.ts'
import { shortDate } from '../../text/when.ts'
import { wallWords } from '../deciders/wall-words.ts'
import { isOfTheRest, packNumbers, titleOf } from './desk.ts'
import type { Item } from './passages.ts'
import { deskWords } from './desk-words.ts'

interface ItemListProps {
  readonly items: readonly Item[]
  readonly current: string | undefined
  readonly onOpen: (itemId: string) => void
  /** Left off once the pack is released. */
  readonly theRest?: { readonly decision: 'enclose' | 'withhold'; readonly onDecide: () => void } | undefined
}

/** The items in the order of the pack. One tab stop: arrows move within it, J and K from anywhere. */
export function ItemList({ items, current, onOpen, theRest }: ItemListProps) {
  const list = useRef<HTMLOListElement>(null)
  const numbers = packNumbers(items)
  const rest = theRest === undefined ? 0 : items.filter((item) => isOfTheRest(item, theRest.decision)).length

  useEffect(() => {
    const scroller = list.current
    const button = scroller?.querySelector<HTMLElement>(`[data-item="${String(current)}"]`)
    if (scroller === null || button === null || button === undefined) return
    if (scroller.contains(document.activeElement)) button.focus({ preventScroll: true })
    const above = button.offsetTop - scroller.scrollTop
    const below = above + button.offsetHeight - scroller.clientHeight
    if (above < 0 || below > 0) scroller.scrollTop += above < 0 ? above : below
  }, [current])

  function pressed(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = items[items.findIndex(({ itemId }) => itemId === current) + (by ?? 0)]
    if (by === undefined || next === undefined) return
    event.preventDefault()
    onOpen(next.itemId)
  }

  function clicked({ target }: MouseEvent) {
    const itemId = target instanceof Element ? target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined
    if (itemId !== undefined) onOpen(itemId)
  }

  return (
    <section className="card card--flush desk-list" aria-labelledby="desk-list-heading">
      <h2 id="desk-list-heading" className="desk-list__heading small">
        {deskWords.list.heading(items.length)}
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons answer; one listener for hundreds of them */}
      <ol
        ref={list}
        className="desk-list__items"
        aria-label={deskWords.list.label}
        onKeyDown={pressed}
        onClick={clicked}
      >
        {items.map((item, at) => (
          <Row key={item.itemId} item={item} number={numbers[at] ?? null} isCurrent={item.itemId === current} />
        ))}
      </ol>
      {theRest !== undefined && (
        <div className="desk-list__foot">
          {rest > 0 && (
            <Button small wide onPress={theRest.onDecide}>
              {deskWords.list.rest[theRest.decision](rest)}
            </Button>
          )}
          <p className="hidden-visually">{deskWords.list.keysSpoken}</p>
          <p className="desk-list__keys small" aria-hidden="true">
            {deskWords.keys.map(([key, act]) => (
              <span key={key}>
                <KeyHint keys={key} /> {act}
              </span>
            ))}
          </p>
        </div>
      )}
    </section>
  )
}

interface RowProps {
  readonly item: Item
  /** Nothing for what the pack does not tell of. */
  readonly number: number | null
  readonly isCurrent: boolean
}

/** Drawn again only when it changes itself: a family's file may have hundreds. */
const Row = memo(function Row({ item, number, isCurrent }: RowProps) {
  return (
    <li>
      <button
        type="button"
        className="desk-list__item focus-inside"
        aria-current={isCurrent ? 'true' : undefined}
        data-item={item.itemId}
        tabIndex={isCurrent ? 0 : -1}
      >
        <span className="desk-list__title">{deskWords.list.title(number, titleOf(item))}</span>{' '}
        <span className="desk-list__under">
          <span className="small">{underTitle(item)}</span>{' '}
          {item.keptFrom.length > 0 && <Tag tone="stop">{wallWords.desk.tag}</Tag>}{' '}
          <Tag tone={tones[item.decision]}>{deskWords.list.decisions[item.decision]}</Tag>
        </span>
      </button>
    </li>
  )
})

const tones = { undecided: 'warn', enclose: 'ok', withhold: 'neutral' } as const

function underTitle({ at, redactions, areas }: Item): string {
  const date = shortDate(at, wallTimeNow().slice(0, 10))
  const covered = redactions.length + areas.length
  return covered === 0 ? date : `${date}, ${deskWords.list.redactions(covered)}`
}
