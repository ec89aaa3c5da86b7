import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { LegalRequestsOfCase } from '../legal/LegalRequestsOfCase.tsx'
import { dueOrStill, TimeLeft } from '../requests/TimeLeft.tsx'
import { useWhereAnswered } from '../requests/where-answered.ts'
import { words as requestWords } from '../requests/words.ts'
import type { CaseView } from './case-view.ts'
import { words } from './words.ts'

type Row = Output<'listCaseRequests'>[number]

/** What the family asked of this file (P10), and officers of the local authority for legal reasons (P9). */
export function RequestsTab({ view }: { readonly view: CaseView }) {
  const { caseId } = view
  const { value: rows, refusal } = useAsk('listCaseRequests', { caseId })
  const mayRecord = useMay('request:record')
  const whereAnswered = useWhereAnswered()
  const { value: legal } = useAsk('listCaseLegalRequests', { caseId })
  const mayRecordLegal = useMay('legal:record')
  const ask = mayRecord && (
    <Button kind="primary" onPress={() => go({ at: 'new-request', caseId })}>
      {words.requests.ask}
    </Button>
  )
  const askLegal = mayRecordLegal && (
    <Button onPress={() => go({ at: 'new-legal-request', caseId, letter: null })}>{words.requests.askLegal}</Button>
  )
  const both = (
    <ButtonRow>
      {ask}
      {askLegal}
    </ButtonRow>
  )
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (rows === undefined || legal === undefined) return null
  if (rows.length === 0 && legal.length === 0)
    return (
      <Card>
        <EmptyState title={words.requests.noneTitle} action={both}>
          {words.requests.none}
        </EmptyState>
      </Card>
    )
  return (
    <div className="stack">
      {(mayRecord || mayRecordLegal) && both}
      {legal.length > 0 && <LegalRequestsOfCase rows={legal} />}
      {rows.length > 0 && (
        <Card flush>
          <Table
            caption={words.requests.caption}
            captionHidden
            columns={columns(whereAnswered)}
            rows={rows}
            rowKey={({ requestId }) => requestId}
          />
        </Card>
      )}
    </div>
  )
}

function columns(whereAnswered: ReturnType<typeof useWhereAnswered>): readonly Column<Row>[] {
  const { requests } = words
  return [
    {
      id: 'reference',
      title: requests.reference,
      names: true,
      cell: (row) => {
        const to = whereAnswered(row)
        if (to.at === 'case') return row.reference
        return (
          <TextLink strong onPress={() => go(to)}>
            {row.reference}
          </TextLink>
        )
      },
    },
    { id: 'requester', title: requests.requester, cell: ({ requester }) => requester },
    { id: 'regime', title: requests.regime, cell: ({ regime }) => requestWords.regimes[regime] },
    { id: 'received', title: requests.received, cell: ({ receivedOn }) => asDate(receivedOn) },
    { id: 'due', title: requests.due, cell: dueOrStill },
    { id: 'state', title: requests.state, cell: stateTag },
  ]
}

function stateTag({ state, regime, ...clock }: Row) {
  if (state === 'released') return <Tag tone="ok">{requestWords.list.answered[regime]}</Tag>
  return <TimeLeft clock={clock} />
}
