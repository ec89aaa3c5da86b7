import { useEffect } from 'react'
import { Tag } from '../../components/Tag/Tag.tsx'
import type { VirtualColumn } from '../../components/VirtualTable/VirtualTable.tsx'
import { statusTones, statusWords } from '../../text/labels.ts'
import { shortDate } from '../../text/when.ts'
import type { CaseList, ListRow } from './use-case-list.ts'
import { words } from './words.ts'

/** What the case list shows of each case. A line not read yet asks for itself as soon as it is in view. */
export function caseColumns(see: CaseList['see'], today: string): readonly VirtualColumn<ListRow>[] {
  const { columns } = words.list
  return [
    {
      id: 'child',
      title: columns.child,
      share: 2.2,
      names: true,
      sortable: true,
      cell: ({ at, found }) => (found === null ? <Unread at={at} see={see} /> : <strong>{found.child}</strong>),
    },
    { id: 'reference', title: columns.reference, share: 1.3, sortable: true, cell: ({ found }) => found?.reference },
    { id: 'school', title: columns.school, share: 2, minor: true, sortable: true, cell: ({ found }) => found?.school },
    {
      id: 'worker',
      title: columns.worker,
      share: 1.4,
      minor: true,
      sortable: true,
      cell: ({ found }) => found?.worker,
    },
    {
      id: 'status',
      title: columns.status,
      share: 0.9,
      sortable: true,
      cell: ({ found }) => found !== null && <Tag tone={statusTones[found.status]}>{statusWords[found.status]}</Tag>,
    },
    {
      id: 'last-contact',
      title: columns['last-contact'],
      share: 1.3,
      sortable: true,
      cell: ({ found }) => found !== null && lastContact(found.lastContactAt, today),
    },
  ]
}

function lastContact(at: string | null, today: string) {
  return at === null ? <span className="small">{words.list.never}</span> : shortDate(at, today)
}

function Unread({ at, see }: { readonly at: number; readonly see: CaseList['see'] }) {
  useEffect(() => see(at), [at, see])
  return <span className="cases-page__unread">…</span>
}
