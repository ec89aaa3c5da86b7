import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { wallWords } from '../deciders/wall-words.ts'
import type { RequestView } from './passages.ts'
import { ReasonChoice } from './ReasonChoice.tsx'
import { deskWords } from './words.ts'

interface WithholdDialogProps {
  readonly number: number
  /** It is kept from who asks, so the schedule says still less. */
  readonly walled: boolean
  readonly reasons: RequestView['reasons']
  readonly onClose: () => void
  readonly onWithhold: (reason: string) => void
}

/** A whole item stays out: asks why, because the schedule says so. */
export function WithholdDialog({ number, walled, reasons, onClose, onWithhold }: WithholdDialogProps) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  return (
    <Dialog
      open
      title={deskWords.withhold.title(number)}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            onPress={() => (reason === '' ? setError(deskWords.panel.noReason) : onWithhold(reason))}
          >
            {deskWords.withhold.confirm}
          </Button>
          <Button onPress={onClose}>{deskWords.withhold.back}</Button>
        </>
      }
    >
      <p>{walled ? wallWords.desk.schedule : deskWords.withhold.explain}</p>
      <ReasonChoice
        name="withhold-reason"
        label={deskWords.withhold.reason}
        reasons={reasons}
        value={reason}
        onChange={setReason}
        error={error}
      />
    </Dialog>
  )
}
