import { useState } from 'react'
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
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { listed, type Listed } from './rows.ts'
import { dueOrStill, TimeLeft } from './TimeLeft.tsx'
import { useWhereAnswered } from './where-answered.ts'
import { words } from './words.ts'
import './requests.css'

type State = 'open' | 'released' | 'any'

/** Every request, the most urgent first. Enter opens the desk for those who answer, a legal request's page, or the case. */
export function RequestsPage() {
  const answers = useMay('pack:prepare')
  const checks = useMay('pack:read')
  const whereAnswered = useWhereAnswered()
  const [state, setState] = useState<State>('open')
  const [active, setActive] = useState<string>()
  const { value: own, refusal } = useAsk('listRequests', { state })
  const { value: legal } = useAsk('listLegalRequests', { state })
  const rows = own === undefined || legal === undefined ? undefined : listed(own, legal)

  return (
    <Page
      title={words.list.title}
      lead={words.list.keys}
      actions={checks ? <Button onPress={() => go({ at: 'check-pack' })}>{words.list.checkPack}</Button> : undefined}
      fill
    >
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
              onOpen={(row) =>
                go(
                  row.regime === 'la-legal'
                    ? { at: 'legal-request', caseId: row.caseId, requestId: row.requestId }
                    : whereAnswered(row),
                )
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

const noRows: readonly Listed[] = []

const titles = words.list.columns
const columns: readonly VirtualColumn<Listed>[] = [
  { id: 'reference', title: titles.reference, cell: ({ reference }) => reference, share: 1.1 },
  { id: 'by', title: titles.requester, cell: ({ by }) => <strong>{by}</strong>, share: 1.6, names: true },
  { id: 'child', title: titles.child, cell: ({ child }) => child, share: 1.3, minor: true },
  { id: 'kind', title: titles.regime, cell: ({ kind }) => kind, share: 1.7, minor: true },
  { id: 'due', title: titles.due, cell: dueOrStill, share: 1.4, minor: true },
  {
    id: 'left',
    title: titles.left,
    cell: ({ isOpen, ...clock }) => (isOpen ? <TimeLeft clock={clock} /> : <Tag tone="ok">{words.list.over}</Tag>),
    share: 1.2,
  },
  { id: 'stands', title: titles.stands, cell: ({ stands }) => stands, share: 1.7 },
]
