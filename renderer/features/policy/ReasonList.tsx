import type { Output } from '../../../preload/contract/index.ts'
import type { Reason } from '../../../preload/contract/reasons.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { tableWords as words } from './words.ts'

type Table = Output<'readPermissionTable'>

/** Every reason that stands in the table, in the words the screen says it with. */
export function ReasonList({ rows }: Pick<Table, 'rows'>) {
  return (
    <Card title={words.codesTitle}>
      <Facts facts={codesIn(rows).map((code) => ({ term: code, detail: reasonMessage({ code }) }))} />
    </Card>
  )
}

function codesIn(rows: Table['rows']): Reason[] {
  const cells = rows.flatMap(({ roles }) => Object.values(roles))
  const codes = cells.flatMap(({ usually, except }) => [usually, ...except.map(({ code }) => code)])
  const archived = rows.some(({ archive }) => archive === 'refused' || archive === 'once-opened')
  return [...new Set(codes.filter((code) => code !== null)), ...(archived ? (['archived'] as const) : [])]
}
