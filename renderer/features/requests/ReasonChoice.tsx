import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import type { RequestView } from './passages.ts'
import { deskWords } from './desk-words.ts'

interface ReasonChoiceProps {
  readonly name: string
  readonly label: string
  readonly reasons: RequestView['reasons']
  readonly value: string
  readonly onChange: (code: string) => void
  readonly error?: string | undefined
}

/** Why something is left out. Reasons that need somebody's advice first stand behind a button, each with its warning. */
export function ReasonChoice({ reasons, ...field }: ReasonChoiceProps) {
  const isRare = reasons.some(({ code, warning }) => code === field.value && warning !== null)
  const [open, setOpen] = useState(isRare)
  const shown = reasons.filter(({ warning }) => open || isRare || warning === null)
  const hasMore = reasons.some(({ warning }) => warning !== null)
  return (
    <div className="stack-close">
      <Radios
        {...field}
        choices={shown.map(({ code, label, law, explanation, warning }) => ({
          value: code,
          label,
          hint: code === field.value ? undefined : (warning ?? undefined),
          reveal: (
            <>
              {warning !== null && <Notice kind="warning">{warning}</Notice>}
              <details className="desk-tells small" open={warning !== null}>
                <summary>{deskWords.reasons.tells}</summary>
                <p>{explanation}</p>
                <p>{law}</p>
              </details>
            </>
          ),
        }))}
      />
      {hasMore && !isRare && (
        <Button kind="quiet" onPress={() => setOpen(!open)}>
          {open ? deskWords.reasons.fewer : deskWords.reasons.others}
        </Button>
      )}
    </div>
  )
}
