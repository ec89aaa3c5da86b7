import { asDate } from '../../text/format.ts'
import { DaysLeft } from './DaysLeft.tsx'
import { HowWorkedOut } from './HowWorkedOut.tsx'
import type { RequestView } from './passages.ts'
import { deskWords } from './words.ts'

/** Which request this is and until when it must be answered, in one line. */
export function DeskLead({ view }: { readonly view: RequestView }) {
  const { reference, child, own, receivedOn, dueOn, daysLeft, state, workedOut } = view
  return (
    <>
      {`${reference}, ${own ? deskWords.own : deskWords.about(child)} · ${deskWords.received(asDate(receivedOn))} · ${deskWords.due} `}
      <strong>{asDate(dueOn)}</strong> {state === 'open' && <DaysLeft days={daysLeft} />}{' '}
      <HowWorkedOut workedOut={workedOut} />
    </>
  )
}
