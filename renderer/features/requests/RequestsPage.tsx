import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { VirtualTable, type VirtualColumn } from '../../components/VirtualTable/VirtualTable.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { words } from './words.ts'
import './requests.css'

type Row = Output<'listRequests'>[number]
type State = 'open' | 'released' | 'any'

/** Every request, the most urgent first. Enter opens the desk for those who answer, the case for everybody else. */
export function RequestsPage() {
  const answers = useMay('pack:prepare')
  const [state, setState] = useState<State>('open')
  const [active, setActive] = useState<string>()
  const { value: rows, refusal } = useAsk('listRequests', { state })

  return (
    <Page title={words.list.title} lead={words.list.keys} fill>
      <div className="requests">
        {refusal === undefined ? null : <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
        {answers ? null : <Notice title={words.onlyCoordinatorTitle}>{words.onlyCoordinator}</Notice>}
        <Radios
          name="state"
          label={words.list.state}
          labelHidden
          layout="chips"
          value={state}
          onChange={setState}
          choices={(['open', 'released', 'any'] as const).map((value) => ({ value, label: words.list.states[value] }))}
        />
        <div className="requests__table">
          <Card flush fill>
            <VirtualTable
              label={words.list.caption}
              columns={columns}
              rows={rows ?? noRows}
              rowKey={({ requestId }) => requestId}
              active={active}
              onActive={setActive}
              onOpen={({ caseId, requestId }) =>
                go(answers ? { at: 'request', caseId, requestId } : { at: 'case', caseId, tab: 'requests' })
              }
              empty={
                rows === undefined ? null : (
                  <EmptyState
                    title={words.list.noneTitle[state]}
                    action={<Button onPress={() => go({ at: 'cases' })}>{words.list.toCases}</Button>}
                  >
                    {words.list.none}
                  </EmptyState>
                )
              }
            />
          </Card>
        </div>
      </div>
    </Page>
  )
}

const noRows: readonly Row[] = []

const titles = words.list.columns
const columns: readonly VirtualColumn<Row>[] = [
  { id: 'reference', title: titles.reference, cell: ({ reference }) => reference, share: 1.1 },
  {
    id: 'requester',
    title: titles.requester,
    cell: ({ requester }) => <strong>{requester}</strong>,
    share: 1.4,
    names: true,
  },
  { id: 'child', title: titles.child, cell: ({ child }) => child, share: 1.4, minor: true },
  { id: 'regime', title: titles.regime, cell: ({ regime }) => words.regimes[regime], share: 1.8, minor: true },
  { id: 'received', title: titles.received, cell: ({ receivedOn }) => asDate(receivedOn), share: 1.6, minor: true },
  { id: 'due', title: titles.due, cell: ({ dueOn }) => asDate(dueOn), share: 1.6 },
  {
    id: 'left',
    title: titles.left,
    cell: ({ state, daysLeft }) =>
      state === 'released' ? <Tag tone="ok">{words.list.released}</Tag> : <DaysLeft days={daysLeft} />,
    share: 1.3,
  },
]
