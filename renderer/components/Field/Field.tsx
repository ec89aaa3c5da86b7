import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { words } from '../../text/words.ts'
import { focusField } from './focusField.ts'
import './Field.css'

export interface FieldProps {
  /** Unique on the page; it is also the id an error summary links to. */
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Adds "(optional)": most fields are needed, so the others say so. */
  readonly optional?: boolean | undefined
  readonly labelHidden?: boolean | undefined
  /** Takes the focus when the page is opened; one field on a page at most. */
  readonly autoFocus?: boolean | undefined
}

export interface FieldAria {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface WrapProps extends FieldProps {
  readonly children: (aria: FieldAria) => ReactNode
}

/** Label, hint and error around one control. */
export function Field({ children, ...field }: WrapProps) {
  useFocusOnArrival(field)
  return (
    <div className={fieldClass(field)}>
      <label className={field.labelHidden === true ? 'hidden-visually' : 'field__label'} htmlFor={field.name}>
        {field.label}
        {field.optional === true && <span className="field__optional"> ({words.optional})</span>}
      </label>
      <FieldNotes {...field} />
      {children(fieldAria(field))}
    </div>
  )
}

/** Legend, hint and error around several controls that answer one question. */
export function FieldGroup({ children, ...field }: WrapProps) {
  useFocusOnArrival(field)
  const aria = fieldAria(field)
  return (
    <fieldset className={fieldClass(field)} id={field.name} aria-describedby={aria['aria-describedby']}>
      <legend className={field.labelHidden === true ? 'hidden-visually' : 'field__label'}>
        {field.label}
        {field.optional === true && <span className="field__optional"> ({words.optional})</span>}
      </legend>
      <FieldNotes {...field} />
      {children(aria)}
    </fieldset>
  )
}

function useFocusOnArrival({ name, autoFocus = false }: FieldProps) {
  useEffect(() => {
    if (autoFocus) focusField(name)
  }, [name, autoFocus])
}

function FieldNotes({ name, hint, error }: FieldProps) {
  return (
    <>
      {hint !== undefined && (
        <div className="field__hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      {error !== undefined && (
        <p className="field__error" id={`${name}-error`}>
          <span className="hidden-visually">{words.errorPrefix} </span>
          {error}
        </p>
      )}
    </>
  )
}

function fieldClass({ error }: FieldProps) {
  return error === undefined ? 'field' : 'field field--wrong'
}

function fieldAria({ name, hint, error }: FieldProps): FieldAria {
  const notes = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter(Boolean)
  return {
    id: name,
    'aria-describedby': notes.length > 0 ? notes.join(' ') : undefined,
    'aria-invalid': error === undefined ? undefined : true,
  }
}
