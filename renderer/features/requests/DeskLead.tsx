import { asDate } from '../../text/format.ts'
import { Clock } from './Clock.tsx'
import { clockWords } from './clock-words.ts'
import type { RequestView } from './passages.ts'
import { TimeLeft } from './TimeLeft.tsx'
import { deskWords } from './desk-words.ts'

interface DeskLeadProps {
  readonly view: RequestView
  /** Left off for what is only read. */
  readonly onClock?: ((clock: RequestView['clock']) => void) | undefined
}

/** Which request this is and until when it must be answered, in one line. */
export function DeskLead({ view, onClock }: DeskLeadProps) {
  const { reference, child, own, receivedOn, state, clock } = view
  return (
    <>
      {`${reference}, ${own ? deskWords.own : deskWords.about(child)} · ${deskWords.received(asDate(receivedOn))} · ${clock.waitsSince === null ? deskWords.due : clockWords.ifToday} `}
      <strong>{asDate(clock.dueOn)}</strong> {state === 'open' && <TimeLeft clock={clock} />}{' '}
      <Clock view={view} onClock={onClock} />
    </>
  )
}
