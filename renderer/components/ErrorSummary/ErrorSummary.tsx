import { useEffect, useId, useRef } from 'react'
import { words } from '../../text/words.ts'
import { focusField } from '../Field/focusField.ts'
import './ErrorSummary.css'

export interface Problem {
  /** The `name` of the field it is about; left off when no field is. */
  readonly field?: string | undefined
  readonly message: string
}

interface ErrorSummaryProps {
  /** Nothing is shown while empty. A new array takes the focus again, so keep it until the next attempt to save. */
  readonly problems: readonly Problem[]
  readonly title?: string | undefined
}

export function ErrorSummary({ problems, title = words.thereIsAProblem }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (problems.length === 0) return
    box.current?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [problems])

  if (problems.length === 0) return null
  return (
    <div ref={box} className="error-summary focus-shown" tabIndex={-1} aria-labelledby={id}>
      <div role="alert">
        <h2 id={id}>{title}</h2>
        <ul>
          {problems.map(({ field, message }) => (
            <li key={`${field ?? ''} ${message}`}>
              {field === undefined ? (
                message
              ) : (
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault()
                    focusField(field)
                  }}
                >
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
