import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { requestWays } from '../../../preload/contract/requests.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf } from '../../components/DateField/date.ts'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go, type Letter } from '../../place.ts'
import { problemAt, send } from '../../send.ts'
import { asTime, wallTimeNow } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { useDraft } from '../../use-draft.ts'
import { calledName } from '../cases/case-view.ts'
import { words as deciderWords } from '../deciders/words.ts'
import { askersOf, mayComplain } from './askers.ts'
import { RecordedRequest } from './RecordedRequest.tsx'
import { emptyRequest, isOfficersAlone, letterOf, problemsIn, toInput, type RequestDraft } from './request-draft.ts'
import { Requester } from './Requester.tsx'
import { requestLabels, words } from './words.ts'
import './requests.css'

/** P10: a parent or the young person asks for their notes, or complains. The law's clock starts on the day it was received. */
export function NewRequestPage({ caseId }: { caseId: string }) {
  const { value: view, refusal } = useAsk('openCase', { caseId })
  if (refusal !== undefined)
    return (
      <Page title={words.form.refused}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  return view === undefined ? null : <RequestForm view={view} />
}

function RequestForm({ view }: { readonly view: Output<'openCase'> }) {
  const { caseId } = view
  const today = wallTimeNow().slice(0, 10)
  const askers = askersOf(view)
  const { draft, change, keptAt, discard } = useDraft<RequestDraft>(
    `new-request:${caseId}`,
    emptyRequest(today, askers),
  )
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [saving, setSaving] = useState(false)
  const [recorded, setRecorded] = useState<{
    readonly requests: Output<'recordRequest'>
    readonly letter: Letter | null
  }>()
  if (draft === undefined) return null
  if (recorded !== undefined)
    return <RecordedRequest caseId={caseId} recorded={recorded.requests} letter={recorded.letter} />

  async function save(typed: RequestDraft) {
    const found = problemsIn(caseId, typed, today)
    setProblems(found)
    if (found.length > 0) return
    if (isOfficersAlone(typed)) return go({ at: 'new-legal-request', caseId, letter: letterOf(typed, null) })
    setSaving(true)
    const sent = await send('recordRequest', toInput(caseId, typed), requestLabels)
    setSaving(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    const letter = typed.officer ? letterOf(typed, sent.value[0]?.requestId ?? null) : null
    setRecorded({ requests: sent.value, letter })
  }

  const text = words.form
  const field = fieldsOf(draft, change, problems)
  return (
    <Page
      title={text.title}
      over={
        <>
          <TextLink onPress={() => go({ at: 'case', caseId, tab: 'requests' })}>
            {`${view.child.givenName} ${view.child.familyName}`}
          </TextLink>
          {` · ${view.reference}`}
        </>
      }
      aside={
        <>
          <Card title={text.clockTitle} edge="accent">
            <div className="stack-close">
              {text.clock.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          </Card>
          <Card title={text.proofTitle}>{text.proof}</Card>
        </>
      }
      asideLabel={text.clockTitle}
      asideWidth="narrow"
    >
      {view.childAlone !== null && <Notice kind="warning">{deciderWords.alone.request(calledName(view))}</Notice>}
      <ErrorSummary problems={problems} />
      <Form onSubmit={() => void save(draft)}>
        <Requester
          caseId={caseId}
          askers={draft.regimes.length === 1 && draft.regimes[0] === 'complaint' ? askers.map(mayComplain) : askers}
          value={draft.requesterId}
          onChange={(requesterId) => change({ requesterId })}
          error={problemAt(problems, 'requesterId')}
        />
        <Checkboxes
          name="regimes"
          label={text.regimes}
          hint={text.regimesHint}
          value={[...draft.regimes, ...(draft.officer ? (['la-legal'] as const) : [])]}
          onChange={(kinds) =>
            change({ regimes: kinds.filter((kind) => kind !== 'la-legal'), officer: kinds.includes('la-legal') })
          }
          error={problemAt(problems, 'regimes')}
          choices={[
            { value: 'sar', label: text.sar, hint: text.sarHint },
            { value: 'foi', label: text.foi, hint: text.foiHint },
            { value: 'complaint', label: text.complaint, hint: text.complaintHint },
            { value: 'la-legal', label: text.officer, hint: text.officerHint },
          ]}
        />
        <DateField
          {...field('receivedOn')}
          label={text.receivedOn}
          hint={text.receivedHint}
          shortcut={{ label: text.today, value: datePartsOf(today) }}
        />
        <Radios
          {...field('how')}
          label={text.how}
          layout="chips"
          choices={requestWays.map((value) => ({ value, label: words.ways[value] }))}
        />
        <TextArea
          {...field('asks')}
          label={text.asks}
          hint={text.asksHint}
          rows={4}
          grows
          status={keptAt === null ? null : text.draftKept(asTime(keptAt))}
        />
        <ButtonRow>
          <Button kind="primary" type="submit" busy={saving}>
            {text.save}
          </Button>
          <Button onPress={() => go({ at: 'case', caseId, tab: 'requests' }, text.leftAsDraft)}>{text.leave}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
