import type { ReactNode } from 'react'
import { isPosted, sendingMethods } from '../../../preload/contract/sendings.ts'
import { Button } from '../../components/Button/Button.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { datePartsOf, type DateParts } from '../../components/DateField/date.ts'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { wallTimeNow } from '../../text/format.ts'
import { dateIn, useStepForm } from '../../use-step-form.ts'
import { hasMoved } from './Moved.tsx'
import { NoEmail } from './NoEmail.tsx'
import type { RequestView } from './passages.ts'
import { sendingLabels, sendingWords } from './sending-words.ts'

interface SendingDialogProps {
  readonly view: RequestView
  readonly packId: string
  /** The requester's on file; empty for none. */
  readonly email: string
  readonly onRecorded: () => Promise<void>
  readonly onClose: () => void
}

type Draft = { method: (typeof sendingMethods)[number] | ''; sentOn: DateParts; note: string }

const text = sendingWords.form

/** How and when the pack left the house. Where it went is not asked: each way shows where it goes. */
export function SendingDialog({ view, packId, email, onRecorded, onClose }: SendingDialogProps) {
  const { caseId } = view
  const today = datePartsOf(wallTimeNow().slice(0, 10))
  const { draft, change, problems, busy, submit } = useStepForm<'recordSending', Draft>(
    { name: 'recordSending', key: `sending:${packId}`, labels: sendingLabels, onDone: onRecorded },
    { method: '', sentOn: today, note: '' },
  )
  if (draft === undefined) return null
  const { method, sentOn, note } = draft
  const moved = hasMoved(view)
  const byPost = moved ? sendingWords.moved.notThere : text.to(view.pack?.address.split('\n').join(', ') ?? '')
  const where: Readonly<Record<(typeof sendingMethods)[number], ReactNode>> = {
    'handed-over': text.to(view.requester),
    post: byPost,
    'recorded-delivery': byPost,
    email: email === '' ? <NoEmail view={view} /> : text.to(email),
  }

  function record() {
    const sent = dateIn(sentOn, 'sentOn', text.sentOn)
    void submit({ caseId, packId, method, sentOn: sent.date, note }, sent.problems)
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Dialog
      open
      title={text.title}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" busy={busy} onPress={record}>
            {text.submit}
          </Button>
          <Button onPress={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <ErrorSummary problems={problems} />
      <Radios
        {...field('method')}
        label={text.method}
        choices={sendingMethods.map((value) => ({
          value,
          label: sendingWords.methods[value],
          disabled: (value === 'email' && email === '') || (isPosted(value) && moved),
          hint: where[value],
        }))}
      />
      <DateField {...field('sentOn')} label={text.sentOn} shortcut={{ label: text.today, value: today }} />
      <TextField {...field('note')} label={text.note} hint={text.noteHint} width="long" optional />
    </Dialog>
  )
}
