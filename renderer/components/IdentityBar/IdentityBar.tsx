import type { ReactNode } from 'react'
import './IdentityBar.css'

interface IdentityBarProps {
  readonly name: string
  /** Reference, date of birth, age: the line under the name. */
  readonly under: ReactNode
  readonly facts: readonly { readonly term: string; readonly detail: ReactNode; readonly note?: ReactNode }[]
  /** Tag and worker, at the far end. */
  readonly status: ReactNode
  /** What must never be missed; shown in a band along the bottom. */
  readonly warnings?: ReactNode
  /** What must be in reach whatever stands below. */
  readonly act?: ReactNode
}

/** Who this is about: stays in sight however far the page scrolls. Where room is short it keeps name, status and warnings. */
export function IdentityBar({ name, under, facts, status, warnings, act }: IdentityBarProps) {
  return (
    <section className="identity-bar" aria-label={name}>
      <div className="identity-bar__row">
        <div className="identity-bar__who">
          <p className="identity-bar__name">{name}</p>
          <p className="small">{under}</p>
        </div>
        <dl className="identity-bar__facts">
          {facts.map((fact) => (
            <div key={fact.term} className="identity-bar__fact">
              <dt className="small">{fact.term}</dt>
              <dd>{fact.detail}</dd>
              {fact.note !== undefined && <dd className="small">{fact.note}</dd>}
            </div>
          ))}
        </dl>
        <div className="identity-bar__end">
          <div className="small">{status}</div>
          {act}
        </div>
      </div>
      {warnings !== undefined && <div className="identity-bar__warnings">{warnings}</div>}
    </section>
  )
}
