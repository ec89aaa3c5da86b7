import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { words } from '../../text/words.ts'
import { Button } from '../Button/Button.tsx'
import { Field } from '../Field/Field.tsx'
import type { FieldProps } from '../Field/Field.tsx'
import { sizeInWords } from './size.ts'
import './FileField.css'

export interface FileFieldProps extends FieldProps {
  /** What was chosen, by name and size: a file, or what stands for one. */
  readonly value: { readonly name: string; readonly size: number } | undefined
  readonly onChange: (file: File | undefined) => void
  /** Endings or types, as the file input takes them: '.pdf,image/*'. What is dropped is not filtered: check it. */
  readonly accept?: string | undefined
}

export function FileField(props: FileFieldProps) {
  const { value, onChange } = props
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function dropped(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onChange(file)
  }

  return (
    <Field {...props}>
      {(aria) => (
        <div
          className={over ? 'file-field file-field--over' : 'file-field'}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => {
            setOver(false)
          }}
          onDrop={dropped}
        >
          <input
            {...aria}
            ref={input}
            className="file-field__input"
            type="file"
            name={props.name}
            accept={props.accept}
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) onChange(file)
            }}
          />
          <span className="button button--secondary file-field__button" aria-hidden="true">
            {value === undefined ? words.chooseFile : words.anotherFile}
          </span>
          {value === undefined ? (
            <span className="small">{words.dropFile}</span>
          ) : (
            <>
              <output className="file-field__name">
                <strong>{value.name}</strong> <span className="small">{sizeInWords(value.size)}</span>
              </output>
              <span className="file-field__remove">
                <Button
                  kind="quiet"
                  label={`${words.removeFile} ${value.name}`}
                  onPress={() => {
                    if (input.current !== null) input.current.value = ''
                    input.current?.focus()
                    onChange(undefined)
                  }}
                >
                  {words.removeFile}
                </Button>
              </span>
            </>
          )}
        </div>
      )}
    </Field>
  )
}
