import { useState } from 'react'
import { paperPlaces } from '../../../preload/contract/paper.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { SearchBox } from '../../components/SearchBox/SearchBox.tsx'
import { VirtualTable, type VirtualColumn } from '../../components/VirtualTable/VirtualTable.tsx'
import { go } from '../../place.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { LabelsDialog } from './LabelsDialog.tsx'
import { PaperState, type PaperFile } from './PaperState.tsx'
import { paperWords as words } from './words.ts'
import './paper.css'

const mostLabels = 96

/** P5: the register. Enter opens the case; an archived one asks why first. */
export function PaperFilesPage() {
  const [where, setWhere] = useState<(typeof paperPlaces)[number]>('any')
  const [text, setText] = useState('')
  const [active, setActive] = useState<string>()
  const [labelling, setLabelling] = useState(false)
  const { value, refusal } = useAsk('listPaperFiles', { where, text: text.slice(0, 80) })
  const mayRecord = useMay('paper:record')
  const mayOpenArchive = useMay('archive:open')
  const rows = value?.rows ?? noRows
  const toLabel = rows.filter(({ shredded }) => shredded === null)

  return (
    <Page
      title={words.title}
      lead={words.lead}
      fill
      actions={
        mayRecord &&
        toLabel.length > 0 && (
          <Button
            disabled={toLabel.length > mostLabels}
            describedBy={toLabel.length > mostLabels ? 'too-many-labels' : undefined}
            onPress={() => setLabelling(true)}
          >
            {words.labels}
          </Button>
        )
      }
    >
      <div className="paper-files">
        {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
        <div className="paper-files__filters">
          <SearchBox name="find-paper" label={words.find} value={text} onChange={setText} />
          <Radios
            name="where"
            label={words.where}
            labelHidden
            layout="chips"
            value={where}
            onChange={setWhere}
            choices={paperPlaces.map((place) => ({ value: place, label: words.places[place] }))}
          />
        </div>
        <p className="small" role="status">
          {value !== undefined && words.files(value.total)}
          {value !== undefined && value.total > rows.length && ` · ${words.more(rows.length)}`}
        </p>
        {toLabel.length > mostLabels && (
          <p className="hidden-visually" id="too-many-labels">
            {words.tooManyLabels}
          </p>
        )}
        <div className="paper-files__table">
          <VirtualTable
            label={words.caption}
            columns={columns}
            rows={rows}
            rowKey={({ fileId }) => fileId}
            active={active}
            onActive={setActive}
            onOpen={({ caseId, archived }) => {
              if (!archived) go({ at: 'case', caseId, tab: 'paper' })
              else if (mayOpenArchive) go({ at: 'open-archived', caseId })
            }}
            empty={value === undefined ? null : <EmptyState title={words.noneTitle}>{words.none}</EmptyState>}
          />
        </div>
      </div>
      {labelling && <LabelsDialog files={toLabel} onClose={() => setLabelling(false)} />}
    </Page>
  )
}

const noRows: readonly PaperFile[] = []

const columns: readonly VirtualColumn<PaperFile>[] = [
  {
    id: 'reference',
    title: words.reference,
    names: true,
    share: 1.4,
    cell: ({ reference, archived }) => (
      <>
        <strong>{reference}</strong>
        {archived && <span className="small"> {words.archived}</span>}
      </>
    ),
  },
  { id: 'cabinet', title: words.cabinet, share: 1.3, cell: ({ cabinet }) => cabinet },
  { id: 'contents', title: words.contents, share: 2.4, minor: true, cell: ({ contents }) => contents },
  { id: 'state', title: words.state, share: 1.6, cell: (file) => <PaperState file={file} /> },
]
