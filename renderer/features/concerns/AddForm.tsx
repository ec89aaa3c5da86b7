import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { send } from '../../send.ts'
import { useDraft } from '../../use-draft.ts'
import { words } from './words.ts'

interface AddFormProps {
  readonly caseId: string
  readonly concernId: string
  readonly onSaved: () => void
  readonly onCancel: () => void
}

/** What was learnt later stands beside the concern, never in its place. */
export function AddForm({ caseId, concernId, onSaved, onCancel }: AddFormProps) {
  const { draft, change, discard } = useDraft(`add-to-concern:${concernId}`, { text: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [saving, setSaving] = useState(false)
  if (draft === undefined) return null

  async function save(text: string) {
    setSaving(true)
    const sent = await send('addToConcern', { caseId, concernId, text }, words.labels)
    setSaving(false)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    onSaved()
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Card title={words.one.add} edge="accent">
      <div className="stack concern-form">
        <ErrorSummary problems={problems} />
        <TextArea {...field('text')} label={words.one.addition} hint={words.one.addHint} rows={4} grows autoFocus />
        <ButtonRow>
          <Button kind="primary" busy={saving} onPress={() => void save(draft.text)}>
            {words.one.save}
          </Button>
          <Button onPress={onCancel}>{words.one.cancel}</Button>
        </ButtonRow>
      </div>
    </Card>
  )
}
