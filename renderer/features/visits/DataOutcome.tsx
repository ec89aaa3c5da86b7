import type { VisitData } from '../../../preload/contract/visits.ts'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { problemAt } from '../../send.ts'
import { visitWords } from './words.ts'

type Outcome = { readonly data: VisitData | ''; readonly note: string }

interface DataOutcomeProps {
  readonly choices: readonly VisitData[]
  readonly outcome: Outcome
  readonly problems: readonly Problem[]
  readonly onChange: (outcome: Outcome) => void
}

export const emptyOutcome: Outcome = { data: '', note: '' }
export const outcomeLabels = { data: 'What became of the data', note: 'The note' }

const words = visitWords.close

/** What became of any data the contractor was given (UK GDPR Article 28(3)(g)). */
export function DataOutcome({ choices, outcome, problems, onChange }: DataOutcomeProps) {
  return (
    <>
      <Radios
        name="data"
        label={words.data}
        hint={words.dataHint}
        error={problemAt(problems, 'data')}
        value={outcome.data}
        onChange={(data) => onChange({ ...outcome, data })}
        choices={choices.map((value) => ({ value, label: visitWords.data[value] }))}
      />
      <TextArea
        name="note"
        label={words.note}
        hint={words.noteHint}
        rows={2}
        grows
        optional={outcome.data !== 'not-stated'}
        error={problemAt(problems, 'note')}
        value={outcome.note}
        onChange={(note) => onChange({ ...outcome, note })}
      />
    </>
  )
}
