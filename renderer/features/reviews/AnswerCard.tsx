import { useState } from 'react'
import type { reviewAnswers } from '../../../preload/contract/reviews.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { go } from '../../place.ts'
import { send } from '../../send.ts'
import { useDraft } from '../../use-draft.ts'
import type { RequestView } from '../requests/passages.ts'
import { reviewLabels, reviewWords } from './words.ts'

type Answer = (typeof reviewAnswers)[number]

interface AnswerCardProps {
  readonly request: RequestView
  /** Of the very file on screen; `undefined` until it is there. */
  readonly sha256: string | undefined
  /** Where not, the page says why, in `may-not-approve`. */
  readonly mayApprove: boolean
}

/** Approves what is on screen, or sends it back: either says why. */
export function AnswerCard({ request, sha256, mayApprove }: AnswerCardProps) {
  const { caseId, requestId, reference } = request
  const { draft, change, discard } = useDraft(`review:${requestId}`, { note: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState<Answer>()
  const text = reviewWords.answer
  if (draft === undefined) return null
  const { note } = draft

  async function give(answer: Answer) {
    if (sha256 === undefined) return setProblems([{ message: text.wait }])
    setBusy(answer)
    const sent = await send('answerReview', { caseId, requestId, sha256, answer, note }, reviewLabels)
    setBusy(undefined)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return go({ at: 'requests' }, answer === 'approved' ? text.approved(reference) : text.sentBack(reference))
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Card title={text.title} edge="accent">
      <div className="stack">
        <ErrorSummary problems={problems} />
        <TextArea {...field('note')} label={text.note} hint={text.hint} rows={3} />
        <ButtonRow>
          <Button
            kind="primary"
            busy={busy === 'approved'}
            disabled={!mayApprove}
            describedBy={mayApprove ? undefined : 'may-not-approve'}
            onPress={() => void give('approved')}
          >
            {text.approve}
          </Button>
          <Button busy={busy === 'sent-back'} onPress={() => void give('sent-back')}>
            {text.sendBack}
          </Button>
        </ButtonRow>
      </div>
    </Card>
  )
}
