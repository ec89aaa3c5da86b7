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
      <div
        className="strength__bars"
        role="meter"
        aria-label={words.passwordStrength}
        aria-valuemin={0}
        aria-valuemax={4}
        aria-valuenow={score}
        aria-valuetext={words.strength[score]}
      >
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
