import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { Form } from '../../components/Form/Form.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { asMoment } from '../../text/format.ts'
import { useDraft } from '../../use-draft.ts'
import { timelineWords } from '../contacts/timeline-words.ts'
import { words } from './words.ts'

type Incident = Output<'listIncidents'>[number]
type Props = { readonly incident: Incident; readonly onReviewed: () => void }

const text = words.list

/** One incident with everything recorded about it, and what was done. */
export function IncidentCard({ incident, onReviewed }: Props) {
  const { caseId, kind, child, reference, review } = incident
  const title = `${child}: ${timelineWords.incidents[kind] ?? kind}`
  return (
    <Card
      title={title}
      edge={review === null ? 'stop' : undefined}
      aside={
        <>
          {reference}{' '}
          <Tag tone={review === null ? 'stop' : 'ok'}>{review === null ? text.toReview : text.reviewed}</Tag>
        </>
      }
    >
      <div className="stack">
        <Facts facts={factsOf(incident)} />
        {review === null ? <ReviewForm incident={incident} onReviewed={onReviewed} title={title} /> : null}
        <ButtonRow>
          <Button small label={`${text.open}: ${title}`} onPress={() => go({ at: 'case', caseId, tab: 'timeline' })}>
            {text.open}
          </Button>
        </ButtonRow>
      </div>
    </Card>
  )
}

function factsOf({ happenedAt, body, whom, because, what, why, recordedBy, recordedAt, review }: Incident) {
  const who = [whom, body].filter((part) => part !== '').join(', ')
  return [
    { term: text.when, detail: asMoment(happenedAt) },
    ...(who === '' ? [] : [{ term: text.whom, detail: who }]),
    { term: text.because, detail: text.reasons[because] ?? because },
    { term: text.what, detail: what },
    { term: text.why, detail: why },
    { term: text.recorded, detail: text.byOn(recordedBy, asMoment(recordedAt)) },
    ...(review === null
      ? []
      : [
          { term: text.reviewed, detail: text.byOn(review.by, asMoment(review.at)) },
          { term: text.done, detail: review.done },
        ]),
  ]
}

function ReviewForm({ incident, onReviewed, title }: Props & { readonly title: string }) {
  const { caseId, incidentId } = incident
  const { draft, change, discard } = useDraft(`review-incident:${incidentId}`, { done: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null

  async function save(done: string) {
    setBusy(true)
    const sent = await send('reviewIncident', { caseId, incidentId, done }, text.labels)
    setBusy(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return onReviewed()
  }

  return (
    <Form label={title} onSubmit={() => void save(draft.done)}>
      <TextArea
        name={`done-${incidentId}`}
        label={text.done}
        hint={text.doneHint}
        rows={2}
        error={problems[0]?.message}
        value={draft.done}
        onChange={(done) => change({ done })}
      />
      <ButtonRow>
        <Button kind="primary" type="submit" busy={busy} label={`${text.save}: ${title}`}>
          {text.save}
        </Button>
      </ButtonRow>
    </Form>
  )
}
