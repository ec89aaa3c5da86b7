/* oxlint-disable jsx-a11y/click-events-have-key-events -- the grid takes the keys for its rows */
import { useEffect, useId, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { SortButton } from '../Table/SortButton.tsx'
import { ariaSort } from '../Table/Table.tsx'
import type { Column, Sort } from '../Table/Table.tsx'
import { useWindow } from './useWindow.ts'
import { movedTo } from './window.ts'
import './VirtualTable.css'

export interface VirtualColumn<R> extends Column<R> {
  /** Share of the width, as in flex-grow: 3 is three times 1. */
  readonly share?: number | undefined
  /** Left out where the window is narrow or enlarged. */
  readonly minor?: boolean | undefined
}

export interface VirtualTableProps<R> {
  readonly label: string
  readonly columns: readonly VirtualColumn<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  readonly active: string | undefined
  readonly onActive: (key: string) => void
  /** Enter or a click. */
  readonly onOpen?: ((row: R) => void) | undefined
  readonly sort?: Sort | undefined
  readonly onSort?: ((sort: Sort) => void) | undefined
  readonly headHidden?: boolean | undefined
  /** In rem; every row is this high, which is what makes 50,000 of them quick. */
  readonly rowHeight?: number | undefined
  readonly empty?: ReactNode
}

/**
 * A grid with one tab stop whose rows exist only while in view. Arrows, Page Up and Down, Home and End move; Enter opens.
 * Written by hand: react-aria's own virtual collections took 8 s to take in 50,000 rows.
 */
export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const { columns, rows, rowKey, rowHeight = 2.75 } = props
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const view = useWindow(grid, rows.length, rowHeight)
  const active = Math.max(
    0,
    rows.findIndex((row) => rowKey(row) === props.active),
  )
  const reveal = view.reveal
  useEffect(() => {
    reveal(active)
  }, [active, reveal])

  function pressed(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return
    const row = rows[active]
    const next = rows[movedTo(event.key, props.active === undefined ? -1 : active, rows.length, view.page) ?? -1]
    if (event.key === 'Enter' && row !== undefined) props.onOpen?.(row)
    else if (next !== undefined) props.onActive(rowKey(next))
    else return
    event.preventDefault()
  }

  const shown = rows.slice(view.start, view.end)
  return (
    <div
      ref={grid}
      className="virtual-table focus-inside"
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-activedescendant={rows.length > 0 ? `${id}-${String(active)}` : undefined}
      tabIndex={0}
      onScroll={view.onScroll}
      onKeyDown={pressed}
    >
      <div role="rowgroup" className={props.headHidden === true ? 'hidden-visually' : 'virtual-table__head'}>
        <div role="row" aria-rowindex={1} className="virtual-table__row">
          {columns.map((column) => (
            <div key={column.id} role="columnheader" {...cellOf(column)} aria-sort={ariaSort(column.id, props.sort)}>
              {column.sortable === true && props.onSort !== undefined ? (
                <SortButton column={column.id} title={column.title} sort={props.sort} onSort={props.onSort} />
              ) : (
                column.title
              )}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="virtual-table__body" style={{ height: `${String(rows.length * rowHeight)}rem` }}>
        {shown.map((row, at) => {
          const index = view.start + at
          return (
            <div
              key={rowKey(row)}
              id={`${id}-${String(index)}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === active && props.active !== undefined}
              className="virtual-table__row virtual-table__row--body"
              style={{ height: `${String(rowHeight)}rem`, top: `${String(index * rowHeight)}rem` }}
              onClick={() => {
                props.onActive(rowKey(row))
                props.onOpen?.(row)
              }}
            >
              {columns.map((column) => (
                <div key={column.id} role={column.names === true ? 'rowheader' : 'gridcell'} {...cellOf(column)}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
      {rows.length === 0 && <div className="virtual-table__empty">{props.empty}</div>}
    </div>
  )
}

function cellOf<R>(column: VirtualColumn<R>) {
  const minor = column.minor === true ? ' virtual-table__cell--minor' : ''
  const number = column.number === true ? ' virtual-table__cell--number' : ''
  return { className: `virtual-table__cell${minor}${number}`, style: { flexGrow: column.share ?? 1 } }
}
