import { useId } from 'react'
import type { ReactNode } from 'react'
import { words } from '../../text/words.ts'
import { Button } from '../Button/Button.tsx'
import './Progress.css'

interface ProgressProps {
  readonly label: string
  /** 0 to 1; left off while nobody knows. */
  readonly done?: number | undefined
  /** Where it is: "32 of 201 pages". */
  readonly detail?: ReactNode
  readonly onCancel?: (() => void) | undefined
  readonly cancelLabel?: string | undefined
}

/** Long work: what, how far, and a way out. */
export function Progress({ label, done, detail, onCancel, cancelLabel = words.cancel }: ProgressProps) {
  const id = useId()
  const percent = done === undefined ? undefined : Math.round(Math.max(0, Math.min(1, done)) * 100)
  return (
    <div className="progress">
      <div className="progress__words">
        <span id={id} className="progress__label">
          {label}
        </span>
        {percent !== undefined && <span className="progress__percent">{words.percent(percent)}</span>}
      </div>
      <progress className="progress__track" aria-labelledby={id} max={100} value={percent} />
      {(detail !== undefined || onCancel !== undefined) && (
        <div className="progress__under">
          <span className="small">{detail}</span>
          {onCancel !== undefined && (
            <Button small onPress={onCancel}>
              {cancelLabel}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
