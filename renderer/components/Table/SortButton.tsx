import type { Sort } from './Table.tsx'

interface SortButtonProps {
  readonly column: string
  readonly title: string
  readonly sort: Sort | undefined
  readonly onSort: (sort: Sort) => void
}

export function SortButton({ column, title, sort, onSort }: SortButtonProps) {
  const on = sort?.column === column
  return (
    <button
      type="button"
      className="sort-button"
      onClick={() => {
        onSort({ column, descending: on ? !sort.descending : false })
      }}
    >
      {title}
      <svg className="sort-button__arrow" viewBox="0 0 10 14" aria-hidden="true">
        <path className={on && !sort.descending ? 'sort-button__on' : undefined} d="M5 1 9 6H1z" />
        <path className={on && sort.descending ? 'sort-button__on' : undefined} d="M5 13 1 8h8z" />
      </svg>
    </button>
  )
}
