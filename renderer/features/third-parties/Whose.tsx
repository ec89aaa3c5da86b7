import { ComboBox } from '../../components/ComboBox/ComboBox.tsx'
import type { DeskView } from '../requests/passages.ts'
import { isSomebody, type Suggestion } from '../suggestions/use-suggestions.ts'
import { partyWords } from './words.ts'

interface WhoseProps {
  readonly name: string
  readonly view: DeskView
  readonly suggestions: readonly Suggestion[]
  readonly value: string
  readonly onChange: (whose: string) => void
  readonly error: string | undefined
}

/** Whose rights a redaction protects: somebody with a sheet, somebody found in the notes, or a name typed. */
export function Whose({ name, view, suggestions, value, onChange, error }: WhoseProps) {
  const known = (view.thirdParties ?? []).map((party) => party.name)
  const found = suggestions.filter(isSomebody).map(({ label }) => label)
  const names = [...new Set([...known, ...found])]
  const text = partyWords.whose
  return (
    <ComboBox
      name={name}
      label={text.label}
      hint={text.hint}
      options={names.map((each) => ({ value: each, label: each }))}
      value={names.includes(value) ? value : ''}
      typed={value}
      onChange={(chosen) => {
        if (chosen !== '') onChange(chosen)
      }}
      onTyped={onChange}
      error={error}
    />
  )
}
