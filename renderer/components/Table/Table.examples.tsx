import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { Table } from './Table.tsx'
import type { Column, Sort } from './Table.tsx'

interface Day {
  readonly day: string
  readonly contacts: number
  readonly minutes: number
}

const week: readonly Day[] = [
  { day: 'Monday', contacts: 7, minutes: 185 },
  { day: 'Tuesday', contacts: 11, minutes: 260 },
  { day: 'Wednesday', contacts: 4, minutes: 90 },
]

const columns: readonly Column<Day>[] = [
  { id: 'day', title: 'Day', cell: (row) => row.day, names: true },
  { id: 'contacts', title: 'Contacts', cell: (row) => row.contacts, number: true, sortable: true },
  { id: 'minutes', title: 'Minutes', cell: (row) => row.minutes, number: true, sortable: true },
]

export const examples: readonly Example[] = [
  {
    name: 'Sorted by contacts',
    render: () => (
      <Held<Sort> start={{ column: 'contacts', descending: true }}>
        {(sort, set) => (
          <Table
            caption="Your week"
            columns={columns}
            rows={week.toSorted((a, b) => (sort.descending ? b.contacts - a.contacts : a.contacts - b.contacts))}
            rowKey={(row) => row.day}
            sort={sort}
            onSort={set}
          />
        )}
      </Held>
    ),
  },
  {
    name: 'Empty',
    render: () => (
      <Table caption="Paper files" columns={columns} rows={[]} rowKey={(row) => row.day} empty="No paper file yet." />
    ),
  },
]
