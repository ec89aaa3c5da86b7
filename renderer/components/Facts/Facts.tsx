import type { ReactNode } from 'react'
import './Facts.css'

export interface Fact {
  readonly term: string
  readonly detail: ReactNode
  /** A link or button that acts on this fact. */
  readonly action?: ReactNode
}

interface FactsProps {
  readonly facts: readonly Fact[]
  /** 'stacked' puts each term over its detail, for narrow columns. */
  readonly layout?: 'beside' | 'stacked' | undefined
}

export function Facts({ facts, layout = 'beside' }: FactsProps) {
  return (
    <dl className={`facts facts--${layout}`}>
      {facts.map((fact) => (
        <div className="facts__row" key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.detail}</dd>
          {fact.action !== undefined && <dd className="facts__action">{fact.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
