import { useAppState } from '../../app-state.ts'
import { Select } from '../../components/Select/Select.tsx'
import { useAsk } from '../../use-ask.ts'
import type { CaseView } from '../cases/case-view.ts'
import { tell } from '../contacts/timeline-entry.ts'
import { shortDate } from '../../text/when.ts'
import { words } from './words.ts'

interface NoteChoiceProps {
  readonly caseId: string
  readonly view: CaseView
  readonly error: string | undefined
  readonly value: string
  readonly onChange: (contactId: string) => void
}

const none = 'none'
const newest = 100

/** The note a document came with, among the newest; most came with none. */
export function NoteChoice({ caseId, view, error, value, onChange }: NoteChoiceProps) {
  const { value: read } = useAsk('readTimeline', { caseId, kinds: 'contacts', from: 0, count: newest })
  const today = useAppState(({ state }) => state?.today) ?? ''
  const { form } = words
  const notes = (read?.entries ?? []).map((entry) => ({
    value: entry.id,
    label: `${shortDate(entry.at, today)}: ${tell(entry, view, today).title}`,
  }))
  if (notes.length === 0) return null
  return (
    <Select
      name="contactId"
      label={form.note}
      hint={form.noteHint}
      optional
      width="full"
      error={error}
      options={[{ value: none, label: form.noNote }, ...notes]}
      value={value === '' ? none : value}
      onChange={(chosen) => onChange(chosen === none ? '' : chosen)}
    />
  )
}
