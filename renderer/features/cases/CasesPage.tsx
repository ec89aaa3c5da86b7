import { useEffect, useRef, type RefObject } from 'react'
import { useAppState, useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { VirtualTable } from '../../components/VirtualTable/VirtualTable.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { caseColumns } from './case-columns.tsx'
import { counted } from './counted.ts'
import { ListFilters } from './ListFilters.tsx'
import { useListState } from './list-state.ts'
import { NoCases } from './NoCases.tsx'
import { caseOrders } from '../../../preload/contract/cases.ts'
import { useCaseList } from './use-case-list.ts'
import { words } from './words.ts'
import './CasesPage.css'

export function CasesPage() {
  const { wanted, active, want, stand } = useListState()
  const { rows, refusal, see } = useCaseList(wanted)
  const today = useAppState((app) => app.state?.today) ?? ''
  const mayCreate = useMay('case:create')
  const list = useRef<HTMLDivElement>(null)
  useFirstFocus(list, rows !== undefined)

  return (
    <Page
      fill
      title={words.list.title}
      lead={rows === undefined ? ' ' : counted(rows.length, wanted)}
      actions={
        mayCreate && (
          <Button kind="primary" hotkey="n" onPress={() => go({ at: 'new-case' })}>
            {words.list.newCase}
          </Button>
        )
      }
    >
      <div className="cases-page">
        <ListFilters />
        {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
        <div className="cases-page__list" ref={list}>
          {rows !== undefined && (
            <VirtualTable
              label={words.list.table}
              columns={caseColumns(see, today)}
              rows={rows}
              rowKey={({ key }) => key}
              active={rows.length === 0 ? undefined : String(Math.min(active, rows.length - 1))}
              onActive={(key) => stand(Number(key))}
              onOpen={({ found }) => {
                if (found !== null) go({ at: 'case', caseId: found.caseId, tab: 'timeline' })
              }}
              sort={{ column: wanted.order, descending: wanted.descending }}
              onSort={({ column, descending }) => {
                const order = caseOrders.find((each) => each === column)
                if (order !== undefined) want({ order, descending })
              }}
              empty={<NoCases />}
            />
          )}
        </div>
      </div>
    </Page>
  )
}

/** The keyboard is for the list: once it is there, and unless somebody went elsewhere, the arrows move in it at once. */
function useFirstFocus(list: RefObject<HTMLElement | null>, isThere: boolean) {
  useEffect(() => {
    const onTitle = document.activeElement === document.body || document.activeElement?.tagName === 'H1'
    if (isThere && onTitle) list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })
  }, [list, isThere])
}
