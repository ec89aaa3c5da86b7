import type { ReactNode } from 'react'
import { FieldGroup } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import './choices.css'

export interface Choice<V extends string = string> {
  readonly value: V
  readonly label: string
  readonly hint?: ReactNode
  /** Shown underneath while this one is chosen. */
  readonly reveal?: ReactNode
  readonly disabled?: boolean | undefined
}

export interface RadiosProps<V extends string> extends FieldProps {
  readonly choices: readonly Choice<V>[]
  readonly value: V | ''
  readonly onChange: (value: V) => void
  readonly layout?: 'stacked' | 'inline' | 'chips' | undefined
}

export function Radios<V extends string>(props: RadiosProps<V>) {
  const { name, value, choices, layout = 'stacked' } = props
  return (
    <FieldGroup {...props}>
      {() => (
        <div className={`choices choices--${layout}`}>
          {choices.map((choice, at) => (
            <div className="choice" key={choice.value}>
              <input
                type="radio"
                className="choice__box"
                id={`${name}-${String(at)}`}
                name={name}
                checked={choice.value === value}
                disabled={choice.disabled}
                aria-describedby={choice.hint === undefined ? undefined : `${name}-${String(at)}-hint`}
                onChange={() => {
                  props.onChange(choice.value)
                }}
              />
              <label className="choice__label" htmlFor={`${name}-${String(at)}`}>
                {choice.label}
              </label>
              {choice.hint !== undefined && (
                <div className="choice__hint" id={`${name}-${String(at)}-hint`}>
                  {choice.hint}
                </div>
              )}
              {choice.reveal !== undefined && choice.value === value && (
                <div className="choice__reveal">{choice.reveal}</div>
              )}
            </div>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}
