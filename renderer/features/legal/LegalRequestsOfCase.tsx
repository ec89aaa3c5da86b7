import type { Output } from '../../../preload/contract/index.ts'
import { Card } from '../../components/Card/Card.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { legalRow } from '../requests/rows.ts'
import { legalWords } from './words.ts'

type Row = Output<'listCaseLegalRequests'>[number]

const { list } = legalWords

const columns: readonly Column<Row>[] = [
  {
    id: 'reference',
    title: list.reference,
    names: true,
    cell: ({ reference, caseId, requestId }) => (
      <TextLink strong onPress={() => go({ at: 'legal-request', caseId, requestId })}>
        {reference}
      </TextLink>
    ),
  },
  { id: 'by', title: list.by, cell: (row) => legalRow(row).by },
  { id: 'due', title: list.due, cell: ({ dueOn }) => asDate(dueOn) },
  {
    id: 'state',
    title: list.state,
    cell: (row) => <Tag tone={legalRow(row).isOpen ? 'warn' : 'ok'}>{legalWords.states[row.state]}</Tag>,
  },
  { id: 'turn', title: list.turn, cell: ({ turn }) => legalWords.turns[turn] },
]

/** A case's legal requests: who asks, where each stands and whose turn it is. */
export function LegalRequestsOfCase({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Card flush>
      <Table caption={list.caption} captionHidden rows={rows} rowKey={({ requestId }) => requestId} columns={columns} />
    </Card>
  )
}
