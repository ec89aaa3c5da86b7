import { useState } from 'react'
import { courtOrder } from '../../../preload/contract/codes.ts'
import { Button } from '../../components/Button/Button.tsx'
import { DateField } from '../../components/DateField/DateField.tsx'
import { noDate, type DateParts } from '../../components/DateField/date.ts'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import type { Problem } from '../../components/ErrorSummary/ErrorSummary.tsx'
import { TextArea } from '../../components/TextArea/TextArea.tsx'
import { fieldsOf } from '../../fields-of.ts'
import { send } from '../../send.ts'
import { asDate } from '../../text/format.ts'
import { useDraft } from '../../use-draft.ts'
import { civilDate, withDateProblem } from './dates.ts'
import type { Order } from './PersonOrders.tsx'
import { Unplaced } from './Unplaced.tsx'
import { words } from './words.ts'

interface EndOrderDialogProps {
  readonly caseId: string
  readonly order: Order
  readonly onDone: () => void
  readonly onClose: () => void
}

/** An order is never edited: that it has ended is said here, and it stays on file. */
export function EndOrderDialog({ caseId, order, onDone, onClose }: EndOrderDialogProps) {
  const { orderId, kind, madeOn } = order
  const { draft, change, discard } = useDraft<{ endedOn: DateParts; why: string }>(`end-order:${orderId}`, {
    endedOn: noDate,
    why: '',
  })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  if (draft === undefined) return null
  const { endedOn, why } = draft

  async function end() {
    const input = { caseId, orderId, endedOn: civilDate(endedOn), why }
    const sent = await send('endOrder', input, words.orders.labels)
    if (!sent.ok) return setProblems(withDateProblem(sent.problems, 'endedOn', endedOn, words.orders.labels.endedOn))
    await discard()
    return onDone()
  }

  const field = fieldsOf(draft, change, problems)
  return (
    <Dialog
      open
      title={words.orders.endTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={() => void end()}>
            {words.orders.endConfirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <p>
        {courtOrder.codes[kind]}, {words.orders.made(asDate(madeOn))}
      </p>
      <Unplaced problems={problems} />
      <DateField {...field('endedOn')} label={words.orders.endedOn} />
      <TextArea {...field('why')} label={words.orders.endWhy} rows={3} />
    </Dialog>
  )
}
