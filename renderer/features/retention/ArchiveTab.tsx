import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { SearchBox } from '../../components/SearchBox/SearchBox.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { archiveWords as words } from './words.ts'

type Archived = Output<'findArchived'>[number]

/** The only place where archived cases are found. */
export function ArchiveTab() {
  const [text, setText] = useState('')
  const { value: found, refusal } = useAsk('findArchived', { text: text.slice(0, 200) })
  return (
    <div className="stack">
      <SearchBox name="find-archived" label={words.find} value={text} onChange={setText} />
      <p className="small">{words.newest}</p>
      {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      {found !== undefined && (
        <Card>
          {found.length === 0 ? (
            <EmptyState title={words.noneTitle}>{words.none}</EmptyState>
          ) : (
            <Table
              caption={words.caption}
              captionHidden
              columns={columns}
              rows={found}
              rowKey={({ caseId }) => caseId}
            />
          )}
        </Card>
      )}
    </div>
  )
}

const columns: readonly Column<Archived>[] = [
  {
    id: 'child',
    title: words.child,
    names: true,
    cell: ({ caseId, child }) => (
      <TextLink strong label={words.openNamed(child)} onPress={() => go({ at: 'open-archived', caseId })}>
        {child}
      </TextLink>
    ),
  },
  { id: 'reference', title: words.reference, cell: ({ reference }) => reference },
  { id: 'parents', title: words.parents, cell: ({ parents }) => parents },
  { id: 'closed', title: words.closed, cell: ({ closedOn }) => asDate(closedOn) },
  { id: 'archived', title: words.archived, cell: ({ archivedOn }) => asDate(archivedOn) },
  {
    id: 'dispose',
    title: words.dispose,
    cell: ({ disposeOn }) => (disposeOn === null ? words.noDisposal : asDate(disposeOn)),
  },
]
