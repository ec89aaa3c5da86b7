import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { asDate } from '../../text/format.ts'
import { absenceWords } from './words.ts'

type Absence = Output<'listAbsences'>[number]
type AbsenceTableProps = {
  readonly absences: readonly Absence[]
  readonly onEnd: (absenceId: string) => void
}

const { list } = absenceWords
const tones = { now: 'warn', planned: 'accent', over: 'neutral' } as const

export function AbsenceTable({ absences, onEnd }: AbsenceTableProps) {
  return (
    <Table
      caption={list.caption}
      captionHidden
      rows={absences}
      rowKey={({ absenceId }) => absenceId}
      columns={columns(onEnd)}
    />
  )
}

function columns(onEnd: AbsenceTableProps['onEnd']): readonly Column<Absence>[] {
  return [
    { id: 'from', title: list.from, names: true, cell: ({ startsAt }) => asDate(startsAt) },
    {
      id: 'lastDay',
      title: list.lastDay,
      cell: ({ lastDay }) => (lastDay === null ? list.openEnded : asDate(lastDay)),
    },
    { id: 'why', title: list.why, cell: ({ why }) => why },
    { id: 'by', title: list.by, cell: ({ recordedBy, recordedAt }) => `${recordedBy}, ${asDate(recordedAt)}` },
    {
      id: 'state',
      title: list.state,
      cell: ({ state, endedAt, endedBy }) => (
        <>
          <Tag tone={tones[state]}>{list.states[state]}</Tag>
          {endedAt !== null && endedBy !== null && <div className="small">{list.ended(asDate(endedAt), endedBy)}</div>}
        </>
      ),
    },
    {
      id: 'actions',
      title: list.actions,
      cell: ({ absenceId, state, startsAt }) =>
        state === 'over' ? null : (
          <Button small onPress={() => onEnd(absenceId)}>
            {list.end[state]}
            <span className="hidden-visually">{list.endFor[state](asDate(startsAt))}</span>
          </Button>
        ),
    },
  ]
}
