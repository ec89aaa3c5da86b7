import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { sizeInWords } from '../../components/FileField/size.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import type { CaseView } from '../cases/case-view.ts'
import { kindWords, words } from './words.ts'

type Row = Output<'listDocuments'>[number]

/** Letters, scans and messages of a case, newest first; what was taken off stays in sight as that. */
export function DocumentsTab({ view }: { readonly view: CaseView }) {
  const { caseId } = view
  const { value: rows, refusal } = useAsk('listDocuments', { caseId })
  const mayAttach = useMay('contact:record')
  const add = mayAttach && (
    <Button kind="primary" hotkey="d" onPress={() => go({ at: 'new-document', caseId, enclosed: null })}>
      {words.add}
    </Button>
  )
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (rows === undefined) return null
  if (rows.length === 0)
    return (
      <Card>
        <EmptyState title={words.noneTitle} action={add}>
          {words.none}
        </EmptyState>
      </Card>
    )
  return (
    <div className="stack">
      {mayAttach && <ButtonRow>{add}</ButtonRow>}
      <Card flush>
        <Table
          caption={words.caption}
          captionHidden
          columns={columns(caseId)}
          rows={rows}
          rowKey={({ documentId }) => documentId}
        />
      </Card>
    </div>
  )
}

function columns(caseId: string): readonly Column<Row>[] {
  return [
    { id: 'title', title: words.title, names: true, cell: (row) => <Title row={row} caseId={caseId} /> },
    { id: 'kind', title: words.kind, cell: ({ kind }) => kindWords[kind] },
    { id: 'date', title: words.date, cell: ({ datedOn }) => asDate(datedOn) },
    { id: 'from', title: words.from, cell: ({ cameFrom }) => cameFrom },
    { id: 'size', title: words.size, cell: (row) => (row.removed === null ? size(row) : words.erased) },
    { id: 'by', title: words.addedBy, cell: ({ addedBy }) => addedBy },
  ]
}

function Title({ row, caseId }: { readonly row: Row; readonly caseId: string }) {
  const { documentId, title, kind, removed, keptFrom } = row
  const open = () => go({ at: 'document', caseId, documentId })
  if (removed !== null)
    return (
      <>
        <TextLink onPress={open}>{words.takenOff(kindWords[kind])}</TextLink>{' '}
        <span className="small">{words.takenOffWhy(removed.why, removed.by, asDate(removed.at))}</span>
      </>
    )
  return (
    <>
      <TextLink strong onPress={open}>
        {title}
      </TextLink>{' '}
      {keptFrom.length > 0 && <Tag tone="warn">{words.keptTag}</Tag>}
    </>
  )
}

function size({ bytes, pages, kind }: Row): string {
  return kind === 'pdf' ? `${words.pages(pages)}, ${sizeInWords(bytes)}` : sizeInWords(bytes)
}
