import { Checkboxes } from '../../components/Checkboxes/Checkboxes.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { problemAt } from '../../send.ts'
import { calledName, type CaseView } from '../cases/case-view.ts'
import { presentAt, toldByOf, type Confided, type Present } from './confided.ts'
import { peopleOf } from './people.ts'
import { wallWords as words } from './wall-words.ts'

interface ConfidenceFieldsProps {
  readonly view: CaseView
  readonly answers: Confided & Present
  readonly problems: readonly Problem[]
  readonly change: (change: Partial<Confided>) => void
}

/** Who told us what a note says, and whom it is kept from. */
export function ConfidenceFields({ view, answers, problems, change }: ConfidenceFieldsProps) {
  const people = peopleOf(view)
  const toldBy = toldByOf(answers, view)
  const others = people.filter(({ personId }) => personId !== presentAt(answers, view) && personId !== toldBy)
  const keptFrom = answers.keptFrom.filter((id) => others.some(({ personId }) => personId === id))
  return (
    <>
      <div className="contact-whom">
        <Select
          name="toldBy"
          label={words.toldBy}
          hint={words.toldByHint}
          error={problemAt(problems, 'toldBy')}
          options={[
            { value: 'nobody', label: words.notSaid },
            ...people.map(({ personId, name }) => ({ value: personId, label: name })),
            { value: 'other', label: words.somebodyElse },
          ]}
          value={toldBy}
          onChange={(chosen) => change({ toldBy: chosen })}
        />
        {toldBy === 'other' ? (
          <TextField
            name="toldByOther"
            label={words.toldByOther}
            error={problemAt(problems, 'toldByOther')}
            value={answers.toldByOther}
            onChange={(toldByOther) => change({ toldByOther })}
          />
        ) : null}
      </div>
      <Checkboxes
        name="keptFrom"
        label={words.keepFrom}
        hint={view.childAlone === null ? words.keepFromHint : words.aloneAlready(calledName(view))}
        optional
        layout="chips"
        error={problemAt(problems, 'keptFrom')}
        choices={others.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={keptFrom}
        onChange={(chosen) => change({ keptFrom: chosen })}
      />
      {keptFrom.length === 0 ? null : (
        <TextField
          name="keptWhy"
          label={words.why}
          hint={words.whyHint}
          error={problemAt(problems, 'keptWhy')}
          value={answers.keptWhy}
          onChange={(keptWhy) => change({ keptWhy })}
        />
      )}
    </>
  )
}
