import { Button } from '../../components/Button/Button.tsx'
import { ComboBox } from '../../components/ComboBox/ComboBox.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { problemAt } from '../../send.ts'
import { newWords } from './words.ts'

interface SchoolsProps {
  readonly names: readonly string[]
  readonly known: readonly { readonly name: string }[]
  readonly problems: readonly Problem[]
  readonly onChange: (names: readonly string[]) => void
}

/** The schools a permission names, by name: one we do not know yet is typed and becomes known. */
export function Schools({ names, known, problems, onChange }: SchoolsProps) {
  return (
    <div className="stack-close">
      {names.map((name, at) => (
        // Rows are only added at the end; the count in the key starts them afresh when one is taken out.
        <div key={`${String(names.length)} ${String(at)}`} className="consent-school">
          <ComboBox
            name={`schools.${String(at)}`}
            label={newWords.school(at, names.length)}
            error={problemAt(problems, `schools.${String(at)}`)}
            options={known.map((school) => ({ value: school.name, label: school.name }))}
            value={known.some((school) => school.name === name) ? name : ''}
            typed={name}
            onChange={(chosen) => {
              if (chosen !== '') onChange(names.with(at, chosen))
            }}
            onTyped={(typed) => {
              if (typed !== name) onChange(names.with(at, typed))
            }}
          />
          {names.length > 1 ? (
            <Button
              kind="quiet"
              small
              label={newWords.removeSchool(name, at)}
              onPress={() => onChange(names.toSpliced(at, 1))}
            >
              {newWords.remove}
            </Button>
          ) : null}
        </div>
      ))}
      <Button small onPress={() => onChange([...names, ''])}>
        {newWords.addSchool}
      </Button>
    </div>
  )
}
