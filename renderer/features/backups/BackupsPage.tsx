import type { Output } from '../../../preload/contract/index.ts'
import { Card } from '../../components/Card/Card.tsx'
import { sizeInWords } from '../../components/FileField/size.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { Visits } from '../visits/Visits.tsx'
import { Care } from './Care.tsx'
import { backupWords as words } from './words.ts'

type Backup = Output<'listBackups'>[number]

/** P6: backups, checks of the database, and the visits of the maintenance contractor. */
export function BackupsPage() {
  const { value: backups, refusal, again } = useAsk('listBackups', {})
  const last = backups?.[0]
  return (
    <Page title={words.title} lead={words.lead}>
      {refusal !== undefined && <Notice kind="stop">{reasonMessage(refusal)}</Notice>}
      {backups !== undefined && (
        <Care
          last={last === undefined ? null : words.lastGood(asMoment(last.madeAt), last.madeBy)}
          lastPlace={last === undefined ? undefined : words.lastFolder(last.folder, last.name)}
          mayReuse={last !== undefined}
          onBackedUp={again}
        />
      )}
      <Visits />
      {backups !== undefined && backups.length > 1 && (
        <Card title={words.earlier}>
          <Table
            caption={words.earlier}
            captionHidden
            columns={columns}
            rows={backups.slice(1)}
            rowKey={({ madeAt, name }) => `${madeAt} ${name}`}
          />
        </Card>
      )}
    </Page>
  )
}

const columns: readonly Column<Backup>[] = [
  { id: 'made', title: words.columns.made, names: true, cell: ({ madeAt }) => asMoment(madeAt) },
  { id: 'by', title: words.columns.by, cell: ({ madeBy }) => madeBy },
  { id: 'name', title: words.columns.name, cell: ({ name }) => name },
  { id: 'folder', title: words.columns.folder, cell: ({ folder }) => folder },
  { id: 'size', title: words.columns.size, number: true, cell: ({ bytes }) => sizeInWords(bytes) },
]
