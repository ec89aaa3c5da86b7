import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { send } from '../../send.ts'
import { useDraft } from '../../use-draft.ts'
import { emptyPassing, problemsInPassing, toPassing, type PassingTyped } from './concern-draft.ts'
import { PassingFields } from './PassingFields.tsx'
import { words } from './words.ts'

interface PassOnFormProps {
  readonly caseId: string
  readonly concernId: string
  readonly onSaved: () => void
  readonly onCancel: () => void
}

/** A concern may be passed on more than once: each is a record of its own. */
export function PassOnForm({ caseId, concernId, onSaved, onCancel }: PassOnFormProps) {
  const { draft, change, discard } = useDraft<PassingTyped>(`pass-concern-on:${concernId}`, emptyPassing())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [saving, setSaving] = useState(false)
  if (draft === undefined) return null

  async function save(typed: PassingTyped) {
    const found = problemsInPassing(typed)
    setProblems(found)
    if (found.length > 0) return
    setSaving(true)
    const sent = await send('passConcernOn', { caseId, concernId, passed: toPassing(typed) }, words.labels)
    setSaving(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    onSaved()
  }

  return (
    <Card title={words.one.passOn} edge="accent">
      <div className="stack concern-form">
        <ErrorSummary problems={problems} />
        <PassingFields typed={draft} problems={problems} change={change} />
        <ButtonRow>
          <Button kind="primary" busy={saving} onPress={() => void save(draft)}>
            {words.one.save}
          </Button>
          <Button onPress={onCancel}>{words.one.cancel}</Button>
        </ButtonRow>
      </div>
    </Card>
  )
}
