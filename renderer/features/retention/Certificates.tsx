import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Table, type Column } from '../../components/Table/Table.tsx'
import { asDate } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { PaperDialog } from '../consents/PaperDialog.tsx'
import { shredWords as words } from './words.ts'

type Shredding = Output<'listShreddings'>[number]

/** What was shredded so far: each certificate can be printed again, always the same. */
export function Certificates() {
  const { value: shreddings } = useAsk('listShreddings', {})
  const [open, setOpen] = useState<Shredding>()
  if (shreddings === undefined) return null
  return (
    <Card title={words.certificates}>
      {shreddings.length === 0 ? (
        <p>{words.noCertificates}</p>
      ) : (
        <Table
          caption={words.certificates}
          captionHidden
          columns={columns(setOpen)}
          rows={shreddings}
          rowKey={({ shreddingId }) => shreddingId}
        />
      )}
      {open !== undefined && (
        <PaperDialog
          title={words.certificateOf(open.certificate)}
          make={() => ask('printCertificate', { shreddingId: open.shreddingId })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  )
}

function columns(onOpen: (shredding: Shredding) => void): readonly Column<Shredding>[] {
  return [
    { id: 'certificate', title: words.certificate, names: true, cell: ({ certificate }) => certificate },
    { id: 'on', title: words.on, cell: ({ shreddedOn }) => asDate(shreddedOn) },
    { id: 'by', title: words.by, cell: ({ shreddedBy }) => shreddedBy },
    { id: 'witness', title: words.witness, cell: ({ witnessedBy }) => witnessedBy },
    { id: 'files', title: words.files, number: true, cell: ({ files }) => files },
    {
      id: 'see',
      title: words.see,
      cell: (shredding) => (
        <Button small label={words.seeOf(shredding.certificate)} onPress={() => onOpen(shredding)}>
          {words.see}
        </Button>
      ),
    },
  ]
}
