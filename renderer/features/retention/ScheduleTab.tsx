import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { asDate } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { ChangeSchedule } from './ChangeSchedule.tsx'
import { scheduleWords as words } from './words.ts'

type Rule = Output<'listRetentionRules'>[number]

/** How long files are kept, since when, decided by whom; changed by adding a line. */
export function ScheduleTab() {
  const { value: rules, refusal, again } = useAsk('listRetentionRules', {})
  const [changing, setChanging] = useState(false)
  const [saved, setSaved] = useState(false)
  const mayChange = useMay('service:change')
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (rules === undefined) return null
  if (changing)
    return (
      <ChangeSchedule
        onCancel={() => setChanging(false)}
        onSaved={async () => {
          await again()
          setSaved(true)
          setChanging(false)
        }}
      />
    )
  return (
    <div className="stack">
      {saved && (
        <Notice kind="success" announce>
          {words.saved}
        </Notice>
      )}
      <p>{words.note}</p>
      {mayChange && (
        <ButtonRow>
          <Button onPress={() => setChanging(true)}>{words.change}</Button>
        </ButtonRow>
      )}
      <Card>
        <Table
          caption={words.caption}
          captionHidden
          columns={columns}
          rows={rules.toReversed()}
          rowKey={({ ruleId }) => ruleId}
        />
      </Card>
    </div>
  )
}

const columns: readonly Column<Rule>[] = [
  {
    id: 'from',
    title: words.from,
    names: true,
    cell: ({ fromDate, decidedBy, inForce }) => (
      <>
        {decidedBy === null ? words.always : asDate(fromDate)} {inForce && <Tag tone="ok">{words.inForce}</Tag>}
      </>
    ),
  },
  { id: 'keeps', title: words.keeps, cell: ({ archiveAfterYears }) => words.years(archiveAfterYears) },
  {
    id: 'disposal',
    title: words.disposal,
    cell: ({ disposeAfterYears }) => (disposeAfterYears === null ? words.never : words.afterClosing(disposeAfterYears)),
  },
  { id: 'why', title: words.why, cell: ({ why }) => why },
  { id: 'by', title: words.by, cell: ({ decidedBy }) => decidedBy ?? words.policy },
]
