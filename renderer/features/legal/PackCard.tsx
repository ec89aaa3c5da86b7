import { useState } from 'react'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { asDate, asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import type { Doing } from './LegalRequestPage.tsx'
import { SendingForm } from './SendingForm.tsx'
import type { LegalView } from './steps.ts'
import { legalWords } from './words.ts'

interface PackCardProps {
  readonly view: LegalView
  readonly copy: 'officer' | 'parents'
  readonly onDo: (doing: Doing) => void
  readonly onDone: () => Promise<void>
}

const text = legalWords.packs

/** One of the two packs: to be previewed, to be sent, or sent. */
export function PackCard({ view, copy, onDo, onDone }: PackCardProps) {
  const pack = view.packs.find((each) => each.copy === copy)
  const sent = view.sendings.find(({ what }) => what === copy)
  return (
    <Card
      title={text[copy]}
      edge={sent === undefined ? undefined : 'ok'}
      aside={sent === undefined ? undefined : <Tag tone="ok">{legalWords.steps.status.done}</Tag>}
    >
      {pack === undefined ? (
        <ToPreview view={view} copy={copy} onDo={onDo} />
      ) : (
        <div className="stack">
          <Facts
            facts={[
              { term: text.to, detail: `${pack.addressee}\n${pack.address}` },
              { term: text.released, detail: `${pack.releasedBy}, ${asMoment(pack.releasedAt)}` },
              ...(sent === undefined
                ? []
                : [
                    {
                      term: text.sent,
                      detail: `${legalWords.sending.methods[sent.method]}, ${asDate(sent.sentOn)}, ${sent.recordedBy}`,
                    },
                  ]),
            ]}
          />
          <ReleasedActs caseId={view.caseId} packId={pack.packId} copy={copy} onDo={onDo} />
          {sent === undefined && <SendingForm view={view} what={copy} onDone={onDone} />}
        </div>
      )}
    </Card>
  )
}

type ToPreviewProps = Pick<PackCardProps, 'view' | 'copy' | 'onDo'>

function ToPreview({ view, copy, onDo }: ToPreviewProps) {
  const parents = view.people.filter(({ getsCopy }) => getsCopy)
  const [chosen, setChosen] = useState(
    () => parents.find(({ may, address }) => may && address !== '')?.personId ?? parents[0]?.personId ?? null,
  )
  const parent = parents.find(({ personId }) => personId === chosen)
  const preview = (personId: string | null) => (
    <div>
      <Button onPress={() => onDo({ what: 'preview', copy, personId })}>{text.preview[copy]}</Button>
    </div>
  )
  if (copy === 'officer')
    return (
      <div className="stack">
        <Facts facts={[{ term: text.to, detail: `${view.officer}\n${view.officerAddress}` }]} />
        {preview(null)}
      </div>
    )
  if (parent === undefined) return <Notice kind="warning">{text.nobody}</Notice>
  return (
    <div className="stack">
      {parents.length > 1 && (
        <Radios
          name="parent"
          label={text.whom}
          value={parent.personId}
          onChange={setChosen}
          choices={parents.map(({ personId, name, relationship }) => ({
            value: personId,
            label: relationship === '' ? name : `${name}, ${relationship.toLowerCase()}`,
          }))}
        />
      )}
      {parent.address === '' ? (
        <Notice kind="warning">{text.noAddress(parent.name)}</Notice>
      ) : (
        <>
          <Facts facts={[{ term: text.to, detail: `${parent.name}\n${parent.address}` }]} />
          {preview(parent.personId)}
        </>
      )}
    </div>
  )
}

interface ReleasedActsProps extends Pick<PackCardProps, 'copy' | 'onDo'> {
  readonly caseId: string
  readonly packId: string
}

function ReleasedActs({ caseId, packId, copy, onDo }: ReleasedActsProps) {
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'warning'; readonly words: string }>()
  async function open() {
    const result = await ask('openLegalPack', { caseId, packId })
    if (result.ok) onDo({ what: 'pack', opened: result.value })
    else setSaid({ kind: 'warning', words: reasonMessage(result.refusal) })
  }
  async function save() {
    const result = await ask('exportLegalPack', { caseId, packId })
    if (result.ok) setSaid({ kind: 'success', words: text.saved(result.value.file) })
    else if (result.refusal.code === 'cancelled') setSaid(undefined)
    else setSaid({ kind: 'warning', words: reasonMessage(result.refusal) })
  }
  return (
    <>
      {said !== undefined && (
        <Notice kind={said.kind} announce>
          {said.words}
        </Notice>
      )}
      <ButtonRow>
        <Button onPress={() => void open()}>{text.open[copy]}</Button>
        <Button onPress={() => void save()}>{text.save[copy]}</Button>
      </ButtonRow>
    </>
  )
}
