import { useState } from 'react'
import type { ReactNode, Ref } from 'react'
import { words } from '../../text/words.ts'
import { Field } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import './PasswordField.css'

export interface PasswordFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** 'new-password' where one is being chosen. */
  readonly purpose?: 'current-password' | 'new-password' | undefined
  /** Usually a Strength. */
  readonly meter?: ReactNode
  readonly ref?: Ref<HTMLInputElement> | undefined
}

export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <Field {...props}>
      {(aria) => (
        <>
          <div className="password-field">
            <input
              {...aria}
              ref={props.ref}
              className="input"
              type={shown ? 'text' : 'password'}
              name={props.name}
              value={props.value}
              autoComplete={props.purpose ?? 'current-password'}
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => {
                props.onChange(event.target.value)
              }}
            />
            <button
              type="button"
              className="button button--secondary password-field__toggle"
              aria-label={shown ? words.hidePassword : words.showPassword}
              onClick={() => {
                setShown(!shown)
              }}
            >
              {shown ? words.hide : words.show}
            </button>
            <output className="hidden-visually">{shown ? words.passwordShown : ''}</output>
          </div>
          {props.meter}
        </>
      )}
    </Field>
  )
}
