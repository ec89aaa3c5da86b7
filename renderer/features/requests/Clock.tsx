import { useState } from 'react'
import { Button } from '../../components/Button/Button.tsx'
import { Dialog } from '../../components/Dialog/Dialog.tsx'
import { asDate } from '../../text/format.ts'
import { ClockForm } from './ClockForm.tsx'
import { clockWords as words } from './clock-words.ts'
import type { RequestView } from './passages.ts'
import { WorkedOut } from './WorkedOut.tsx'

interface ClockProps {
  readonly view: RequestView
  readonly onClock: ((clock: RequestView['clock']) => void) | undefined
}

/** P10: until when a request must be answered, how that was worked out, what happened to its clock, and what can happen next. */
export function Clock({ view, onClock }: ClockProps) {
  const { clock } = view
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog open={open} title={words.open} onClose={close} actions={<Button onPress={close}>{words.close}</Button>}>
        {view.state === 'open' && (
          <p role="status">
            <strong>{standsAt(clock)}</strong>
          </p>
        )}
        <h3>{words.workedOut}</h3>
        <WorkedOut workedOut={clock.workedOut} />
        {clock.events.length > 0 && (
          <>
            <h3>{words.happened}</h3>
            <ul className="stack-close">
              {clock.events.map(({ kind, happenedOn, why, by, at }) => (
                <li key={`${kind} ${at}`}>
                  {`${asDate(happenedOn)}: ${words.form.kinds[kind]}${why === '' ? '' : `, “${why}”`} `}
                  <span className="small">{words.by(by)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {onClock !== undefined && clock.acts.length > 0 && (
          <>
            <h3>{words.form.title}</h3>
            <ClockForm key={clock.events.length} view={view} onRecorded={onClock} />
          </>
        )}
      </Dialog>
    </>
  )
}

function standsAt({ state, waitsSince, dueOn, aimOn }: RequestView['clock']): string {
  if (state === 'running' || waitsSince === null) return words.running(asDate(dueOn), asDate(aimOn))
  return words.waiting[state](asDate(waitsSince), asDate(dueOn))
}
