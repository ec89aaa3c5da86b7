import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { EmptyState } from '../../components/EmptyState/EmptyState.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { PaperDialog } from '../consents/PaperDialog.tsx'
import { Certificates } from './Certificates.tsx'
import { RecordShredding } from './RecordShredding.tsx'
import { shreddingFormWords, shredWords as words } from './words.ts'

type Paper = Output<'listPaperDue'>[number]

/** Paper whose time is up: a sheet to take to the cabinets, then the record of two people, then the certificate. */
export function ShredTab() {
  const { value: due, refusal, again } = useAsk('listPaperDue', {})
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const [doing, setDoing] = useState<'choosing' | 'printing' | 'recording'>('choosing')
  const [done, setDone] = useState<string>()
  const [unchosen, setUnchosen] = useState(false)
  if (refusal !== undefined) return <Notice kind="stop">{reasonMessage(refusal)}</Notice>
  if (due === undefined) return null
  const chosen = due.filter((file) => whyNot(file) === null && !leftOut.includes(file.fileId))
  const fileIds = chosen.map(({ fileId }) => fileId)

  function proceed(to: typeof doing) {
    setUnchosen(chosen.length === 0)
    if (chosen.length > 0) setDoing(to)
  }

  if (doing === 'recording')
    return (
      <RecordShredding
        files={chosen}
        onCancel={() => setDoing('choosing')}
        onRecorded={async (certificate) => {
          await again()
          setDone(shreddingFormWords.done(certificate))
          setDoing('choosing')
        }}
      />
    )
  return (
    <div className="stack">
      {done !== undefined && (
        <Notice kind="success" announce>
          {done}
        </Notice>
      )}
      {due.length === 0 ? (
        <Card>
          <EmptyState title={words.noneTitle}>{words.none}</EmptyState>
        </Card>
      ) : (
        <Card>
          <div className="stack">
            <Checkboxes
              name="files"
              label={words.choose}
              hint={words.hint}
              error={unchosen ? words.noneChosen : undefined}
              value={fileIds}
              onChange={(value) => setLeftOut(due.map(({ fileId }) => fileId).filter((id) => !value.includes(id)))}
              choices={due.map((file) => ({
                value: file.fileId,
                label: words.file(file.reference, file.cabinet),
                hint: whyNot(file) ?? (file.archived ? words.archived : words.notArchived),
                disabled: whyNot(file) !== null,
              }))}
            />
            <ButtonRow>
              <Button onPress={() => proceed('printing')}>{words.print}</Button>
              <Button kind="primary" onPress={() => proceed('recording')}>
                {words.record}
              </Button>
            </ButtonRow>
          </div>
        </Card>
      )}
      <Certificates key={done} />
      {doing === 'printing' && (
        <PaperDialog
          title={words.sheet}
          make={() => ask('printShreddingSheet', { fileIds })}
          onClose={() => setDoing('choosing')}
        />
      )}
    </div>
  )
}

function whyNot({ out, kept }: Paper): string | null {
  if (out !== null) return words.out(out.to)
  return kept ? words.kept : null
}
