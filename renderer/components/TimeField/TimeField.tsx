import { Field } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import { readTime } from './time.ts'
import './TimeField.css'

export interface TimeFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A time of day, typed as people write it; what can be read becomes 'HH:MM' on leaving the box. */
export function TimeField(props: TimeFieldProps) {
  return (
    <Field {...props}>
      {(aria) => (
        <input
          {...aria}
          className="input time-field"
          name={props.name}
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          value={props.value}
          onChange={(event) => {
            props.onChange(event.target.value)
          }}
          onBlur={() => {
            const read = readTime(props.value)
            if (read.ok && read.time !== props.value) props.onChange(read.time)
          }}
        />
      )}
    </Field>
  )
}
