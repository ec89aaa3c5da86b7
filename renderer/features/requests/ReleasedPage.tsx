import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Steps } from '../../components/Steps/Steps.tsx'
import { asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { AllRequests } from './AllRequests.tsx'
import { DeskLead } from './DeskLead.tsx'
import { progressOf } from './desk.ts'
import { InternalVersion } from './InternalVersion.tsx'
import type { RequestView } from './passages.ts'
import { ReleasedItems } from './ReleasedItems.tsx'
import { ReleasedPack } from './ReleasedPack.tsx'
import { SendingCard } from './SendingCard.tsx'
import { stepsOf } from './steps.ts'
import { deskWords } from './desk-words.ts'

interface ReleasedPageProps {
  readonly view: RequestView
  readonly pack: Output<'openRequest'>['pack'] & object
  /** It was released a moment ago, here. */
  readonly justNow: boolean
}

type Outcome = { readonly kind: 'success' | 'warning'; readonly words: string }

/** What was released: to whom, when, the very file, and the desk as it then stood, to read only. */
export function ReleasedPage({ view, pack, justNow }: ReleasedPageProps) {
  const { caseId } = view
  const { packId } = pack
  const [opened, setOpened] = useState<Output<'openPack'>>()
  const [outcome, setOutcome] = useState<Outcome | undefined>(
    justNow ? { kind: 'success', words: deskWords.release.released(view.reference) } : undefined,
  )
  const mayExport = useMay('pack:release')
  const text = deskWords.released

  if (opened !== undefined)
    return <ReleasedPack reference={view.reference} opened={opened} onClose={() => setOpened(undefined)} />

  async function open() {
    const result = await ask('openPack', { caseId, packId })
    if (result.ok) setOpened(result.value)
    else setOutcome({ kind: 'warning', words: reasonMessage(result.refusal) })
  }

  async function save() {
    const result = await ask('exportPack', { caseId, packId })
    if (result.ok) setOutcome({ kind: 'success', words: text.saved(result.value.file) })
    else if (result.refusal.code === 'cancelled') setOutcome(undefined)
    else setOutcome({ kind: 'warning', words: reasonMessage(result.refusal) })
  }

  return (
    <Page
      title={text.title(view.requester)}
      over={<AllRequests />}
      lead={<DeskLead view={view} />}
      actions={<InternalVersion caseId={caseId} requestId={view.requestId} />}
      fill
    >
      <div className="desk">
        <Steps label={deskWords.progress} steps={stepsOf(progressOf(view))} now={4} />
        {outcome !== undefined && (
          <Notice kind={outcome.kind} announce>
            {outcome.words}
          </Notice>
        )}
        <div className="desk__panes">
          <ReleasedItems view={view} />
          <div className="stack">
            <SendingCard view={view} packId={packId} />
            <Card title={text.card} edge="ok">
              <div className="stack desk-released">
                <ButtonRow>
                  <Button onPress={() => void open()}>{text.open}</Button>
                  {mayExport && <Button onPress={() => void save()}>{text.save}</Button>}
                </ButtonRow>
                <Facts layout="stacked" facts={factsOf(pack)} />
                <p className="small">{text.final}</p>
              </div>
            </Card>
          </div>
        </div>
      </div>
    </Page>
  )
}

function factsOf(pack: ReleasedPageProps['pack']) {
  const text = deskWords.released
  return [
    { term: text.at, detail: asMoment(pack.releasedAt) },
    { term: text.by, detail: pack.releasedBy },
    { term: text.approvedBy, detail: `${pack.approvedBy}, ${asMoment(pack.approvedAt)}` },
    { term: text.to, detail: `${pack.addressee}\n${pack.address}` },
    { term: text.size, detail: text.bytes(pack.bytes, pack.largePrint) },
    { term: text.sha256, detail: <code className="desk-hash">{pack.sha256}</code> },
  ]
}
