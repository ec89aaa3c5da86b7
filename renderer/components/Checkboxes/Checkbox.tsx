import type { ReactNode } from 'react'
import { words } from '../../text/words.ts'
import '../Field/Field.css'
import '../Radios/choices.css'

export interface CheckboxProps {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** One box on its own, for "I have read this to the parent". */
export function Checkbox({ name, label, hint, error, checked, onChange }: CheckboxProps) {
  const notes = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(Boolean)
  return (
    <div className={error === undefined ? 'field' : 'field field--wrong'}>
      {error !== undefined && (
        <p className="field__error" id={`${name}-error`}>
          <span className="hidden-visually">{words.errorPrefix} </span>
          {error}
        </p>
      )}
      <div className="choice">
        <input
          type="checkbox"
          className="choice__box"
          id={name}
          name={name}
          checked={checked}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={notes.length > 0 ? notes.join(' ') : undefined}
          onChange={(event) => {
            onChange(event.target.checked)
          }}
        />
        <label className="choice__label" htmlFor={name}>
          {label}
        </label>
        {hint !== undefined && (
          <div className="choice__hint" id={`${name}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  )
}
