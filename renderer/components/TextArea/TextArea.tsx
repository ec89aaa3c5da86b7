import type { ReactNode, Ref } from 'react'
import { Field } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import './TextArea.css'

export interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: (() => void) | undefined
  readonly rows?: number | undefined
  /** Grows with what is typed instead of scrolling. */
  readonly grows?: boolean | undefined
  /** Of what is typed, where it is not English: ISO 639, and which way it is written. */
  readonly language?: string | undefined
  readonly direction?: 'ltr' | 'rtl' | undefined
  /** The line underneath, such as "Draft kept, 14:06". `null` keeps its place: nothing below moves when it comes. */
  readonly status?: ReactNode
  readonly ref?: Ref<HTMLTextAreaElement> | undefined
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      {(aria) => (
        <>
          <textarea
            {...aria}
            ref={props.ref}
            className={props.grows === true ? 'input text-area text-area--grows' : 'input text-area'}
            name={props.name}
            lang={props.language}
            dir={props.direction}
            rows={props.rows ?? 5}
            value={props.value}
            onBlur={props.onBlur}
            onChange={(event) => {
              props.onChange(event.target.value)
            }}
          />
          {props.status !== undefined && <p className="field__status">{props.status}</p>}
        </>
      )}
    </Field>
  )
}
