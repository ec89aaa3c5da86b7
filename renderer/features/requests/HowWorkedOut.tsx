import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { words } from './words.ts'

/** "How this date was worked out": the sentences a person can check with a calendar, one press away. */
export function HowWorkedOut({ workedOut }: { readonly workedOut: readonly string[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {words.howWorkedOut}
      </Button>
      <Dialog
        open={open}
        title={words.howWorkedOut}
        width="small"
        onClose={() => setOpen(false)}
        actions={
          <Button kind="primary" onPress={() => setOpen(false)}>
            {words.close}
          </Button>
        }
      >
        <WorkedOut workedOut={workedOut} />
      </Dialog>
    </>
  )
}

export function WorkedOut({ workedOut }: { readonly workedOut: readonly string[] }) {
  return (
    <ol className="worked-out stack-close">
      {workedOut.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  )
}
