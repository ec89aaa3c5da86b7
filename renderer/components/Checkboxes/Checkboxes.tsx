import { FieldGroup } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import type { Choice } from '../Radios/Radios.tsx'
import '../Radios/choices.css'

export interface CheckboxesProps<V extends string> extends FieldProps {
  readonly choices: readonly Choice<V>[]
  readonly value: readonly V[]
  readonly onChange: (value: readonly V[]) => void
  readonly layout?: 'stacked' | 'inline' | 'chips' | undefined
}

export function Checkboxes<V extends string>(props: CheckboxesProps<V>) {
  const { name, value, choices, layout = 'stacked' } = props
  function toggled(choice: V) {
    return choices.map((each) => each.value).filter((each) => value.includes(each) !== (each === choice))
  }
  return (
    <FieldGroup {...props}>
      {() => (
        <div className={`choices choices--${layout}`}>
          {choices.map((choice, at) => (
            <div className="choice" key={choice.value}>
              <input
                type="checkbox"
                className="choice__box"
                id={`${name}-${String(at)}`}
                name={name}
                checked={value.includes(choice.value)}
                disabled={choice.disabled}
                aria-describedby={choice.hint === undefined ? undefined : `${name}-${String(at)}-hint`}
                onChange={() => {
                  props.onChange(toggled(choice.value))
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
              {choice.reveal !== undefined && value.includes(choice.value) && (
                <div className="choice__reveal">{choice.reveal}</div>
              )}
            </div>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}
