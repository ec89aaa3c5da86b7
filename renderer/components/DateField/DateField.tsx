import { words } from '../../text/words.ts'
import { FieldGroup } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import type { DatePart, DateParts } from './date.ts'
import './DateField.css'

export interface DateFieldProps extends FieldProps {
  readonly value: DateParts
  readonly onChange: (value: DateParts) => void
  readonly onBlur?: (() => void) | undefined
  /** The box the error is about; all three are marked when left off. */
  readonly wrongPart?: DatePart | undefined
  /** A button beside the boxes, such as "Today". */
  readonly shortcut?: { readonly label: string; readonly value: DateParts } | undefined
}

const parts: readonly DatePart[] = ['day', 'month', 'year']

/** Three boxes, as public forms ask for dates. The first box has the id `name-day`, the group the id `name`. */
export function DateField(props: DateFieldProps) {
  const { name, value, error, wrongPart, shortcut } = props
  return (
    <FieldGroup {...props}>
      {() => (
        <div className="date-field">
          {parts.map((part) => (
            <div key={part}>
              <label className="date-field__label" htmlFor={`${name}-${part}`}>
                {words[part]}
              </label>
              <input
                id={`${name}-${part}`}
                className={`input date-field__box date-field__box--${part}`}
                inputMode={part === 'month' ? 'text' : 'numeric'}
                autoComplete="off"
                spellCheck={false}
                aria-invalid={(error !== undefined && (wrongPart ?? part) === part) || undefined}
                value={value[part]}
                onBlur={props.onBlur}
                onChange={(event) => {
                  props.onChange({ ...value, [part]: event.target.value })
                }}
              />
            </div>
          ))}
          {shortcut !== undefined && (
            <button
              type="button"
              className="button button--quiet date-field__shortcut"
              onClick={() => {
                props.onChange(shortcut.value)
              }}
            >
              {shortcut.label}
            </button>
          )}
        </div>
      )}
    </FieldGroup>
  )
}
