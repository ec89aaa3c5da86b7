import { words } from '../../text/words.ts'
import './Steps.css'

interface StepsProps {
  readonly label: string
  readonly steps: readonly string[]
  /** Counts from 0. Everything before it is done. */
  readonly now: number
}

/** Where one is in a run of question pages: "Step 2 of 6", and the steps by name where there is room. */
export function Steps({ label, steps, now }: StepsProps) {
  return (
    <div className="steps">
      <p className="steps__count">{words.stepOf(Math.min(now + 1, steps.length), steps.length)}</p>
      <ol className="steps__list" aria-label={label}>
        {steps.map((step, at) => (
          <li key={step} className={`step step--${stateOf(at, now)}`} aria-current={at === now ? 'step' : undefined}>
            <span className="step__name">
              {step}
              {at < now && <span className="hidden-visually"> ({words.stepDone})</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function stateOf(at: number, now: number) {
  if (at === now) return 'now'
  return at < now ? 'done' : 'later'
}
