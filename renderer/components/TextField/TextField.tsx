import type { Ref } from 'react'
import { Field } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import './TextField.css'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly type?: 'text' | 'email' | 'tel' | undefined
  /** Roughly how much is expected; full width when left off. */
  readonly width?: 'short' | 'medium' | 'long' | undefined
  readonly autoComplete?: string | undefined
  readonly spellCheck?: boolean | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(aria) => (
        <input
          {...aria}
          ref={props.ref}
          className={props.width === undefined ? 'input' : `input input--${props.width}`}
          type={props.type ?? 'text'}
          name={props.name}
          value={props.value}
          autoComplete={props.autoComplete ?? 'off'}
          spellCheck={props.spellCheck}
          onBlur={props.onBlur}
          onChange={(event) => {
            props.onChange(event.target.value)
          }}
        />
      )}
    </Field>
  )
}
