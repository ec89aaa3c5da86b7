import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { problemAt } from '../../send.ts'
import { wallWords } from '../deciders/wall-words.ts'
import { useDraft } from '../../use-draft.ts'
import { missingWhy, noReason, type Why } from '../third-parties/whose.ts'
import { WhyFields } from '../third-parties/WhyFields.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'
import type { Desk } from './use-desk.ts'
import { deskWords } from './desk-words.ts'

interface WithholdDialogProps {
  readonly desk: Desk
  /** It is kept from who asks, so the schedule says still less. */
  readonly walled: boolean
  readonly onClose: () => void
  /** Answers whether it is done. */
  readonly onWithhold: (why: Why) => Promise<boolean>
}

/** A whole item stays out: asks why, because the schedule says so. */
export function WithholdDialog({ desk, walled, onClose, onWithhold }: WithholdDialogProps) {
  const kept = `withhold:${desk.request.requestId}:${desk.item?.itemId ?? ''}`
  const { draft: why, change, discard } = useDraft<Why>(kept, noReason)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  if (why === undefined) return null

  async function withhold(chosen: Why) {
    const noReasonYet = chosen.reason === '' ? [{ field: 'reason', message: deskWords.panel.noReason }] : []
    const missing = [...noReasonYet, ...missingWhy(desk.view, chosen)]
    setProblems(missing)
    if (missing.length === 0 && (await onWithhold(chosen))) await discard()
  }

  return (
    <Dialog
      open
      title={deskWords.withhold.title(desk.number)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={() => void withhold(why)}>
            {deskWords.withhold.confirm}
          </Button>
          <Button onPress={onClose}>{deskWords.withhold.back}</Button>
        </>
      }
    >
      <p>{walled ? wallWords.desk.schedule : deskWords.withhold.explain}</p>
      <ReasonChoice
        name="withhold-reason"
        label={deskWords.withhold.reason}
        reasons={desk.view.reasons}
        value={why.reason}
        onChange={(reason) => change({ reason })}
        error={problemAt(problems, 'reason')}
      />
      {why.reason !== '' && desk.view.thirdParties !== undefined && (
        <WhyFields
          prefix="withhold-"
          view={desk.view}
          suggestions={desk.suggestions}
          why={why}
          onChange={change}
          problems={problems}
        />
      )}
    </Dialog>
  )
}
