import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { sendingWords } from './sending-words.ts'

interface LockedCopySavedProps {
  readonly requester: string
  readonly saved: { readonly file: string; readonly made: string | null }
  readonly onClose: () => void
}

const text = sendingWords.locked

/** Where the copy is, and the words that open it, this once. Only its button ends it: a stray Escape would lose them. */
export function LockedCopySaved({ requester, saved: { file, made }, onClose }: LockedCopySavedProps) {
  return (
    <Dialog
      open
      title={text.savedTitle}
      actions={
        <Button kind="primary" onPress={onClose}>
          {made === null ? text.close : text.done}
        </Button>
      }
    >
      <p>{text.saved(file)}</p>
      {made !== null && (
        <figure className="desk-words" aria-label={text.wordsLabel}>
          {made}
        </figure>
      )}
      <Notice kind="warning">
        <strong>{text.tell(requester)}</strong>
        {made === null ? '' : ` ${text.once}`}
      </Notice>
    </Dialog>
  )
}
