import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import { asMoment } from '../../text/format.ts'
import { useAsk } from '../../use-ask.ts'
import { shortened } from '../contacts/Note.tsx'
import { tell } from '../contacts/timeline-entry.ts'
import type { CaseView } from '../cases/case-view.ts'
import { words } from './words.ts'
import './disclosures.css'

interface ChooseNotesProps {
  readonly view: CaseView
  readonly chosen: readonly string[]
  readonly error: string | undefined
  readonly onChange: (contactIds: readonly string[]) => void
}

/** The contact log, newest first: exactly the notes that are ticked are passed on, and none is ticked beforehand. */
export function ChooseNotes({ view, chosen, error, onChange }: ChooseNotesProps) {
  const { caseId } = view
  const entries = useAsk('readTimeline', { caseId, kinds: 'contacts', from: 0, count: 500 }).value?.entries
  if (entries === undefined) return null
  if (entries.length === 0) return <p>{words.form.noNotes}</p>
  return (
    <div className="disclosure-notes">
      <Checkboxes
        name="contactIds"
        label={words.form.notes}
        hint={words.form.notesHint}
        error={error}
        value={chosen}
        onChange={onChange}
        choices={entries.map((entry) => ({
          value: entry.id,
          label: words.form.note(tell(entry, view, '').title, asMoment(entry.at)),
          hint: shortened(entry.text, 140),
        }))}
      />
    </div>
  )
}
