import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { asMoment } from '../../text/format.ts'
import { AskDialog } from './AskDialog.tsx'
import { reviewWords } from './words.ts'

export type ApprovalView = Output<'askForReview'>

interface ApprovalProps {
  readonly caseId: string
  readonly requestId: string
  readonly approval: ApprovalView
  readonly onAsked: (approval: ApprovalView) => void
}

/** P10: where the pack stands with the second person, and the way to ask one. */
export function Approval({ caseId, requestId, approval, onAsked }: ApprovalProps) {
  const [asking, setAsking] = useState(false)
  const last = approval.reviews.at(-1)
  const text = reviewWords.approval
  const stands = approval.whyNot === null ? 'success' : last?.act === 'sent-back' ? 'warning' : 'information'
  return (
    <div id="approval">
      <Notice kind={stands} title={text.title}>
        {standsAt(approval)} {last !== undefined && last.note !== '' && <q>{last.note}</q>}{' '}
        {mayAsk(approval) && (
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {text.ask}
          </Button>
        )}
      </Notice>
      {asking && (
        <AskDialog
          caseId={caseId}
          requestId={requestId}
          onClose={() => setAsking(false)}
          onAsked={(after) => {
            setAsking(false)
            onAsked(after)
          }}
        />
      )}
    </div>
  )
}

function standsAt({ reviews, whyNot }: ApprovalView): string {
  const text = reviewWords.approval
  const last = reviews.at(-1)
  if (last === undefined) return text.none
  if (last.act === 'asked') return text.asked(asMoment(last.at))
  if (whyNot === 'approval-out-of-date') return text.outOfDate(last.by)
  if (whyNot === 'approver-is-same-person') return text.samePerson(last.by)
  return text[last.act](last.by, asMoment(last.at))
}

function mayAsk({ reviews, whyNot }: ApprovalView): boolean {
  return whyNot !== null && reviews.at(-1)?.act !== 'asked'
}
