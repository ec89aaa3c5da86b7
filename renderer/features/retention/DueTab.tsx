import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { ArchiveRun } from './ArchiveRun.tsx'
import { dueWords as words, stateTones, stateWords } from './words.ts'
import './retention.css'

type Due = Output<'listDue'>['rows'][number]

const shown = 200

/** What is due, when and why, what keeps it; and the way into the archive run. */
export function DueTab() {
  const { value, refusal, again } = useAsk('listDue', { show: 'any', from: 0, count: shown })
  const [running, setRunning] = useState(false)
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (value === undefined) return null
  const { ready, blocked, rows } = value
  if (running)
    return (
      <ArchiveRun
        ready={ready}
        paperFiles={rows.reduce((sum, row) => sum + (row.blocks.length === 0 ? row.paperFiles : 0), 0)}
        onDone={() => void again().then(() => setRunning(false))}
      />
    )
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState title={words.noneTitle}>{words.none}</EmptyState>
      </Card>
    )
  return (
    <div className="stack">
      <p>
        <strong>{words.ready(ready)}</strong>
        {blocked > 0 && ` · ${words.blocked(blocked)}`}
        {ready + blocked > rows.length && <span className="small"> {words.more(rows.length)}</span>}
      </p>
      {ready > 0 && (
        <ButtonRow>
          <Button kind="primary" onPress={() => setRunning(true)}>
            {words.archive(ready)}
          </Button>
        </ButtonRow>
      )}
      <Card>
        <Table caption={words.caption} captionHidden columns={columns} rows={rows} rowKey={({ caseId }) => caseId} />
      </Card>
    </div>
  )
}

const columns: readonly Column<Due>[] = [
  {
    id: 'child',
    title: words.child,
    names: true,
    cell: ({ caseId, child, reference }) => (
      <>
        <TextLink strong onPress={() => go({ at: 'case', caseId, tab: 'paper' })}>
          {child}
        </TextLink>
        <span className="small due-reference">{reference}</span>
      </>
    ),
  },
  { id: 'because', title: words.because, cell: ({ because }) => because },
  {
    id: 'state',
    title: words.state,
    cell: ({ blocks }) => {
      const state = blocks.length === 0 ? 'due' : 'blocked'
      return <Tag tone={stateTones[state]}>{stateWords[state]}</Tag>
    },
  },
  { id: 'paper', title: words.paper, cell: ({ paperFiles }) => words.paperFiles(paperFiles) },
]
