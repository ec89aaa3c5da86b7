import { words } from '../../text/words.ts'
import './Strength.css'

interface StrengthProps {
  /** 0 (worst) to 4, as zxcvbn scores. */
  readonly score: 0 | 1 | 2 | 3 | 4
  /** What would make it better. */
  readonly advice?: string | undefined
}

export function Strength({ score, advice }: StrengthProps) {
  return (
    <div className={`strength strength--${String(score)}`}>
      <meter
        className="hidden-visually"
        min={0}
        max={4}
        value={score}
        aria-label={words.passwordStrength}
        aria-valuetext={words.strength[score]}
      />
      <div className="strength__bars" aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={bar <= Math.max(1, score) ? 'strength__bar strength__bar--on' : 'strength__bar'} />
        ))}
      </div>
      <p className="strength__words" aria-live="polite">
        <strong>{words.strength[score]}</strong>
        {advice !== undefined && <span className="small"> {advice}</span>}
      </p>
    </div>
  )
}
