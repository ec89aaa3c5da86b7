import { useState } from 'react'
import { cancel } from '../../cancel.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { PasswordField } from '../../components/PasswordField/PasswordField.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { problemAt, send } from '../../send.ts'
import { NewPassword } from '../session/NewPassword.tsx'
import { Locking } from './Locking.tsx'
import { LockedCopySaved } from './LockedCopySaved.tsx'
import type { RequestView } from './passages.ts'
import { sendingWords } from './sending-words.ts'

interface LockedCopyDialogProps {
  readonly view: RequestView
  readonly packId: string
  readonly email: string
  readonly onClose: () => void
}

const text = sendingWords.locked

/** Saves a copy for email that opens with a password alone: words made for it, or a password typed twice. Neither is a draft, and both go with this. */
export function LockedCopyDialog({ view, packId, email, onClose }: LockedCopyDialogProps) {
  const { caseId, requester } = view
  const [how, setHow] = useState<'words' | 'typed'>('words')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<{ readonly file: string; readonly made: string | null }>()

  async function save() {
    if (how === 'typed' && password !== again) return setProblems([{ field: 'again', message: text.differs }])
    setBusy(true)
    const input = { caseId, packId, password: how === 'typed' ? password : null }
    const sent = await send('exportLockedPack', input, { password: text.password })
    setBusy(false)
    if (sent.ok) return setSaved(sent.value)
    return setProblems(sent.refusal.code === 'cancelled' ? [] : sent.problems)
  }

  /** Words made for a copy nobody waits for would be lost: closing this stops it. */
  function close() {
    if (busy) cancel('exportLockedPack')
    onClose()
  }

  if (saved !== undefined) return <LockedCopySaved requester={requester} saved={saved} onClose={onClose} />
  return (
    <Dialog
      open
      title={text.title}
      onClose={close}
      actions={
        <>
          <Button kind="primary" busy={busy} onPress={() => void save()}>
            {text.save}
          </Button>
          <Button onPress={close}>{text.cancel}</Button>
        </>
      }
    >
      <ErrorSummary problems={problems} />
      <p>{text.lead(requester, email)}</p>
      <Radios
        name="how"
        label={text.how}
        value={how}
        onChange={setHow}
        choices={[
          { value: 'words', label: text.words, hint: text.wordsHint },
          {
            value: 'typed',
            label: text.typed,
            hint: text.typedHint,
            reveal: (
              <div className="stack">
                <NewPassword
                  name="password"
                  label={text.password}
                  about={[requester]}
                  error={problemAt(problems, 'password')}
                  value={password}
                  onChange={setPassword}
                />
                <PasswordField
                  name="again"
                  label={text.again}
                  purpose="new-password"
                  error={problemAt(problems, 'again')}
                  value={again}
                  onChange={setAgain}
                />
              </div>
            ),
          },
        ]}
      />
      {busy && <Locking onCancel={() => cancel('exportLockedPack')} />}
    </Dialog>
  )
}
