import { useState } from 'react'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import type { Output } from '../../../preload/contract/index.ts'
import { asDate, asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { AllRequests } from './AllRequests.tsx'
import { ComplaintStepForm } from './ComplaintStepForm.tsx'
import { complaintWords as text } from './complaint-words.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { WorkedOut } from './WorkedOut.tsx'
import { words } from './words.ts'

interface ComplaintPageProps {
  readonly caseId: string
  readonly requestId: string
}

/** P10: a complaint about how we handled what we know, with what was done about it and the one thing to do now. */
export function ComplaintPage({ caseId, requestId }: ComplaintPageProps) {
  const { value, refusal } = useAsk('openComplaint', { caseId, requestId })
  // What was done here since, so that the complaint is not opened (and that noted) anew after every step.
  const [changed, setChanged] = useState<Output<'openComplaint'>>()
  const view = changed ?? value
  if (refusal !== undefined)
    return (
      <Page title={text.refused} over={<AllRequests />}>
        <Notice kind="stop">{reasonMessage(refusal)}</Notice>
      </Page>
    )
  if (view === undefined) return null
  const { next, clock } = view
  return (
    <Page title={text.title(view.requester)} over={<AllRequests />} lead={<Lead view={view} />}>
      <Card>
        <Facts
          facts={[
            { term: text.asks, detail: view.asks },
            { term: text.how, detail: words.ways[view.how] },
            { term: text.recordedBy, detail: view.recordedBy },
            ...(view.sameLetter.length === 0 ? [] : [{ term: text.sameLetter, detail: view.sameLetter.join(', ') }]),
            ...(next === null ? [] : [{ term: text.workedOut, detail: <WorkedOut workedOut={clock.workedOut} /> }]),
          ]}
        />
      </Card>
      {view.steps.map((step) => (
        <Card key={step.kind} title={`${text.steps[step.kind]}, ${asDate(step.happenedOn)}`} edge="ok">
          {step.text !== '' && <p>{step.text}</p>}
          <p className="small">{`${words.ways[step.how]} · ${step.by}, ${asMoment(step.at)}`}</p>
        </Card>
      ))}
      {next !== null && (
        <Card title={text.form.title[next]} edge="accent">
          <ComplaintStepForm key={next} view={view} next={next} onRecorded={setChanged} />
        </Card>
      )}
    </Page>
  )
}

function Lead({ view: { reference, child, receivedOn, next, clock } }: { readonly view: Output<'openComplaint'> }) {
  return (
    <>
      {`${text.lead(reference, child)} ${asDate(receivedOn)} · `}
      {next === null ? (
        <Tag tone="ok">{text.closed}</Tag>
      ) : (
        <>
          {`${text.due[next]} `}
          <strong>{asDate(clock.dueOn)}</strong> <DaysLeft days={clock.daysLeft} />
        </>
      )}
    </>
  )
}
