import { words } from '../../text/words.ts'
import { Field } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import './Select.css'

export interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
}

export interface SelectProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[]
  /** '' while nothing is chosen: the list then starts with "Choose". */
  readonly value: V | ''
  readonly onChange: (value: V) => void
  readonly width?: 'fit' | 'medium' | 'full' | undefined
}

/** The system's own list, which every keyboard and screen reader knows. For long lists use ComboBox. */
export function Select<V extends string>(props: SelectProps<V>) {
  return (
    <Field {...props}>
      {(aria) => (
        <select
          {...aria}
          className={`input select select--${props.width ?? 'fit'}`}
          name={props.name}
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) props.onChange(chosen.value)
          }}
        >
          {props.value === '' && <option value="">{words.choose}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
