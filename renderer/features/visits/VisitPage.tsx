import { useState } from 'react'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Table } from '../../components/Table/Table.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { PaperDialog } from '../consents/PaperDialog.tsx'
import { CloseVisit } from './CloseVisit.tsx'
import { UndertakingText } from './UndertakingText.tsx'
import { actColumns, countColumns, countRows, factsOf, stateColumns, stateRows } from './visit-report.ts'
import { visitWords } from './words.ts'

const words = visitWords.report

/** P6: a visit from beginning to end, and the way to close it. */
export function VisitPage({ visitId }: { readonly visitId: string }) {
  const { value: visit, refusal, again } = useAsk('readVisit', { visitId })
  const [printing, setPrinting] = useState(false)
  const [done, setDone] = useState(false)
  if (refusal !== undefined)
    return (
      <Page title={visitWords.visits}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  if (visit === undefined) return null
  const title = words.title(asMoment(visit.startsAt))
  const { undertaking, namedPerson } = visit

  async function closed() {
    await again()
    setDone(true)
  }

  return (
    <Page
      title={title}
      over={<TextLink onPress={() => go({ at: 'backups' })}>{visitWords.back}</TextLink>}
      actions={<Button onPress={() => setPrinting(true)}>{words.print}</Button>}
    >
      {done && (
        <Notice kind="success" announce>
          {visitWords.close.done}
        </Notice>
      )}
      {visit.ended === null && <CloseVisit visitId={visitId} isOpen={visit.isOpen} onClosed={closed} />}
      <Card title={words.about}>
        <Facts facts={factsOf(visit)} />
      </Card>
      <Card title={words.states}>
        <Table
          caption={words.states}
          captionHidden
          columns={stateColumns}
          rows={stateRows(visit)}
          rowKey={({ what }) => what}
        />
      </Card>
      <Card title={words.acts}>
        {visit.acts.length === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <Table
            caption={words.acts}
            captionHidden
            columns={actColumns}
            rows={visit.acts.map((act, n) => ({ ...act, n }))}
            rowKey={({ n }) => String(n)}
          />
        )}
      </Card>
      <Card title={words.counts}>
        <div className="measure">
          <Table
            caption={words.counts}
            captionHidden
            columns={countColumns}
            rows={countRows(visit)}
            rowKey={({ table }) => table}
          />
        </div>
      </Card>
      <Card title={words.undertaking}>
        <div className="stack-close measure">
          <p>{words.accepted(namedPerson, asMoment(undertaking.acceptedAt), undertaking.version)}</p>
          <UndertakingText text={undertaking.text} />
        </div>
      </Card>
      {printing && (
        <PaperDialog
          title={title}
          make={() => ask('printVisitReport', { visitId })}
          onClose={() => setPrinting(false)}
        />
      )}
    </Page>
  )
}
