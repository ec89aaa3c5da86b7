import type { ReactNode } from 'react'
import './InterruptionCard.css'

interface InterruptionCardProps {
  readonly title: string
  readonly children: ReactNode
  /** The safe way out first; what goes on comes second. */
  readonly actions: ReactNode
}

/** Fills the page before a serious act, so that nobody passes it without reading. */
export function InterruptionCard({ title, children, actions }: InterruptionCardProps) {
  return (
    <section className="interruption-card">
      <h2>{title}</h2>
      <div className="interruption-card__body stack-close">{children}</div>
      <div className="interruption-card__actions">{actions}</div>
    </section>
  )
}
