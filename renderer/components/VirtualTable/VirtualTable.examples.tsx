import { EmptyState } from '../EmptyState/EmptyState.tsx'
import { Held } from '../example/Held.tsx'
import type { Example } from '../example.ts'
import { Tag } from '../Tag/Tag.tsx'
import { VirtualTable } from './VirtualTable.tsx'
import type { VirtualColumn } from './VirtualTable.tsx'

interface Row {
  readonly id: string
  readonly name: string
  readonly school: string
}

const names = ['Jayden Whitlock', 'Chidi Okafor', 'Leila Hassan', 'Rhys Pryce', 'Sana Malik']

const rows: readonly Row[] = Array.from({ length: 50_000 }, (_, at) => ({
  id: `PPS-2026-${String(at + 1).padStart(5, '0')}`,
  name: names[at % names.length] ?? '',
  school: at % 2 === 0 ? 'Highdown School' : 'Reading Girls’ School',
}))

const columns: readonly VirtualColumn<Row>[] = [
  {
    id: 'name',
    title: 'Young person',
    cell: (row) => <strong>{row.name}</strong>,
    share: 2,
    names: true,
    sortable: true,
  },
  { id: 'id', title: 'Reference', cell: (row) => row.id, sortable: true },
  { id: 'school', title: 'School', cell: (row) => row.school, share: 2, minor: true },
  { id: 'status', title: 'Status', cell: () => <Tag tone="ok">Open</Tag> },
]

const empty = (
  <EmptyState title="No case yet">A case begins when a parent or a young person first asks for help.</EmptyState>
)

function list(shown: readonly Row[]) {
  return (
    <Held<string | undefined> start={shown[2]?.id}>
      {(active, set) => (
        <div style={{ height: '20rem' }}>
          <VirtualTable
            label="Cases"
            columns={columns}
            rows={shown}
            rowKey={(row) => row.id}
            active={active}
            onActive={set}
            sort={{ column: 'name', descending: false }}
            onSort={() => undefined}
            empty={empty}
          />
        </div>
      )}
    </Held>
  )
}

export const examples: readonly Example[] = [
  { name: 'Fifty thousand rows', render: () => list(rows) },
  { name: 'Empty', render: () => list([]) },
]
