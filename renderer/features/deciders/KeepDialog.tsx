import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { send } from '../../send.ts'
import { useDraft } from '../../use-draft.ts'
import type { CaseView } from '../cases/case-view.ts'
import type { Entry } from '../contacts/use-timeline.ts'
import { peopleOf } from './people.ts'
import { Unplaced } from './Unplaced.tsx'
import { wallWords as words } from './wall-words.ts'

interface KeepDialogProps {
  readonly view: CaseView
  readonly entry: Entry
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Puts up a wall between a note that is there already and somebody of the case. */
export function KeepDialog({ view, entry, onDone, onClose }: KeepDialogProps) {
  const contactId = entry.id
  const { draft, change, discard } = useDraft<{ personIds: readonly string[]; why: string }>(`keep-from:${contactId}`, {
    personIds: [],
    why: '',
  })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  if (draft === undefined) return null
  const { personIds, why } = draft
  const open = peopleOf(view).filter(({ personId }) => !entry.keptFrom.some((wall) => wall.personId === personId))

  async function keep() {
    const sent = await send('keepNoteFrom', { caseId: view.caseId, contactId, personIds, why }, words.labels)
    if (!sent.ok) return setProblems(sent.problems)
    await discard()
    return onDone()
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Dialog
      open
      title={words.keepTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={() => void keep()}>
            {words.keepConfirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p>{words.keepExplain}</p>
      <Unplaced problems={problems} />
      <Checkboxes
        {...field('personIds')}
        label={words.keepFrom}
        choices={open.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <TextArea {...field('why')} label={words.why} hint={words.whyHint} rows={3} />
    </Dialog>
  )
}
