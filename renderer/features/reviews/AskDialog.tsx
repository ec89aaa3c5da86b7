import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { send } from '../../send.ts'
import { useDraft } from '../../use-draft.ts'
import type { ApprovalView } from './Approval.tsx'
import { reviewWords } from './words.ts'

interface AskDialogProps {
  readonly caseId: string
  readonly requestId: string
  readonly onClose: () => void
  readonly onAsked: (approval: ApprovalView) => void
}

/** Asks a second person to look at the pack as it stands. */
export function AskDialog({ caseId, requestId, onClose, onAsked }: AskDialogProps) {
  const { draft, change, discard } = useDraft(`ask-review:${requestId}`, { note: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const text = reviewWords.ask
  if (draft === undefined) return null
  const { note } = draft

  async function ask() {
    setBusy(true)
    const sent = await send('askForReview', { caseId, requestId, note }, { note: text.note })
    setBusy(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return onAsked(sent.value)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} onPress={() => void ask()}>
            {text.confirm}
          </Button>
          <Button onPress={onClose}>{text.back}</Button>
        </>
      }
    >
      <ErrorSummary problems={problems} />
      <p>{text.explain}</p>
      <TextArea {...field('note')} label={text.note} optional />
    </Dialog>
  )
}
