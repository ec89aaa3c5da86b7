import type { ReactNode } from 'react'
import { SortButton } from './SortButton.tsx'
import './Table.css'

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

export interface Column<R> {
  readonly id: string
  readonly title: string
  readonly cell: (row: R) => ReactNode
  readonly sortable?: boolean | undefined
  /** Figures stand to the right, to be compared. */
  readonly number?: boolean | undefined
  /** The cell that names its row for those who hear the table. */
  readonly names?: boolean | undefined
}

interface TableProps<R> {
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  readonly sort?: Sort | undefined
  /** The caller sorts: the table only says what was asked for. */
  readonly onSort?: ((sort: Sort) => void) | undefined
  readonly empty?: ReactNode
  readonly foot?: ReactNode
}

/** A plain table for up to a few hundred rows; beyond that, VirtualTable. */
export function Table<R>({ columns, rows, rowKey, sort, onSort, empty, ...props }: TableProps<R>) {
  return (
    <div className="table-frame">
      <table className="table">
        <caption className={props.captionHidden === true ? 'hidden-visually' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={column.number === true ? 'table__number' : undefined}
                aria-sort={ariaSort(column.id, sort)}
              >
                {column.sortable === true && onSort !== undefined ? (
                  <SortButton column={column.id} title={column.title} sort={sort} onSort={onSort} />
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.names === true ? (
                  <th key={column.id} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={column.number === true ? 'table__number' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {props.foot !== undefined && <tfoot>{props.foot}</tfoot>}
      </table>
    </div>
  )
}

export function ariaSort(column: string, sort: Sort | undefined) {
  if (sort?.column !== column) return undefined
  return sort.descending ? 'descending' : 'ascending'
}
