import type { Output } from '../../../preload/contract/index.ts'
import type { Role } from '../../../preload/contract/session.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { roleWords } from '../../text/labels.ts'
import { PermissionCell } from './PermissionCell.tsx'
import { operationInWords, tableWords, words } from './words.ts'

type Row = Output<'readPermissionTable'>['rows'][number]

interface PermissionTablesProps {
  readonly rows: readonly Row[]
  readonly clauses: Output<'readPermissionTable'>['clauses']
  readonly roles: readonly Role[]
}

/** One table a clause: an operation a row, a role a column. */
export function PermissionTables({ rows, clauses, roles }: PermissionTablesProps) {
  const columns: Column<Row>[] = [
    {
      id: 'operation',
      title: tableWords.operation,
      names: true,
      cell: ({ operation, permission }) => (
        <>
          {operationInWords(operation)} <span className="permission__code">{permission}</span>
        </>
      ),
    },
    ...roles.map((role) => ({
      id: role,
      title: capitalised(roleWords[role]),
      cell: (row: Row) => <PermissionCell cell={row.roles[role]} />,
    })),
    { id: 'archive', title: tableWords.archive, cell: ({ archive }) => tableWords.archived[archive] },
  ]
  return clauses
    .map(({ clause, title }) => ({ clause, title, ofClause: rows.filter((row) => row.clause === clause) }))
    .filter(({ ofClause }) => ofClause.length > 0)
    .map(({ clause, title, ofClause }) => (
      <Card key={clause}>
        <div className="permissions">
          <Table
            caption={words.heading(clause, title)}
            columns={columns}
            rows={ofClause}
            rowKey={({ operation }) => operation}
          />
        </div>
      </Card>
    ))
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
