import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { problemAt, send } from '../../send.ts'
import { partyWords } from './words.ts'

interface KeepDialogProps {
  readonly request: { readonly caseId: string; readonly requestId: string }
  readonly words: string
  readonly onClose: () => void
  readonly onKept: () => void
}

/** Words that are redacted elsewhere may be read here: says why. */
export function KeepDialog({ request, words, onClose, onKept }: KeepDialogProps) {
  const [why, setWhy] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const text = partyWords.keep

  async function keep() {
    const sent = await send('keepWords', { ...request, words, why }, { why: text.why })
    if (sent.ok) onKept()
    else setProblems(sent.problems)
  }

  return (
    <Dialog
      open
      title={text.title(words)}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={() => void keep()}>
            {text.confirm}
          </Button>
          <Button onPress={onClose}>{text.back}</Button>
        </>
      }
    >
      <ErrorSummary problems={problems} />
      <p>{text.explain}</p>
      <TextArea name="why" label={text.why} rows={2} value={why} onChange={setWhy} error={problemAt(problems, 'why')} />
    </Dialog>
  )
}
