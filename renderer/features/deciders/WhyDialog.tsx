import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { type Sent } from '../../send.ts'
import { useDraft } from '../../use-draft.ts'
import { Unplaced } from './Unplaced.tsx'
import { words } from './words.ts'

interface WhyDialogProps {
  readonly title: string
  readonly explain: string
  readonly label: string
  readonly confirm: string
  /** Names the draft that keeps the reason through a lock. */
  readonly draftKey: string
  readonly act: (why: string) => Promise<Sent<unknown>>
  readonly onDone: () => void
  readonly onClose: () => void
}

/** An act that needs a reason and nothing else: says what it does, asks why, does it. */
export function WhyDialog({ title, explain, label, confirm, draftKey, act, onDone, onClose }: WhyDialogProps) {
  const { draft, change, discard } = useDraft(draftKey, { why: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  if (draft === undefined) return null
  const { why } = draft

  async function confirmed() {
    setBusy(true)
    const sent = await act(why)
    setBusy(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return onDone()
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} onPress={() => void confirmed()}>
            {confirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p>{explain}</p>
      <Unplaced problems={problems} />
      <TextArea {...field('why')} label={label} rows={3} />
    </Dialog>
  )
}
