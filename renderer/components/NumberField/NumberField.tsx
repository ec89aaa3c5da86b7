import { Field } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import './NumberField.css'

export interface NumberFieldProps extends FieldProps {
  /** As typed: whether it is a number is for the form's schema to say. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly suffix?: string | undefined
  readonly digits?: number | undefined
}

/** A whole number. A text box on purpose: the number type changes its value when the wheel turns over it. */
export function NumberField(props: NumberFieldProps) {
  const suffixId = `${props.name}-unit`
  return (
    <Field {...props}>
      {(aria) => (
        <div className="input-row">
          <input
            {...aria}
            aria-describedby={props.suffix === undefined ? aria['aria-describedby'] : joined(suffixId, aria)}
            className="input number-field"
            style={{ width: `${String((props.digits ?? 3) + 2)}ch` }}
            name={props.name}
            inputMode="numeric"
            autoComplete="off"
            value={props.value}
            onChange={(event) => {
              props.onChange(event.target.value)
            }}
          />
          {props.suffix !== undefined && <span id={suffixId}>{props.suffix}</span>}
        </div>
      )}
    </Field>
  )
}

function joined(id: string, aria: { readonly 'aria-describedby': string | undefined }) {
  return aria['aria-describedby'] === undefined ? id : `${id} ${aria['aria-describedby']}`
}
